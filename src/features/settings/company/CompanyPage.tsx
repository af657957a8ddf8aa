import '@/screens/screens.css';
import '@/screens/form/form.css';
import './company.css';
import '@/fields/inputs.ts';
import { useParams } from 'react-router';
import type { SessionUser } from '@/providers/sessionUser.ts';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { NotThere } from '@/screens/parts/NotThere.tsx';
import { tabs } from './CompanyFrame.tsx';
import { DataTab } from './DataTab.tsx';
import { Divisions } from './Divisions.tsx';
import { LogoSection } from './LogoSection.tsx';
import { RequireCode } from './RequireCode.tsx';
import { SettingsForm } from './SettingsForm.tsx';

/** The company itself: what it is called, what its work starts with, and what belongs to its owner. */
export default function CompanyPage({ aal }: Pick<SessionUser, 'aal'>) {
  const { tab: wanted = 'company' } = useParams();
  const tab = tabs.find((one) => one === wanted);
  if (!tab) return <NotThere />;
  return (
    <FieldsProvider>
      {tab === 'data' ? (
        <DataTab />
      ) : tab === 'company' ? (
        <SettingsForm key={tab} tab={tab} table="organizations">
          <LogoSection />
          <Divisions />
        </SettingsForm>
      ) : (
        <SettingsForm key={tab} tab={tab} table="organization_settings">
          {aal ? <RequireCode aal={aal} /> : null}
        </SettingsForm>
      )}
    </FieldsProvider>
  );
}
