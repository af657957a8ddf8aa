import { expect, it } from 'vitest';
import { type Dated, dueFrom } from './week.ts';

const event = (title: string, starts_on: string, ends_on = starts_on): Dated => ({
  title,
  event_type: 'milestone',
  starts_on,
  ends_on,
  entity_type: 'project_milestones',
  entity_id: title,
});

it('has what begins or ends in the week, by day, and not what merely goes on', () => {
  const due = dueFrom(
    [
      event('ends', '2026-06-01', '2026-06-17'),
      event('goes on', '2026-06-01', '2026-08-01'),
      event('last', '2026-06-22'),
      event('later', '2026-06-23'),
      event('today', '2026-06-15', '2026-09-01'),
    ],
    '2026-06-15',
  );
  expect(due.map(({ title, day, ends }) => [title, day, ends])).toEqual([
    ['today', '2026-06-15', false],
    ['ends', '2026-06-17', true],
    ['last', '2026-06-22', false],
  ]);
});
