// Values on their way into a PostgREST filter. Construction data is full of inch marks, commas and parentheses.

/** Inside a list or a group everything that is not plainly a word is quoted, with `"` and `\` escaped. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}

/** What people type is no pattern: `%` and `_` mean themselves. */
export function likeText(value: string): string {
  return value.replace(/[\\%_]/g, '\\$&');
}

/** PostgREST reads `*` as `%` in every like pattern and knows no escape for it: one of any character comes closest. */
export function starless(pattern: string): string {
  return pattern.replaceAll('*', '_');
}

/**
 * A value inside `or=(…)`. There `"` and `\` are read differently by PostgREST and by @supabase/lite (which also counts
 * quoted parentheses), so marks that delimit something become `_`, any one character: `12" pipe` also finds `12' pipe`.
 * The form `like(any).{"…"}` is unescaped the same way by both.
 */
export function groupPattern(pattern: string): string {
  return `"${pattern.replace(/["(){}]/g, '_').replaceAll('\\', '\\\\')}"`;
}

/** The same without quotes, where a value ends at a comma or a parenthesis. */
export function barePattern(pattern: string): string {
  return pattern.replace(/["(){},]/g, '_');
}

/** Both read such a value alike when it is quoted in a group. */
export const isPlain = (value: string): boolean => !/["\\(){}]/.test(value);
