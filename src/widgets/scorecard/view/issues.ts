import { type Issue, type Scope, type World, attributionOf, repTree, territoryTree } from '../../../domain/index.js';

/** Issues of records that are counted in a scope; those of records that nobody has belong to the whole. */
export function issuesIn(world: World, scope: Scope, issues: readonly Issue[]): readonly Issue[] {
  if (scope.kind === 'all' || issues.length === 0) return issues;
  const { territories, reps } = world.tables;
  const isTerritory = scope.kind === 'territory';
  const row = (isTerritory ? territories : reps).indexOf(scope.id);
  if (row < 0) return [];
  const under = isTerritory
    ? territoryTree(territories).under(row)
    : scope.kind === 'team'
      ? repTree(reps).under(row)
      : [row];
  const rows = new Set(under);
  return issues.filter((issue) => {
    const at = world.tables[issue.collection].indexOf(issue.record);
    if (at < 0) return false;
    if (issue.collection === 'reps' && !isTerritory) return rows.has(at);
    const who = attributionOf(world, issue.collection, 'as-is', world.asOf);
    return rows.has((isTerritory ? who.territory : who.rep)[at]!);
  });
}
