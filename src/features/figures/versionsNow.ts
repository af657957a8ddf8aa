/** Which version a record has now whose version was another one, where only changes that were taken back lie between. */
export function versionsNow() {
  const now = new Map<string, unknown>();
  const key = (id: string, version: unknown) => `${id} ${version}`;
  return {
    of(id: string, version: unknown): unknown {
      let found = version;
      while (now.has(key(id, found))) found = now.get(key(id, found));
      return found;
    },
    /** what it was at `version` it is again, at a later one */
    set: (id: string, version: unknown, later: unknown): void => void now.set(key(id, version), later),
  };
}
