/** A full run (importers 9): whatever the order of the files, they are imported in this one, because each needs those before. */
export const FULL_RUN: readonly string[] = ['masterfile', 'jobs', 'budgets', 'leads', 'proposals', 'schedule'];
