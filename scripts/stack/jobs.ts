import { withDatabase } from './connect.ts';

const QUARTER_OF_AN_HOUR = 15 * 60_000;

interface Outcome {
  /** Null while another call runs. */
  problems: { organization: string; error: string }[] | null;
  deleted: string[] | null;
}

/** Calls private.run_jobs() now and every quarter of an hour; the result ends it, after the call at hand. */
export function startJobs(databaseUrl: string, report: (line: string) => void): () => Promise<void> {
  const call = async () => {
    try {
      const rows = await withDatabase(
        databaseUrl,
        (sql) =>
          sql<
            Outcome[]
          >`select done -> 'problems' as problems, done -> 'deleted' as deleted from private.run_jobs() done`,
      );
      const problems = rows.flatMap((row) => row.problems ?? []);
      for (const id of rows.flatMap((row) => row.deleted ?? []))
        report(`Organization ${id} was deleted as its owner asked`);
      for (const { organization, error } of problems) report(`Jobs of organization ${organization}: ${error}`);
    } catch (error) {
      report(`The jobs did not run: ${(error as Error).message}`);
    }
  };
  let running = call();
  const timer = setInterval(() => {
    running = running.then(call);
  }, QUARTER_OF_AN_HOUR);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
