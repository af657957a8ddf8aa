import type { Chunk, Frame, PackedRow } from '../_shared/importing/pack.ts';
import { DEFAULT_LIMITS, MB } from '../_shared/importing/read/limits.ts';
import type { Env } from './env.ts';

export const ORGANIZATION = '22222222-2222-4222-8222-222222222222';
/** Of the shape of a token; whether it is genuine is for the auth server to say. */
export const GOOD = `head.${btoa(JSON.stringify({ aud: 'authenticated' }))}.signature`;
export const FOREIGN = `head.${btoa(JSON.stringify({ aud: 'elsewhere' }))}.signature`;
export const RUN = '11111111-1111-4111-8111-111111111111';

export interface Call {
  path: string;
  authorization: string | null;
  apikey: string | null;
  body: Record<string, unknown>;
}

type Answer = Response | unknown;

/** Sent as text. */
export const chunkOf = (body: Record<string, unknown>) => JSON.parse(String(body.p_chunk)) as Chunk;

/** Supabase as the function sees it, with answers a test may replace, and a record of what was asked. */
export class Backend {
  readonly calls: Call[] = [];
  readonly answers: Record<string, (body: Record<string, unknown>) => Answer | Promise<Answer>> = {
    throttle: () => 0,
    import_start: () => ({ run_id: RUN, settings: { as_of: '2026-02-11' }, options: {} }),
    import_stage: (body) => chunkOf(body).rows.length,
    import_preview: () => ({ run_id: RUN, status: 'validated' }),
    import_commit: () => ({ run_id: RUN, status: 'completed' }),
    import_undo: () => ({ reversed: 3, kept: [], failed: [] }),
    import_cancel: () => null,
  };

  readonly env: Env = {
    url: 'http://supabase.test',
    anonKey: 'publishable',
    throttleKey: 'a secret of thirty-two characters',
    addressHeader: 'x-real-ip',
    limits: { ...DEFAULT_LIMITS, bytes: MB },
    fetch: (async (input: string, init: RequestInit = {}) => this.answer(input, init)) as typeof fetch,
  };

  /** Names of the functions called in the database, in order. */
  get rpcs(): string[] {
    return this.calls.flatMap(({ path }) => /rpc\/(import_\w+)$/.exec(path)?.[1] ?? []);
  }

  bodiesOf(name: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.path.endsWith(`/rpc/${name}`)).map((call) => call.body);
  }

  /** All rows staged so far, with what they have in common. */
  get staged(): (Frame & PackedRow)[] {
    const chunks = this.bodiesOf('import_stage').map(chunkOf);
    const frames = Object.assign({}, ...chunks.map((chunk) => chunk.frames)) as Chunk['frames'];
    return chunks.flatMap(({ rows }) => rows.map((row) => ({ ...(frames[row.frame] as Frame), ...row })));
  }

  private async answer(input: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const path = input.replace(this.env.url, '');
    this.calls.push({ path, authorization: headers.get('authorization'), apikey: headers.get('apikey'), body });
    init.signal?.throwIfAborted();
    if (path === '/auth/v1/user') {
      return [GOOD, FOREIGN].includes(headers.get('authorization')?.slice('Bearer '.length) ?? '')
        ? Response.json({ id: 'u1' })
        : Response.json({ msg: 'no' }, { status: 403 });
    }
    const name = path.split('/').at(-1) ?? '';
    const answer = await this.answers[name]?.(body);
    if (answer === undefined) return Response.json({ code: 'PGRST202', message: 'no such function' }, { status: 404 });
    return answer instanceof Response ? answer : Response.json(answer);
  }
}

export const databaseError = (status: number, code: string, message = 'no', details: string | null = null): Response =>
  Response.json({ code, message, details, hint: null }, { status });
