import type { GetSetting } from './env.ts';
import { optional } from './env.ts';

/** The header in which the proxy in front says who asks. */
export const addressHeader = (get: GetSetting): string => optional(get, 'ADDRESS_HEADER') ?? 'x-real-ip';

/** Who is counted as one: of IPv6 a whole /64, which is what one connection is given. */
export function networkOf(address: string): string {
  const text = address.trim().toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(text)?.[1];
  if (mapped !== undefined) return mapped;
  if (!text.includes(':')) return text;
  const [front = '', back] = (text.split('%')[0] ?? '').split('::');
  const parts = (half: string | undefined) => (half ? half.split(':') : []);
  const missing = back === undefined ? 0 : Math.max(0, 8 - parts(front).length - parts(back).length);
  const groups = [...parts(front), ...Array<string>(missing).fill('0'), ...parts(back)];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}
