import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { guessTable, importerChoices, isAccepted, planFiles } from './importers.ts';

const choices = importerChoices(buildResources(catalogFixture).all);

describe('importerChoices', () => {
  it('offers the company workbook and every table that may be imported', () => {
    const values = choices.map((choice) => choice.value);
    expect(values[0]).toBe('masterfile');
    expect(values).toContain('table:vendors');
    expect(values).not.toContain('table:profiles');
  });
});

describe('what was dropped', () => {
  it('is told by what is in it', async () => {
    const csv = new File(['Task,Project Code,Start,End\nFraming,AR1,1/2/2026,1/3/2026\n'], 'anything.csv');
    const other = new File(['Colour,Taste\nred,sweet\n'], 'schedule.csv');
    const { steps, unknown } = await planFiles([other, csv]);
    expect([steps, unknown]).toEqual([[{ importer: 'schedule', files: [csv] }], [other]]);
  });

  it('is guessed by its name otherwise', () => {
    expect(guessTable('Vendors 2026.csv', choices)).toBe('table:vendors');
    expect(guessTable('new vendor list.xlsx', choices)).toBe('table:vendors');
    expect(guessTable('cost codes.csv', choices)).toBe('table:cost_codes');
    expect(guessTable('misc.csv', choices)).toBeNull();
  });

  it('is accepted by its ending', () => {
    expect(['a.xlsx', 'A.XLSM', 'a.csv', 'a.json', 'a.xls', 'a.pdf', 'xlsx'].map(isAccepted)).toEqual([
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
