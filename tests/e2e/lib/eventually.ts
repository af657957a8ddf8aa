import { expect } from 'vitest';

/** For what a screen comes to after a while. */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000, interval: 50 });
