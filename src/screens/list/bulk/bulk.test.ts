import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import type { Resource, Row } from '@/catalog/resource.ts';
import { ApiProblem, type Reason } from '@/lib/problem.ts';
import { MOST_ROWS } from '@/providers/many.ts';
import { buildResources } from '@/providers/resources.ts';
import { bulkActions } from './actions.ts';
import { readMatching } from './chosen.ts';
import { fates } from './outcome.ts';

const vendors = buildResources(catalogFixture, { strict: true }).get('vendors') as Resource;

describe('all rows that match', () => {
  const server = (total: number, most: number) => {
    const asked: unknown[] = [];
    const getList = async ({ filters = [], pagination }: { filters?: { value: unknown }[]; pagination?: object }) => {
      const after = Number((filters.find((one) => (one as { field?: string }).field === 'id')?.value as string) ?? 0);
      asked.push(pagination);
      const size = Math.max(0, Math.min(most, total - after));
      return { data: Array.from({ length: size }, (_, n): Row => ({ id: after + n + 1, version: 1 })), total: 0 };
    };
    return { provider: { getList } as never, asked };
  };

  it('are read once each, also from a server that hands out fewer than it is asked for', async () => {
    const { provider, asked } = server(2_300, 700);
    const steps: number[] = [];
    const rows = await readMatching(provider, vendors, [], (count) => steps.push(count));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 2_300 }, (_, n) => n + 1));
    expect(steps).toEqual([700, 1400, 2100, 2300]);
    expect(asked).toHaveLength(5);
  });

  it('are not read on when there are too many anyway', async () => {
    const { provider, asked } = server(1_000_000, 1000);
    expect((await readMatching(provider, vendors, [], () => {})).length).toBe(MOST_ROWS + 1000);
    expect(asked).toHaveLength(11);
  });
});

describe('actions for many', () => {
  const step = (action: string, from: string, allowed = true, needs: string[] = []) => ({
    action,
    from,
    to: 'x',
    allowed,
    needs,
    warns: false,
    label: action,
  });
  const resource = {
    ...vendors,
    workflow: {
      column: 'status',
      initial: [],
      editable: null,
      loose: [],
      transitions: [step('send', 'new'), step('close', 'new', false), step('close', 'sent', true, ['note'])],
    },
  } as unknown as Resource;
  const names = (rows: Row[] | null) => bulkActions(resource, rows).map(({ action }) => action);

  it('are those of the states the rows are in, if the person has them', () => {
    expect(names([{ id: 1, status: 'new' }])).toEqual(['send']);
    expect(
      names([
        { id: 1, status: 'new' },
        { id: 2, status: 'sent' },
      ]),
    ).toEqual(['send', 'close']);
    expect(names([{ id: 1, status: 'done' }])).toEqual([]);
  });
  it('are all the person has where the states are not known here', () => {
    expect(names([{ id: 1 }])).toEqual(['send', 'close']);
    expect(names(null)).toEqual(['send', 'close']);
    expect(bulkActions(vendors, null)).toEqual([]);
  });
});

describe('what became of each', () => {
  const problem = (statusCode: number, reason: Reason) =>
    new ApiProblem({ statusCode, reason, words: { key: 'errors.unknown' } });
  const answered = [
    { id: 'a', ok: true, error: null },
    { id: 'b', ok: false, error: 'no' },
  ];
  const told = (broken: unknown) =>
    fates(['a', 'b', 'c', 'd'], answered, { problem: broken, asked: ['c'] }).map(({ is }) => is);

  it.each([
    ['the connection broke', problem(503, 'network')],
    ['nothing came that could be read', new TypeError('x')],
  ])('is not known of those asked for when %s', (_, broken) =>
    expect(told(broken)).toEqual(['done', 'failed', 'unsure', 'notTried']),
  );
  it.each([
    ['it took too long', problem(504, 'timeout')],
    ['it may not be', problem(403, 'forbidden')],
  ])('is that nothing was done when the database says that %s', (_, broken) =>
    expect(told(broken)).toEqual(['done', 'failed', 'refused', 'notTried']),
  );
});
