// @vitest-environment jsdom
// What is taken back, and what is left as somebody else has written it since.
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { type Answers, fakeApi, fakeBrowser, renderPage } from '../testing.tsx';
import { type Edits, useEdits } from './useEdits.tsx';

let stored: (Row & { version: number; name: string }) | null;
let edits: Edits;

/** One tool, stored by version as the database does. */
const server: Answers = (url, init) => {
  if (url.pathname !== '/rest/v1/tools') return undefined;
  const sent = init?.body ? JSON.parse(String(init.body)) : {};
  if (init?.method === 'DELETE') stored = null;
  else if (init?.method === 'POST') stored = { id: 't1', version: 1, ...sent };
  else if (init?.method === 'PATCH') {
    if (sent.version !== stored?.version)
      return Response.json({ code: 'PT409', message: 'changed', details: '{"reason":"stale"}' }, { status: 409 });
    stored = { ...stored, ...sent, version: sent.version + 1 };
  }
  return Response.json(stored || init?.method === 'DELETE' ? [stored ?? { id: 't1' }] : []);
};
function Page() {
  edits = useEdits('tools');
  return null;
}
const rename = (name: string) => edits.change(stored as Row, { name }, `now ${name}`);
const somebodyElse = (name: string) => {
  stored = { ...(stored as NonNullable<typeof stored>), name, version: (stored?.version ?? 0) + 1 };
};
const said = () => screen.findByText('Somebody else changed this record in the meantime');

beforeEach(() => {
  stored = { id: 't1', version: 7, name: 'a' };
  fakeBrowser();
  renderPage(<Page />, { api: fakeApi(server) });
});
afterEach(cleanup);

it('takes back one change for one click, however often it is pressed', async () => {
  await rename('b');
  await rename('c');
  const button = await screen.findByRole('button', { name: 'Undo' });
  fireEvent.click(button);
  fireEvent.click(button);
  await screen.findByText('Taken back');
  await waitFor(() => expect(stored?.name).toBe('b'));
  expect(await edits.undo()).toBe(true);
  expect(await edits.undo()).toBe(false);
  expect(stored?.name).toBe('a');
});

it('takes changes back in a row, also of what was changed after one was', async () => {
  await rename('b');
  await rename('c');
  await edits.undo();
  await rename('d');
  await Promise.all([edits.undo(), edits.undo()]);
  expect(stored?.name).toBe('a');
});

it('leaves what somebody else has written since, and says so', async () => {
  await rename('b');
  somebodyElse('theirs');
  await edits.undo();
  await said();
  expect(stored?.name).toBe('theirs');
});

it('goes back to what somebody else has written between two changes, and not behind it', async () => {
  await rename('b');
  somebodyElse('theirs');
  await rename('c');
  await edits.undo();
  expect(stored?.name).toBe('theirs');
  await edits.undo();
  await said();
  expect(stored?.name).toBe('theirs');
});

it('does not remove what somebody else has filled in since it was added', async () => {
  await edits.add({ name: 'new' }, 'added');
  somebodyElse('theirs');
  await edits.undo();
  await said();
  expect(stored?.name).toBe('theirs');
  await edits.add({ name: 'new' }, 'added');
  await edits.undo();
  expect(stored).toBeNull();
});
