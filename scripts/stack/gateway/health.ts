import { withDatabase } from '../connect.ts';
import { type Handler, json } from './respond.ts';

/** However often somebody asks, the database is asked once in this time. */
const FRESH_MS = 1000;

/** GET /health: 200 when the database answers, 503 when it does not; nothing else is said of it. */
export function healthRoute(ownerUrl: string): Handler {
  let asked = Number.NEGATIVE_INFINITY;
  let answer = Promise.resolve(false);
  return async (_request, response) => {
    if (performance.now() - asked > FRESH_MS) {
      asked = performance.now();
      answer = withDatabase(ownerUrl, (sql) => sql`select 1`).then(
        () => true,
        () => false,
      );
    }
    const ok = await answer;
    json(response, ok ? 200 : 503, { status: ok ? 'ok' : 'database_unavailable' });
  };
}
