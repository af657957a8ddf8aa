import { useTranslate } from '@refinedev/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { figuresKey, useView } from '@/features/figures/useFigures.ts';
import type { ApiProblem } from '@/lib/problem.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';
import { useProblemText } from '@/screens/parts/useProblemText.ts';
import type { Application } from './useApplication.ts';

/** A change order that was approved since the draft was begun has a line of its own, which the draft does not have yet. */
export function MissingLines({ application: { record, lines } }: { application: Application }) {
  const t = useTranslate();
  const { api, organization, resources } = useCatalog();
  const client = useQueryClient();
  const { notification } = App.useApp();
  const problemText = useProblemText();
  const schedule = useView(resources.get('sov_lines') ?? null, {
    columns: ['line_number', 'description'],
    search: `project_id.in=${record.project_id}`,
  });
  const has = new Set(lines.map((row) => row.sov_line_id));
  const missing = has.has(null) || schedule.first ? [] : schedule.rows.filter((row) => !has.has(row.id));
  const add = useMutation<unknown, ApiProblem>({
    mutationFn: async () => {
      const rows = missing.map((row) => ({
        organization_id: organization.id,
        pay_app_id: record.id,
        sov_line_id: row.id,
        description: row.description,
        sort_order: row.line_number,
      }));
      // rate and project come from the schedule and the application
      rowsOf(await (api.client as unknown as RestClient).from('pay_app_lines').insert(rows).select('id'), {});
      await client.invalidateQueries({ queryKey: figuresKey(organization.id) });
    },
    onError: (problem) => notification.error({ message: t('form.failed'), description: problemText(problem) }),
  });
  if (missing.length === 0) return null;
  return (
    <div className="pay-certify">
      <span>{t('payApp.missingLines', { count: missing.length })}</span>
      <Button size="small" loading={add.isPending} onClick={() => add.mutate()}>
        {t('payApp.addLines')}
      </Button>
    </div>
  );
}
