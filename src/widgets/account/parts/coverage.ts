import { html, nothing } from '#lit';
import type { AccountConflict, Id } from '../../../domain/index.js';
import { icon } from '../../../ui/icons.js';
import { initialsOf } from '../../../ui/initials.js';
import type { AccountView } from '../account.view.js';
import { type Shared, repName, territoryName } from './shared.js';

/** What is wrong with the coverage, the gravest first; one box, so that it doesn't shout. */
export function conflicts({ status }: AccountView, shared: Shared) {
  if (status.conflicts.length === 0) return nothing;
  const grave = status.conflicts.some(
    (c) => c.code === 'no-owner' || c.code === 'inactive-owner' || c.code === 'unknown-owner',
  );
  return html`<div class="section first">
    <div class="note ${grave ? 'is-error' : ''}" role="note">
      ${icon(grave ? 'alert' : 'warning')}
      <div class="conflicts">
        ${told(status.conflicts).map((conflict) => {
          const [title, text] = wordsFor(conflict, shared);
          return html`<p><span class="strong">${title}.</span> ${text}</p>`;
        })}
      </div>
    </div>
  </div>`;
}
/** An owner from outside and a rep of the territory are one thing to a person. */
const told = (all: readonly AccountConflict[]) =>
  all.some((c) => c.code === 'outside-territory') ? all.filter((c) => c.code !== 'two-owners') : all;

function wordsFor(conflict: AccountConflict, shared: Shared): readonly [string, string] {
  const words = shared.words.account.conflicts;
  const names = (ids: readonly Id[]) => shared.formats.list(ids.map((id) => territoryName(shared, id)));
  switch (conflict.code) {
    case 'overlap': {
      const n = conflict.territories.length;
      return [words.overlap.title(n, shared.formats.number(n)), words.overlap.text(names(conflict.territories))];
    }
    case 'inactive-owner':
      return [
        words['inactive-owner'].title(),
        words['inactive-owner'].text(repName(shared, conflict.owner) ?? conflict.owner),
      ];
    case 'unknown-owner':
      return [words['unknown-owner'].title(), words['unknown-owner'].text(conflict.owner)];
    case 'outside-territory':
      return [words[conflict.code].title(), words[conflict.code].text(names(conflict.territories))];
    case 'two-owners':
      return [
        words[conflict.code].title(),
        words[conflict.code].text(shared.formats.list(conflict.reps.map((r) => repName(shared, r) ?? r))),
      ];
    default:
      return [words[conflict.code].title(), words[conflict.code].text()];
  }
}

/** The owner, then everybody whose territory claims the account, each with why and since when. */
export function coverage({ status, ownerName }: AccountView, shared: Shared, draftOwner: Id | undefined) {
  const words = shared.words.account;
  const { owner } = status.account;
  const owned = status.claims.filter((c) => owner !== undefined && c.reps.includes(owner));
  const others = status.claims.filter((c) => !owned.includes(c));
  return html`<ul class="section people" data-roving="grid">
    <li class="person">
      <span class="avatar ${ownerName ? '' : 'vacant'}">${ownerName ? initialsOf(ownerName) : icon('person')}</span>
      <div class="grow">
        <p class="line">
          ${
            ownerName
              ? html`<button class="link strong" @click=${() => shared.open('reps', owner!)}>${ownerName}</button>`
              : html`<span class="strong">${owner ?? words.noOwner}</span>`
          }
          <span class="role">${words.owner}</span>
        </p>
        ${owned.map((c) => claimLines(c, shared))}
        ${
          draftOwner === undefined
            ? nothing
            : html`<p class="flag warning">
                ${icon('swap')}${words.draftOwner(repName(shared, draftOwner) ?? draftOwner)}
              </p>`
        }
      </div>
    </li>
    ${others.map((c) => {
      const rep = c.reps[0];
      const name = repName(shared, rep);
      return html`<li class="person">
        <span class="avatar ${name ? '' : 'vacant'}">${name ? initialsOf(name) : icon('person')}</span>
        <div class="grow">
          <p class="line">
            ${
              name
                ? html`<button class="link strong" @click=${() => shared.open('reps', rep!)}>${name}</button>`
                : html`<span class="flag warning">${icon('warning')}${shared.words.common.vacant}</span>`
            }
            <span class="role muted">${status.claims.length > 1 ? words.alsoClaims : words.inTerritory}</span>
          </p>
          ${claimLines(c, shared)}
        </div>
      </li>`;
    })}
  </ul>`;
}
function claimLines(claim: AccountView['status']['claims'][number], shared: Shared) {
  const words = shared.words.account;
  const { cause, since } = claim;
  const why = words.cause[cause];
  return html`<p class="small"><bdi>${territoryName(shared, claim.territory)}</bdi></p>
    <p class="small why">
      ${icon(cause === 'hand' ? 'hand' : cause === 'rule' ? 'rule' : 'map')}
      <span>${since === undefined ? why : words.since(why, shared.formats.day(since))}</span>
    </p>`;
}
