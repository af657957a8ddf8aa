import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import type { Catalog } from '@/catalog/types.ts';
import { jobCostExplanations } from '@/features/job-cost/explanations.ts';
import { explanations as pipeline } from '@/features/pipeline/PipelinePage.tsx';
import { projectExplanations } from '@/features/project/explanations.ts';
import { retainageExplanations } from '@/features/retainage/explanations.ts';
import { explanations as waivers } from '@/features/retainage/WaiversPage.tsx';
import { wipExplanations } from '@/features/wip/explanations.ts';
import committed from '@/generated/catalog.json';
import { buildResources } from '@/providers/resources.ts';
import { readState } from '@/screens/list/urlState.ts';
import type { Explanations } from './explain.ts';

const resources = buildResources(committed as unknown as Catalog);
const ID = '00000000-0000-4000-8000-000000000001';
const rows = [
  { id: ID, project_id: ID, vendor_id: ID, status: 'won' },
  { id: ID, project_id: null, vendor_id: ID, status: 'won' },
] as unknown as Row[];

const pages: Record<string, [view: string, Explanations]> = {
  wip: ['v_wip_schedule', wipExplanations(null)],
  'wip of a day': ['v_wip_schedule', wipExplanations('2026-05-31')],
  project: ['v_project_financials', projectExplanations('acme')],
  'job cost': [
    'v_cost_code_summary',
    jobCostExplanations({ slug: 'acme', project: ID, t: (key) => key, budgetAction: () => null }),
  ],
  retainage: ['v_project_retainage', retainageExplanations],
  waivers: ['v_lien_waiver_coverage', waivers],
  pipeline: ['v_pipeline_summary', pipeline],
};

describe.each(Object.entries(pages))('figures of %s', (_page, [view, explanations]) => {
  const resource = resources.view(view);

  it('are made of columns there are', () => {
    const names = Object.entries(explanations).flatMap(([name, { from = [] }]) => [name, ...from]);
    expect(names.filter((name) => !resource?.column(name))).toEqual([]);
  });

  it('have lists behind them that take each of their filters', () => {
    const behind = Object.values(explanations).flatMap((one) => rows.flatMap((row) => one.behind?.(row) ?? []));
    const wrong = behind.flatMap(({ table, search, sum }) => {
      const list = resources.get(table);
      if (!list) return [`no ${table}`];
      const { dropped } = readState(new URLSearchParams(search), list, resources);
      return [
        ...dropped.map((filter) => `${table} ${filter}`),
        ...(sum && !list.column(sum) ? [`${table} ${sum}`] : []),
      ];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });
});
