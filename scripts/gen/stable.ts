const compact = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(compact).join(', ')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value);
    return entries.length === 0
      ? '{}'
      : `{ ${entries.map(([k, v]) => `${JSON.stringify(k)}: ${compact(v)}`).join(', ')} }`;
  }
  return JSON.stringify(value);
};

const isPlain = (value: unknown): boolean => value === null || typeof value !== 'object';

/** A list of plain values, or an object of plain values and such lists. */
const isLeaf = (value: unknown): boolean =>
  isPlain(value) || Object.values(value as object).every((v) => isPlain(v) || (Array.isArray(v) && v.every(isPlain)));

function render(value: unknown, width: number, indent: string, used: number): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const short = compact(value);
  if (isLeaf(value) && indent.length + used + short.length <= width) return short;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((v) => inner + render(v, width, inner, 1))
    : Object.entries(value).map(([k, v]) => `${inner}${JSON.stringify(k)}: ${render(v, width, inner, k.length + 5)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}

/** JSON with one fact a line, so that a change in the database is a small diff: what holds no objects and fits stands in one
 * line. Keys keep the order they are given. */
export const stableJson = (value: unknown, width: number): string => `${render(value, width, '', 0)}\n`;

/** Keys in alphabetical order, arrays as they are. */
export function sortKeys<T>(value: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
