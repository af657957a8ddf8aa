import '@/screens/screens.css';
import '../tables.css';
import './dashboard.css';
import './tables.css';
import './tiles.css';
import { useTranslate } from '@refinedev/core';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText, momentText, todayIn } from '@/lib/dates.ts';
import { importPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { printPage } from '@/screens/parts/printPage.ts';
import { Page } from '@/ui/Page.tsx';
import { PageHeader } from '@/ui/PageHeader.tsx';
import { usePageTitle } from '@/ui/usePageTitle.ts';
import { AccountsSection } from './AccountsSection.tsx';
import { AlertsSection } from './AlertsSection.tsx';
import { CashSection } from './CashSection.tsx';
import { ChangesSection } from './ChangesSection.tsx';
import { FirstSteps } from './FirstSteps.tsx';
import { HomeFavorites } from './HomeFavorites.tsx';
import { InboxSection } from './InboxSection.tsx';
import { JobsSection } from './JobsSection.tsx';
import type { Summary } from './summary.ts';
import { TableCounts } from './TableCounts.tsx';
import { Tiles } from './Tiles.tsx';
import { TodaySection } from './TodaySection.tsx';
import { useAnswer } from './useAnswer.ts';

/** How the company stands, as far as this person may know it; every figure leads to its records. */
export default function DashboardPage() {
  return (
    <FieldsProvider>
      <Dashboard />
    </FieldsProvider>
  );
}

function Dashboard() {
  const t = useTranslate();
  const { organization, resources } = useCatalog();
  usePageTitle(organization.name);
  const summary = useAnswer<Summary>('dashboard_summary');
  const { data, at } = summary;
  // what needs only the day does not wait for the figures
  const day = useView(resources.view('v_today') ?? null, { columns: ['today'] });
  const today = day.problem ? todayIn(organization.timezone) : (day.rows[0]?.today as string | undefined);
  if (data?.is_new) return <FirstSteps />;
  return (
    <Page>
      <Header today={data?.as_of} at={at} />
      <HomeFavorites />
      <Tiles summary={summary} />
      <div className="dashboard">
        <div>
          {data?.cash ? <CashSection forecast={data.cash.forecast} /> : null}
          {data?.projects ? <JobsSection jobs={data.projects.worst} active={data.projects.active} /> : null}
          <div className="dashboard-pair">
            <TodaySection today={today} />
            <ChangesSection today={today} />
          </div>
        </div>
        <div className="dashboard-side">
          {data ? <AlertsSection alerts={data.alerts} today={data.as_of} /> : null}
          <InboxSection />
          {data?.cash ? <AccountsSection accounts={data.cash.accounts} /> : null}
        </div>
      </div>
      <div className="dashboard-tables">
        <TableCounts />
      </div>
      <p className="sr-only" aria-live="polite">
        {data ? t('dashboard.loaded') : ''}
      </p>
    </Page>
  );
}

/** As of which day, and of when the figures are. */
function Header({ today, at }: { today: string | undefined; at: number }) {
  const t = useTranslate();
  const navigate = useNavigate();
  const { locale } = useFieldEnvironment();
  const { organization, permissions } = useCatalog();
  const asOf = today
    ? t('dashboard.asOf', {
        day: dayText(today, locale),
        time: momentText(new Date(at).toISOString(), organization.timezone, locale),
      })
    : t('states.loading');
  return (
    <PageHeader
      title={organization.name}
      subtitle={asOf}
      actions={<Button onClick={printPage}>{t('figures.print')}</Button>}
      primary={
        permissions.includes('imports.run') ? (
          <Button type="primary" onClick={() => navigate(importPath(organization.slug))}>
            {t('home.import')}
          </Button>
        ) : null
      }
    />
  );
}
