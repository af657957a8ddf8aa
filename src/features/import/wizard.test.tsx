// @vitest-environment jsdom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { type Answers, fakeApi, fakeBrowser, renderPage } from '../testing.tsx';
import ImportPage from './ImportPage.tsx';
import RunPage from './RunPage.tsx';
import { uploadStore } from './uploadStore.ts';
import { answer, RUN, record, sheet } from './wizard.fixture.ts';

let run: typeof record & { summary: unknown };
let commitAnswer: () => Response;
let checkAnswer: (init: RequestInit | undefined) => Response | Promise<Response>;
const server: Answers = (url, init) => {
  if (url.pathname === '/rest/v1/rpc/import_result') return Response.json(run.summary);
  if (url.pathname === '/rest/v1/import_runs') return Response.json([run], { headers: { 'content-range': '0-0/1' } });
  if (url.pathname === '/functions/v1/import') return checkAnswer(init);
  if (url.pathname.endsWith('/commit') && init?.method === 'POST') return commitAnswer();
  if (url.pathname.endsWith('/undo')) {
    run = { ...run, status: 'rolled_back', summary: {} };
    return Response.json({
      reversed: 2608,
      kept: [{ table: 'projects', id: '1', label: 'Birch Hollow', reason: 'edited' }],
      failed: [],
    });
  }
  return undefined;
};

const pages = (
  <Routes>
    <Route path="/:organization/import" element={<ImportPage />} />
    <Route path="/:organization/import/:run" element={<RunPage />} />
  </Routes>
);
let errors: MockInstance;

beforeEach(() => {
  fakeBrowser();
  errors = vi.spyOn(console, 'error');
  run = { ...record, summary: answer };
  checkAnswer = () => {
    const lines = [{ phase: 'reading', sheet: 'TXN LOG', done: 1, total: 2 }, answer]
      .map((line) => JSON.stringify(line))
      .join('\n');
    return new Response(lines, { headers: { 'content-type': 'application/x-ndjson' } });
  };
  commitAnswer = () => {
    run = { ...run, status: 'completed' };
    return Response.json({ ...answer, status: 'completed' });
  };
});
afterEach(() => {
  cleanup();
  uploadStore.dismiss();
  sessionStorage.clear();
  expect(errors).not.toHaveBeenCalled();
  errors.mockRestore();
});

const open = (path: string, catalog = catalogFixture) => renderPage(pages, { path, api: fakeApi(server), catalog });

