import { describe, expect, it } from 'vitest';
import { catalogFixture } from '@/catalog/catalog.fixture.ts';
import { buildResources } from '@/providers/resources.ts';
import { guessTable, importerChoices, isAccepted, isMasterfile, masterfileTabs } from './importers.ts';

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
  it('is the company workbook when two of its tabs are there, however they are spaced', async () => {
    const declared = await masterfileTabs();
    expect(isMasterfile(['Txn  Log', ' JOB COSTING', 'my notes'], declared)).toBe(true);
    expect(isMasterfile(['TXN LOG', 'Sheet1'], declared)).toBe(false);
  });

  it('is guessed by its name otherwise', () => {
    expect(guessTable('Vendors 2026.csv', choices)).toBe('table:vendors');
    expect(guessTable('new vendor list.xlsx', choices)).toBe('table:vendors');
    expect(guessTable('cost codes.csv', choices)).toBe('table:cost_codes');
    expect(guessTable('misc.csv', choices)).toBeNull();
  });

  it('is accepted by its ending', () => {
    expect(['a.xlsx', 'A.XLSM', 'a.csv', 'a.xls', 'a.pdf', 'xlsx'].map(isAccepted)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
