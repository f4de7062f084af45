/** Small seeded edits of the raw files, as somebody with a spreadsheet would make them. */
import { readCsv, writeCsv, type CsvRow } from './csv.js';
import type { RawFiles } from './files.js';

/** A generator of numbers from 0 to 1, the same for the same seed. Source: mulberry32, Tommy Ettinger, public domain. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

interface Tables {
  readonly [name: string]: CsvRow[];
}
type Pick = <T>(list: readonly T[]) => T;
type Edit = (tables: Tables, pick: Pick, seed: number) => string;

/** A different value of the same column, from another row. */
const another = (rows: readonly CsvRow[], field: string, not: string, pick: Pick): string =>
  pick(rows.map((row) => row[field]!).filter((value) => value !== '' && value !== not));

const edits: readonly Edit[] = [
  ({ opportunities }, pick, seed) => {
    const deal = pick(opportunities!);
    deal['amount'] = `${1000 + seed * 7}.${String(seed * 37).padStart(4, '0')}`;
    return `amount of ${deal['id']}`;
  },
  ({ opportunities, reps }, pick) => {
    const deal = pick(opportunities!);
    deal['ownerId'] = another(reps!, 'id', deal['ownerId']!, pick);
    return `owner of ${deal['id']}`;
  },
  ({ opportunities }, pick) => {
    const deal = pick(opportunities!);
    deal['territoryId'] = another(opportunities!, 'territoryId', deal['territoryId']!, pick);
    return `territory of ${deal['id']}`;
  },
  ({ opportunities, quotas }, pick) => {
    // the last day of a quarter and the first of the next are each other's neighbours
    const quota = pick(quotas!);
    const deal = pick(opportunities!.filter(({ ownerId }) => ownerId === quota['repId']));
    deal['closeDate'] = deal['closeDate'] === quota['periodEnd'] ? quota['periodStart']! : quota['periodEnd']!;
    return `date of ${deal['id']}`;
  },
  ({ opportunities }, pick, seed) => {
    const deal = { ...pick(opportunities!), id: `SO-NEW-${seed}`, amount: '12345.6789' };
    opportunities!.splice(Math.floor(opportunities!.length / 2), 0, deal);
    return `new ${deal.id}`;
  },
  ({ opportunities }, pick) => {
    const deal = pick(opportunities!);
    opportunities!.splice(opportunities!.indexOf(deal), 1);
    return `without ${deal['id']}`;
  },
  ({ quotas }, pick, seed) => {
    const quota = pick(quotas!);
    quota['amount'] = `${50000 + seed}.50`;
    return `quota of ${quota['repId']} from ${quota['periodStart']}`;
  },
  ({ quotas }, pick) => {
    const quota = pick(quotas!);
    quotas!.splice(quotas!.indexOf(quota), 1);
    return `no quota of ${quota['repId']} from ${quota['periodStart']}`;
  },
  ({ accounts, reps, opportunities }, pick) => {
    const account = pick(accounts!);
    account['ownerId'] = another(reps!, 'id', account['ownerId']!, pick);
    const deal = opportunities!.find(({ accountId }) => accountId === account['id']);
    if (deal) deal['ownerId'] = account['ownerId'];
    return `owner of account ${account['id']} and of ${deal?.['id'] ?? 'no deal'}`;
  },
  ({ opportunities }, pick) => {
    const deal = pick(opportunities!);
    Object.assign(deal, { stage: 'Closed Lost', isWon: 'false' });
    return `lost ${deal['id']}`;
  },
];

/** The files after a few edits, and what they were. */
export function edit(files: RawFiles, seed: number): { readonly files: RawFiles; readonly what: readonly string[] } {
  const random = randomOf(seed);
  const pick: Pick = (list) => {
    if (list.length === 0) throw new Error('Nothing to pick from.');
    return list[Math.floor(random() * list.length)]!;
  };
  const names = ['opportunities', 'quotas', 'accounts', 'reps'];
  const tables = Object.fromEntries(names.map((name) => [name, readCsv(files[`${name}.csv`]!)]));
  const what = [0, 1, 2].map((n) => edits[(seed + n * 3) % edits.length]!(tables, pick, seed));
  const written = Object.fromEntries(names.map((name) => [`${name}.csv`, writeCsv(tables[name]!)]));
  return { files: { ...files, ...written }, what };
}
export const seeds: readonly number[] = Array.from({ length: 20 }, (_, i) => i + 1);
