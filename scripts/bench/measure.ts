import { Api } from '../demo/api.ts';
import { askSession } from '../session.ts';
import type { Stack } from '../stack/testing.ts';

export function percentile(times: number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}

/** One after the other, as one person does; milliseconds each. */
export async function timed(count: number, work: () => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < count; n++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times;
}

/** What the persons of signUp() sign in with: none of their names is in it, which the rules of passwords would take out. */
export const PASSWORD = 'quiet masons count four';

/** A person with an organization of his own, made through the API. */
export async function signUp(stack: Stack, name = 'bench'): Promise<{ token: string; organization: string }> {
  const account = { email: `${name}@example.test`, password: PASSWORD, name };
  const token = await askSession(stack, '/sign-up', account);
  const organization = await new Api(stack, token).rpc<string>('create_organization', { name });
  return { token, organization };
}
