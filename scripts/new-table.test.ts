import { describe, expect, it } from 'vitest';
import { nextVersion, problemsOf, skeleton } from './new-table.ts';

const tools = { table: 'tools', read: 'assets.read', write: 'assets.write' };

describe('a new table', () => {
  it('comes after every migration there is', () => {
    const now = new Date('2026-12-01T10:20:30Z');
    expect(nextVersion(['20261101000100_a.sql', '20261101000200_b.sql'], now)).toBe('20261201102030');
    expect(nextVersion(['20270101000000_a.sql', '20261101000200_b.sql'], now)).toBe('20270101000001');
    expect(nextVersion([], now)).toBe('20261201102030');
  });

  it('is refused with a reason', () => {
    expect(problemsOf(tools)).toEqual([]);
    expect(problemsOf({ ...tools, read: 'assets.read, costing.read', write: 'system' })).toEqual([]);
    expect(problemsOf({ ...tools, table: 'Tools' })).toHaveLength(1);
    expect(problemsOf({ ...tools, table: "tools'; drop" })).toHaveLength(1);
    expect(problemsOf({ ...tools, table: 'projects' })[0]).toContain('already');
    expect(problemsOf({ ...tools, write: 'assets.wirte' })[0]).toContain('assets.wirte');
  });

  it('is an ordinary table, comments first, one call last', () => {
    const sql = skeleton({ ...tools, table: 'change_order_entries' });
    expect(sql).toContain('create table public.change_order_entries (');
    expect(sql).toContain('"label":"Change order entry","labelPlural":"Change order entries"');
    expect(sql).toContain('create type public.change_order_entry_status');
    expect(
      sql
        .trimEnd()
        .endsWith(`select private.tenant_table('public.change_order_entries', 'assets.read', 'assets.write');`),
    ).toBe(true);
  });
});
