import type { Sql } from 'postgres';
import type { Stack } from '../stack/testing.ts';
import { fillFigures, VOLUME } from './fill-figures.ts';
import { percentile, signUp, timed } from './measure.ts';
import { benchPages } from './pages.ts';

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 200);

interface Figure {
  name: string;
  /** What the API is asked, and the same as SQL. */
  path: string;
  body?: Record<string, unknown>;
  sql: string;
  count: number;
  /** Acceptance: milliseconds in the database, p95, row security on. */
  limit?: number;
}

/** The figures at the volume of VOLUME, as the owner of the organization asks for them: in the database, and through the gateway. */
export async function benchFigures(stack: Stack, admin: Sql): Promise<boolean> {
  const { token, organization } = await signUp(stack, 'figures');
  const filling = performance.now();
  await fillFigures(admin, organization);
  const seconds = ((performance.now() - filling) / 1000).toFixed(0);
  const { projects, codes, events, sovLines, applications } = VOLUME;
  const [jobs, lines, costs, applied] = [1, codes, events, sovLines * applications].map((n) =>
    (projects * n).toLocaleString('en-US'),
  );
  console.log(
    `\nfigures: ${jobs} projects, ${lines} cost codes, ${costs} costs, ${applied} lines of applications, filled in ${seconds} s\n`,
  );
  const [project] = await admin`
    select id from public.projects where organization_id = ${organization} and code = 'F77'`;

  const view = (name: string, view: string, count: number, limit?: number, one = true): Figure => ({
    name,
    path: `${view}?organization_id=eq.${organization}${one ? `&project_id=eq.${project?.id}` : '&order=code&limit=25'}`,
    sql: `select * from public.${view} where organization_id = '${organization}' ${one ? `and project_id = '${project?.id}'` : 'order by code limit 25'}`,
    count,
    ...(limit ? { limit } : {}),
  });
  const call = (name: string, count: number, more: Record<string, string> = {}, limit?: number): Figure => ({
    name,
    path: `rpc/${name}`,
    body: { p_org: organization, ...more },
    sql: `select * from public.${name}(p_org => '${organization}'${Object.entries(more)
      .map(([key, value]) => `, ${key} => '${value}'`)
      .join('')})`,
    count,
    ...(limit ? { limit } : {}),
  });
  const figures: Figure[] = [
    view('one project', 'v_project_financials', REQUESTS, 40),
    view('one project: cost codes', 'v_cost_code_summary', REQUESTS, 40),
    view('one project: applications', 'v_pay_app_g702', REQUESTS, 40),
    view('one project: schedule of values', 'v_sov_line_status', REQUESTS, 40),
    call('dashboard_summary', Math.ceil(REQUESTS / 4), {}, 1000),
    view('projects, first page', 'v_project_financials', 20, undefined, false),
    call('wip_schedule', 10, { p_as_of: '2026-01-31' }),
    call('ar_aging', 20),
    call('global_search', 20, { p_q: 'figure' }),
    call('generate_cash_forecast', 3),
  ];

  const claims = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
  const inDatabase = async ({ sql, count }: Figure): Promise<number[]> => {
    const times: number[] = [];
    for (let n = -3; n < count; n++) {
      await admin.begin(async (tx) => {
        await tx`select set_config('request.jwt.claims', ${claims}, true)`;
        await tx`set local role authenticated`;
        const [time] = await timed(1, async () => {
          if ((await tx.unsafe(sql)).length === 0) throw new Error(`Nothing to measure: ${sql}`);
        });
        // the first ones read the catalog into the connection
        if (n >= 0) times.push(time as number);
      });
    }
    return times;
  };
  const headers = {
    apikey: stack.publishableKey,
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
  };
  const ask = async ({ path, body }: Figure) => {
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await fetch(`${stack.apiUrl}/rest/v1/${path}`, request);
    const answer = await response.text();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${answer}`);
  };

  console.log(`${'ms'.padEnd(36)}in the database: p50     p95   limit      through the API: p50     p95`);
  let holds = true;
  for (const figure of figures) {
    const database = await inDatabase(figure);
    await Promise.all(Array.from({ length: Math.min(8, figure.count) }, () => ask(figure)));
    const api = await timed(figure.count, () => ask(figure));
    const cell = (times: number[], share: number) => percentile(times, share).toFixed(1).padStart(8);
    const isLate = figure.limit !== undefined && percentile(database, 0.95) >= figure.limit;
    const limit = String(figure.limit ?? '').padStart(8);
    const late = isLate ? '  EXCEEDED' : '          ';
    console.log(
      `${figure.name.padEnd(48)}${cell(database, 0.5)}${cell(database, 0.95)}${limit}${late}${cell(api, 0.5).padStart(14)}${cell(api, 0.95)}`,
    );
    if (isLate) holds = false;
  }
  return (await benchPages(stack, 'figures', String(project?.id))) && holds;
}
