import { type Cells, workbookOf } from '../_shared/importing/read/files.fixture.ts';
import { GOOD, ORGANIZATION } from './backend.fixture.ts';

export const BUDGETS: Cells = [['PROJECT BUDGETS'], ['Project', 'Total Budget'], ['Alder (AR1)', 1000], ['Mystery', 5]];
export const masterfile = () => workbookOf({ 'PROJECT BUDGETS': BUDGETS });

export interface Sent {
  fields?: Record<string, string>;
  files?: [name: string, bytes: Uint8Array | string][];
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

export function uploadOf({
  fields = {},
  files = [['m.xlsx', masterfile()]],
  headers = {},
  signal,
}: Sent = {}): Request {
  const form = new FormData();
  for (const [name, value] of Object.entries({ organization_id: ORGANIZATION, importer: 'masterfile', ...fields }))
    form.set(name, value);
  for (const [name, bytes] of files) form.append('file', new File([bytes as BlobPart], name));
  return new Request('http://f.test/import', {
    method: 'POST',
    body: form,
    headers: { authorization: `Bearer ${GOOD}`, ...headers },
    ...(signal ? { signal } : {}),
  });
}
export const errorOf = async (response: Response) => [
  response.status,
  ((await response.json()) as { error: { code: string } }).error.code,
];
