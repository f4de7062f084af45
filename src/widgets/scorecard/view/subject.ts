import { type Id, type Scope, type World, claimsOn, repTree, repsOf, territoryTree } from '../../../domain/index.js';

/** Whom a scorecard is asked for: at most one of the three, or the signed-in user. */
export interface Asked {
  readonly rep?: string;
  readonly territory?: string;
  readonly team?: string;
}
/** Whom it is about. */
export interface Subject {
  readonly scope: Scope;
  /** Undefined for everything that was read. */
  readonly name: string | undefined;
  /** A rep's territory, or a territory's reps. */
  readonly with: readonly string[];
  /** The manager, or the territory above. */
  readonly above: string | undefined;
  readonly vacant: boolean;
}

/** The scope that is asked for; without one the signed-in rep, with the team where there is one. */
export function scopeOf(world: World, asked: Asked, me: Id | undefined): Scope {
  if (asked.rep) return { kind: 'rep', id: asked.rep };
  if (asked.territory) return { kind: 'territory', id: asked.territory };
  const { reps } = world.tables;
  if (asked.team) return { kind: 'team', id: asked.team };
  const row = me === undefined ? -1 : reps.indexOf(me);
  if (row < 0) return { kind: 'all' };
  return { kind: repTree(reps).children[row]!.length > 0 ? 'team' : 'rep', id: me! };
}

/** Whether the record that a scope names was read. */
export function exists(world: World, scope: Scope): boolean {
  if (scope.kind === 'all') return true;
  return (scope.kind === 'territory' ? world.tables.territories : world.tables.reps).indexOf(scope.id) >= 0;
}

export function repName(world: World, id: Id | undefined): string | undefined {
  const row = id === undefined ? -1 : world.tables.reps.indexOf(id);
  return row < 0 ? undefined : world.tables.reps.row(row).name;
}
export function territoryName(world: World, id: Id | undefined): string | undefined {
  const row = id === undefined ? -1 : world.tables.territories.indexOf(id);
  return row < 0 ? undefined : world.tables.territories.row(row).name;
}
/** Territories that a rep has today. */
export const territoriesOfRep = (world: World, rep: Id): readonly Id[] => [
  ...new Set(claimsOn(world.tables.assignments, 'rep', rep, world.asOf).map((a) => a.territory)),
];

export function subjectOf(world: World, scope: Scope): Subject {
  if (scope.kind === 'all') return { scope, name: undefined, with: [], above: undefined, vacant: false };
  const { territories, reps } = world.tables;
  const named = (ids: readonly Id[], of: (world: World, id: Id) => string | undefined) =>
    ids.map((id) => of(world, id)).filter((n) => n !== undefined);
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    const record = row < 0 ? undefined : territories.row(row);
    const holders = repsOf(world.tables, scope.id, world.asOf);
    const isLeaf = row >= 0 && territoryTree(territories).children[row]!.length === 0;
    return {
      scope,
      name: record?.name,
      with: named(holders, repName),
      above: territoryName(world, record?.parent),
      vacant: isLeaf && holders.length === 0,
    };
  }
  const row = reps.indexOf(scope.id);
  const record = row < 0 ? undefined : reps.row(row);
  return {
    scope,
    name: record?.name,
    with: named(territoriesOfRep(world, scope.id), territoryName),
    above: repName(world, record?.manager),
    vacant: false,
  };
}

/** Whom figures are compared with: everybody under the same manager or territory. */
export interface Peers {
  readonly scope: Scope;
  readonly name: string | undefined;
  /** How many share in it; sums are divided by that. */
  readonly count: number;
}

export function peersOf(world: World, scope: Scope): Peers | undefined {
  if (scope.kind === 'all') return undefined;
  const { territories, reps } = world.tables;
  if (scope.kind === 'territory') {
    const tree = territoryTree(territories);
    const row = territories.indexOf(scope.id);
    if (row < 0) return undefined;
    const parent = tree.parent[row]!;
    const siblings = parent < 0 ? tree.roots : tree.children[parent]!;
    if (siblings.length < 2) return undefined;
    const of: Scope = parent < 0 ? { kind: 'all' } : { kind: 'territory', id: territories.row(parent).id };
    return { scope: of, name: parent < 0 ? undefined : territories.row(parent).name, count: siblings.length };
  }
  const tree = repTree(reps);
  const row = reps.indexOf(scope.id);
  if (row < 0) return undefined;
  const manager = tree.parent[row]!;
  if (manager < 0) return undefined;
  const isTeam = scope.kind === 'team';
  const siblings = tree.children[manager]!.filter((r) => reps.row(r).active && tree.children[r]!.length > 0 === isTeam);
  if (siblings.length < 2) return undefined;
  return { scope: { kind: 'team', id: reps.row(manager).id }, name: reps.row(manager).name, count: siblings.length };
}

/** A row of the ranked table: a rep, or a territory that nobody has. */
export interface Member {
  readonly scope: Exclude<Scope, { kind: 'all' }>;
  readonly name: string | undefined;
  readonly with: string;
  readonly territories: readonly Id[];
  readonly reps: readonly Id[];
  readonly vacant: boolean;
}

/** Reps who sell in a scope, and its lowest territories without a rep; of a territory the lowest ones below it. */
export function membersOf(world: World, scope: Scope, list: (items: readonly string[]) => string): readonly Member[] {
  const { territories, reps } = world.tables;
  const territory = territoryTree(territories);
  const leaf = (row: number) => territory.children[row]!.length === 0;
  if (scope.kind === 'territory') {
    const row = territories.indexOf(scope.id);
    return (row < 0 ? [] : territory.under(row))
      .filter((r) => leaf(r) && r !== row)
      .map((r) => ofTerritory(world, r, list));
  }
  const tree = repTree(reps);
  const row = scope.kind === 'all' ? -1 : reps.indexOf(scope.id);
  const everybody = scope.kind === 'all' ? reps.column('id').map((_, i) => i) : row < 0 ? [] : tree.under(row);
  const sellers = everybody.filter((r) => r !== row && tree.children[r]!.length === 0 && reps.row(r).active);
  const held = new Set<number>();
  if (scope.kind === 'all') for (let i = 0; i < territories.length; i++) held.add(i);
  else
    for (const r of everybody)
      for (const id of territoriesOfRep(world, reps.row(r).id)) {
        const t = territories.indexOf(id);
        if (t >= 0) for (const below of territory.under(t)) held.add(below);
      }
  const vacant = [...held].filter(
    (t) => leaf(t) && repsOf(world.tables, territories.row(t).id, world.asOf).length === 0,
  );
  return [
    ...sellers.map((r): Member => {
      const { id, name } = reps.row(r);
      const of = territoriesOfRep(world, id);
      const names = of.map((t) => territoryName(world, t)).filter((n) => n !== undefined);
      return { scope: { kind: 'rep', id }, name, with: list(names), territories: of, reps: [id], vacant: false };
    }),
    ...vacant.map((t) => ofTerritory(world, t, list)),
  ];
}

function ofTerritory(world: World, row: number, list: (items: readonly string[]) => string): Member {
  const { id, name } = world.tables.territories.row(row);
  const holders = repsOf(world.tables, id, world.asOf);
  const names = holders.map((r) => repName(world, r)).filter((n) => n !== undefined);
  return {
    scope: { kind: 'territory', id },
    name: names.length > 0 ? list(names) : undefined,
    with: name,
    territories: [id],
    reps: holders,
    vacant: names.length === 0,
  };
}