async function check() {
  const opened = open('/ridgeline/import?importer=table:vendors');
  expect(await screen.findByText('masterfile.xlsx')).toBeTruthy();
  const file = new File(['name\nAcme\n'], 'list.csv', { type: 'text/csv' });
  fireEvent.change(screen.getByTestId('import-file'), { target: { files: [file] } });
  expect(await screen.findByText('list.csv')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Check the file' }));
  return opened;
}

it('goes from a file to its preview', async () => {
  const { router } = await check();
  await waitFor(() => expect(router.state.location.pathname).toBe(`/ridgeline/import/${RUN}`));
  expect(await screen.findByText('2,609 records will be created, one changed, 2 rows refused.')).toBeTruthy();
});

it('lists a cancelled check until it is closed, and as closed then', async () => {
  checkAnswer = (init) =>
    new Promise((_, reject) => {
      init?.signal?.addEventListener('abort', () => {
        run = { ...run, file_name: 'list.csv', status: 'validating', summary: {} };
        reject(init.signal?.reason);
      });
    });
  await check();
  fireEvent.click(await screen.findByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('The check was cancelled. Nothing was saved.')).toBeTruthy();
  expect(await screen.findByText('Not finished')).toBeTruthy();
  // The server is told by the broken connection and closes the run a moment later.
  run = { ...run, status: 'failed' };
  expect(await screen.findByText('Failed')).toBeTruthy();
  expect(screen.queryByText('Not finished')).toBeNull();
});

it('takes a file dropped anywhere and refuses what it cannot read', async () => {
  open('/ridgeline/import');
  await screen.findByText('masterfile.xlsx');
  const drop = (name: string) =>
    fireEvent.drop(document.body, { dataTransfer: { types: ['Files'], files: [new File(['x'], name)] } });
  drop('photo.png');
  expect(await screen.findByText('Only .xlsx, .xlsm, .csv and .json files can be imported.')).toBeTruthy();
  drop('vendors.csv');
  expect(await screen.findByText('vendors.csv')).toBeTruthy();
  // guessed by its name
  await waitFor(() =>
    expect(screen.getByRole('button', { name: 'Check the file' }).hasAttribute('disabled')).toBe(false),
  );
});

it('shows an unknown project once and what would change', async () => {
  open(`/ridgeline/import/${RUN}`);
  const row = (await screen.findByText('Garage')).closest('tr') as HTMLElement;
  expect(within(row).getByText('(21.00)')).toBeTruthy();
  expect(within(row).getByText('2')).toBeTruthy();
  fireEvent.click(screen.getByRole('tab', { name: /Changes/ }));
  expect(await screen.findByText('Birch Hollow')).toBeTruthy();
  expect(screen.getByText('B2')).toBeTruthy();
  expect(screen.getByText('One tab was not read')).toBeTruthy();
});

it('names the rule of the database that refuses a row', async () => {
  const refused = (row: number, value: string, sqlstate: string, message: string) => ({
    ...{ code: 'constraint', sheet: 'VENDORS', row, column: null, label: null, table: 'vendors' },
    ...{ value, sqlstate, message },
  });
  const check = 'new row for relation "vendors" violates check constraint "vendors_state_check"';
  const rejected = [
    refused(3, 'vendors_state_check', '23514', check),
    refused(4, 'vendors_state_check', '23514', check),
    refused(5, 'closed on Fridays', 'P0001', 'closed on Fridays'),
    refused(6, 'new row …', '42501', 'new row violates row-level security policy for table "vendors"'),
  ];
  run = { ...run, summary: { ...answer, rejected } };
  open(`/ridgeline/import/${RUN}`);
  expect(await screen.findByText('State: This value is not allowed here')).toBeTruthy();
  expect(screen.getByText(/closed on Fridays/)).toBeTruthy();
  expect(screen.getByText('You may not do this')).toBeTruthy();
});

it('asks once what an unknown project is, and checks the file again with the answer', async () => {
  let sent: FormData | undefined;
  const { router } = await check();
  await waitFor(() => expect(router.state.location.pathname).toBe(`/ridgeline/import/${RUN}`));
  const row = (await screen.findByText('Garage')).closest('tr') as HTMLElement;
  fireEvent.click(within(row).getByRole('button', { name: 'No project' }));
  fireEvent.click(screen.getByRole('button', { name: 'Columns' }));
  expect(await screen.findByText('2,598 cells')).toBeTruthy();
  expect(screen.getByText('2 not readable')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('Leave this tab out'));
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.getByText('2 answers')).toBeTruthy();
  checkAnswer = (init) => {
    sent = init?.body as FormData;
    return Response.json(answer);
  };
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(sent).toBeDefined());
  expect(sent?.get('file')).toMatchObject({ name: 'list.csv' });
  expect(JSON.parse(String(sent?.get('mapping')))).toEqual({
    sheets: { 'TXN LOG': { ignore: true } },
    aliases: { project: { Garage: null } },
    values: {},
    lines: {},
  });
});

it('keeps answers that were not checked yet until the page is opened again', async () => {
  open(`/ridgeline/import/${RUN}`);
  const garage = async () => within((await screen.findByText('Garage')).closest('tr') as HTMLElement);
  fireEvent.click((await garage()).getByRole('button', { name: 'No project' }));
  expect(screen.getByText('One answer')).toBeTruthy();
  cleanup();
  open(`/ridgeline/import/${RUN}`);
  expect((await garage()).getByRole('button', { name: 'No project' }).getAttribute('aria-pressed')).toBe('true');
  fireEvent.click(screen.getByRole('button', { name: 'Forget them' }));
  cleanup();
  open(`/ridgeline/import/${RUN}`);
  expect((await garage()).getByRole('button', { name: 'No project' }).getAttribute('aria-pressed')).toBe('false');
});

