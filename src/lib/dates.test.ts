import { describe, expect, it } from 'vitest';
import { addDays, dayText, fromWall, isDay, momentText, type Period, periodDays, todayIn, toWall } from './dates.ts';

describe('days', () => {
  it('knows a day from what only looks like one', () => {
    expect(['2026-02-28', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2026-02-30', '2026-2-3', '03/04/2026', '', null, 5].some(isDay)).toBe(false);
  });

  it('counts across months and leap days', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('never shifts a day, whatever the zone of the machine', () => {
    expect(dayText('2026-03-01', 'en-US')).toBe('Mar 1, 2026');
    expect(dayText('2026-12-31', 'en-US')).toBe('Dec 31, 2026');
  });

  it.each<[Period, string, string]>([
    ['this_week', '2026-05-11', '2026-05-17'],
    ['last_week', '2026-05-04', '2026-05-10'],
    ['this_month', '2026-05-01', '2026-05-31'],
    ['last_month', '2026-04-01', '2026-04-30'],
    ['this_quarter', '2026-04-01', '2026-06-30'],
    ['last_quarter', '2026-01-01', '2026-03-31'],
    ['this_year', '2026-01-01', '2026-12-31'],
    ['last_year', '2025-01-01', '2025-12-31'],
    ['last_30_days', '2026-04-18', '2026-05-17'],
  ])('%s', (period, from, to) => {
    expect(periodDays(period, '2026-05-17')).toEqual([from, to]);
  });

  // 2026-05-17 is a Sunday
  it.each<[Period, number, string, string]>([
    ['this_week', 7, '2026-05-17', '2026-05-23'],
    ['last_week', 7, '2026-05-10', '2026-05-16'],
    ['this_week', 6, '2026-05-16', '2026-05-22'],
    ['this_week', 2, '2026-05-12', '2026-05-18'],
  ])('%s where weeks start on day %i', (period, weekStart, from, to) => {
    expect(periodDays(period, '2026-05-17', weekStart)).toEqual([from, to]);
  });
});

describe('moments', () => {
  it('shows the clock of the organization', () => {
    expect(momentText('2026-01-01T03:30:00Z', 'America/Chicago', 'en-US').replace(/\s/g, ' ')).toBe(
      'Dec 31, 2025, 9:30 PM',
    );
    expect(todayIn('America/Chicago', new Date('2026-01-01T03:30:00Z'))).toBe('2025-12-31');
  });

  it.each(['America/Chicago', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC'])('goes there and back in %s', (zone) => {
    for (const moment of [
      '2026-01-15T12:00:00.000Z',
      '2026-07-15T23:59:59.000Z',
      '2026-03-08T09:00:00.000Z',
      '2026-11-01T08:00:00.000Z',
    ]) {
      expect(fromWall(toWall(moment, zone), zone)).toBe(moment);
    }
  });

  it('reads midnight of both sides of a clock change', () => {
    expect(fromWall('2026-03-08T00:00:00', 'America/Chicago')).toBe('2026-03-08T06:00:00.000Z');
    expect(fromWall('2026-03-09T00:00:00', 'America/Chicago')).toBe('2026-03-09T05:00:00.000Z');
  });
});
