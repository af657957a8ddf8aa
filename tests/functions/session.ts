import { readJson, type StackState, stateFile } from '../../scripts/stack/state.ts';
import { open, type Sealed, seal } from '../../supabase/functions/session/seal.ts';
import type { SharedStack } from './setup.ts';

export const PASSWORD = 'a password of some length';

/** Reads and makes cookies as only the function can: with the secret of its stack. */
export class Browser {
  cookie = '';

  constructor(private readonly stack: SharedStack) {}

  /** As the app asks, with the cookie of before; what comes back is kept. */
  async ask(
    path: string,
    { json, method = 'POST', headers = {} }: { json?: unknown; method?: string; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(`${this.stack.appUrl}/functions/v1/session${path}`, {
      method,
      ...(json === undefined ? {} : { body: JSON.stringify(json) }),
      headers: {
        origin: this.stack.appUrl,
        'x-requested-with': 'secg',
        'content-type': 'application/json',
        cookie: this.cookie,
        ...headers,
      },
    });
    this.cookie = response.headers.get('set-cookie')?.split(';')[0] ?? this.cookie;
    return response;
  }

  async signUp(): Promise<{ email: string; token: string }> {
    const email = `${crypto.randomUUID()}@example.test`;
    const response = await this.ask('/sign-up', { json: { email, password: PASSWORD } });
    return { email, token: ((await response.json()) as { access_token: string }).access_token };
  }

  get sealed(): Promise<Sealed | null> {
    return open(this.cookie.slice('__Host-session='.length), this.secret);
  }

  async put(value: Sealed): Promise<void> {
    this.cookie = `__Host-session=${await seal(value, this.secret)}`;
  }

  private get secret(): string {
    return readJson<StackState>(stateFile(this.stack.dir))?.secrets.session ?? '';
  }
}
