import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  lastDayOf,
  windowLastYear,
  windowOf,
  windowPrevious,
  workingDays,
} from '../../../src/domain/index.js';
import { worldOf } from '../support.js';

describe('windows', () => {
  const world = worldOf({});
  const windowAt = (id: string, asOf = '2026-05-15') => windowOf(world.calendar.parse(id)!, { asOf });
  test('count a running period up to and with today', () =>
    expect(windowAt('2026-Q2')).toEqual({ id: '2026-Q2', from: '2026-04-01', to: '2026-07-01', upTo: '2026-05-16' }));
  test('count the whole of one that is over, and nothing of one to come', () => {
    expect(windowAt('2026-Q1').upTo).toBe('2026-04-01');
    expect(windowAt('2026-Q3').upTo).toBe('2026-07-01');
    expect(windowAt('2026-Q2', '2026-06-30').upTo).toBe('2026-07-01');
  });
  test('stand against the same days of last year', () => {
    expect(windowLastYear(windowAt('2026-Q2'), world)).toMatchObject({ from: '2025-04-01', upTo: '2025-05-16' });
    expect(windowLastYear(windowAt('2024-Q1', '2024-02-29'), world)).toMatchObject({ upTo: '2023-03-01' });
    expect(windowLastYear(windowAt('2025-Q1', '2025-02-28'), world)).toMatchObject({ upTo: '2024-02-29' });
    expect(windowLastYear(windowAt('2024-M02', '2024-03-29'), world)).toMatchObject({
      to: '2023-03-01',
      upTo: '2023-03-01',
    });
    expect(windowLastYear(windowAt('2026-Q3'), world)).toMatchObject({ from: '2025-07-01', upTo: '2025-07-01' });
  });
  test('stand against as many working days of the period before', () => {
    const before = (id: string, asOf?: string) => windowPrevious(windowAt(id, asOf), world);
    // 22 working days in April and 11 in May; January has 22, the 11th of February is the 16th
    expect(before('2026-Q2')).toEqual({ id: '2026-Q1', from: '2026-01-01', to: '2026-04-01', upTo: '2026-02-17' });
    // the 11th working day of April
    expect(before('2026-M05')).toMatchObject({ id: '2026-M04', upTo: '2026-04-16' });
    // 22 by the 30th, a Thursday; March has its 22nd on the 31st
    expect(before('2026-M04', '2026-04-29')).toMatchObject({ id: '2026-M03', upTo: '2026-03-31' });
    // a Sunday adds no working day
    expect(before('2026-M05', '2026-05-17')).toMatchObject({ upTo: '2026-04-16' });
    // February has 20 working days, March had its 21st on the 29th
    expect(before('2026-M03', '2026-03-30')).toMatchObject({ upTo: '2026-03-01' });
    expect(before('2026-Q1')).toMatchObject({ id: '2025-Q4', upTo: '2026-01-01' });
    expect(before('2026-Q3')).toMatchObject({ id: '2026-Q2', upTo: '2026-04-01' });
    expect(before('2026-05-04--2026-05-17')).toMatchObject({
      from: '2026-04-20',
      to: '2026-05-04',
      upTo: '2026-05-02',
    });
  });
  test('never stand against more working days, or fewer than there were', () => {
    const ids = fc.constantFrom('2026', '2026-Q1', '2026-Q2', '2026-M02', '2026-M03', '2026-M08');
    fc.assert(
      fc.property(ids, fc.integer({ min: 0, max: 364 }), (id, into) => {
        const now = windowAt(id, addDays('2026-01-01', into));
        const then = windowPrevious(now, world);
        const [days, daysThen] = [now, then].map((w) => workingDays({ from: w.from, to: w.upTo })) as [number, number];
        expect(then.to).toBe(now.from);
        if (now.upTo < now.to) expect(daysThen).toBe(Math.min(days, workingDays(then)));
        else expect(then.upTo).toBe(then.to);
      }),
    );
  });
  test('show stock on their last counted day', () => {
    expect(lastDayOf(windowAt('2026-Q1'), world)).toBe('2026-03-31');
    expect(lastDayOf(windowAt('2026-Q2'), world)).toBe('2026-05-15');
    expect(lastDayOf(windowAt('2026-Q3'), world)).toBe('2026-05-15');
  });
});
