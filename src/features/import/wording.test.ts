import { describe, expect, it } from 'vitest';
import en from '@/locales/en.json';
import '@/features/pageWords.ts';
import es from '@/locales/es.json';
import { createI18n } from '@/providers/i18n.ts';
import type { Totals } from './types.ts';
import { blockedBecause, commitLabel, headline, type Translate } from './wording.ts';

const totals = (change: Partial<Totals>): Totals => ({
  created: 0,
  updated: 0,
  unchanged: 0,
  cleared: 0,
  rejected: 0,
  leftOut: 0,
  ...change,
});
const english: Translate = (key, params) => createI18n({ en }, { locale: 'en', fallback: 'en' }).translate(key, params);
const spanish: Translate = (key, params) =>
  createI18n({ en, es }, { locale: 'es', fallback: 'en' }).translate(key, params);

describe('headline', () => {
  it('says in words what will happen', () => {
    expect(headline(english, totals({ created: 3163, rejected: 12 }), 'preview')).toBe(
      '3,163 records will be created, 12 rows refused.',
    );
    expect(headline(english, totals({ created: 2, updated: 1 }), 'preview')).toBe(
      '2 records will be created, one changed.',
    );
    expect(headline(english, totals({ updated: 7 }), 'preview')).toBe('7 records will change.');
    expect(headline(english, totals({ updated: 1, cleared: 2 }), 'preview')).toBe('One record will change, 2 removed.');
    expect(headline(english, totals({ cleared: 1 }), 'preview')).toBe('One record will be removed.');
    expect(headline(english, totals({ unchanged: 3163 }), 'preview')).toBe('Nothing would change.');
    expect(headline(english, totals({}), 'preview')).toBe('Nothing in this file was recognized.');
  });

  it('says what has happened', () => {
    expect(headline(english, totals({ created: 1, rejected: 1 }), 'done')).toBe(
      'One record was created, one row refused.',
    );
    expect(headline(english, totals({ unchanged: 5, rejected: 2 }), 'done')).toBe(
      'Nothing was changed, 2 rows refused.',
    );
  });

  it('speaks Spanish', () => {
    expect(headline(spanish, totals({ created: 3163, rejected: 1 }), 'preview')).toBe(
      'Se crearán 3,163 registros, una fila rechazada.',
    );
  });
});

describe('the primary button', () => {
  it('says what it will do', () => {
    expect(commitLabel(english, totals({ created: 3163 }))).toBe('Create 3,163 records');
    expect(commitLabel(english, totals({ updated: 1 }))).toBe('Change one record');
    expect(commitLabel(english, totals({ cleared: 2 }))).toBe('Remove 2 records');
    expect(commitLabel(english, totals({ cleared: 2, updated: 1 }))).toBe('Save 3 records');
    expect(commitLabel(english, totals({ unchanged: 1 }))).toBe('Nothing to save');
    expect(commitLabel(english, totals({ created: 2, updated: 3 }))).toBe('Save 5 records');
  });

  it('says why it is off', () => {
    expect(blockedBecause(english, totals({ created: 1 }), false)).toBeNull();
    expect(blockedBecause(english, totals({ cleared: 1 }), false)).toBeNull();
    expect(blockedBecause(english, totals({ unchanged: 9, rejected: 2 }), false)).toBe(
      'What can be saved of this file is here already.',
    );
    expect(blockedBecause(english, totals({ rejected: 9 }), false)).toBe(
      'Every row was refused; nothing is left to save.',
    );
    expect(blockedBecause(english, totals({ created: 1, rejected: 1 }), true)).toMatch(/asked to save nothing/);
  });
});
