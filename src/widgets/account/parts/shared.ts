import type { CollectionName, Day, Id, World } from '../../../domain/index.js';
import type { Formats, Messages } from '../../../i18n/index.js';

/** What every part of the widget needs to draw. */
export interface Shared {
  readonly words: Messages;
  readonly formats: Formats;
  readonly today: Day;
  readonly world: World;
  open(collection: CollectionName, id: Id): void;
}
export function repName({ world }: Shared, id: Id | undefined): string | undefined {
  if (id === undefined) return undefined;
  const row = world.tables.reps.indexOf(id);
  return row < 0 ? undefined : world.tables.reps.row(row).name;
}
export function territoryName({ world }: Shared, id: Id): string {
  const row = world.tables.territories.indexOf(id);
  return row < 0 ? id : world.tables.territories.row(row).name;
}
