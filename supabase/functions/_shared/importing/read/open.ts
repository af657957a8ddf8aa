import type { Book } from './book.ts';
import { openCsv } from './csv.ts';
import { tooLarge } from './failure.ts';
import { openJson } from './json.ts';
import { kindOf } from './kind.ts';
import { DEFAULT_LIMITS, type Limits, MB } from './limits.ts';
import { openWorkbook } from './workbook.ts';

/** The one way to a file's contents: size and signature first, then the guards of its kind, then names. */
export async function openBook(file: string, bytes: Uint8Array, limits: Limits = DEFAULT_LIMITS): Promise<Book> {
  if (bytes.length > limits.bytes) throw tooLarge(`more than ${Math.round(limits.bytes / MB)} MB`);
  const kind = kindOf(bytes);
  if (kind === 'json') return openJson(file, bytes, limits);
  return kind === 'workbook' ? openWorkbook(file, bytes, limits) : openCsv(file, bytes, limits);
}
