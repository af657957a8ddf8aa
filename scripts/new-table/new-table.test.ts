import { describe, expect, it } from 'vitest';
import { readColumn } from './columns.ts';
import { nextVersion, readTable } from './new-table.ts';
import { skeleton } from './skeleton.ts';

const asked = (table: string, columns: string[], read = 'assets.read', write = 'assets.write') => {
  const answer = readTable(table, columns, read, write);
  if (Array.isArray(answer)) throw new Error(answer.join('; '));
  return answer;
};

describe('a new table', () => {
  it('comes after every migration there is', () => {
    const now = new Date('2026-12-01T10:20:30Z');
    expect(nextVersion(['20261101000100_a.sql', '20261101000200_b.sql'], now)).toBe('20261201102030');
    expect(nextVersion(['20270101000000_a.sql', '20261101000200_b.sql'], now)).toBe('20270101000001');
    expect(nextVersion([], now)).toBe('20261201102030');
  });

  it.each([
    ['Tools', ['name:text'], 'member', /"Tools" is no name/],
    ["tools'; drop", ['name:text'], 'member', /is no name/],
    ['projects', ['name:text'], 'member', /already/],
    ['tools', ['name:text'], 'assets.wirte', /no permission assets.wirte/],
    ['tools', ['name:text', 'name:date'], 'member', /two columns name/],
    ['tools', [], 'member', /a column at least/],
  ])('called %s with %j is refused with a reason', (table, columns, write, reason) => {
    expect(readTable(table, columns, 'member', write)).toEqual([expect.stringMatching(reason)]);
  });

  it('names every mistake at once', () => {
    expect(readTable('tools', ['name', 'a:b', 'order:text'], 'member', 'member')).toHaveLength(3);
  });

  it('is an ordinary table, comments first, one call last', () => {
    const sql = skeleton(asked('change_order_entries', ['name:text!', 'state:open|done']));
    expect(sql).toContain('create table public.change_order_entries (');
    expect(sql).toContain('"label":"Change order entry","labelPlural":"Change order entries"');
    expect(sql).toContain("create type public.change_order_entry_state as enum ('open', 'done');");
    expect(sql.trimEnd()).toMatch(
      /select private\.tenant_table\('public\.change_order_entries', 'assets\.read', 'assets\.write'\);$/,
    );
  });
});

describe('a column', () => {
  it.each([
    ['price:money', { name: 'price', kind: 'money', required: false }],
    ['price:money!', { name: 'price', kind: 'money', required: true }],
    ['project:projects', { name: 'project_id', kind: 'relation', target: 'projects' }],
    ['lender_id:vendors!', { name: 'lender_id', kind: 'relation', required: true }],
    ['state:open|done', { name: 'state', kind: 'enum', options: ['open', 'done'] }],
  ])('%s', (text, column) => {
    expect(readColumn(text)).toMatchObject(column);
  });

  it.each([
    ['name', /name:type/],
    ['Name:text', /name:type/],
    ['id:text', /has id already/],
    ['order:text', /word of SQL/],
    ['a:nothing', /no type or table nothing/],
    ['a:open|open', /differ/],
    ['a:open|In use', /lower-case/],
  ])('%s is refused with a reason', (text, reason) => {
    expect(readColumn(text)).toMatch(reason);
  });
});
