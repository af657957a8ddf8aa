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

/** A person with an organization of his own, made through the API. */
export async function signUp(stack: Stack, name = 'bench'): Promise<{ token: string; organization: string }> {
  const send = async (path: string, body: unknown, token?: string): Promise<unknown> => {
    const headers: Record<string, string> = { apikey: stack.publishableKey, 'content-type': 'application/json' };
    if (token) headers.authorization = `Bearer ${token}`;
    const response = await fetch(`${stack.apiUrl}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const account = { email: `${name}@example.test`, password: 'a bench password', data: { full_name: name } };
  const { access_token: token } = (await send('/auth/v1/signup', account)) as { access_token: string };
  const organization = (await send('/rest/v1/rpc/create_organization', { name }, token)) as string;
  return { token, organization };
}
