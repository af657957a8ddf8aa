import { describe, expect, it } from 'vitest';
import catalog from '@/generated/catalog.json';
import type { Text } from '@/lib/text.ts';
import en from '@/locales/en.json';
import { createI18n } from '@/providers/i18n.ts';
import '../pageWords.ts';
import type { Right } from './people.ts';
import { differing, hasAmount, inOrder, isWithin, rightSentence } from './rights.ts';

const right = (key: string, scope: Right['scope'] = 'organization', max_amount: string | null = null): Right => ({
  key,
  scope,
  max_amount,
});
const { translate } = createI18n({ en }, { locale: 'en', fallback: 'en' });
const say = (one: Right) => rightSentence(translate as Text, one, 'USD', 'en');

describe('a right in words', () => {
  it('says what, up to how much and where', () => {
    expect(say(right('change_orders.approve', 'assigned_projects', '25000.00'))).toBe(
      'can approve change orders up to $25,000 on assigned projects',
    );
    expect(say(right('commitments.approve', 'organization', '0.50'))).toBe(
      'can execute subcontracts and issue purchase orders up to $0.50',
    );
    expect(say(right('documents.write', 'own'))).toBe('can file documents (own ones only)');
    expect(say(right('payroll.read'))).toBe('can see pay rates and payroll');
  });

  it('has words for every key', () => {
    expect(catalog.permissions.length).toBeGreaterThan(40);
    expect(catalog.permissions.filter((key) => say(right(key)) === `can ${key}`)).toEqual([]);
  });
});

describe('one right within another', () => {
  it('has no wider scope and no higher limit', () => {
    const mine = right('payments.approve', 'assigned_projects', '10000.00');
    expect(isWithin(right('payments.approve', 'assigned_projects', '9999.99'), mine)).toBe(true);
    expect(isWithin(right('payments.approve', 'assigned_projects', '10000.01'), mine)).toBe(false);
    expect(isWithin(right('payments.approve', 'assigned_projects'), mine)).toBe(false);
    expect(isWithin(right('payments.approve', 'own', '1'), mine)).toBe(false);
    expect(isWithin(right('payments.approve', 'own', '1'), right('payments.approve'))).toBe(true);
    expect(isWithin(right('billing.approve', 'own', '1'), right('payments.approve'))).toBe(false);
  });
});

it('takes nothing but amounts for a limit', () => {
  const limits = [null, '0', '25000.50', '-1', '12 thousand', '1.2.3'];
  expect(limits.filter((limit) => hasAmount(right('payments.approve', 'own', limit)))).toEqual([null, '0', '25000.50']);
});

it('finds what two roles do not hold alike', () => {
  const one = [right('a.read'), right('b.read', 'own'), right('c.approve', 'organization', '5000.00'), right('d.read')];
  const other = [right('a.read'), right('b.read'), right('c.approve', 'organization', '5000'), right('e.read')];
  expect([...differing(one, other)].sort()).toEqual(['b.read', 'd.read', 'e.read']);
});

it('reads before it writes before it decides, module by module', () => {
  const keys = ['payables.write', 'costing.write', 'costing.read', 'commitments.approve', 'costing.summary'];
  const module = (key: string) => (key.startsWith('payables') ? 'Payables' : 'Job costing');
  expect(inOrder(keys.map((key) => ({ key, module: module(key) }))).map(({ key }) => key)).toEqual([
    'costing.summary',
    'costing.read',
    'costing.write',
    'commitments.approve',
    'payables.write',
  ]);
});
