/** Neither lite nor a GoTrue without its own proxy limits how often a password may be guessed. */
export interface PasswordLimit {
  /** Counts an attempt; false when the account is closed to this address for now. */
  begin(account: string, address: string): boolean;
  succeeded(account: string, address: string): void;
  /** The attempt was not a wrong password after all. */
  withdraw(account: string, address: string): void;
}

const WINDOW_MS = 5 * 60_000;
const ATTEMPTS = 10;
const MOST_KEYS = 10_000;

export function passwordLimit(now: () => number = Date.now): PasswordLimit {
  const attempts = new Map<string, number[]>();
  const key = (account: string, address: string) => `${account.trim().toLowerCase()} ${address}`;
  return {
    begin(account, address) {
      const name = key(account, address);
      const recent = (attempts.get(name) ?? []).filter((time) => time > now() - WINDOW_MS);
      if (recent.length >= ATTEMPTS) return false;
      // Re-inserted at the end, so that the first key is the one longest without an attempt.
      attempts.delete(name);
      attempts.set(name, [...recent, now()]);
      const [oldest] = attempts.keys();
      if (attempts.size > MOST_KEYS && oldest !== undefined) attempts.delete(oldest);
      return true;
    },
    succeeded: (account, address) => void attempts.delete(key(account, address)),
    withdraw: (account, address) => void attempts.get(key(account, address))?.pop(),
  };
}