it('asks a form for its labels', async () => {
  const label = (row: number, text: string, field: string | null, value: string) => ({
    ...{ column: 'B', row, label: text, field, samples: [value] },
    ...(field === null ? {} : { good: 1 }),
  });
  const form = {
    ...{ ...sheet, sheet: 'DEAL', table: 'vendors', rows: 1, created: 0, state: 'needs_mapping' },
    columns: [label(4, 'Name of it', null, 'Mock Crossing'), label(5, 'Cost', 'amount', '7400000')],
    fields: [
      { field: 'name', label: '', required: true },
      { field: 'amount', label: 'Value', required: true },
    ],
  };
  let sent: FormData | undefined;
  checkAnswer = () => Response.json(answer);
  run = { ...run, summary: { ...answer, sheets: [form] } };
  await check();
  fireEvent.click(await screen.findByRole('button', { name: 'Labels' }));
  expect(await screen.findByText('Labels of DEAL')).toBeTruthy();
  expect(screen.queryByLabelText('Labels stand in row')).toBeNull();
  expect(screen.getByText('Still without a label: Name')).toBeTruthy();
  expect(screen.getByText('Mock Crossing')).toBeTruthy();
  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Where Name of it goes' }));
  fireEvent.click((await screen.findAllByText('Name *')).at(-1) as HTMLElement);
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  checkAnswer = (init) => {
    sent = init?.body as FormData;
    return Response.json(answer);
  };
  fireEvent.click(screen.getByRole('button', { name: 'Check again' }));
  await waitFor(() => expect(sent).toBeDefined());
  expect(JSON.parse(String(sent?.get('mapping'))).sheets).toEqual({
    DEAL: { columns: { amount: 'Cost', name: 'Name of it' } },
  });
});

it('compares the totals of the file with its rows', async () => {
  open(`/ridgeline/import/${RUN}`);
  fireEvent.click(await screen.findByRole('tab', { name: /Control totals/ }));
  const row = (await screen.findByText('TOTAL · Amount')).closest('tr') as HTMLElement;
  expect(within(row).getByText('Differs')).toBeTruthy();
});

it('commits, and takes it back when the word is typed', async () => {
  open(`/ridgeline/import/${RUN}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Save 2,610 records' }));
  expect(await screen.findByText('2,609 records were created, one changed, 2 rows refused.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Projects' }).getAttribute('href')).toBe('/ridgeline/projects');

  fireEvent.click(screen.getByRole('button', { name: 'More actions' }));
  fireEvent.click(await screen.findByText('Undo this import…'));
  const confirm = await screen.findByRole('button', { name: 'Undo the import' });
  expect(confirm.hasAttribute('disabled')).toBe(true);
  fireEvent.change(screen.getByLabelText(/to confirm/), { target: { value: 'Undo' } });
  fireEvent.click(confirm);
  expect(await screen.findByText('2,608 records were taken back.')).toBeTruthy();
  expect(screen.getByText('Birch Hollow')).toBeTruthy();
});

it('offers a new preview when this one no longer holds', async () => {
  commitAnswer = () => Response.json({ error: { code: 'stale', message: 'moved', detail: null } }, { status: 409 });
  open(`/ridgeline/import/${RUN}`);
  fireEvent.click(await screen.findByRole('button', { name: 'Save 2,610 records' }));
  expect(await screen.findByText('Something changed since this preview')).toBeTruthy();
});

it('says who can help when the right is missing', async () => {
  open('/ridgeline/import', { ...catalogFixture, permissions: [] });
  expect(await screen.findByText('You may not import')).toBeTruthy();
});

it('knows no run of another organization', async () => {
  renderPage(pages, {
    path: `/ridgeline/import/${RUN}`,
    api: fakeApi((url) => (url.pathname.endsWith('import_runs') ? Response.json([]) : undefined)),
  });
  expect(await screen.findByText('There is no such import')).toBeTruthy();
});
