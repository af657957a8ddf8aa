import { read } from '@e965/xlsx';
import type { CrudFilter } from '@refinedev/core';
import { describe, expect, it } from 'vitest';
import type { Column, Resource, Row } from '@/catalog/resource.ts';
import { environment as env } from '@/fields/environment.fixture.ts';
import { fakeServer } from '@/providers/fakeServer.ts';
import { csvHead, csvRow, exportFile, exportName } from './exportFile.ts';
import { behind, readAll } from './readAll.ts';

const { resources } = fakeServer([]);
const get = (name: string): Resource => {
  const resource = resources.get(name);
  if (!resource) throw new Error(name);
  return resource;
};

async function all(
  server: ReturnType<typeof fakeServer>,
  table: string,
  field: string,
  filters: CrudFilter[] = [],
): Promise<string[]> {
  const ids: string[] = [];
  const sorters = [{ field, order: 'desc' as const }];
  for await (const rows of readAll({ provider: server.provider, resource: get(table), filters, sorters }))
    ids.push(...rows.map(({ id }) => String(id)));
  return ids;
}

const page = (count: number, from = 0) => ({
  body: Array.from({ length: count }, (_, index) => ({
    id: `id${from + index}`,
    event_date: '2026-05-01',
    trade: 'x (y)',
  })),
});

describe('all rows', () => {
  it('come page after page, each behind the last row of the one before, until a page is empty', async () => {
    const server = fakeServer([page(1000), page(7, 1000), page(0)]);
    const ids = await all(server, 'cost_events', 'event_date', [
      { field: 'status', operator: 'in', value: ['posted'] },
    ]);
    expect([ids.length, new Set(ids).size]).toEqual([1007, 1007]);
    expect(server.seen.map(({ params }) => [params.get('limit'), params.get('offset'), params.get('or')])).toEqual([
      ['1000', '0', null],
      ['1000', '0', '(event_date.lt.2026-05-01,and(event_date.eq.2026-05-01,id.gt.id999))'],
      ['1000', '0', '(event_date.lt.2026-05-01,and(event_date.eq.2026-05-01,id.gt.id1006))'],
    ]);
    for (const { params, headers } of server.seen) {
      expect(params.get('status')).toBe('in.("posted")');
      expect(headers.get('prefer')).toBeNull();
    }
  });

  it('do not end because the server hands out smaller pages than it was asked for', async () => {
    const server = fakeServer([
      page(500),
      page(500, 500),
      page(3, 1000),
      page(0),
      { headers: { 'content-range': '*/1003' } },
    ]);
    expect(await all(server, 'vendors', 'trade')).toHaveLength(1003);
    expect(server.seen.slice(0, 4).map(({ params }) => [params.get('limit'), params.get('offset')])).toEqual([
      ['1000', '0'],
      ['500', '500'],
      ['500', '1000'],
      ['500', '1500'],
    ]);
  });

  it('start behind a row only where that can be said exactly', () => {
    const row = (values: object): Row => ({ id: 'x', ...values });
    const asc = (field: string) => [{ field, order: 'asc' as const }];
    expect(behind(row({ trade: null }), asc('trade'), get('vendors'))).toMatchObject({ operator: 'and' });
    expect(behind(row({ trade: 'Roofing' }), asc('trade'), get('vendors'))).toMatchObject({
      value: [{ operator: 'gt' }, {}, { operator: 'null' }],
    });
    expect(behind(row({ trade: '12" pipe' }), asc('trade'), get('vendors'))).toBeNull();
    expect(behind(row({ created_at: 'x' }), asc('created_at'), get('vendors'))).toBeNull();
    expect(behind(row({ project_id: 'x' }), asc('project_id'), get('cost_events'))).toBeNull();
    expect(behind(row({ name: 'a' }), [...asc('name'), ...asc('trade')], get('vendors'))).toBeNull();
  });
});

describe('the file', () => {
  const columns = ['event_date', 'project_id', 'description', 'amount'].map(
    (name) => get('cost_events').column(name) as Column,
  );

  it('has labels, names of related records, figures as figures, and no formulas', () => {
    const row = {
      id: '1',
      event_date: '2026-05-01',
      project_id: 'p',
      project: { id: 'p', code: 'P-1', name: 'Elm' },
      description: '=cmd|x',
      amount: -5.5,
    };
    expect(csvHead(get('cost_events'), columns, env)).toBe('Event date,Project,Description,Amount\r\n');
    expect(csvRow(row, columns, env)).toBe("2026-05-01,P-1 Elm,'=cmd|x,-5.50\r\n");
  });

  it('is a workbook with the same in it, figures and days to reckon with, and nothing bent', async () => {
    const known = get('cost_events');
    const sheetColumns = [...columns, known.column('created_at') as Column];
    const row = {
      id: '1',
      event_date: '2026-05-01',
      project_id: 'p',
      project: { id: 'p', code: 'P-1', name: 'Elm' },
      description: '=cmd|x',
      amount: -5.5,
      created_at: '2026-05-01T13:30:00+00:00',
    };
    const old = {
      ...row,
      id: '2',
      event_date: '1899-12-30',
      project: null,
      amount: '12345678901234567.89',
      created_at: null,
    };
    const file = await exportFile('xlsx', { resource: known, columns: sheetColumns, env });
    file.add([row, old]);
    const bytes = await new Blob(file.end()).arrayBuffer();
    const sheet = Object.values(read(bytes, { cellNF: true }).Sheets)[0] ?? {};
    const at = (line: number) => ['A', 'B', 'C', 'D', 'E'].map((letter) => sheet[`${letter}${line}`]?.w);
    expect(at(1)).toEqual(['Event date', 'Project', 'Description', 'Amount', 'Created at']);
    expect(at(2)).toEqual(['2026-05-01', 'P-1 Elm', '=cmd|x', '-5.50', '2026-05-01 08:30']);
    expect([sheet.A2.t, sheet.D2.t, sheet.D2.v, sheet.C2.f]).toEqual(['n', 'n', -5.5, undefined]);
    expect([sheet.A3.v, sheet.B3?.v, sheet.D3.v, sheet.E3?.v]).toEqual([
      '1899-12-30',
      undefined,
      '12345678901234567.89',
      undefined,
    ]);
  });

  it('says in its name what is in it', () => {
    const filters = [
      { field: 'status', operator: 'in' as const, value: ['posted', 'void'] },
      { field: 'project_id', operator: 'in' as const, value: ['00000000-0000-4000-8000-000000000001'] },
    ];
    expect(exportName(get('cost_events'), { filters, search: '12" pipe' }, '2026-05-17')).toBe(
      'cost-ledger_status-posted-void_project-selected_12-pipe_2026-05-17',
    );
  });
});
