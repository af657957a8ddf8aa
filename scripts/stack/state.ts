import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOOPBACK } from './ports.ts';

/** What a stack keeps between starts: STACK_DIR/stack.json, readable by its owner only. */
export interface StackState {
  secrets: {
    admin: string;
    postgres: string;
    jwt: string;
    publishableKey: string;
    secretKey: string;
    /** What the cookies of sessions are sealed with. */
    session: string;
    /** What the database and the functions sign counts of attempts with. */
    throttle: string;
    /** In the path of what is not for everybody on this machine: the whole of auth, and the mails. */
    door: string;
  };
  ports: { gateway?: number; postgres?: number; auth?: number; functions: Record<string, number> };
  /** pending: a demo company is to be made; creating: a start was interrupted while making it. */
  demo: 'none' | 'pending' | 'creating' | 'done';
  /** Sign-up without a confirmation mail. */
  autoConfirm: boolean;
}

/** The address of what is for this machine alone (gateway/inner.ts). */
export const innerUrl = ({ ports, secrets }: StackState) => `http://${LOOPBACK}:${ports.auth}/${secrets.door}`;

const secret = (bytes: number) => randomBytes(bytes).toString('base64url');

function newState(empty: boolean, autoConfirm: boolean): StackState {
  return {
    secrets: {
      admin: secret(24),
      postgres: secret(24),
      jwt: secret(48),
      publishableKey: `sb_publishable_${secret(24)}`,
      secretKey: `sb_secret_${secret(32)}`,
      session: secret(48),
      throttle: secret(48),
      door: secret(24),
    },
    ports: { functions: {} },
    demo: empty ? 'none' : 'pending',
    autoConfirm,
  };
}

export function readJson<T>(path: string): T | null {
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
}

/** Whole or not at all, and never readable by others, not even for a moment. */
export function writeJson(path: string, value: unknown): void {
  const next = `${path}.${process.pid}.next`;
  writeFileSync(next, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, path);
}

export const stateFile = (dir: string) => join(dir, 'stack.json');

/** The state of this directory, made on the first start. */
export function loadState(dir: string, first: { empty: boolean; autoConfirm: boolean }): StackState {
  mkdirSync(join(dir, 'log'), { recursive: true });
  const known = readJson<StackState>(stateFile(dir));
  // one from before there was a secret gets it
  if (known) return { ...known, secrets: { ...newState(first.empty, first.autoConfirm).secrets, ...known.secrets } };
  const state = newState(first.empty, first.autoConfirm);
  saveState(dir, state);
  return state;
}

export function saveState(dir: string, state: StackState): void {
  writeJson(stateFile(dir), state);
}
