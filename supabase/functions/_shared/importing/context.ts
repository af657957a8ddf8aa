import { normalise } from '../text.ts';
import type { Mapping } from './mapping.ts';
import type { ParseContext } from './parse/parsed.ts';
import { codeInLabel } from './project-label.ts';
import type { ImportSettings } from './settings.ts';

/** What one run knows: settings, the person's mapping, and the projects named so far. */
export interface RunContext {
  settings: ImportSettings;
  mapping: Mapping;
  projects: KnownProjects;
  /** Figures of one sheet that a later one repeats and compares. */
  figures: Map<string, number>;
  /** Numbers that one sheet gives to projects and a later one may name them by. */
  projectNumbers: Map<string, string>;
}

export class KnownProjects {
  private readonly names = new Set<string>();
  private readonly rates = new Map<string, number>();

  constructor(names: Iterable<string> = []) {
    for (const name of names) this.add(name);
  }

  /** `retainage`: percent held back on the project. */
  add(name: string, retainage?: unknown): void {
    if (name.trim() === '') return;
    this.names.add(normalise(name));
    if (typeof retainage === 'number') this.rates.set(normalise(name), retainage);
  }

  get isEmpty(): boolean {
    return this.names.size === 0;
  }

  /** The look-up of importers 2.7 without its database: code, name, or a code inside the label. */
  has(label: string): boolean {
    const code = codeInLabel(label);
    return this.names.has(normalise(label)) || (code !== null && this.names.has(normalise(code)));
  }

  /** Percent; null for a project that is not there yet, and for who may not read its terms. */
  retainageOf(label: string): number | null {
    return this.rates.get(normalise(label)) ?? this.rates.get(normalise(codeInLabel(label) ?? '')) ?? null;
  }
}

export function parseContext(run: RunContext, date1904: boolean): ParseContext {
  const { settings, mapping } = run;
  return {
    date1904,
    dateOrder: settings.dateOrder,
    numberFormat: settings.numberFormat,
    currency: settings.currency,
    timezone: settings.timezone,
    textLimits: settings.textLimits,
    words: (column) => mapping.values.get(column),
  };
}
