import type { Importer } from '../importing/spec.ts';
import { budgets } from './files/budgets.ts';
import { jobs } from './files/jobs.ts';
import { leads } from './files/leads.ts';
import { proposals } from './files/proposals.ts';
import { schedule } from './files/schedule.ts';
import { masterfile } from './masterfile/index.ts';
import { quickbooks } from './quickbooks/index.ts';

/** The declared importers by name. */
export const IMPORTERS: ReadonlyMap<string, Importer> = new Map(
  [masterfile, jobs, budgets, leads, proposals, schedule, quickbooks].map((importer) => [importer.name, importer]),
);
