import { html, nothing } from '#lit';
import { type Deliver, printItem, tableItems } from '../../../ui/export/items.js';
import { exportMenu } from '../../../ui/export/menu.js';
import type { AccountView, Neighbour } from '../account.view.js';
import { NEARBY_KM, nearbyShown } from '../queries.js';
import { tableOfNearby } from './nearby-table.js';
import type { Shared } from './shared.js';

/** A dot by class: A filled, B a ring, C a point; any other class a ring of dashes. */
const mark = (cls: string | undefined) =>
  html`<svg class="mark" viewBox="0 0 12 12" aria-hidden="true">
    <circle
      cx="6"
      cy="6"
      r=${cls === 'A' ? 4 : cls === 'C' ? 1.75 : 3}
      class=${cls === 'A' || cls === 'C' ? 'filled' : 'ring'}
    />
  </svg>`;

/** Accounts within reach of the same trip, the closest first. */
export function nearby(
  { status, neighbours }: AccountView,
  shared: Shared,
  list: { readonly showAll: boolean; toggle(): void; readonly deliver: Deliver },
) {
  const { formats, today } = shared;
  const words = shared.words.account;
  const common = shared.words.common;
  const shown = neighbours.slice(0, nearbyShown(list.showAll));
  const more = neighbours.length > nearbyShown(false);
  return html`<div class="section last">
    <div class="line">
      <h3>${words.nearby(formats.distance(NEARBY_KM, 0))}</h3>
      ${
        more
          ? html`<button class="link small" aria-expanded=${list.showAll ? 'true' : 'false'} @click=${list.toggle}>
              ${list.showAll ? common.showLess : common.showAll(formats.number(neighbours.length))}
            </button>`
          : nothing
      }
    </div>
    ${
      status.account.at.kind === 'missing'
        ? html`<p class="small muted">${words.noPlace}</p>`
        : shown.length === 0
          ? html`<p class="small muted">${words.noNearby}</p>`
          : html`<ul class="nearby" data-roving="grid">
                ${shown.map(({ account, km, touch }) => {
                  const late = touch.overdue > 0;
                  const cls = account.class === undefined ? '' : `${common.classOf(account.class)} · `;
                  return html`<li>
                    ${mark(account.class)}
                    <div class="grow">
                      <p>
                        <button class="link" @click=${() => shared.open('accounts', account.id)}>
                          ${account.name}
                        </button>
                      </p>
                      <p class="small muted">
                        ${cls}${touch.last ? words.touched(formats.dayShort(touch.last, today)) : words.neverTouched}
                      </p>
                    </div>
                    <div class="number">
                      <p>${formats.distance(km)}</p>
                      ${
                        touch.due === undefined
                          ? nothing
                          : late
                            ? html`<p class="small error strong">
                                ${common.overdue(touch.overdue, formats.number(touch.overdue))}
                              </p>`
                            : html`<p class="small muted">${words.onTime}</p>`
                      }
                    </div>
                  </li>`;
                })}
              </ul>
              <div class="line small">${nearbyExport(status.account.name, shown, shared, list.deliver)}</div>`
    }
  </div>`;
}
/** The list as it is on screen, to be copied, saved or printed. */
function nearbyExport(name: string, shown: readonly Neighbour[], shared: Shared, deliver: Deliver) {
  const { words, formats, today } = shared;
  const table = () => tableOfNearby(shown, words);
  const about = () => ({
    title: name,
    lines: [words.account.nearby(formats.distance(NEARBY_KM, 0))],
    asOf: today,
    asOfText: words.exporting.asOf(formats.day(today)),
    file: `nearby-${today}`,
  });
  const to = { words, formats, deliver, about };
  const print = printItem(to, () => Promise.resolve({ tables: [table()] }));
  const items = [...tableItems(to, table), print];
  return exportMenu({
    id: 'nearby',
    label: words.account.nearby(formats.distance(NEARBY_KM, 0)),
    words,
    quiet: true,
    groups: [{ label: words.common.table, items }],
  });
}
