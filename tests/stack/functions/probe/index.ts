// A function as on Supabase: the tests of the stack ask it what it can do.
import { greeting } from '../_shared/greeting.ts';

declare const Deno: {
  serve(handler: (request: Request) => Response | Promise<Response>): void;
  exit(code: number): never;
  env: { get(name: string): string | undefined };
  readTextFile(path: string): Promise<string>;
};

const attempt = async (work: () => unknown): Promise<string> => {
  try {
    return String(await work());
  } catch (error) {
    return error instanceof Error ? error.name : 'failed';
  }
};

let abortedRequests = 0;

const answers: Record<string, (request: Request) => Response | Promise<Response>> = {
  facts: async (request) =>
    Response.json({
      greeting,
      path: new URL(request.url).pathname,
      authorization: request.headers.get('authorization'),
      url: Deno.env.get('SUPABASE_URL'),
      key: Deno.env.get('SUPABASE_ANON_KEY'),
      home: await attempt(() => Deno.env.get('HOME')),
      disk: await attempt(() => Deno.readTextFile('/etc/hosts')),
      elsewhere: await attempt(() => fetch('http://127.0.0.2:8080/')),
      gateway: await attempt(async () => (await fetch(`${Deno.env.get('SUPABASE_URL')}/config.json`)).status),
    }),
  echo: (request) => new Response(request.body, { headers: { 'content-type': 'application/x-ndjson' } }),
  open: () => new Response('', { headers: { 'access-control-allow-origin': '*' } }),
  die: () => Deno.exit(3),
  hang: (request) =>
    new Promise((resolve) => {
      request.signal.addEventListener('abort', () => {
        abortedRequests += 1;
        resolve(new Response(null));
      });
    }),
  aborted: () => Response.json(abortedRequests),
};

Deno.serve((request) => {
  const action = new URL(request.url).pathname.split('/')[2] ?? '';
  return answers[action]?.(request) ?? new Response('unknown', { status: 404 });
});
