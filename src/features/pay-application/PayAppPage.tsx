import '@/screens/screens.css';
import '@/features/figures/figures.css';
import './application.css';
import './paper.css';
import './sheet.css';
import { useTranslate } from '@refinedev/core';
import { useState } from 'react';
import type { Resource, Row } from '@/catalog/resource.ts';
import { type Action, actionsFrom, isOpen } from '@/catalog/workflow.ts';
import type { PageProps } from '@/features/pages.ts';
import { FieldCell } from '@/fields/FieldCell.tsx';
import { sameFigure } from '@/lib/numbers.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { ListFailed } from '@/screens/list/ListFailed.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { useLeave } from '@/screens/parts/LeaveGuard.tsx';
import { ShowHeader } from '@/screens/show/ShowHeader.tsx';
import { ShowPage } from '@/screens/show/ShowPage.tsx';
import { ShowTabs } from '@/screens/show/ShowTabs.tsx';
import { TableSkeleton } from '@/ui/Skeletons.tsx';
import { useIsPhone } from '@/ui/useIsPhone.ts';
import { ApplicationTab } from './ApplicationTab.tsx';
import { useApplication } from './useApplication.ts';
import { useSheet } from './useSheet.ts';

/** A pay application: its continuation sheet with the summary beside it, and all a generated record has. */
export default function PayAppPage({ resource, id = '' }: PageProps) {
  const { resources } = useCatalog();
  const readable = resources.get('v_pay_app_g703') && resources.get('pay_app_lines');
  return (
    <FieldsProvider>
      {readable ? (
        <ShowPage resource={resource} id={id}>
          {(record) => <PayApp resource={resource} record={record} />}
        </ShowPage>
      ) : (
        <ShowPage resource={resource} id={id} />
      )}
    </FieldsProvider>
  );
}

function PayApp({ resource, record }: { resource: Resource; record: Row }) {
  const t = useTranslate();
  const { resources } = useCatalog();
  const phone = useIsPhone();
  const application = useApplication(record);
  const sheet = useSheet(application);
  const leave = useLeave();
  const [certifying, setCertifying] = useState(false);
  const { workflow } = resource;
  const state = String(record.status);
  const may = resources.get('pay_app_lines')?.can.update === true && !phone;
  const approves = workflow
    ? actionsFrom(workflow, state).some(({ action, allowed }) => action === 'approve' && allowed)
    : false;
  const isDraft = isOpen(workflow, state);
  const editable = may && (isDraft || (approves && certifying));
  const gross = sheet.summary?.gross_this_period ?? null;

  const { figures, lines } = application;
  const body = figures.problem ? (
    <ListFailed problem={figures.problem} onRetry={figures.retry} />
  ) : figures.first ? (
    <TableSkeleton columns={9} />
  ) : (
    <ApplicationTab
      {...{ resource, application, sheet, editable, isDraft: may && isDraft }}
      certify={may && approves ? { certifying, onCertify: () => setCertifying(true) } : null}
    />
  );
  // imported without lines: there is nothing of a sheet, and the record says what came
  const bare = !figures.first && !figures.problem && lines.length === 0;
  return (
    <>
      <ShowHeader
        resource={resource}
        record={record}
        workflow={{
          // what somebody changed on the way to another decision is not part of it
          before: async ({ action }: Action) =>
            action === 'submit' || action === 'approve'
              ? sheet.save()
              : new Promise<boolean>((resolve) =>
                  leave(() => {
                    sheet.type({ do: 'discard' });
                    resolve(true);
                  }),
                ),
          data: ({ action }: Action) =>
            action === 'approve' && gross !== null && !sameFigure(gross, record.amount_requested)
              ? { amount_approved: gross }
              : {},
        }}
      />
      <Of resource={resource} record={record} />
      <ShowTabs
        resource={resource}
        record={record}
        {...(bare ? {} : { lead: { key: 'sheet', label: t('payApp.sheet'), children: body }, omit: ['pay_app_lines'] })}
      />
    </>
  );
}

/** Which job, and who is asked: a number alone says neither. */
function Of({ resource, record }: { resource: Resource; record: Row }) {
  return (
    <p className="pay-of">
      {['project_id', 'pay_app_target', 'lender_name'].map((name) => {
        const column = resource.column(name);
        return column && record[name] ? <FieldCell key={name} column={column} record={record} /> : null;
      })}
    </p>
  );
}
