import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { figurePages } from '@/features/figurePages.ts';
import { lazyPage } from '@/features/lazyPage.ts';
import { signInPath, wantedPath } from '@/features/sign-in/wantedPath.ts';
import { NotFound } from '@/layout/NotFound.tsx';
import { DashboardPage, FigureRoute, OrganizationGate, TablePage } from '@/layout/screens.ts';
import { useUser } from '@/layout/useUser.ts';
import type { Api } from '@/lib/api.ts';
import type { AppConfig } from '@/lib/config.ts';
import type { Session } from '@/providers/session.ts';
import { awaitsCode } from '@/providers/sessionUser.ts';

// Every URL of the product. The first segment is an organization's slug unless it is one of these pages
// (lib/reserved-slugs.ts, refused as slugs by the database).
// Everything comes when it is needed: who signs in does not wait for tables and forms.
const SignInPage = lazyPage(() => import('@/features/sign-in/SignInPage.tsx'));
const SignUpPage = lazyPage(() => import('@/features/sign-in/SignUpPage.tsx'));
const ForgotPasswordPage = lazyPage(() => import('@/features/sign-in/ForgotPasswordPage.tsx'));
const ResetPasswordPage = lazyPage(() => import('@/features/sign-in/ResetPasswordPage.tsx'));
const ConfirmPage = lazyPage(() => import('@/features/sign-in/ConfirmPage.tsx'));
const CodePage = lazyPage(() => import('@/features/two-step/CodePage.tsx'));
const AccountPage = lazyPage(() => import('@/features/account/AccountPage.tsx'));
const OrganizationsPage = lazy(() => import('@/features/organizations/OrganizationsPage.tsx'));
const StartPage = lazy(() => import('@/features/organizations/StartPage.tsx'));
const ImportPage = lazyPage(() => import('@/features/import/ImportPage.tsx'));
const CompanyPage = lazyPage(() => import('@/features/settings/company/CompanyPage.tsx'));
const SettingsTablesPage = lazyPage(() => import('@/features/settings/SettingsTablesPage.tsx'));
const TableSettingsPage = lazyPage(() => import('@/features/settings/TableSettingsPage.tsx'));
const RunPage = lazyPage(() => import('@/features/import/RunPage.tsx'));
const AcceptPage = lazyPage(() => import('@/features/members/AcceptPage.tsx'));

export interface Services {
  config: AppConfig;
  session: Session;
  api: Api;
}

export function AppRoutes({ config, session, api }: Services) {
  const user = useUser(session);
  const { pathname, search } = useLocation();

  // Links in mails, which mean what they mean whoever is signed in.
  const linked = [
    <Route
      key="reset"
      path="/reset-password"
      element={<ResetPasswordPage session={session} mfa={config.capabilities.mfa} />}
    />,
    <Route key="confirm" path="/confirm" element={<ConfirmPage session={session} />} />,
  ];

  if (!user) {
    return (
      <Suspense>
        <Routes>
          <Route path="/sign-in" element={<SignInPage session={session} demo={config.demo} />} />
          <Route path="/sign-up" element={<SignUpPage session={session} />} />
          <Route path="/forgot-password" element={<ForgotPasswordPage session={session} />} />
          {linked}
          <Route path="*" element={<Navigate to={signInPath(`${pathname}${search}`)} replace />} />
        </Routes>
      </Suspense>
    );
  }

  // wherever he was going: the address stays
  if (awaitsCode(user)) {
    return (
      <Suspense>
        <Routes>
          {linked}
          <Route path="*" element={<CodePage session={session} user={user} />} />
        </Routes>
      </Suspense>
    );
  }

  const signedIn = <Navigate to={wantedPath(search)} replace />;
  return (
    <Suspense>
      <Routes>
        <Route path="/" element={<StartPage api={api} user={user} />} />
        <Route path="/sign-in" element={signedIn} />
        <Route path="/sign-up" element={signedIn} />
        <Route path="/forgot-password" element={signedIn} />
        {linked}
        <Route
          path="/account"
          element={<AccountPage api={api} session={session} user={user} hosted={config.capabilities.hosted} />}
        />
        <Route path="/organizations" element={<OrganizationsPage api={api} user={user} />} />
        <Route path="/invitations/:token" element={<AcceptPage api={api} user={user} />} />
        <Route path="/:organization" element={<OrganizationGate api={api} session={session} user={user} />}>
          <Route index element={<DashboardPage />} />
          <Route path="import" element={<ImportPage />} />
          <Route path="import/:run" element={<RunPage />} />
          <Route path="settings/company" element={<CompanyPage aal={user.aal} />} />
          <Route path="settings/company/:tab" element={<CompanyPage aal={user.aal} />} />
          <Route path="settings/tables" element={<SettingsTablesPage />} />
          <Route path="settings/tables/:table" element={<TableSettingsPage />} />
          {figurePages.map((page) => (
            <Route key={page.path} path={page.path} element={<FigureRoute key={page.path} page={page} />} />
          ))}
          <Route path=":table" element={<TablePage screen="list" />} />
          <Route path=":table/new" element={<TablePage screen="form" />} />
          <Route path=":table/:id" element={<TablePage screen="show" />} />
          <Route path=":table/:id/edit" element={<TablePage screen="form" />} />
          <Route path="*" element={<NotFound />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Routes>
    </Suspense>
  );
}
