import type { Kind } from '../costs/lines.ts';
import type { Day } from '../days.ts';

/** One job and what happened to it. Amounts in whole dollars. */
export interface Project {
  code: string;
  name: string;
  kind: Kind;
  type: 'custom_home' | 'spec_home' | 'remodel' | 'multifamily' | 'commercial' | 'land_development' | 'insurance_claim';
  status: 'pre_construction' | 'active' | 'on_hold' | 'completed' | 'warranty' | 'closed';
  division: 'Custom Homes' | 'Multifamily' | 'Company-wide';
  client: string | null;
  manager: string;
  superintendent: string | null;
  start: Day;
  target: Day;
  finished: Day | null;
  /** Work stopped on this day. */
  stopped?: Day;
  budget: number;
  contract: number;
  /** Cost against budget, for all lines and for the ones that went their own way. */
  factor: number;
  lines?: Record<string, number>;
  /** Who works on a line when it is not drawn by lot, by cost code. */
  vendors?: Record<string, string>;
  /** Part of the job's time by which billing is ahead of the work; behind it when negative. */
  billing?: number;
  city: string;
  address: string;
  squareFeet: number | null;
  phase: string;
  note: string;
}

export const managers = { ilse: 'Ilse Varnholt', rufus: 'Rufus Penderly', odette: 'Odette Quarrick' };
export const superintendents = { bram: 'Bram Ottervale', juno: 'Juno Feldmarsh', silas: 'Silas Thornquay' };

/** What most jobs have in common. */
export const home = { kind: 'home', division: 'Custom Homes', finished: null } as const;
export const specHome = { ...home, type: 'spec_home', client: null } as const;
export const customHome = { ...home, type: 'custom_home' } as const;
