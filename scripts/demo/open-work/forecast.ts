import postgres from 'postgres';
import type { Company } from '../company.ts';
import { iso, mondayOf, onDay, TODAY } from '../days.ts';
import { insertRows } from '../history/rows.ts';

interface Typed {
  week: number;
  category: 'draw' | 'other_inflow' | 'debt_service' | 'tax';
  label: string;
  in: number;
  out: number;
  confidence: 'medium' | 'low';
}

/** Applications that are still to be written; weeks are days after the as-of Friday, amounts what will be due. */
const TO_BE_BILLED: readonly (readonly [label: string, ...due: (readonly [days: number, dollars: number])[]])[] = [
  ['Hawksworth Commons', [45, 196_000], [73, 182_000], [98, 178_000]],
  ['Barrow Street, last one', [59, 131_000]],
  ['Kettle Lane', [52, 92_000], [80, 84_000]],
  ['Quarry Road', [59, 74_000], [87, 81_000]],
  ['Sparrow Ridge Lot 5, draws', [38, 31_000], [66, 28_000]],
  ['Glenmoor Clinic', [94, 96_000]],
];

/** What no record says: typed by hand, and taken over from forecast to forecast. */
// biome-ignore format: read down its columns like a ledger; wrapped, one row would fill a screen
const TYPED: readonly Typed[] = [
  ...TO_BE_BILLED.flatMap(([label, ...due]) => due.map(([days, dollars]): Typed => ({ week: onDay(days), category: 'draw', label, in: dollars, out: 0, confidence: 'medium' }))),
  { week: onDay(35), category: 'other_inflow', label: 'Sale of Sparrow Ridge Lot 4', in: 512_000, out: 0, confidence: 'medium' },
  { week: onDay(35), category: 'debt_service', label: 'Payoff of its loan', in: 0, out: 371_000, confidence: 'medium' },
  { week: onDay(56), category: 'tax', label: 'Distribution for taxes', in: 0, out: 45_000, confidence: 'low' },
];

/** Scenarios, and what becomes of the typed inflows in them: weeks later, and the part that comes. */
const SCENARIOS = { expected: [0, 1], best: [0, 1.05], worst: [3, 0.85] } as const;

/** Last week's forecasts, with the lines that were typed into them. Only the owner of the database can say it is another day. */
async function forecastsOfLastWeek(dbUrl: string, organization: string): Promise<void> {
  const sql = postgres(dbUrl, { max: 1, onnotice: () => {} });
  try {
    await sql.begin(async (tx) => {
      await tx`select set_config('app.today', ${iso(TODAY - 7)}, true)`;
      for (const [scenario, [later, part]] of Object.entries(SCENARIOS)) {
        const [made] = await tx<{ run: string }[]>`
          select private.generate_cash_forecast(${organization}, ${scenario}::public.forecast_scenario) as run`;
        const lines = TYPED.map(({ week, category, label, in: come, out, confidence }) => ({
          week_starting: iso(mondayOf(week + later * 7)),
          category,
          label,
          amount_in: Math.round(come * part),
          amount_out: out,
          confidence,
          run_id: made?.run,
        }));
        await insertRows(tx, organization, ['cash_forecast_lines', lines]);
      }
    });
  } finally {
    await sql.end();
  }
}

/** The forecasts of today, to compare with last week's, and the margins as they stand. */
export async function lookAhead(dbUrl: string, company: Company): Promise<void> {
  await forecastsOfLastWeek(dbUrl, company.id);
  for (const p_scenario of Object.keys(SCENARIOS)) {
    await company.finance.rpc('generate_cash_forecast', { p_org: company.id, p_scenario });
  }
  await company.owner.rpc('snapshot_profit_fade', { p_org: company.id });
}
