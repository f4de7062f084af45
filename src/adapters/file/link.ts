import {
  collectionNames,
  tableOf,
  type Account,
  type Assignment,
  type CollectionName,
  type Collections,
  type Day,
  type Id,
  type Issue,
  type Slices,
} from '../../domain/index.js';
import { createLocator, type Locator } from '../../geo/locator.js';
import { referencesOf } from '../shared/memory/index.js';
import type { AreaDraft } from './areas.js';
import { NOBODY } from './builders.js';
import { eachOf } from './reader.js';

export type Built = { [N in CollectionName]: Collections[N][] };

/**
 * Names of records that aren't there. A collection that no file gave is not asked for.
 */
export function* unknownReferences(built: Built, issues: Issue[]): Slices<void> {
  const ids = new Map(collectionNames.map((name) => [name, new Set<Id>()]));
  for (const name of collectionNames)
    yield* eachOf<{ readonly id: Id }>(built[name], ({ id }) => ids.get(name)!.add(id));
  const look = <N extends CollectionName>(collection: N) =>
    eachOf(built[collection] as Collections[N][], (record) => {
      for (const { field, collection: of, id } of referencesOf(collection, record))
        if (id !== NOBODY && ids.get(of)!.size > 0 && !ids.get(of)!.has(id))
          issues.push({ collection, record: record.id, field, code: 'unknown-reference', value: id });
    });
  for (const name of collectionNames) yield* look(name);
}

/** Deals that somebody other than the account's present owner has: each is an issue, none is changed. */
export function* sellersNotOwners({ accounts, opportunities }: Built, issues: Issue[]): Slices<void> {
  const owners = new Map<Id, Id | undefined>();
  yield* eachOf(accounts, ({ id, owner }) => owners.set(id, owner));
  yield* eachOf(opportunities, ({ id, account, owner }) => {
    const of = account === undefined ? undefined : owners.get(account);
    if (of !== undefined && of !== owner && owner !== NOBODY)
      issues.push({ collection: 'opportunities', record: id, field: 'owner', code: 'seller-not-owner', value: owner });
  });
}

/** Accounts whose point lies outside every area of their own country, where areas say of which country they are. */
export function* outsideCountry(
  accounts: readonly Account[],
  drafts: readonly AreaDraft[],
  countries: ReadonlyMap<Id, string>,
  issues: Issue[],
): Slices<void> {
  const byCountry = new Map<string, AreaDraft[]>();
  for (const draft of drafts) {
    const country = (draft.country ?? countries.get(draft.area.id))?.toUpperCase();
    if (country && draft.area.geometry) byCountry.set(country, [...(byCountry.get(country) ?? []), draft]);
  }
  const locators = new Map<string, Locator>();
  for (const [country, list] of byCountry)
    locators.set(
      country,
      createLocator(
        tableOf(
          'areas',
          list.map(({ area }) => area),
        ),
      ),
    );
  yield* eachOf(accounts, ({ id, at, country }) => {
    const locator = locators.get(country?.toUpperCase() ?? '');
    if (at.kind === 'point' && locator && locator.first(at.lng, at.lat) < 0)
      issues.push({
        collection: 'accounts',
        record: id,
        field: 'at',
        code: 'outside-country',
        value: `${at.lat}, ${at.lng}`,
      });
  });
}

/**
 * Current assignments of reps from their home territory and their history. Where the two contradict, home counts, since it
 * is what the CRM shows as present: the contradicting row stays, with the role `contradicted` and an empty span, so that it
 * is never current; home takes its place from its day on; the rep gets an issue. A history that ends while the home stays is
 * an issue too, and home goes on from there.
 */
export function homes(home: ReadonlyMap<Id, Id>, history: readonly Assignment[], issues: Issue[]): Assignment[] {
  const byRep = new Map<Id, Assignment[]>();
  const kept = [...history];
  for (const row of history) byRep.set(row.subject.id, [...(byRep.get(row.subject.id) ?? []), row]);
  for (const [rep, territory] of home) {
    const rows = byRep.get(rep) ?? [];
    const open = rows.filter(({ to }) => to === undefined);
    if (open.some((row) => row.territory === territory)) continue;
    const against = open.filter(({ role }) => role === undefined);
    const from = against.length > 0 ? earliest(against) : latestEnd(rows);
    kept.push({ id: `${rep}:${territory}:home`, subject: { kind: 'rep', id: rep }, territory, ...(from && { from }) });
    for (const row of against) kept[kept.indexOf(row)] = voided(row);
    if (rows.length > 0) issues.push(contradiction(rep, against[0]));
  }
  return kept;
}
const voided = (row: Assignment): Assignment => ({ ...row, role: 'contradicted', ...(row.from && { to: row.from }) });
const earliest = (rows: readonly Assignment[]): Day | undefined =>
  rows.map(({ from }) => from).reduce((a, b) => (a === undefined || b === undefined ? undefined : a < b ? a : b));
const latestEnd = (rows: readonly Assignment[]): Day | undefined =>
  rows.map(({ to }) => to).reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
const contradiction = (rep: Id, row: Assignment | undefined): Issue => ({
  collection: 'reps',
  record: rep,
  field: 'territory',
  code: row ? 'history-contradicts' : 'history-ended',
  ...(row && { value: row.territory }),
});
