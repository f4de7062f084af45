import { html, nothing } from '#lit';
import type { Account, ChangeSet, Id, Warning } from '../../../domain/index.js';
import { icon } from '../../../ui/icons.js';
import type { AccountView } from '../account.view.js';
import type { Step } from '../change.js';
import { type Shared, repName } from './shared.js';

export interface ChangeOwner {
  readonly step: Step;
  readonly chosen: Id;
  readonly reason: string;
  readonly draft: { readonly to: Id; readonly reason: string } | undefined;
  readonly canWrite: boolean;
  /** The CRM can't compare versions while it writes. */
  readonly weaker: boolean;
  choose(to: Id): void;
  say(reason: string): void;
  start(): void;
  close(): void;
  check(): void;
  discard(): void;
  publish(): void;
  undo(set: ChangeSet): void;
  takeYours(): void;
  takeTheirs(): void;
}

/** A change of owner, step by step: draft, dry run, publish, outcome, undo. */
export function changeOwner(view: AccountView, shared: Shared, change: ChangeOwner) {
  const { step } = change;
  const words = shared.words.account;
  if (step.at === 'closed')
    return html`<div class="section actions">
      <button class="button" id="change-owner" ?disabled=${!change.canWrite} @click=${change.start}>
        ${words.changeOwner}
      </button>
      ${change.canWrite ? nothing : html`<span class="small muted">${words.readOnly}</span>`}
    </div>`;
  return html`<section class="section panel" tabindex="-1" aria-label=${words.form.title}>
    ${
      step.at === 'form'
        ? form(view, shared, change, step.tried)
        : step.at === 'checking' || step.at === 'publishing'
          ? html`<p>${step.at === 'checking' ? words.form.checking : words.form.publishing}</p>`
          : step.at === 'checked'
            ? dryRun(view, shared, change, step)
            : step.at === 'done'
              ? outcome(shared, change, step)
              : html`<div class="note is-error">
                    ${icon('alert')}
                    <div>
                      <p class="strong">${shared.words.common.errors[step.error.kind].title}</p>
                      <p>
                        ${shared.words.common.errors[step.error.kind].text}
                        ${step.undo ? nothing : words.outcome.nothingLost}
                      </p>
                      <p class="small muted">${step.error.message}</p>
                    </div>
                  </div>
                  <div class="buttons">
                    <button class="button" @click=${change.close}>
                      ${step.undo ? shared.words.common.close : words.form.keep}
                    </button>
                    <button class="button primary" @click=${again(change, step.undo)}>${words.outcome.again}</button>
                  </div>`
    }
  </section>`;
}

/** An undo is sent again; anything else goes through the dry run once more. */
const again = (change: ChangeOwner, undo: ChangeSet | undefined) => (undo ? () => change.undo(undo) : change.check);

function form(view: AccountView, shared: Shared, change: ChangeOwner, tried: boolean) {
  const words = shared.words.account.form;
  const noOwner = tried && !change.chosen;
  const noReason = tried && !change.reason.trim();
  const same = tried && change.chosen !== '' && change.chosen === view.baseOwner;
  const covering = new Set(view.status.claims.flatMap((c) => c.reps));
  return html`<form
    @submit=${(e: Event) => {
      e.preventDefault();
      change.check();
    }}
  >
    <h3>${words.title}</h3>
    <label class="label" for="new-owner">${words.to}</label>
    <span class="field wide">
      <select
        id="new-owner"
        aria-invalid=${noOwner || same ? 'true' : 'false'}
        aria-describedby="owner-problem"
        @change=${(e: Event) => change.choose((e.target as HTMLSelectElement).value)}
      >
        <option value="" ?selected=${!change.chosen}>${words.choose}</option>
        ${view.candidates.map(
          (c) =>
            html`<option value=${c.id} ?selected=${c.id === change.chosen}>
              ${c.name}${
                c.territory
                  ? ` (${covering.has(c.id) ? words.inTerritory(c.territory) : words.otherTerritory(c.territory)})`
                  : ''
              }
            </option>`,
        )}
      </select>
    </span>
    <p class="problem small error" id="owner-problem">${noOwner ? words.needTo : same ? words.same : nothing}</p>
    <label class="label" for="reason">${words.reason}</label>
    <span class="field wide">
      <input
        id="reason"
        maxlength="255"
        placeholder=${words.reasonHint}
        .value=${change.reason}
        aria-invalid=${noReason ? 'true' : 'false'}
        aria-describedby="reason-problem"
        @input=${(e: Event) => change.say((e.target as HTMLInputElement).value)}
      />
    </span>
    <p class="problem small error" id="reason-problem">${noReason ? words.needReason : nothing}</p>
    <div class="buttons">
      <button type="button" class="button" @click=${change.draft ? change.discard : change.close}>
        ${change.draft ? words.discard : shared.words.common.cancel}
      </button>
      <button type="submit" class="button primary">${words.check}</button>
    </div>
  </form>`;
}

