import { describe, expect, it } from 'vitest';
import { amountText, countText, isNegative, MISSING, percentText } from './amount.ts';

describe('amountText', () => {
  it('writes two decimals, negatives in parentheses, a dash for what is missing', () => {
    expect(amountText(1204)).toBe('1,204.00');
    expect(amountText('-1204.5')).toBe('(1,204.50)');
    expect(amountText(0)).toBe('0.00');
    for (const missing of [null, undefined, '', 'n/a']) expect(amountText(missing)).toBe(MISSING);
  });

  it('keeps every digit of a numeric string', () => {
    expect(amountText('999999999999999999.99')).toBe('999,999,999,999,999,999.99');
  });

  it('does not call a rounded zero negative', () => {
    expect(amountText('-0.001')).toBe('0.00');
    expect(isNegative('-0.004')).toBe(false);
    expect(isNegative('-0.005')).toBe(true);
  });

  it('puts the currency inside the parentheses', () => {
    expect(amountText(-5, { currency: 'USD' })).toBe('($5.00)');
  });
});

describe('other figures', () => {
  it('writes percent points and counts', () => {
    expect(percentText('12.50')).toBe('12.5 %');
    expect(percentText(null)).toBe(MISSING);
    expect(countText(3163)).toBe('3,163');
    expect(countText(3163, 'es-US')).toBe('3,163');
  });
});
