import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  attentionInSlices,
  attentionKpis,
  attentionOf,
  attentionParts,
  attentionWindows,
  calendarOf,
  calendarYear,
  evaluate,
  factsOf,
  finish,
  kpis,
  windowOf,
  type Basis,
  type Scope,
  type World,
} from '../../../src/domain/index.js';
import { anyRecords, deal, rep, usd, worldOf, type Records } from '../support.js';

const weeks = calendarOf({ kind: '4-4-5', endMonth: 1, endsOn: 5, nearest: true });
const bases = fc.constantFrom<Basis>('as-was', 'as-is');
const calendars = fc.constantFrom(calendarOf(calendarYear), calendarOf({ kind: 'months', startMonth: 7 }), weeks);
const periods = fc.constantFrom('2026', '2025', '2026-Q2', '2025-Q4', '2026-M05', '2026-04-20--2026-06-03');

function figuresOf(world: World, id: string, basis: Basis, prepare: boolean) {
  const windows = [windowOf(world.calendar.parse(id)!, world)];
  const evaluation = evaluate(world, kpis, windows, basis);
  if (prepare) finish(evaluation.prepare());
  const { reps, territories } = world.tables;
  const scopes: readonly Scope[] = [
    { kind: 'all' },
    ...reps.column('id').flatMap((id): Scope[] => [
      { kind: 'rep', id },
      { kind: 'team', id },
    ]),
    ...territories.column('id').map((id): Scope => ({ kind: 'territory', id })),
  ];
  return scopes.map((scope) => kpis.map((k) => [evaluation.figure(k, scope), evaluation.lastYear(k, scope)]));
}

test('what was prepared, or is at hand from other periods, gives the same figures as what is made when asked for', () =>
  fc.assert(
    fc.property(
      anyRecords,
      calendars,
      fc.array(periods, { minLength: 1, maxLength: 4 }),
      bases,
      (records, calendar, ids, basis) => {
        const used = worldOf(records, { calendar });
        for (const id of ids) {
          const fresh = figuresOf(worldOf(records, { calendar }), id, basis, false);
          expect(figuresOf(used, id, basis, true)).toEqual(fresh);
        }
      },
    ),
    { numRuns: 40 },
  ));

test('work that is dropped half-way leaves nothing wrong behind', () =>
  fc.assert(
    fc.property(anyRecords, fc.nat(120), bases, (records, steps, basis) => {
      const world = worldOf(records);
      const work = evaluate(world, kpis, [windowOf(world.calendar.parse('2026')!, world)], basis).prepare();
      for (let i = 0; i < steps && !work.next().done; i++);
      expect(figuresOf(world, '2026', basis, false)).toEqual(figuresOf(worldOf(records), '2026', basis, false));
    }),
    { numRuns: 40 },
  ));

test('what needs attention is the same in slices', () =>
  fc.assert(
    fc.property(anyRecords, (records) => {
      const world = worldOf(records);
      const window = windowOf(world.calendar.parse('2026')!, world);
      const evaluation = evaluate(world, attentionKpis, attentionWindows(world, window), 'as-was', attentionParts);
      const all = { kind: 'all' } as const;
      expect(finish(attentionInSlices(world, all, window, 'as-was', evaluation))).toEqual(
        attentionOf(worldOf(records), all, window, 'as-was'),
      );
    }),
    { numRuns: 30 },
  ));

test('of several wins of a family on one day the first by id makes the customer, in any order of the records', () => {
  const wins = (...ids: string[]): Records => ({
    reps: [rep('ann')],
    accounts: [{ id: 'x', name: 'x', at: { kind: 'missing', reason: 'none' } }],
    opportunities: ids.map((id) =>
      deal('won', id === 'later' ? '2026-03-01' : '2026-02-01', { id, account: 'x', amount: usd(1) }),
    ),
  });
  for (const ids of [
    ['b', 'a', 'later'],
    ['later', 'a', 'b'],
    ['c', 'later', 'b', 'a'],
  ]) {
    const world = worldOf(wins(...ids));
    const first = factsOf(world).isFirstWin.flatMap((is, i) => (is ? [ids[i]] : []));
    expect(first).toEqual(['a']);
  }
});