function dryRun(view: AccountView, shared: Shared, change: ChangeOwner, step: Extract<Step, { at: 'checked' }>) {
  const words = shared.words.account.dryRun;
  const blocked = step.warnings.some((w) => w.blocks);
  const from = originalOwner(view, shared);
  const to = repName(shared, step.to) ?? step.to;
  return html`<h3>${words.title}</h3>
    <p>${words.give(view.status.account.name, from, to)}</p>
    <ul class="warnings">
      ${said(step.warnings, shared).map(
        ({ text, blocks }) =>
          html`<li class="flag ${blocks ? 'error' : 'warning'}">
            ${icon(blocks ? 'alert' : 'warning')}<span>${text}</span>
          </li>`,
      )}
      ${step.warnings.length === 0 ? html`<li class="flag success">${icon('check')}<span>${words.fine}</span></li>` : nothing}
      ${change.weaker ? html`<li class="flag muted">${icon('info')}<span>${words.weaker}</span></li>` : nothing}
    </ul>
    <p class="small muted">${blocked ? words.blocked : words.nothing}</p>
    <div class="buttons">
      <button class="button" @click=${change.start}>${shared.words.account.form.back}</button>
      <button class="button" @click=${change.close}>${shared.words.account.form.keep}</button>
      <button class="button primary" ?disabled=${blocked} @click=${change.publish}>
        ${shared.words.account.form.publish}
      </button>
    </div>`;
}
/** Warnings in words, each sentence once. */
function said(
  warnings: readonly Warning[],
  shared: Shared,
): readonly { readonly text: string; readonly blocks: boolean }[] {
  const words = shared.words.account.dryRun;
  const byText = new Map<string, boolean>();
  for (const { code, value = '', blocks } of warnings) {
    const text = words.warnings[code]?.(value) ?? words.other(code, value);
    byText.set(text, blocks || (byText.get(text) ?? false));
  }
  return [...byText].map(([text, blocks]) => ({ text, blocks }));
}
/** The owner in the CRM; the view shows the draft's. */
function originalOwner(view: AccountView, shared: Shared): string {
  const owner = view.baseOwner;
  return repName(shared, owner) ?? owner ?? shared.words.account.noOwner;
}

function outcome(shared: Shared, change: ChangeOwner, step: Extract<Step, { at: 'done' }>) {
  const words = shared.words.account.outcome;
  const to = repName(shared, step.to) ?? step.to;
  const { status } = step.outcome;
  if (status === 'applied')
    return html`<p class="flag success wrap">
        ${icon('check')}<span>${(step.undoes ? words.undone : words.applied)(to)}</span>
      </p>
      <div class="buttons">
        ${
          step.undoes || step.receipt.inverse.changes.length === 0
            ? nothing
            : html`<button class="button" @click=${() => change.undo(step.receipt.inverse)}>
                ${icon('undo')}${words.undo}
              </button>`
        }
        <button class="button" @click=${change.close}>${shared.words.common.close}</button>
      </div>`;
  if (status === 'conflict') {
    const theirs = (step.outcome.current as Account | undefined)?.owner;
    return html`<div class="note">
        ${icon('warning')}
        <div>
          <p class="strong">${words.status.conflict}</p>
          <p>${words.nothingLost}</p>
        </div>
      </div>
      <dl class="sides">
        <div>
          <dt class="small muted">${words.yours}</dt>
          <dd class="strong">${to}</dd>
        </div>
        <div>
          <dt class="small muted">${words.theirs}</dt>
          <dd class="strong">${repName(shared, theirs) ?? theirs ?? shared.words.account.noOwner}</dd>
        </div>
      </dl>
      <div class="buttons">
        <button class="button" @click=${change.takeTheirs}>${words.takeTheirs}</button>
        <button class="button primary" @click=${change.takeYours}>${words.takeYours}</button>
      </div>`;
  }
  const detail =
    step.outcome.status === 'rejected'
      ? [step.outcome.field, step.outcome.message].filter(Boolean).join(': ')
      : step.outcome.status === 'forbidden'
        ? (step.outcome.needs ?? '')
        : '';
  return html`<div class="note is-error">
      ${icon('alert')}
      <div>
        <p class="strong">${words.status[status]}</p>
        <p>${detail} ${step.undoes ? nothing : words.nothingLost}</p>
      </div>
    </div>
    <div class="buttons">
      <button class="button" @click=${change.close}>
        ${step.undoes ? shared.words.common.close : shared.words.account.form.keep}
      </button>
      ${
        status === 'gone'
          ? nothing
          : html`<button class="button primary" @click=${again(change, step.undoes ? step.set : undefined)}>
              ${status === 'unknown' ? words.checkAgain : words.again}
            </button>`
      }
    </div>`;
}
