import { type CollectionName, type Period, type Tables, collectionNames, windowOf } from '../../../domain/index.js';
import type { Workspace } from '../../../workspace/index.js';
import { Prepared } from '../../prepared.js';
import { colorByOf } from '../map.view.js';
import { prepareFigures } from '../view/figures.js';
import { Steps } from '../view/steps.js';
import type { ModelInput } from './model.js';

/** What is coloured, and by which figures. */
type Coloured = Pick<ModelInput, 'world' | 'window' | 'basis' | 'colorBy'>;
interface Asked {
  /** What must be read to draw at all. */
  readonly basics: readonly CollectionName[];
  /** Whether everything was read that figures are made from. */
  readonly isRead: boolean;
  readonly period: Period;
  readonly colorBy: string;
}

/** Makes the figures of the map in slices; until they are there it stays coloured as it was. */
export class ColouredKept {
  readonly #accounts = new Steps<'accounts'>();
  readonly #prepared: Prepared<Coloured>;

  constructor(host: ConstructorParameters<typeof Prepared>[0]) {
    this.#prepared = new Prepared(host);
  }
  get pending(): Promise<void> | undefined {
    return this.#prepared.pending;
  }
  /** Drops what is under way. */
  stop(): void {
    this.#prepared.stop();
  }
  take(workspace: Workspace, asked: Asked): Coloured & Pick<ModelInput, 'complete'> {
    const figures = asked.isRead ? this.#figuresOf(workspace, asked) : undefined;
    // what only figures are made from doesn't change the picture until they are made
    return { ...(figures ?? this.#on(workspace, asked.basics, asked)), complete: figures !== undefined };
  }
  #on(workspace: Workspace, names: readonly CollectionName[], { period, colorBy }: Asked): Coloured {
    const tables = Object.fromEntries(
      names.map((collection) => [collection, workspace.entry({ collection }).table]),
    ) as Partial<Tables>;
    const accounts = this.#accounts.take(workspace.entry({ collection: 'accounts' }));
    const world = workspace.worldOf({ ...tables, accounts });
    return { world, window: windowOf(period, world), basis: workspace.basis, colorBy: colorByOf(colorBy) };
  }
  #figuresOf(workspace: Workspace, asked: Asked): Coloured | undefined {
    const coloured = this.#on(workspace, collectionNames, asked);
    const { world, window, basis, colorBy } = coloured;
    return this.#prepared.take(workspace, [world, window.id, window.upTo, basis, asked.colorBy], function* () {
      yield* prepareFigures(world, window, basis, colorBy.kind === 'kpi' ? colorBy.kpi : undefined);
      return coloured;
    });
  }
}
