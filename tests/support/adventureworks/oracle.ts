/**
 * The figures of the company, from its raw files alone. Shares no code with `src`: an own CSV reader, BigInt money, days
 * compared as texts.
 */
import { readCsv } from './csv.js';
import type { RawFiles } from './files.js';

/** Money in 1/10,000 of a dollar. */
export type Amount = bigint;

export interface Attainment {
  readonly won: Amount;
  readonly quota: Amount;
}
export interface Oracle {
  readonly won: Amount;
  readonly wonByRep: ReadonlyMap<string, Amount>;
  readonly wonByTerritory: ReadonlyMap<string, Amount>;
  /** By the quota's own period, named by its first day: all deals that closed in it. */
  readonly wonByQuarter: ReadonlyMap<string, Amount>;
  /** By rep and quarter, `rep:first day`. */
  readonly attainment: ReadonlyMap<string, Attainment>;
  /** By rep: won in all quarters with a quota of the rep, against the sum of the quotas. */
  readonly attainmentByRep: ReadonlyMap<string, Attainment>;
  readonly counts: Readonly<Record<'territories' | 'reps' | 'accounts' | 'opportunities' | 'quotas', number>>;
}

export function amountOf(text: string): Amount {
  const [, sign, whole = '', decimals = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(text) ?? [];
  if (sign === undefined || whole + decimals === '') throw new Error(`“${text}” is no amount.`);
  const digits = decimals.padEnd(5, '0');
  const amount = BigInt(whole || '0') * 10_000n + BigInt(digits.slice(0, 4)) + (digits[4]! >= '5' ? 1n : 0n);
  return sign === '-' ? -amount : amount;
}

const add = (sums: Map<string, Amount>, key: string, amount: Amount) => sums.set(key, (sums.get(key) ?? 0n) + amount);

export function oracle(files: RawFiles): Oracle {
  const table = (name: string) => readCsv(files[`${name}.csv`] ?? '');
  const deals = table('opportunities');
  const wins = deals
    .filter(({ isWon }) => isWon === 'true')
    .map((deal) => ({ ...deal, sum: amountOf(deal['amount']!) }) as { sum: Amount; [field: string]: string | Amount });
  const quotas = table('quotas');
  const wonByRep = new Map<string, Amount>();
  const wonByTerritory = new Map<string, Amount>();
  const wonByQuarter = new Map<string, Amount>();
  const attainment = new Map<string, Attainment>();
  const attainmentByRep = new Map<string, Attainment>();
  let won = 0n;

  for (const deal of wins) {
    won += deal.sum;
    add(wonByRep, deal['ownerId'] as string, deal.sum);
    add(wonByTerritory, deal['territoryId'] as string, deal.sum);
  }
  const between = (deal: (typeof wins)[number], quota: Record<string, string>) =>
    (deal['closeDate'] as string) >= quota['periodStart']! && (deal['closeDate'] as string) <= quota['periodEnd']!;
  for (const quota of quotas) {
    const start = quota['periodStart']!;
    if (!wonByQuarter.has(start))
      wonByQuarter.set(
        start,
        wins.filter((deal) => between(deal, quota)).reduce((sum, deal) => sum + deal.sum, 0n),
      );
    const own = wins.filter((deal) => deal['ownerId'] === quota['repId'] && between(deal, quota));
    const part = { won: own.reduce((sum, deal) => sum + deal.sum, 0n), quota: amountOf(quota['amount']!) };
    attainment.set(`${quota['repId']}:${start}`, part);
    const whole = attainmentByRep.get(quota['repId']!) ?? { won: 0n, quota: 0n };
    attainmentByRep.set(quota['repId']!, { won: whole.won + part.won, quota: whole.quota + part.quota });
  }
  const count = (name: string) => table(name).length;
  return {
    won,
    wonByRep,
    wonByTerritory,
    wonByQuarter,
    attainment,
    attainmentByRep,
    counts: {
      territories: count('territories'),
      reps: count('reps'),
      accounts: count('accounts'),
      opportunities: deals.length,
      quotas: quotas.length,
    },
  };
}
