import type { Importer } from '../importing/spec.ts';
import { masterfile } from './masterfile/index.ts';

/** The declared importers by name. */
export const IMPORTERS: ReadonlyMap<string, Importer> = new Map([[masterfile.name, masterfile]]);

/** Importers of the contract whose declarations are still to come. */
export const PLANNED = ['budgets', 'leads', 'proposals', 'jobs', 'schedule', 'quickbooks'] as const;
