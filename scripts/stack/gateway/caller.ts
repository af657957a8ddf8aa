import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

/** The address of who asks. The gateway itself only ever sees this machine; a proxy in front names whom it saw, and is believed because the operator said that it is there. */
export function callerOf(request: Pick<IncomingMessage, 'headers' | 'socket'>, isBehindProxy: boolean): string {
  const named = request.headers['x-real-ip'];
  if (isBehindProxy && typeof named === 'string' && isIP(named.trim()) > 0) return named.trim();
  return request.socket.remoteAddress ?? '';
}
