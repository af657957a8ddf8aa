import type { Sql } from 'postgres';
import type { Stack } from '../stack/testing.ts';
import { fillFigures, VOLUME } from './fill-figures.ts';
import { percentile, signUp, timed } from './measure.ts';

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 200);

interface Measure {
  name: string;
  /** Acceptance, p95 in milliseconds. */
  limit?: number;
  times: number[];
}

/** The figures at the volume of VOLUME, as the owner asks for them: through the gateway, with row security on. */
export async function benchFigures(stack: Stack, admin: Sql): Promise<boolean> {
  const { token, organization } = await signUp(stack, 'figures');
  const filling = performance.now();
  await fillFigures(admin, organization);
  const seconds = ((performance.now() - filling) / 1000).toFixed(0);
  const { projects, codes, events, sovLines, applications } = VOLUME;
  const counts = [projects, projects * codes, projects * events, projects * sovLines * applications].map((n) =>
    n.toLocaleString('en-US'),
  );
  console.log(
    `\nfigures: ${counts[0]} projects, ${counts[1]} cost codes, ${counts[2]} costs, ${counts[3]} lines of applications, filled in ${seconds} s\n`,
  );
  const [project] = await admin`
    select id from public.projects where organization_id = ${organization} and code = 'F77'`;

  const headers = {
    apikey: stack.publishableKey,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const ask = async (path: string, body?: unknown) => {
    const response = await fetch(`${stack.apiUrl}/rest/v1/${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: body ? JSON.stringify(body) : null,
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    if (Array.isArray(answer) && answer.length === 0) throw new Error(`${path} is empty`);
  };
  const view = (name: string, more: string) => () => ask(`${name}?organization_id=eq.${organization}${more}`);
  const ofProject = `&project_id=eq.${project?.id}`;
  const call =
    (name: string, more = {}) =>
    () =>
      ask(`rpc/${name}`, { p_org: organization, ...more });

  const measures: Measure[] = [];
  const measure = async (name: string, work: () => Promise<void>, count: number, limit?: number) => {
    // every connection of the pool has read the catalog once, as on a day in the office
    await Promise.all(Array.from({ length: 10 }, work));
    await timed(3, work);
    measures.push({ name, times: await timed(count, work), ...(limit ? { limit } : {}) });
  };
  await measure('one project: its figures', view('v_project_financials', ofProject), REQUESTS, 40);
  await measure('one project: its cost codes', view('v_cost_code_summary', `${ofProject}&order=code`), REQUESTS, 40);
  await measure('one project: its applications', view('v_pay_app_g702', ofProject), REQUESTS, 40);
  await measure('one project: its schedule of values', view('v_sov_line_status', ofProject), REQUESTS, 40);
  await measure('dashboard_summary', call('dashboard_summary'), Math.ceil(REQUESTS / 4), 1000);
  await measure('list of projects, first page', view('v_project_financials', '&order=code&limit=25'), 20);
  await measure('work in progress as of a day', call('wip_schedule', { p_as_of: '2026-01-31' }), 10);
  await measure('receivables, open', view('v_ar_aging', '&bucket=not.is.null&order=date_due&limit=100'), 20);
  await measure('search', call('global_search', { p_q: 'figure' }), 20);
  await measure('generate_cash_forecast', async () => call('generate_cash_forecast')(), 3);

  console.log(`${'ms'.padStart(46)}   p50     p95   limit`);
  let holds = true;
  for (const { name, limit, times } of measures) {
    const p95 = percentile(times, 0.95);
    const figure = (share: number) => percentile(times, share).toFixed(1).padStart(8);
    const verdict = limit === undefined ? '' : `${String(limit).padStart(8)}${p95 < limit ? '' : '  EXCEEDED'}`;
    console.log(`${name.padEnd(44)}${figure(0.5)}${figure(0.95)}${verdict}`);
    if (limit !== undefined && p95 >= limit) holds = false;
  }
  return holds;
}
