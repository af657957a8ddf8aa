import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../../scripts/stack/config.ts';

const PACKAGE = '@sparticuz/chromium';

export interface Chromium {
  executable: string;
  env: Record<string, string>;
}

/** Only the fonts that come along: text looks the same on every machine, and one without fonts has some. */
const fontsConfig = (dir: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(dir, 'fonts')}</dir>
  <cachedir>${join(dir, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/**
 * The package unpacks to os.tmpdir() and takes a half-written file there for a whole one, so it gets a directory of its
 * own, in a process of its own. The name of the runtime makes it bring its shared libraries (libnss3 and others), which
 * a bare Debian does not have.
 */
async function unpack(dir: string): Promise<void> {
  const code = `import(${JSON.stringify(PACKAGE)}).then((m) => m.default.executablePath())`;
  const env = { ...process.env, TMPDIR: dir, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  await promisify(execFile)(process.execPath, ['--eval', code], { cwd: ROOT, env });
  if (!existsSync(join(dir, 'chromium'))) throw new Error(`${PACKAGE} has not unpacked a browser to ${dir}`);
}

function version(): string {
  const entry = createRequire(import.meta.url).resolve(PACKAGE);
  const found = readFileSync(join(dirname(entry), '..', '..', 'package.json'), 'utf8');
  return (JSON.parse(found) as { version: string }).version;
}

/** Unpacks the browser once per version; about two seconds, later nothing. */
export async function chromium(): Promise<Chromium> {
  const dir = join(ROOT, 'node_modules', '.cache', 'chromium', version());
  if (!existsSync(dir)) {
    const next = `${dir}.${process.pid}`;
    mkdirSync(next, { recursive: true });
    await unpack(next);
    try {
      renameSync(next, dir);
    } catch (error) {
      // Another run was faster.
      rmSync(next, { recursive: true, force: true });
      if (!existsSync(dir)) throw error;
    }
  }
  const fonts = join(dir, 'fonts.conf');
  if (!existsSync(fonts)) writeFileSync(fonts, fontsConfig(dir));
  const libraries = [join(dir, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  return {
    executable: join(dir, 'chromium'),
    env: { PATH: process.env.PATH ?? '', TZ: 'UTC', FONTCONFIG_FILE: fonts, LD_LIBRARY_PATH: libraries },
  };
}
