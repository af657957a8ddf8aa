import { readBody } from '../_shared/http/body.ts';
import { Problem } from '../_shared/http/problem.ts';
import { type Limits, MB } from '../_shared/importing/read/limits.ts';
import { squeeze, withoutControls } from '../_shared/text.ts';

export interface UploadForm {
  organizationId: string;
  importer: string;
  mode: 'preview' | 'commit';
  mapping: Record<string, unknown>;
  options: Record<string, unknown>;
  files: { name: string; bytes: Uint8Array<ArrayBuffer> }[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const OPTIONS: Record<string, (value: unknown) => boolean> = {
  on_error: (value) => ['skip_rows', 'skip_sheets', 'stop'].includes(value as string),
  duplicate_policy: (value) => ['skip', 'accept'].includes(value as string),
  unknown_project_policy: (value) => ['reject', 'create'].includes(value as string),
  overwrite_manual: (value) => typeof value === 'boolean',
  replace: (value) => typeof value === 'boolean',
  batch: (value) => typeof value === 'string' && UUID.test(value),
  as_of: (value) => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value),
};
const MAX_FILES = 50;

/** The multipart upload, checked field by field before anything is read from a file. */
export async function readForm(request: Request, limits: Limits): Promise<UploadForm> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.toLowerCase().startsWith('multipart/form-data'))
    throw new Problem(415, 'multipart_expected', 'Send the file as multipart/form-data.');
  const body = await readBody(request, limits.bytes + MB); // a little more for the other fields
  const form = await formData(body, type);
  const organizationId = textField(form, 'organization_id') ?? '';
  const importer = textField(form, 'importer') ?? '';
  const mode = textField(form, 'mode') ?? 'preview';
  if (!UUID.test(organizationId))
    throw new Problem(400, 'invalid_field', 'organization_id is not an id.', { field: 'organization_id' });
  if (importer === '') throw new Problem(400, 'invalid_field', 'importer is missing.', { field: 'importer' });
  if (mode !== 'preview' && mode !== 'commit')
    throw new Problem(400, 'invalid_field', 'mode is preview or commit.', { field: 'mode' });
  const options = jsonField(form, 'options');
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (!check?.(value))
      throw new Problem(400, 'invalid_option', `The option ${name} is not valid.`, { field: 'options', option: name });
  }
  return {
    organizationId,
    importer,
    mode,
    options,
    mapping: jsonField(form, 'mapping'),
    files: await files(form, limits),
  };
}

async function formData(body: Uint8Array<ArrayBuffer>, type: string): Promise<FormData> {
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (cause) {
    throw Object.assign(new Problem(400, 'bad_request', 'The upload is not valid multipart/form-data.'), { cause });
  }
}

function textField(form: FormData, name: string): string | null {
  const value = form.get(name);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function jsonField(form: FormData, name: string): Record<string, unknown> {
  const text = textField(form, name);
  if (text === null) return {};
  const invalid = new Problem(400, 'invalid_field', `${name} is not a JSON object.`, { field: name });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw Object.assign(invalid, { cause });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid;
  return value as Record<string, unknown>;
}

async function files(form: FormData, limits: Limits): Promise<UploadForm['files']> {
  const parts = form.getAll('file').filter((part): part is File => typeof part !== 'string');
  if (parts.length === 0) throw new Problem(400, 'file_missing', 'No file was sent.', { field: 'file' });
  if (parts.length > MAX_FILES) throw new Problem(413, 'file_too_large', `More than ${MAX_FILES} files at once.`);
  const large = parts.find((part) => part.size > limits.bytes);
  if (large) throw new Problem(413, 'file_too_large', `A file is larger than ${Math.floor(limits.bytes / MB)} MB.`);
  const names = unique(parts.map((part) => shortName(part.name)));
  return Promise.all(
    parts.map(async (part, i) => ({ name: names[i] ?? '', bytes: new Uint8Array(await part.arrayBuffer()) })),
  );
}

/** Two files of different folders may have the same name; rows are told apart by it. */
function unique(names: string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    let candidate = name;
    for (let n = 2; taken.has(candidate); n++) candidate = name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
    taken.add(candidate);
    return candidate;
  });
}

/** Shown to people and stored with the record, never used as a path. */
const shortName = (name: string) => squeeze(withoutControls(name.split(/[\\/]/).at(-1) ?? '')).slice(-200) || 'file';
