import { describe, expect, it } from 'vitest';
import { toAnswer, toUndo } from './answer.ts';

describe('toAnswer', () => {
  it('takes what is there and counts what is not', () => {
    const answer = toAnswer({
      run_id: 'r',
      status: 'validated',
      importer: 'masterfile',
      sheets: [
        { sheet: 'A', table: 'projects', rows: 12, created: 12, updated: 0, unchanged: 0, rejected: 0, state: 'read' },
        { sheet: 'B', table: null, rows: { blank: 3, data: 4 }, state: 'not_read' },
      ],
      rejected: [{ sheet: 'A', row: 3, code: 'not_a_date', column: 'B', label: 'Date', value: 7 }, 'rubbish'],
    });
    expect(answer).toMatchObject({
      totals: { created: 12, updated: 0, unchanged: 0, rejected: 0, leftOut: 0 },
      counts: { rejected: 1, warnings: 0 },
      stopOnError: false,
      sheets: [{ state: 'read' }, { rows: 7, created: 0, state: 'not_read' }],
      rejected: [{ severity: 'error', value: '7', row: 3 }],
      warnings: [],
      changes: [],
    });
    expect(answer?.rejected).toHaveLength(1);
  });

  it('is nothing when the run has no answer yet', () => {
    for (const summary of [{}, null, 'x', []]) expect(toAnswer(summary)).toBeNull();
  });
});

describe('toUndo', () => {
  const undo = { reversed: 3, kept: [{ table: 'projects', id: '1', label: 'A', reason: 'edited' }] };

  it('reads the answer and the record of the run alike', () => {
    expect(toUndo(undo)).toEqual({ ...undo, failed: [] });
    expect(toUndo({ sheets: [], undo })).toEqual({ ...undo, failed: [] });
    expect(toUndo({ sheets: [] })).toBeNull();
  });
});
