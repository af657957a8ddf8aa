import { useTranslate } from '@refinedev/core';
import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import type { Row } from '@/catalog/resource.ts';
import { actionsFrom } from '@/catalog/workflow.ts';
import { figuresKey, useView } from '@/features/figures/useFigures.ts';
import { useFieldEnvironment } from '@/fields/context.ts';
import { dayText } from '@/lib/dates.ts';
import { listPath } from '@/lib/paths.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import { runTransitions } from '@/screens/workflow/transition.ts';
import { Money } from '@/ui/Money.tsx';
import { Section } from '@/ui/Section.tsx';
import { TextLink } from '@/ui/TextLink.tsx';

/** Whose waivers are missing for money that was paid on this job, and the ones that can be asked for at once. */
export function Waivers({ project, missing }: { project: string; missing: Row[] }) {
  const t = useTranslate();
  const { locale } = useFieldEnvironment();
  const { api, organization, resources } = useCatalog();
  const client = useQueryClient();
  const { message, notification } = App.useApp();
  const problemText = useProblemText();
  const [busy, setBusy] = useState(false);
  const waivers = resources.get('lien_waivers') ?? null;
  const request = waivers?.workflow
    ? actionsFrom(waivers.workflow, 'required').find(({ action, allowed }) => action === 'request' && allowed)
    : undefined;
  const required = useView(waivers, { columns: ['vendor_id'], search: `project_id.in=${project}&status.in=required` });
  const ids = required.rows.map((row) => String(row.id));
  const requestAll = async () => {
    if (!request) return;
    setBusy(true);
    try {
      const outcome = await runTransitions(api, 'lien_waivers', ids, request, { data: {} });
      const failed = outcome.find(({ ok }) => !ok);
      if (failed) notification.error({ message: t('workflow.failed'), description: failed.error });
      else message.success(t('payApp.waivers.requested', { count: ids.length }));
      await client.invalidateQueries({ queryKey: figuresKey(organization.id) });
    } catch (problem) {
      notification.error({ message: t('workflow.failed'), description: problemText(problem) });
    }
    setBusy(false);
  };
  const vendorList = (vendor: Row) =>
    listPath(organization.slug, 'lien_waivers', { 'project_id.in': project, 'vendor_id.in': String(vendor.id) });
  return (
    <Section
      title={t('payApp.waivers.title')}
      extra={
        request && ids.length > 0 ? (
          <Button size="small" loading={busy} onClick={() => void requestAll()}>
            {t('payApp.waivers.requestAll', { count: ids.length })}
          </Button>
        ) : null
      }
    >
      <table className="figure-list pay-waivers" aria-label={t('payApp.waivers.title')}>
        <thead>
          <tr>
            <th scope="col">{t('payApp.waivers.vendor')}</th>
            <th scope="col">{t('payApp.waivers.paid')}</th>
            <th scope="col">{t('payApp.waivers.missing')}</th>
          </tr>
        </thead>
        <tbody>
          {missing.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <TextLink to={vendorList(row)}>{String(row.vendor_name ?? '—')}</TextLink>
                {row.last_paid ? <span className="muted"> {dayText(String(row.last_paid), locale)}</span> : null}
              </th>
              <td>
                <Money value={row.paid_to_date as string} />
              </td>
              <td>
                <Money value={row.unwaived_paid as string} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
