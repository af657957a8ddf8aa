import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import postgres from 'postgres';
import { startPostgres } from '../stack/testing.ts';
import { ownerCatalog } from './catalog.ts';
import { lineDiff } from './diff.ts';
import { ROOT } from './run-tool.ts';
import { stableJson } from './stable.ts';
import { readTenancy } from './tenancy.ts';
import { databaseTypes } from './types.ts';

/** A foreign key stands in one line. */
const KEY_WIDTH = 180;
const FOLDER = join(ROOT, 'src', 'generated');

/** What the migrations say, as the files of src/generated. */
export async function generate(url: string): Promise<Record<string, string>> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const tenancy = stableJson(await sql.begin(readTenancy), KEY_WIDTH);
    const types = await databaseTypes(url);
    return { 'tenancy.json': tenancy, 'database.ts': types, 'catalog.json': await ownerCatalog(sql) };
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function fromMigrations(): Promise<Record<string, string>> {
  const server = await startPostgres();
  try {
    return await generate((await server.createDatabase()).url);
  } finally {
    await server.stop();
  }
}

async function main(check: boolean): Promise<number> {
  const files = await fromMigrations();
  let drift = 0;
  for (const [name, text] of Object.entries(files)) {
    const path = join(FOLDER, name);
    const shown = relative(ROOT, path);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    if (before === text) continue;
    drift += 1;
    if (check) console.error(`${shown} is not what the migrations say:\n${lineDiff(before, text)}\n`);
    else {
      writeFileSync(path, text);
      console.log(`${shown} written`);
    }
  }
  if (drift === 0) console.log('src/generated is up to date.');
  else if (check) console.error('Run `npm run gen`, read the difference, and commit it.');
  return check && drift > 0 ? 1 : 0;
}

process.exitCode = await main(process.argv.includes('--check'));
