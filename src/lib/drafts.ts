// Where drafts of forms lie on this device, so that signing out can take them along.
const PREFIX = 'secg.draft.';

export const draftKey = (user: string, ...place: string[]): string =>
  PREFIX + [user, ...place].map(encodeURIComponent).join('.');

/** Whoever signs out leaves nothing of the company behind. */
export function forgetDrafts(user: string): void {
  const mine = `${draftKey(user)}.`;
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key);
}
