import { noChange } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import type { AttributePart, PartInfo } from 'lit/directive.js';

/** CSS properties by name, as in a stylesheet (`inline-size`) or as custom properties (`--_x`). */
export type StyleInfo = Readonly<Record<string, string | number | null | undefined>>;

/**
 * `style=${styleMap({...})}`. lit's own writes the first values as a style attribute, which a policy of
 * `style-src 'self'` blocks; this one sets each property by script, which it allows.
 */
class StyleMap extends Directive {
  #set = new Set<string>();

  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ATTRIBUTE || part.name !== 'style' || (part.strings?.length ?? 0) > 2)
      throw new Error('styleMap() stands alone in a style attribute');
  }

  render(_styles: StyleInfo): unknown {
    return noChange;
  }

  override update(part: AttributePart, [styles]: [StyleInfo]): unknown {
    const { style } = part.element as HTMLElement | SVGElement;
    const names = new Set<string>();
    for (const [name, value] of Object.entries(styles)) {
      if (value === null || value === undefined) continue;
      const property = name.startsWith('--') ? name : name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`);
      const [text, important] = String(value).split(/\s*!important$/);
      style.setProperty(property, text ?? '', important === undefined ? '' : 'important');
      names.add(property);
    }
    for (const name of this.#set) if (!names.has(name)) style.removeProperty(name);
    this.#set = names;
    return noChange;
  }
}

/** Sets CSS properties on an element by script: the value of a `style` attribute binding. */
export const styleMap = directive(StyleMap);
