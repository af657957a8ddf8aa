import { closeSync, mkdirSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const LIMIT = 20_000_000;

const file = (dir: string, name: string) => join(dir, 'log', `${name}.log`);

/** Opens STACK_DIR/log/<name>.log for appending; one that has grown large makes room for a new one. */
export function openLog(dir: string, name: string): number {
  mkdirSync(join(dir, 'log'), { recursive: true });
  const path = file(dir, name);
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LIMIT) renameSync(path, `${path}.1`);
  return openSync(path, 'a', 0o600);
}

export interface Log {
  /** One line of JSON. Never a token, and of an error never what it quotes: that may be somebody's pay. */
  line(entry: Record<string, unknown>): void;
  close(): void;
}

export function lineLog(dir: string, name: string): Log {
  const fd = openLog(dir, name);
  return {
    line: (entry) => void writeSync(fd, `${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`),
    close: () => closeSync(fd),
  };
}
