import type { IncomingMessage } from 'node:http';
import { expect, it } from 'vitest';
import { callerOf } from './caller.ts';

const asked = (named?: string) =>
  ({
    headers: named === undefined ? {} : { 'x-real-ip': named },
    socket: { remoteAddress: '127.0.0.1' },
  }) as unknown as IncomingMessage;

it.each([
  ['198.51.100.7', true, '198.51.100.7'],
  [' 2001:db8::7 ', true, '2001:db8::7'],
  // nobody who asks without the proxy says himself where he is
  ['198.51.100.7', false, '127.0.0.1'],
  ['somewhere, else', true, '127.0.0.1'],
  [undefined, true, '127.0.0.1'],
])('%s with a proxy in front (%s) is %s', (named, isBehindProxy, address) => {
  expect(callerOf(asked(named), isBehindProxy)).toBe(address);
});
