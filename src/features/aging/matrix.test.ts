import { describe, expect, it } from 'vitest';
import type { Row } from '@/catalog/resource.ts';
import { agingRows, isBucket } from './matrix.ts';

const item = (client: string | null, bucket: string, balance: string) =>
  ({
    id: `${client}${bucket}${balance}`,
    client_id: client,
    client_name: client && `Client ${client}`,
    bucket,
    balance,
  }) as Row;

describe('the matrix of open items', () => {
  const items = [
    item('a', 'current', '0.10'),
    item('a', '90+', '0.20'),
    item('b', '1-30', '1000.70'),
    item('a', '90+', '0.05'),
    item(null, '31-60', '-1.00'),
  ];
  const rows = agingRows(items, { id: 'client_id', name: 'client_name', retainage: new Map([['b', '55.00']]) });

  it('has a row per party, the largest first, and one of what belongs to nobody', () => {
    expect(rows.map(({ id, client_name, balance }) => [id, client_name, balance])).toEqual([
      ['b', 'Client b', '1000.70'],
      ['a', 'Client a', '0.35'],
      ['none', null, '-1.00'],
    ]);
  });

  it('adds up to the digit; what is in no bucket is empty, not 0', () => {
    expect(rows[1]).toMatchObject({ current: '0.10', '1-30': null, '90+': '0.25', share: 0.03 });
  });

  it('keeps retainage out of every bucket and of the sum', () => {
    expect(rows[0]).toMatchObject({ retainage: '55.00', balance: '1000.70', '1-30': '1000.70' });
    expect(rows[1]?.retainage).toBeNull();
  });

  it('sets credits apart from the buckets, and less against what is due', () => {
    const credits = [item('a', '', '-0.30'), item('c', '', '-7.00'), item('a', '', '-0.01')];
    const [b, a, c] = agingRows(items, { id: 'client_id', name: 'client_name', retainage: new Map(), credits });
    expect(a).toMatchObject({ balance: '0.35', credits: '-0.31', net: '0.04', '90+': '0.25', share: 0.03 });
    expect(b).toMatchObject({ balance: '1000.70', credits: null, net: '1000.70' });
    // of whom nothing is open
    expect(c).toMatchObject({ id: 'c', client_name: 'Client c', balance: null, credits: '-7.00', net: '-7.00' });
    expect(c?.share).toBeNull();
  });

  it('of nothing is nothing', () => {
    expect(agingRows([], { id: 'client_id', name: 'client_name', retainage: new Map() })).toEqual([]);
    expect([isBucket('90+'), isBucket('91+'), isBucket(null)]).toEqual([true, false, false]);
  });
});
