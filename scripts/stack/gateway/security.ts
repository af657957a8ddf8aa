import type { ServerResponse } from 'node:http';

const policy = (scripts: string, connections: string) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    // antd writes its styles into the page while it runs.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${connections}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

const STRICT = policy("'self'", "'self'");
// Vite's dev server puts a script into the page and talks over a socket.
const DEVELOPMENT = policy("'self' 'unsafe-inline'", "'self' ws:");

/** On every answer, whoever gives it. Transport security belongs to the TLS proxy in front. */
export function secure(response: ServerResponse, development: boolean): void {
  response.setHeader('content-security-policy', development ? DEVELOPMENT : STRICT);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('permissions-policy', 'camera=(), microphone=(), geolocation=()');
}
