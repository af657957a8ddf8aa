/** What PostgREST answers to an error of Postgres, by its code or the class of it; 400 to any other. */
const STATUS: [RegExp, number][] = [
  [/^(0L|0P|28)/, 403],
  [/^(08|53)/, 503],
  [/^(09|25|2D|38|39|3B|40|54|55|57|58|F0|HV|XX)/, 500],
  [/^P0(?!001)/, 500],
];

/** Those that lite answers as PostgREST does. */
const ANSWERED = /^(21|22|42|55|PT|PGRST$|23502$|23503$|23505$|25006$)/;

interface PostgresError extends Error {
  code: string;
  detail?: string;
  hint?: string;
}

const isOfPostgres = (error: unknown): error is PostgresError =>
  error instanceof Error && error.name === 'PostgresError' && 'code' in error && typeof error.code === 'string';

/**
 * lite answers a violated check, a refusal of a trigger and more with status 500 and a code of its own. So such an error is
 * given to it as one that says what to answer, as a function of the database may with the code PGRST.
 */
export function asPostgrest(error: unknown): unknown {
  if (!isOfPostgres(error) || ANSWERED.test(error.code)) return error;
  const { code, message, detail: details = null, hint = null } = error;
  const status = STATUS.find(([codes]) => codes.test(code))?.[1] ?? 400;
  const answer = new Error(JSON.stringify({ code, message, details, hint }), { cause: error });
  return Object.assign(answer, { code: 'PGRST', detail: JSON.stringify({ status, headers: {} }) });
}
