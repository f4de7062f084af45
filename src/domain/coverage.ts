import type { Assignment, Day, Id } from './model.js';
import { type Slices, finish, inSlices } from './slices.js';
import type { Table, Tables } from './table.js';

/** Assignments in force on a day. */
export const inForce = (a: Assignment, day: Day): boolean =>
  (a.from === undefined || a.from <= day) && (a.to === undefined || day < a.to);

type Kind = Assignment['subject']['kind'];
type ById = Map<Id, Assignment[]>;
/** A territory has few reps and many accounts, so what is asked for of a kind is found by the kind. */
interface Index {
  readonly ofSubject: Readonly<Record<Kind, ById>>;
  readonly ofTerritory: Readonly<Record<Kind, ById>>;
}
const noIds = (): Record<Kind, ById> => ({ rep: new Map(), account: new Map(), area: new Map() });
const kept = new WeakMap<Table<'assignments'>, Index>();
const index = (t: Table<'assignments'>): Index => kept.get(t) ?? finish(indexInSlices(t));
function* indexInSlices(t: Table<'assignments'>): Slices<Index> {
  const known = kept.get(t);
  if (known) return known;
  const made: Index = { ofSubject: noIds(), ofTerritory: noIds() };
  const push = (map: ById, key: Id, a: Assignment) => {
    const list = map.get(key);
    if (list) list.push(a);
    else map.set(key, [a]);
  };
  yield* inSlices(t.length, (from, to) => {
    for (let i = from; i < to; i++) {
      const a = t.row(i);
      push(made.ofSubject[a.subject.kind], a.subject.id, a);
      push(made.ofTerritory[a.subject.kind], a.territory, a);
    }
  });
  kept.set(t, made);
  return made;
}
/** Makes what is looked up below, which is otherwise made when first asked for. */
export function* indexAssignments(table: Table<'assignments'>): Slices<void> {
  yield* indexInSlices(table);
}

const weight = { hand: 0, rule: 1, area: 2, none: 3 } as const;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
/** By hand before by rule before by area; then the older one; then the id, so that the order is total. */
const byPrecedence = (a: Assignment, b: Assignment) =>
  weight[a.cause ?? 'none'] - weight[b.cause ?? 'none'] || compare(a.from ?? '', b.from ?? '') || compare(a.id, b.id);

const none: readonly Assignment[] = [];
/** Every assignment of a subject, in force or not. */
export const assignmentsOf = (table: Table<'assignments'>, kind: Kind, id: Id): readonly Assignment[] =>
  index(table).ofSubject[kind].get(id) ?? none;

/** The territories that claim a subject on a day, the one that counts first. More than one is an overlap. */
export function claimsOn(table: Table<'assignments'>, kind: Kind, id: Id, day: Day): readonly Assignment[] {
  const all = assignmentsOf(table, kind, id);
  if (all.length === 1) return inForce(all[0]!, day) ? all : [];
  return all.filter((a) => inForce(a, day)).sort(byPrecedence);
}
/** Who and what a territory has on a day: `rep`, `account` or `area` assignments. */
export const membersOn = (table: Table<'assignments'>, kind: Kind, territory: Id, day: Day): readonly Assignment[] =>
  (index(table).ofTerritory[kind].get(territory) ?? none).filter((a) => inForce(a, day));

/** Active reps who have a territory on a day. None is a vacancy. */
export function repsOf(tables: Tables<'assignments' | 'reps'>, territory: Id, day: Day): readonly Id[] {
  return membersOn(tables.assignments, 'rep', territory, day)
    .map((a) => a.subject.id)
    .filter((id, i, all) => all.indexOf(id) === i)
    .filter((id) => {
      const row = tables.reps.indexOf(id);
      return row >= 0 && tables.reps.row(row).active;
    });
}

/**
 * The territory that counts for an account on a day: the claim of the owner's own territory where there are several of one
 * cause, else the first in order of precedence.
 */
export function territoryOfAccount(
  tables: Tables<'assignments' | 'accounts'>,
  account: Id,
  day: Day,
): Assignment | undefined {
  const claims = claimsOn(tables.assignments, 'account', account, day);
  const first = claims[0];
  if (claims.length < 2 || !first) return first;
  const row = tables.accounts.indexOf(account);
  const owner = row < 0 ? undefined : tables.accounts.row(row).owner;
  if (owner === undefined) return first;
  const same = claims.filter((c) => c.cause === first.cause);
  const owners = new Set(claimsOn(tables.assignments, 'rep', owner, day).map((a) => a.territory));
  return same.find((c) => owners.has(c.territory)) ?? first;
}
