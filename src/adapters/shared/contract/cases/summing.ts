import type { TotalRow, Totals } from '../../../../domain/crm.js';
import { addDays, dayNumber } from '../../../../domain/day.js';
import { contractCase, expect, skip } from '../trial.js';

const fields = ['territory', 'rep', 'month', 'state'] as const;

export const sums = contractCase({
  name: 'totals counts and adds up what a read of the same days gives',
  needs: [{ why: 'The adapter has no totals().', met: ({ adapter }) => adapter.totals !== undefined }],
  async check(trial) {
    if (!trial.collections.includes('opportunities')) return skip("The adapter doesn't declare opportunities.");
    const all = trial.world('opportunities').toSorted((a, b) => dayNumber(a.closes) - dayNumber(b.closes));
    const first = all[0];
    const last = all.at(-1);
    if (!first || !last) return skip('The world has no opportunities.');
    const from = first.closes;
    for (const to of [addDays(last.closes, 1), all[Math.floor(all.length / 2)]!.closes]) {
      const inside = all.filter(({ closes }) => closes >= from && closes < to);
      for (const by of [...fields.map((field) => [field] as const), ['rep', 'state'] as const]) {
        const query: Totals = { collection: 'opportunities', by, from, to };
        const rows = await trial.get(
          async () => trial.adapter.totals!(query, trial.call()),
          `totals() by ${by.join(', ')}`,
        );
        expectRows(rows, by.length, inside, `totals() by ${by.join(', ')} from ${from} to ${to}`);
      }
    }
  },
});

function expectRows(
  rows: readonly TotalRow[],
  width: number,
  inside: readonly { readonly amount?: { readonly amount: number; readonly currency: string } }[],
  what: string,
) {
  const keys = new Set<string>();
  const amounts = new Map<string, number>();
  let count = 0;
  for (const row of rows) {
    const key = JSON.stringify([row.key, row.currency]);
    expect(row.key.length === width, `Give each row of ${what} one key for each field.`);
    expect(!keys.has(key), `Give one row for each key and currency in ${what}: ${key} came twice.`);
    keys.add(key);
    count += row.count;
    if (row.amount === undefined || row.currency === undefined) continue;
    expect(Number.isSafeInteger(row.amount), `Add up money as whole 1/10,000 in ${what}.`);
    amounts.set(row.currency, (amounts.get(row.currency) ?? 0) + row.amount);
  }
  expect(count === inside.length, `Count ${inside.length} records in ${what}: the rows say ${count}.`);
  for (const [currency, amount] of amounts) {
    const want = inside.reduce((sum, { amount: m }) => sum + (m?.currency === currency ? m.amount : 0), 0);
    expect(amount === want, `Add up ${want} (1/10,000 ${currency}) in ${what}: the rows say ${amount}.`);
  }
}
