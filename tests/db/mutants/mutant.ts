import type { Suite } from '../checks/isolation.ts';
import type { Report } from '../harness/report.ts';

/** One thing broken on purpose, and the checks that have to notice by what people can do then. */
export interface Mutant {
  name: string;
  /** Run as the owner of the tables. */
  sql: string;
  notices: (suite: Suite, report: Report) => Promise<void>;
  /** Why nobody could notice by doing something; the snapshot still must. */
  invisible?: string;
  /** The one table or view it touches; the snapshot of that one is enough to notice. */
  touches?: string;
  /** The body of a function is in no snapshot: what people can do is all there is to notice. */
  unrecorded?: true;
}
