export const VERSION = '0.1.0';

const marker = Symbol.for('bailiwick.version');
const warned = new Set<string>();

/** Defines an element once. Another version that came first stays, and a warning says so. */
export function define(tag: string, element: CustomElementConstructor): void {
  const known = customElements.get(tag) as (CustomElementConstructor & { [marker]?: string }) | undefined;
  if (!known) {
    Object.defineProperty(element, marker, { value: VERSION });
    customElements.define(tag, element);
  } else if (known[marker] !== VERSION && !warned.has(tag)) {
    warned.add(tag);
    console.warn(
      `<${tag}> is defined already, by version ${known[marker] ?? 'unknown'}; version ${VERSION} leaves it as it is.`,
    );
  }
}
