import { type Guard, html, nothing } from '#lit';
import {
  type CollectionName,
  type Id,
  type Table,
  type Tables,
  type World,
  collectionNames,
} from '../../domain/index.js';
import { account } from '../../i18n/en/account.js';
import { exporting } from '../../i18n/en/exporting.js';
import { useWords } from '../../i18n/index.js';
import type { Workspace } from '../../workspace/index.js';
import type { Emit, NotifyDetail } from '../events.js';
import { type AccountView, merge, viewOf } from './account.view.js';
import { type Asked, OwnerChange } from './owner-change.js';
import { changeOwner } from './parts/change-owner.js';
import { conflicts, coverage } from './parts/coverage.js';
import { nearby } from './parts/nearby.js';
import { results, touch } from './parts/touch.js';

export { styles } from './account.styles.js';

useWords({ account, exporting });

/** What the panel asks of its element. */
interface Host {
  readonly asked: () => Asked;
  /** What was read for the account. */
  readonly tables: (workspace: Workspace) => readonly Table<CollectionName>[];
  readonly open: (collection: CollectionName, id: Id) => void;
  readonly notify: (tone: NotifyDetail['tone'], text: string) => void;
  readonly save: (name: string, type: string, content: string | Uint8Array) => void;
  readonly announce: (text: string) => void;
  readonly emit: Emit;
  readonly requestUpdate: () => void;
  /** Once it is drawn. */
  readonly focus: (selector: string) => void;
  /** For what promises call. */
  readonly guard: Guard;
}

/** The body of the account widget, and how far its change of owner is. */
export class AccountPanel {
  readonly #host: Host;
  readonly #merged = new Map<
    CollectionName,
    { from: readonly Table<CollectionName>[]; table: Table<CollectionName> }
  >();
  readonly #change: OwnerChange;
  #showAll = false;
  #view: { world: World; account: Id; view: AccountView | undefined } | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#change = new OwnerChange({
      asked: host.asked,
      base: (workspace) => ({ accounts: this.#tables(workspace).accounts! }),
      ownerOf: (workspace) => this.viewFor(workspace)?.baseOwner,
      nameOf: (rep) => this.#nameOf(rep),
      notify: host.notify,
      announce: host.announce,
      emit: host.emit,
      requestUpdate: host.requestUpdate,
      guard: host.guard,
      focus: host.focus,
    });
  }

  get change(): OwnerChange {
    return this.#change;
  }
  /** Whether all that is near is listed. */
  get showAll(): boolean {
    return this.#showAll;
  }
  /** Another account is shown. */
  reset(): void {
    this.#change.reset();
    this.#showAll = false;
  }

  #tables(workspace: Workspace): Partial<Tables> {
    const tables = this.#host.tables(workspace);
    const out: Partial<Record<CollectionName, Table<CollectionName>>> = {};
    for (const collection of collectionNames) {
      const from = tables.filter((t) => t.collection === collection);
      if (from.length === 0) continue;
      const known = this.#merged.get(collection);
      const same = known && known.from.length === from.length && known.from.every((t, i) => t === from[i]);
      const table = same ? known.table : merge(collection, from);
      if (!same) this.#merged.set(collection, { from, table });
      out[collection] = table;
    }
    return out as unknown as Partial<Tables>;
  }
  /** What is known of the account; undefined where the CRM doesn’t have it. */
  viewFor(workspace: Workspace): AccountView | undefined {
    const tables = this.#tables(workspace);
    const world = workspace.worldOf(tables);
    const { account } = this.#host.asked();
    if (this.#view?.world !== world || this.#view.account !== account) {
      const row = tables.accounts?.indexOf(account) ?? -1;
      const baseOwner = row < 0 ? undefined : tables.accounts!.row(row).owner;
      this.#view = { world, account, view: viewOf(world, account, baseOwner) };
    }
    return this.#view.view;
  }

  content(workspace: Workspace): unknown {
    const view = this.viewFor(workspace);
    if (!view) return nothing;
    const { account, words, formats } = this.#host.asked();
    const { open } = this.#host;
    const shared = { words, formats, today: workspace.today, world: this.#view!.world, open };
    const draft = workspace.draft.owners.get(account);
    const toggle = () => {
      this.#showAll = !this.#showAll;
      this.#host.requestUpdate();
    };
    return html`
      ${conflicts(view, shared)} ${coverage(view, shared, draft?.to)}
      ${changeOwner(view, shared, this.#change.on(workspace, draft))} ${touch(view, shared)} ${results(view, shared)}
      ${nearby(view, shared, { showAll: this.#showAll, toggle, deliver: this.#host })}
    `;
  }
  #nameOf(rep: Id): string {
    const reps = this.#view?.world.tables.reps;
    const row = reps?.indexOf(rep) ?? -1;
    if (row >= 0) return reps!.row(row).name;
    return rep || this.#host.asked().words.account.noOwner;
  }
}
