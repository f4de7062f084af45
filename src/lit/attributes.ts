/** An attribute as written in a template. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
}

/** Ends the name of an attribute that lit binds; the whole name may also be a marker, for a binding on the element. */
const BOUND = '$lit$';

/** Sets attributes as the parser would: the first of a name counts. Event handlers and `srcdoc` are dropped. */
export function setAttributes(element: Element, attributes: readonly Attribute[]): void {
  const refused = new Map<string, string>();
  for (const { name, value } of attributes) {
    if (/^(on[a-z]|srcdoc)/i.test(name)) {
      if (name.endsWith(BOUND)) throw new Error(`A template may not bind ${name.slice(0, -BOUND.length)}`);
      continue;
    }
    if (element.hasAttribute(name)) continue;
    const afterRefused = refused.size > 0 && name.endsWith(BOUND); // lit counts on the order of bound attributes
    if (afterRefused || !trySet(element, name, value)) refused.set(name, value);
  }
  if (refused.size > 0) pretend(element, refused);
}

function trySet(element: Element, name: string, value: string): boolean {
  try {
    element.setAttribute(name, value);
    return true;
  } catch {
    return false; // a name like `@click$lit$`, which engines before 2025 accept from the parser only
  }
}

/**
 * Lets lit find attributes that the engine refuses to set. lit reads bound attributes of a template once, through these
 * four methods, and removes them; clones of the element have neither the attributes nor the methods.
 */
function pretend(element: Element, refused: Map<string, string>): void {
  const own = {
    hasAttributes: () => true,
    getAttributeNames: () => [...Element.prototype.getAttributeNames.call(element), ...refused.keys()],
    getAttribute: (name: string) => refused.get(name) ?? Element.prototype.getAttribute.call(element, name),
    removeAttribute(name: string) {
      if (!refused.delete(name)) Element.prototype.removeAttribute.call(element, name);
    },
  };
  Object.assign(element, own);
}
