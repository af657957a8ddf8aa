import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/stack/config.ts';
import { SETTINGS } from '../../scripts/stack/settings.ts';

/** The few forms of TOML that our file uses: tables, and one value per line that reads as JSON. */
function values(text: string): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  let table = '';
  for (const line of text.split('\n')) {
    table = /^\[(.+)\]$/.exec(line)?.[1] ?? table;
    const [, key, value] = /^(\w+) = (.+)$/.exec(line) ?? [];
    if (key && value) found[`${table}.${key}`] = JSON.parse(value);
  }
  return found;
}

test('supabase/config.toml gives a real Supabase what the embedded stack has', () => {
  const toml = values(readFileSync(join(ROOT, 'supabase', 'config.toml'), 'utf8'));
  const mails = readdirSync(join(ROOT, 'supabase', 'templates')).map((name) => name.replace('.html', ''));
  for (const kind of mails)
    expect(toml[`auth.email.template.${kind}.content_path`]).toBe(`./supabase/templates/${kind}.html`);
  for (const name of readdirSync(join(ROOT, 'supabase', 'functions')).filter((entry) => entry !== '_shared'))
    expect(toml[`functions.${name}.verify_jwt`], name).toBe(false);
  expect({
    schemas: toml['api.schemas'],
    extraSearchPath: toml['api.extra_search_path'],
    maxRows: toml['api.max_rows'],
    jwtExpiry: toml['auth.jwt_expiry'],
    minimumPasswordLength: toml['auth.minimum_password_length'],
    refreshTokenReuseInterval: toml['auth.refresh_token_reuse_interval'],
    sessionTimebox: toml['auth.sessions.timebox'],
    mails: Object.fromEntries(mails.map((kind) => [kind, toml[`auth.email.template.${kind}.subject`]])),
  }).toEqual(SETTINGS);
  // What only an embedded stack may leave out, and only for a demo.
  expect(toml['auth.email.enable_confirmations']).toBe(true);
  // A token that is used again two generations later ends the session.
  expect(toml['auth.enable_refresh_token_rotation']).toBe(true);
});
