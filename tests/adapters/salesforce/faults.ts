/** Every kind of fault against every call: what settles, how, and whether it is true. */
import { type Change, type CollectionName, CrmError, type Id, type Outcome } from '../../../src/domain/index.js';
import { faultKinds, type Org, setFault } from '../../servers/salesforce/server.js';
import { connected, type Server, world } from './subject.js';

export interface FaultFigures {
  kinds: number;
  runs: number;
  /** Calls without an end. */
  hangs: number;
  /** Rejections that nobody heard. */
  unhandled: number;
  /** Errors that are no CrmError. */
  untyped: number;
  /** Reads that passed for whole and weren't. */
  truncated: number;
  /** Outcomes that the org contradicts. */
  untrue: number;
}
const SETTLE_MS = 10_000;
type End = { readonly value: unknown } | { readonly error: unknown } | 'hang';

async function endOf(work: () => Promise<unknown>): Promise<End> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<'hang'>((resolve) => (timer = setTimeout(() => resolve('hang'), SETTLE_MS)));
  const ended = work().then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  const end = await Promise.race([ended, late]);
  clearTimeout(timer);
  return end;
}
const held = (org: Org, object: string, id: Id) => org.store.row(object, id);
/** Ids that a read must have given: those that are there from its start to its end. */
const lost = (org: Org, collection: CollectionName, ids: readonly Id[]) => {
  const found = new Set(ids);
  if (found.size !== ids.length) return true;
  const kept = (id: Id) => held(org, org.store.typeOf(id).name, id) !== undefined;
  return (world[collection] ?? []).some(({ id }) => kept(id) && !found.has(id));
};
const untrue = (org: Org, change: Change, outcome: Outcome) => {
  if (outcome.status !== 'applied') return false;
  if (change.do === 'delete') return held(org, 'ObjectTerritory2Association', change.id) !== undefined;
  if (change.do === 'create') return held(org, 'ObjectTerritory2Association', outcome.id) === undefined;
  return held(org, 'Account', change.id)?.['OwnerId'] !== (change.set as { owner?: Id }).owner;
};

export async function runFaults(
  server: Server,
  {
    kinds = Object.keys(faultKinds),
    collections = ['accounts', 'opportunities', 'activities', 'assignments'],
  }: { kinds?: readonly string[]; collections?: readonly CollectionName[] } = {},
): Promise<FaultFigures & { readonly notes: readonly string[] }> {
  const figures = { kinds: kinds.length, runs: 0, hangs: 0, unhandled: 0, untyped: 0, truncated: 0, untrue: 0 };
  const notes: string[] = [];
  const unheard = (error: unknown) => {
    figures.unhandled++;
    notes.push(`unhandled: ${String(error)}`);
  };
  process.on('unhandledRejection', unheard);
  const count = (what: 'hangs' | 'untyped' | 'truncated' | 'untrue', note: string) => {
    figures[what]++;
    notes.push(`${what}: ${note}`);
  };
  async function run(name: string, work: () => Promise<unknown>): Promise<unknown> {
    figures.runs++;
    const end = await endOf(work);
    if (end === 'hang') count('hangs', name);
    else if ('error' in end && !(end.error instanceof CrmError)) count('untyped', `${name}: ${String(end.error)}`);
    return end !== 'hang' && 'value' in end ? end.value : undefined;
  }
  const call = () => ({ signal: new AbortController().signal });

  async function reads(kind: string, bulkFrom: number, between: boolean) {
    const { org, adapter, remove } = connected(server, { options: { bulkFrom, pageSize: 4 } });
    await adapter.identify(call());
    for (const collection of collections) {
      const name = `${kind} ${between ? 'after the first page' : 'from the start'}, read ${collection}, bulk from ${bulkFrom}`;
      if (!between) setFault(org, kind);
      const ids = (await run(name, async () => {
        const found: Id[] = [];
        for await (const { records } of adapter.read({ collection }, call())) {
          found.push(...records.map(({ id }) => id));
          if (between && !org.fault) setFault(org, kind);
        }
        return found;
      })) as readonly Id[] | undefined;
      setFault(org, undefined);
      if (ids && lost(org, collection, ids)) count('truncated', name);
    }
    remove();
  }
  async function writes(kind: string) {
    const { org, adapter, remove } = connected(server);
    await adapter.identify(call());
    const [account, second] = world.accounts!;
    const [rep] = world.reps!.filter(({ id }) => id !== account!.owner && id !== second!.owner);
    const [association] = world.assignments!.filter(({ subject }) => subject.kind === 'account');
    const territory = world.territories!.at(-1)!.id;
    const subject = { kind: 'account', id: second!.id } as const;
    const changes: readonly Change[] = [
      { do: 'update', collection: 'accounts', id: account!.id, set: { owner: rep!.id } },
      { do: 'update', collection: 'accounts', id: second!.id, set: { owner: rep!.id } },
      { do: 'delete', collection: 'assignments', id: association!.id },
      { do: 'create', collection: 'assignments', record: { id: 'new', subject, territory, cause: 'hand' } },
    ];
    setFault(org, kind);
    const outcomes = (await run(`${kind}, commit`, () => adapter.commit!(changes, call()))) as
      readonly Outcome[] | undefined;
    setFault(org, undefined);
    if (outcomes && outcomes.length !== changes.length) count('untrue', `${kind}: ${outcomes.length} outcomes`);
    for (const [i, outcome] of (outcomes ?? []).entries())
      if (untrue(org, changes[i]!, outcome)) count('untrue', `${kind}: change ${i} is not ${outcome.status}`);
    remove();
  }
  async function others(kind: string) {
    const { org, adapter, remove } = connected(server);
    setFault(org, kind);
    await run(`${kind}, identify`, () => adapter.identify(call()));
    await run(`${kind}, describe`, () => adapter.describe('accounts', call()));
    setFault(org, undefined);
    await adapter.identify(call());
    setFault(org, kind);
    const change = { do: 'update', collection: 'accounts', id: world.accounts![0]!.id, set: { owner: 'x' } } as const;
    await run(`${kind}, check`, () => adapter.check!([change], call()));
    const span = { from: '2026-01-01', to: '2027-01-01' };
    await run(`${kind}, totals`, () => adapter.totals!({ collection: 'opportunities', by: ['rep'], ...span }, call()));
    setFault(org, undefined);
    remove();
  }
  for (const kind of kinds) {
    for (const bulkFrom of [2000, 1]) for (const between of [false, true]) await reads(kind, bulkFrom, between);
    await writes(kind);
    await others(kind);
  }
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unheard);
  return { ...figures, notes };
}
