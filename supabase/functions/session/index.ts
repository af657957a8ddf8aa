import { envFrom } from './env.ts';
import { createHandler } from './handler.ts';

// The only file that knows Deno; everything behind it is Request → Response.
declare const Deno: {
  serve(handler: (request: Request) => Promise<Response>): unknown;
  env: { get(name: string): string | undefined };
};

Deno.serve(createHandler(envFrom((name) => Deno.env.get(name))));
