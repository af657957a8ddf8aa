import { join } from 'node:path';
import { App, type EmailDriver } from '@supabase/lite';
import { createPostgresConnection, type PostgresConnection } from '@supabase/lite/postgres';
import { ROOT } from './config.ts';
import { withDatabase } from './connect.ts';
import { asPostgrest } from './lite-errors.ts';
import { connectWatched } from './lite-socket.ts';
import { SETTINGS } from './settings.ts';
import type { StackState } from './state.ts';

// Read when a request is served; nothing of this stack reports anywhere.
process.env.LITE_TELEMETRY = '0';
process.env.DO_NOT_TRACK = '1';

export interface LiteOptions {
  ownerUrl: string;
  appUrl: string;
  secrets: Pick<StackState['secrets'], 'jwt' | 'publishableKey' | 'secretKey'>;
  autoConfirm: boolean;
  mail: EmailDriver;
}

export interface Lite {
  fetch(request: Request, peerAddress: string | null): Promise<Response>;
  /** Aborted when a connection to the database breaks: this lite is of no use then, a new one has to be made. */
  lost: AbortSignal;
  /** The schema has changed. */
  reload(): Promise<void>;
  /** Creates the tables of auth. */
  ensureAuth(): Promise<void>;
  /** Makes lite do what it does on its first request, so that it can be undone before anybody else's. */
  warmUp(): Promise<void>;
  close(): Promise<void>;
}

interface Link {
  connection: PostgresConnection;
  lost: AbortSignal;
  close(): Promise<void>;
}

function connect(ownerUrl: string): Link {
  let isEnding = false;
  const lost = new AbortController();
  const port = Number(new URL(ownerUrl).port);
  const options = {
    // what a new one learns of the schema costs its first requests up to half a second, so few that are used often
    max: 8,
    onnotice: () => {},
    // lite applies neither the timeout of a role nor that of a function, so this is the only one: the longest any
    // function may ask for (an import of the whole workbook).
    connection: { application_name: 'lite', statement_timeout: 300_000 },
    // Without this lite answers numeric now as a string ("1.50"), now as a number; PostgREST always as a number.
    types: { numeric: { to: 1700, from: [1700], serialize: String, parse: Number } },
    // Not in the types of postgres.js, but in its documentation.
    socket: () =>
      connectWatched(
        port,
        // When the first of them has broken, the others will, and this one is thrown away for it: still not on purpose.
        () => isEnding && !lost.signal.aborted,
        () => lost.abort(),
      ),
    // Otherwise connections end after a while, and any end here is taken for a broken one.
    max_lifetime: null,
  };
  const connection = createPostgresConnection({ url: ownerUrl, postgresOptions: options });
  connection.normalizeDbError = asPostgrest;
  return {
    connection,
    lost: lost.signal,
    async close() {
      isEnding = true;
      await connection.driver.end({ timeout: 1 });
    },
  };
}

/** The same files as config.toml names: their links lead to pages of the app, which ask the function `session`. */
const mailTemplates = () =>
  Object.fromEntries(
    Object.entries(SETTINGS.mails).map(([kind, subject]) => [
      kind,
      { subject, content_path: join(ROOT, 'supabase', 'templates', `${kind}.html`) },
    ]),
  );

function createApp(o: LiteOptions, connection: PostgresConnection) {
  return new App({
    connection,
    api: {
      enabled: true,
      schemas: [...SETTINGS.schemas],
      extra_search_path: [...SETTINGS.extraSearchPath],
      max_rows: SETTINGS.maxRows,
      aggregates_enabled: true,
      external_url: o.appUrl,
    },
    auth: {
      enabled: true,
      site_url: o.appUrl,
      additional_redirect_urls: [`${o.appUrl}/**`],
      jwt_secret: o.secrets.jwt,
      publishable_key: o.secrets.publishableKey,
      secret_key: o.secrets.secretKey,
      jwt_expiry: SETTINGS.jwtExpiry,
      minimum_password_length: SETTINGS.minimumPasswordLength,
      enable_refresh_token_rotation: true,
      refresh_token_reuse_interval: SETTINGS.refreshTokenReuseInterval,
      sessions: { timebox: SETTINGS.sessionTimebox },
      email: {
        enable_signup: true,
        enable_confirmations: !o.autoConfirm,
        // With true lite asks at the old address only, and the new one would be anybody's. The function asks for the password.
        double_confirm_changes: false,
        template: mailTemplates(),
      },
    },
    // Admin mode would answer requests without a key as service_role.
    options: { server: { admin: false, disableStudio: true }, drivers: { email: o.mail } },
  });
}

export function createLite(o: LiteOptions): Lite {
  const { connection, lost, close } = connect(o.ownerUrl);
  const app = createApp(o, connection);
  if (app.adminMode) throw new Error('@supabase/lite runs in admin mode.');
  return {
    fetch: (request, peerAddress) => app.fetch(request, { peerAddress }),
    lost,
    close,
    reload: () => connection.clearSchemaCache(),
    async ensureAuth() {
      await app.ensureSystemSchema();
      // lite swallows errors of these statements.
      const [row] = await withDatabase(o.ownerUrl, (sql) => sql`select to_regclass('auth.users') is not null as made`);
      if (!row?.made) throw new Error('@supabase/lite has not created its tables.');
    },
    async warmUp() {
      const keyless = await app.fetch(new Request(`${o.appUrl}/rest/v1/`), { peerAddress: '127.0.0.1' });
      if (keyless.status !== 401) throw new Error(`A request without a key was answered with ${keyless.status}.`);
      await connection.withContext({ auth: { role: 'anon' } }, async () => undefined);
      await connection.introspect({ useCache: true });
      // lite does not hear "notify pgrst", with which a migration announces a new schema.
      await connection.driver.listen('pgrst', () => void connection.clearSchemaCache());
    },
  };
}
