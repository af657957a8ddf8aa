// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeApi, fakeBrowser, renderPage } from '@/features/testing.tsx';
import { FieldsProvider } from '@/screens/parts/FieldsProvider.tsx';
import { TodaySection } from './TodaySection.tsx';

beforeEach(fakeBrowser);
afterEach(cleanup);

const task = (entity_id: string, starts_on: string, day: string) => ({
  title: `Task ${entity_id}`,
  event_type: 'milestone',
  starts_on,
  day,
  entity_type: 'project_milestones',
  entity_id,
});

function show(rows: object[], range: string) {
  const asked: URL[] = [];
  const api = fakeApi((url) => {
    if (!url.pathname.endsWith('/rpc/calendar_feed')) return undefined;
    asked.push(url);
    return Response.json(rows, { headers: { 'content-range': range } });
  });
  renderPage(
    <FieldsProvider>
      <TodaySection today="2026-06-15" />
    </FieldsProvider>,
    { api },
  );
  return asked;
}

it('asks for the lines it shows, says what of them begins and what ends, and how many more there are', async () => {
  const asked = show([task('1', '2026-06-15', '2026-06-15'), task('2', '2026-06-01', '2026-06-16')], '0-1/30');
  expect((await screen.findByText('Task 1')).closest('li')?.textContent).toBe('TodayTask begins Task 1');
  expect(screen.getByText('Task 2').closest('li')?.textContent).toBe('Jun 16Task due Task 2');
  expect(screen.getByText('18 more')).toBeTruthy();
  expect(asked.map((url) => url.searchParams.get('limit'))).toEqual(['12']);
});

it('says that nothing is due only where nothing is', async () => {
  show([], '*/0');
  await screen.findByText(/Nothing is due/);
  cleanup();
  // a server that does not count
  show([task('1', '2026-06-15', '2026-06-15')], '0-0/*');
  await screen.findByText('Task 1');
});
