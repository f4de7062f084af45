import { type Contains, ContextConsumer, type Guard, type LitElement, type ReactiveController, guardOf } from '#lit';
import type { Query } from '../domain/index.js';
import { type Topic, type Workspace, onConnections, workspaceOf } from '../workspace/index.js';
import { workspaceContext } from './context.js';

/**
 * Finds a widget's workspace: that of the connection it names, else that of the element around it. Observes what the
 * widget reads, draws it anew after every change, and lets go of everything when it leaves the page.
 */
export class Source implements ReactiveController {
  readonly #element: LitElement & Contains;
  readonly #guard: Guard;
  readonly #named: () => string;
  readonly #changed: (topic: Topic) => void;
  readonly #observed = new Map<string, () => void>();
  #workspace: Workspace | undefined;
  #provided: Workspace | undefined;
  #unsubscribe: (() => void) | undefined;
  #offConnections: (() => void) | undefined;

  constructor(
    element: LitElement & Contains,
    { named, changed }: { readonly named: () => string; readonly changed: (topic: Topic) => void },
  ) {
    this.#element = element;
    this.#guard = guardOf(element);
    this.#named = named;
    this.#changed = changed;
    element.addController(this);
    new ContextConsumer(element, {
      context: workspaceContext,
      subscribe: true,
      callback: this.#guard((given) => {
        this.#provided = given;
        this.attach();
      }),
    });
  }
  get workspace(): Workspace | undefined {
    return this.#workspace;
  }
  hostConnected(): void {
    this.#offConnections = onConnections(this.#guard(() => this.attach()));
    this.attach();
  }
  hostDisconnected(): void {
    this.#offConnections?.();
    this.#provided = undefined;
    this.#release();
  }

  /** Goes over to the workspace that counts now. */
  attach(): void {
    if (!this.#element.isConnected) return;
    const name = this.#named();
    const next = name ? workspaceOf(name) : this.#provided;
    if (next === this.#workspace) return;
    this.#release();
    this.#workspace = next;
    if (next) {
      this.#unsubscribe = next.subscribe(
        this.#guard((topic) => {
          this.#element.requestUpdate();
          this.#changed(topic);
        }),
      );
      this.#guard(() => next.identify())();
    }
    this.#element.requestUpdate();
  }
  /** Observes these queries: those that are new are read, those that are gone are released. */
  read(queries: readonly Query[]): void {
    const wanted = new Map(queries.map((q) => [JSON.stringify(q), q]));
    for (const [key, query] of wanted)
      if (!this.#observed.has(key))
        this.#observed.set(
          key,
          this.#workspace!.observe(
            query,
            this.#guard(() => this.#element.requestUpdate()),
          ),
        );
    for (const [key, stop] of this.#observed)
      if (!wanted.has(key)) {
        stop();
        this.#observed.delete(key);
      }
  }
  #release() {
    this.#unsubscribe?.();
    for (const stop of this.#observed.values()) stop();
    this.#observed.clear();
    this.#workspace = undefined;
  }
}
