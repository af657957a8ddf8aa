import { useTranslate } from '@refinedev/core';
import type { Resource } from '@/catalog/resource.ts';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { Certify } from './Certify.tsx';
import { ChecksList } from './ChecksList.tsx';
import { MissingLines } from './MissingLines.tsx';
import { Paper } from './Paper.tsx';
import { Period } from './Period.tsx';
import { SaveBar } from './SaveBar.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { SheetList } from './SheetList.tsx';
import { Summary } from './Summary.tsx';
import type { Application } from './useApplication.ts';
import { useChecks } from './useChecks.ts';
import type { Sheet } from './useSheet.ts';
import { Waivers } from './Waivers.tsx';

interface ApplicationTabProps {
  resource: Resource;
  application: Application;
  sheet: Sheet;
  editable: boolean;
  isDraft: boolean;
  /** for who may approve it as it stands */
  certify: { certifying: boolean; onCertify(): void } | null;
}

/** The sheet, and beside it what it comes to and what has to be looked at. */
export function ApplicationTab({ resource, application, sheet, editable, isDraft, certify }: ApplicationTabProps) {
  const t = useTranslate();
  const phone = useIsPhone();
  const { record, previous } = application;
  const { checks, waivers } = useChecks(application, sheet.lines);
  const decided = ['approved', 'paid', 'rejected'].includes(String(record.status));
  return (
    <>
      <div className="pay-screen">
        <div className="pay-side">
          <Period resource={resource} record={record} editable={isDraft} />
          {sheet.summary ? <Summary {...{ record, previous }} summary={sheet.summary} dirty={sheet.dirty} /> : null}
          {record.status === 'rejected' ? <p className="figure-note">{t('payApp.rejected')}</p> : null}
          {decided ? null : <ChecksList checks={checks} title={t('payApp.checks.title')} />}
          {!decided && waivers && waivers.length > 0 ? (
            <Waivers project={String(record.project_id)} missing={waivers} />
          ) : null}
        </div>
        <div className="pay-main">
          {certify ? <Certify record={record} gross={sheet.summary?.gross_this_period} {...certify} /> : null}
          {isDraft ? <MissingLines application={application} /> : null}
          {phone ? (
            <SheetList application={application} lines={sheet.lines} />
          ) : (
            <SheetGrid {...{ application, sheet, editable }} />
          )}
          <SaveBar sheet={sheet} />
        </div>
      </div>
      <Paper resource={resource} application={application} lines={sheet.lines} summary={sheet.summary} />
    </>
  );
}
