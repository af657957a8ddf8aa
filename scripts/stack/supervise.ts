import { type PostgresOptions, type PostgresServer, startPostgresServer } from './postgres.ts';

export interface SupervisedPostgres {
  adminUrl: string;
  server(): PostgresServer;
  stop(): Promise<void>;
  kill(): Promise<void>;
}

const MOST_RESTARTS = 5;
const WINDOW_MS = 60_000;

/** A server that is started again when it ends by itself; recovery then brings back what was committed. */
export async function supervisePostgres(
  options: PostgresOptions,
  report: (line: string) => void,
  giveUp: (error: Error) => void,
): Promise<SupervisedPostgres> {
  let server = await startPostgresServer(options);
  let stopping = false;
  let restarts: number[] = [];

  async function watch(): Promise<void> {
    while (!stopping) {
      await server.ended;
      if (stopping) return;
      restarts = [...restarts.filter((time) => time > Date.now() - WINDOW_MS), Date.now()];
      if (restarts.length > MOST_RESTARTS) throw new Error('Postgres keeps ending; see log/postgres.log');
      report('Postgres has ended by itself and is started again.');
      server = await startPostgresServer(options);
    }
  }
  watch().catch((error: Error) => giveUp(error));

  return {
    adminUrl: server.adminUrl,
    server: () => server,
    stop() {
      stopping = true;
      return server.stop();
    },
    kill() {
      stopping = true;
      return server.kill();
    },
  };
}
