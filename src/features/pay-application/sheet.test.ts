import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { decimalText, divided, hundredths } from './exact.ts';
import { asLastPeriod, atPercent, atUnits, edited, isJump, isLess, isOver, remaining, unitsOf } from './sheet.ts';

const line = (values: Record<string, unknown>): Row =>
  ({
    id: 'l',
    scheduled_value: 100_000,
    previous_completed: 40_000,
    this_period: 0,
    stored_materials: 0,
    completed_and_stored: 40_000,
    retainage_pct: 10,
    ...values,
  }) as Row;

describe('exact figures', () => {
  it('round half away from zero, as the database does', () => {
    expect([divided(5n, 2n), divided(-5n, 2n), divided(4n, 3n), divided(5n, -2n)]).toEqual([3n, -3n, 1n, -3n]);
    expect(decimalText(hundredths('-0.5'))).toBe('-0.50');
    expect(decimalText(hundredths(1234.1))).toBe('1234.10');
    expect(() => hundredths('0.001')).toThrow('0.001');
  });
});

describe('a line that is being written', () => {
  it('has G, %, H and I at once', () => {
    expect(edited(line({}), { this_period: '25000.00', stored_materials: '10000' })).toMatchObject({
      completed_and_stored: '75000.00',
      pct_complete: '75.00',
      balance_to_finish: '25000.00',
      retainage: '7500.00',
    });
  });

  it('holds half a cent away from zero: 2.50 at 5 % is 0.13', () => {
    const small = line({ scheduled_value: 10, previous_completed: 0, retainage_pct: 5 });
    expect(edited(small, { this_period: '2.5' }).retainage).toBe('0.13');
    expect(edited(small, { this_period: '-2.5' }).retainage).toBe('-0.13');
  });

  it('holds nothing at 0 %, which is a rate', () => {
    expect(edited(line({}), { retainage_pct: '0' }).retainage).toBe('0.00');
  });

  it('has another rate on stored material, and an end of retainage', () => {
    const terms = line({ stored_retainage_pct: 5, retainage_stop_pct: 50 });
    // work 45,000 at 10 %, and of 10,000 stored only 5,000 below the half at 5 %
    expect(edited(terms, { this_period: '5000', stored_materials: '10000' }).retainage).toBe('4750.00');
    expect(edited(line({ retainage_stop_pct: 50 }), { this_period: '60000' }).retainage).toBe('5000.00');
  });

  it('holds of a credit what it holds of its mirror', () => {
    const credit = line({ scheduled_value: -100_000, previous_completed: -40_000, retainage_stop_pct: 50 });
    expect(edited(credit, { this_period: '-5000' }).retainage).toBe('-4500.00');
    expect(edited(credit, { this_period: '-60000' }).retainage).toBe('-5000.00');
    const terms = { ...credit, stored_retainage_pct: 5 };
    expect(edited(terms, { this_period: '-5000', stored_materials: '-10000' }).retainage).toBe('-4750.00');
    expect(edited({ ...credit, retainage_stop_pct: 0 }, { this_period: '-5000' }).retainage).toBe('0.00');
  });

  it('has no percentage of nothing', () => {
    expect(edited(line({ scheduled_value: 0 }), { this_period: '1' }).pct_complete).toBeNull();
  });
});

describe('what was meant', () => {
  it('as a percentage of C', () => {
    expect(atPercent(line({ stored_materials: 5000 }), '75.5')).toBe('30500.00');
    expect(atPercent(line({ scheduled_value: 100, previous_completed: 0 }), '33.333')).toBe('33.33');
    expect(atPercent(line({}), '30')).toBe('-10000.00');
  });

  it('in units', () => {
    const units = line({ quantity: 250.5, unit: 'cu_yd', completed_and_stored: 50_000 });
    expect(unitsOf(units)).toBe('125.25');
    expect(atUnits(units, '200.4')).toBe('40000.00');
    expect(unitsOf(line({}))).toBeNull();
  });

  it('as last period, and no more than is left', () => {
    expect(asLastPeriod(line({}), line({ scheduled_value: 50_000, this_period: 10_000 }))).toBe('20000.00');
    expect(asLastPeriod(line({}), line({ this_period: 70_000 }))).toBe('60000.00');
    expect(asLastPeriod(line({}), undefined)).toBe('0.00');
    // work that was taken back is not taken back again
    expect(asLastPeriod(line({}), line({ this_period: -10_000 }))).toBe('0.00');
  });

  it('of a credit as of a line, in its direction', () => {
    const credit = line({ scheduled_value: -1000, previous_completed: -400, completed_and_stored: -400 });
    expect(asLastPeriod(credit, line({ scheduled_value: -1000, this_period: -250 }))).toBe('-250.00');
    expect(asLastPeriod(credit, line({ scheduled_value: -1000, this_period: -700 }))).toBe('-600.00');
    expect(asLastPeriod(credit, line({ scheduled_value: -1000, this_period: 100 }))).toBe('0.00');
    expect(isLess(credit, { this_period: atPercent(credit, '60') })).toBe(false);
    expect(isLess(credit, { this_period: atPercent(credit, '30') })).toBe(true);
    expect(isLess(line({}), { this_period: atPercent(line({}), '30') })).toBe(true);
    expect(isLess(line({}), { this_period: atPercent(line({}), '60') })).toBe(false);
  });

  it('all of it', () => {
    expect(remaining(line({ stored_materials: 1000 }))).toBe('59000.00');
  });
});

describe('what is unusual', () => {
  it('is more than the line, or a credit beyond its own', () => {
    expect(isOver(line({ completed_and_stored: 100_000.01 }))).toBe(true);
    expect(isOver(line({ completed_and_stored: 100_000 }))).toBe(false);
    expect(isOver(line({ scheduled_value: -100, completed_and_stored: -100 }))).toBe(false);
  });

  it('is a jump since the application before', () => {
    expect(isJump(line({ completed_and_stored: 90_000 }), line({}), 40)).toBe(true);
    expect(isJump(line({ completed_and_stored: 80_000 }), line({}), 40)).toBe(false);
    expect(isJump(line({ completed_and_stored: 80_000, opening_total: 0 }), undefined, 40)).toBe(true);
    expect(isJump(line({ completed_and_stored: 80_000 }), undefined, null)).toBe(false);
  });
});
