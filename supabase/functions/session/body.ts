import { readBody } from '../_shared/http/body.ts';
import { Problem } from '../_shared/http/problem.ts';

const LIMIT = 16 * 1024;

export async function objectOf(request: Request): Promise<Record<string, unknown>> {
  const text = new TextDecoder().decode(await readBody(request, LIMIT));
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch (notJson) {
    if (!(notJson instanceof SyntaxError)) throw notJson;
    throw new Problem(400, 'bad_request', 'The body must be JSON.');
  }
  return (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
}

/** The texts of a JSON body; the named ones are needed. */
export async function textsOf<Name extends string>(request: Request, ...names: Name[]): Promise<Record<Name, string>> {
  const values = await objectOf(request);
  for (const [field, value] of Object.entries(values)) {
    if (typeof value !== 'string') throw new Problem(400, 'bad_request', `"${field}" must be a text.`, { field });
  }
  for (const name of names) {
    if (values[name]) continue;
    throw new Problem(400, 'bad_request', `"${name}" is missing.`, { field: name });
  }
  return values as Record<Name, string>;
}
