import { type Contains, type Guard, type ReactiveController, type ReactiveControllerHost, guardOf } from '#lit';
import type { RefOrCallback } from '#lit/directives';

/** Knows how wide some elements of a widget are, so that charts are drawn to measure and their text keeps its size. */
export class Widths implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #guard: Guard;
  readonly #width = new Map<string, number>();
  readonly #element = new Map<string, Element>();
  readonly #refs = new Map<string, RefOrCallback>();
  #observer: ResizeObserver | undefined;
  #soon = 0;

  constructor(host: ReactiveControllerHost & Contains) {
    this.#host = host;
    this.#guard = guardOf(host);
    host.addController(this);
  }
  hostConnected(): void {
    this.#observer = new ResizeObserver(this.#guard((entries) => this.#measured(entries)));
    for (const element of this.#element.values()) this.#observer.observe(element);
  }
  #measured(entries: readonly ResizeObserverEntry[]) {
    let changed = false;
    for (const { target, contentRect } of entries)
      for (const [name, element] of this.#element)
        if (element === target && contentRect.width > 0 && this.#width.get(name) !== contentRect.width) {
          this.#width.set(name, contentRect.width);
          changed = true;
        }
    // drawn in the next frame: what is drawn here and now may be measured again, which the page would hear of as an error
    if (changed) this.#soon ||= requestAnimationFrame(this.#guard(() => this.#draw()));
  }
  #draw() {
    this.#soon = 0;
    this.#host.requestUpdate();
  }
  hostDisconnected(): void {
    cancelAnimationFrame(this.#soon);
    this.#soon = 0;
    this.#observer?.disconnect();
    this.#observer = undefined;
  }
  /** For `${ref(…)}` on the element that is measured under that name. */
  ref(name: string): RefOrCallback {
    let found = this.#refs.get(name);
    if (!found)
      this.#refs.set(
        name,
        (found = (element?: Element) => {
          const old = this.#element.get(name);
          if (old) this.#observer?.unobserve(old);
          this.#element.delete(name);
          if (!element) return;
          this.#element.set(name, element);
          this.#observer?.observe(element);
        }),
      );
    return found;
  }
  /** Content width in px; `otherwise` until it is known. */
  of(name: string, otherwise: number): number {
    return this.#width.get(name) ?? otherwise;
  }
  /** Measures an element from outside, such as the host. */
  watch(name: string, element: Element): void {
    this.#element.set(name, element);
    this.#observer?.observe(element);
  }
}
