// What is looked at before an application goes out. The database asks again when it is submitted; here it is seen while
// there is time to mend it.
import { useTranslate } from '@refinedev/core';
import { useQuery } from '@tanstack/react-query';
import type { Row } from '@/catalog/resource.ts';
import { figuresKey, useView } from '@/features/figures/useFigures.ts';
import { sameFigure } from '@/lib/numbers.ts';
import { useCatalog } from '@/providers/CatalogProvider.tsx';
import { rowsOf } from '@/providers/request.ts';
import type { RestClient } from '@/providers/rest.ts';
import { amountText } from '@/ui/amount.ts';
import { decimalText, hundredths } from './exact.ts';
import { isJump, isOver } from './sheet.ts';
import { total } from './summary.ts';
import { type Application, threadOf } from './useApplication.ts';

export interface Check {
  key: string;
  state: 'good' | 'warning' | 'bad';
  text: string;
}

export interface Checks {
  checks: Check[];
  /** vendors that were paid and have not given up their lien for it; null where waivers may not be read */
  waivers: Row[] | null;
}

/** Certified so far by the stored certificates: net of every claimed application, on top of what stood at the opening. */
function certifiedBefore({ record, summaries }: Application, headers: Row[]): string | null {
  const opening = summaries[0];
  if (!opening) return null;
  const earlier = headers.filter(
    (row) =>
      Number(row.pay_app_number) < Number(record.pay_app_number) &&
      ['submitted', 'approved', 'paid'].includes(String(row.status)),
  );
  return decimalText(hundredths(opening.less_previous_certificates) + total(earlier, 'net_payment'));
}

export function useChecks(application: Application, lines: Row[]): Checks {
  const t = useTranslate();
  const { resources } = useCatalog();
  const { record, summary, previous, before, jumpLimit } = application;
  const headers = useView(resources.get('pay_apps') ?? null, {
    columns: ['pay_app_number', 'status', 'net_payment'],
    search: `project_id.in=${record.project_id}&pay_app_target.in=${record.pay_app_target}`,
  });
  const waivers = useWaivers(String(record.project_id));
  const missing = waivers?.filter((row) => hundredths(row.unwaived_paid) > 0n) ?? [];
  const checks: Check[] = [];
  const say = (key: string, state: Check['state'], values = {}) =>
    checks.push({ key, state, text: t(`payApp.checks.${key}.${state}`, values) });

  if (summary) {
    const out = hundredths(summary.sov_out_of_balance);
    const contract = amountText(String(summary.contract_sum_to_date));
    const sov = amountText(String(summary.scheduled_value));
    say('sov', out === 0n ? 'good' : 'warning', { contract, sov, difference: amountText(decimalText(out)) });
    const certified = headers.first || headers.problem ? null : certifiedBefore(application, headers.rows);
    if (certified !== null) {
      const line7 = String(summary.less_previous_certificates);
      const values = { line7: amountText(line7), certified: amountText(certified) };
      say('previous', sameFigure(line7, certified) ? 'good' : 'warning', values);
    }
    if (previous?.status === 'submitted') say('open', 'bad', { number: previous.pay_app_number });
  }
  if (waivers) {
    const sum = amountText(decimalText(total(missing, 'unwaived_paid')));
    say('waivers', missing.length === 0 ? 'good' : 'warning', { count: missing.length, sum });
  }
  const over = lines.filter(isOver).map((row) => row.line_number);
  say('over', over.length === 0 ? 'good' : 'warning', { lines: over.join(', ') });
  const jumps = lines.filter((row) => !isOver(row) && isJump(row, before.get(threadOf(row)), jumpLimit));
  if (jumps.length > 0)
    say('jump', 'warning', { lines: jumps.map((row) => row.line_number).join(', '), points: String(jumpLimit) });
  if (!record.period_to) say('period', 'warning');
  return { checks, waivers: waivers ? missing : null };
}

const NEEDED = ['lien_waivers', 'vendor_bills', 'payments', 'vendors'];

/** Coverage per vendor of the project. A missing right must not look like nothing missing. */
function useWaivers(project: string): Row[] | null {
  const { api, organization, resources } = useCatalog();
  const enabled = NEEDED.every((name) => resources.get(name));
  const query = useQuery({
    queryKey: [...figuresKey(organization.id), 'waivers', project],
    enabled,
    queryFn: async ({ signal }) => {
      const client = api.client as unknown as RestClient;
      const asked = client
        .from('v_lien_waiver_coverage')
        .select('vendor_id,vendor_name,paid_to_date,unconditional,conditional,unwaived_paid,last_paid,risk')
        .eq('organization_id', organization.id)
        .eq('project_id', project);
      const rows = rowsOf(await asked.abortSignal(signal), {});
      return rows.map((row) => ({ ...row, id: String(row.vendor_id) }) as Row);
    },
  });
  return enabled ? (query.data ?? null) : null;
}
