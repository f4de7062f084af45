import type { Messages } from '../../../i18n/index.js';
import { type ExportTable, count } from '../../../ui/export/table.js';
import type { Neighbour } from '../account.view.js';

/** The accounts nearby that are on screen, as they leave the page: of the others the last touch was not read. */
export function tableOfNearby(
  shown: readonly Neighbour[],
  words: Pick<Messages, 'account' | 'exporting'>,
): ExportTable {
  const say = words.exporting;
  return {
    title: say.nearby,
    hasIds: true,
    columns: [say.id, say.account, say.accountClass, say.distance('km'), say.lastTouch, say.due, say.overdue],
    rows: shown.map(({ account, km, touch }) => [
      account.id,
      account.name,
      account.class ?? '',
      count(Math.round(km * 10) / 10),
      touch.last === undefined ? words.account.neverTouched : { as: 'day', day: touch.last },
      touch.due === undefined ? undefined : { as: 'day', day: touch.due },
      count(touch.due === undefined ? undefined : touch.overdue),
    ]),
  };
}
