import postgres from 'postgres';
import type { Company } from '../company.ts';
import { AS_OF, iso, mondayOf, onDay } from '../days.ts';

interface Typed {
  week: number;
  category: 'draw' | 'other_inflow' | 'debt_service' | 'tax';
  label: string;
  in: number;
  out: number;
  confidence: 'medium' | 'low';
}

/** Applications that are still to be written; weeks are days after the as-of Friday, amounts what will be due. */
// biome-ignore format: one row a line
const TO_BE_BILLED: readonly (readonly [label: string, ...due: (readonly [days: number, dollars: number])[]])[] = [
  ['Hawksworth Commons', [45, 196_000], [73, 182_000], [98, 178_000]],
  ['Barrow Street, last one', [59, 131_000]],
  ['Kettle Lane', [52, 92_000], [80, 84_000]],
  ['Quarry Road', [59, 74_000], [87, 81_000]],
  ['Sparrow Ridge Lot 5, draws', [38, 31_000], [66, 28_000]],
  ['Glenmoor Clinic', [94, 96_000]],
];

/** What no record says: typed by hand, and taken over from forecast to forecast. */
// biome-ignore format: one row a line
const TYPED: readonly Typed[] = [
  ...TO_BE_BILLED.flatMap(([label, ...due]) => due.map(([days, dollars]): Typed => ({ week: onDay(days), category: 'draw', label, in: dollars, out: 0, confidence: 'medium' }))),
  { week: onDay(35), category: 'other_inflow', label: 'Sale of Sparrow Ridge Lot 4', in: 512_000, out: 0, confidence: 'medium' },
  { week: onDay(35), category: 'debt_service', label: 'Payoff of its loan', in: 0, out: 371_000, confidence: 'medium' },
  { week: onDay(56), category: 'tax', label: 'Distribution for taxes', in: 0, out: 45_000, confidence: 'low' },
];

/** Last week's forecast, with the lines that were typed into it. Only the owner of the database can say it is another day. */
async function forecastOfLastWeek(dbUrl: string, organization: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`select set_config('app.today', ${iso(AS_OF)}, true)`;
      const [made] = await tx<
        { run: string }[]
      >`select private.generate_cash_forecast(${organization}, 'expected') as run`;
      for (const line of TYPED) {
        await tx`
          insert into public.cash_forecast_lines (organization_id, run_id, week_starting, category, label, amount_in, amount_out, confidence)
          values (${organization}, ${made?.run ?? ''}, ${iso(mondayOf(line.week))}, ${line.category}, ${line.label}, ${line.in}, ${line.out},
            ${line.confidence})`;
      }
    });
  } finally {
    await sql.end();
  }
}

/** The forecasts of today, to compare with last week's, and the margins as they stand. */
export async function lookAhead(dbUrl: string, company: Company): Promise<void> {
  await forecastOfLastWeek(dbUrl, company.id);
  for (const p_scenario of ['expected', 'best', 'worst']) {
    await company.finance.rpc('generate_cash_forecast', { p_org: company.id, p_scenario });
  }
  await company.owner.rpc('snapshot_profit_fade', { p_org: company.id });
}
