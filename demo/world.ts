import type { Collections, Day, Identity } from '../src/domain/index.js';
import { addDays, dayOf, daysBetween, partsOf } from '../src/domain/index.js';
import { makeAccounts } from './world/accounts.js';
import { align } from './world/alignment.js';
import { countySources, readCounties, type CountySources } from './world/counties.js';
import { makeActivities, makeOpportunities } from './world/deals.js';
import { plant, type Defect } from './world/defects.js';
import { organise, signedIn } from './world/organisation.js';
import { makeQuotas } from './world/quotas.js';
import { randomOf } from './world/random.js';

export { detailsOf } from './world/accounts.js';
export { signedIn };
export type { Defect };

export interface WorldOptions {
  /** Same seed and same day make the same records. */
  readonly seed?: number;
  readonly today: Day;
  readonly accounts?: number;
  readonly opportunities?: number;
  /** The county data; the bundled one where it isn't given. */
  readonly sources?: CountySources;
  /** Hears what is being made, before it is made. */
  readonly progress?: (making: keyof Collections) => void | Promise<void>;
}
/** An invented company on real counties: records of every collection, and what was made wrong on purpose. */
export interface World {
  readonly today: Day;
  readonly records: { readonly [N in keyof Collections]: readonly Collections[N][] };
  readonly identity: Identity;
  readonly defects: readonly Defect[];
}

/** The first of January two years before: two whole years and the running one, so that last year has a last year too. */
const startOf = (today: Day): Day => dayOf(partsOf(today)![0] - 2, 1, 1);
/** Territories were last drawn anew at the beginning of the year, or in its middle where that is too fresh. */
function realignmentBefore(today: Day): Day {
  const [year] = partsOf(today)!;
  return daysBetween(dayOf(year, 1, 1), today) >= 45 ? dayOf(year, 1, 1) : addDays(dayOf(year, 1, 1), -184);
}

/**
 * Makes the company: 63 territories of real counties in 9 districts and 3 regions, about 60 reps, accounts where people live,
 * and more than 24 months of opportunities, activities and quotas.
 */
export async function makeWorld(options: WorldOptions): Promise<World> {
  const { seed = 1, today, accounts: count = 5000, progress } = options;
  const deals = options.opportunities ?? count * (count >= 50_000 ? 10 : 7);
  const start = startOf(today);
  const realignedOn = realignmentBefore(today);
  const random = (label: string) => randomOf(seed, label);

  await progress?.('areas');
  const counties = readCounties(options.sources ?? (await countySources()));
  const alignment = align(counties, random('alignment'));
  await progress?.('reps');
  const organisation = organise({ counties, alignment, random: random('people'), start, today, realignedOn });
  await progress?.('accounts');
  const base = { counties, alignment, organisation, start, today, realignedOn };
  const book = makeAccounts({ ...base, random: random('accounts'), count });
  await progress?.('opportunities');
  const history = { book, organisation, start, today, realignedOn };
  const opportunities = makeOpportunities({ ...history, random: random('opportunities'), count: deals });
  await progress?.('activities');
  const activities = makeActivities({ ...history, random: random('activities'), count: 250_000 });
  await progress?.('quotas');
  const quotas = makeQuotas(organisation, opportunities, start, today, random('quotas'));

  const { territories, reps, areas } = organisation;
  const assignments = organisation.assignments.concat(book.assignments);
  const { accounts } = book;
  const defects = plant({ accounts, opportunities, assignments }, organisation, random('defects'), today);
  return {
    today,
    records: { territories, areas, reps, accounts, opportunities, activities, quotas, assignments },
    identity: signedIn,
    defects,
  };
}
