import type { RunContext } from '../../importing/context.ts';
import { normalise } from '../../text.ts';

/** `Alder_Ridge-Lot 1_budget_02112026.csv` → `alder ridge lot 1 budget 02112026`. */
const wordsOf = (name: string): string =>
  normalise(name.replace(/^.*[\\/]/, '').replace(/\.(csv|xlsx|xlsm)$/i, ''))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a name says about the place: without `budget` and what follows, such as the day of the file. */
const placeIn = (name: string): string =>
  wordsOf(name)
    .replace(/(^| )budgets?( .*)?$/, '')
    .replace(/( \d{6,8})+$/, '')
    .trim();

const begins = (text: string, start: string) => start !== '' && `${text} `.startsWith(`${start} `);
const holds = (text: string, part: string) => part !== '' && ` ${text} `.includes(` ${part} `);

/** The longest entry that fits; nothing when two of the same length mean different projects. */
function longest(entries: Iterable<readonly [string, string]>, fits: (words: string) => boolean): string | null {
  const found = [...entries].filter(([words]) => fits(words)).sort(([a], [b]) => b.length - a.length);
  const best = found.filter(([words]) => words.length === found[0]?.[0].length).map(([, code]) => code);
  return new Set(best).size === 1 ? (best[0] ?? null) : null;
}

/**
 * The project a budget file is about (importers 4): the setting `budget_file_map`, else an alias of a project in the
 * name. Otherwise the name itself, which no project has: a person is asked, and the answer is an alias for next time.
 */
export function projectOfFile(names: readonly string[], { settings, mapping }: RunContext): string {
  const aliases = mapping.aliases.get('project') ?? new Map<string, string | null>();
  for (const name of names) {
    const exact = aliases.get(normalise(name));
    const mapped = Object.entries(settings.budgetFiles).map(([start, code]) => [wordsOf(start), code] as const);
    const known = [...aliases].flatMap(([label, code]) => (code === null ? [] : [[placeIn(label), code] as const]));
    const code =
      exact ??
      longest(mapped, (start) => begins(wordsOf(name), start)) ??
      longest(known, (part) => holds(placeIn(name), part));
    if (code !== null) return code;
  }
  return names[0] ?? '';
}
