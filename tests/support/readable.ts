/** A text that a user reads or hears, and where it stands. */
export interface Readable {
  readonly text: string;
  readonly where: string;
}
const spoken = [
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
];

const nameOf = (element: Element): string => {
  const classes = [...element.classList].map((c) => `.${c}`).join('');
  const outer = element.parentElement;
  const own = `${element.localName}${classes}`;
  return outer ? `${outer.localName}${[...outer.classList].map((c) => `.${c}`).join('')} > ${own}` : own;
};

/** All text nodes and spoken attributes under a root; what is drawn on a canvas stands in the table beside it. */
export function readablesOf(root: ShadowRoot): readonly Readable[] {
  const found: Readable[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Element) {
      for (const name of spoken) {
        const text = node.getAttribute(name);
        if (text) found.push({ text, where: `${nameOf(node)}[${name}]` });
      }
      continue;
    }
    const parent = node.parentElement;
    const text = node.textContent!.replace(/\s+/g, ' ').trim();
    if (text && parent?.localName !== 'style') found.push({ text, where: parent ? nameOf(parent) : 'root' });
  }
  return found;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}
export interface Cut {
  readonly text: string;
  readonly where: string;
  readonly how: string;
}

const isHiddenFromEyes = (element: Element): boolean =>
  element.closest('.visually-hidden, [hidden], canvas, option, title, desc') !== null ||
  !element.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });

/** Whether what is cut off can be had in full: by a tooltip here or further out. */
function hasWhole(element: Element, text: string): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    const whole = at.getAttribute('title') ?? at.getAttribute('aria-label');
    if (whole?.replace(/\s+/g, ' ').includes(text)) return true;
  }
  return false;
}
const parentOf = (element: Element): Element | null =>
  element.assignedSlot ?? element.parentElement ?? (element.getRootNode() as ShadowRoot).host ?? null;
const SLACK = 1.5;

/** What clips a text, if anything does: the first box outwards that shows less than all of it. */
function cutBy(element: Element, box: Box, host: Element): string | undefined {
  let scrollsX = false;
  let scrollsY = false;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = getComputedStyle(at);
    const own = at.getBoundingClientRect();
    const outX = box.left < own.left - SLACK || box.right > own.right + SLACK;
    const outY = box.top < own.top - SLACK || box.bottom > own.bottom + SLACK;
    const isBox = style.display !== 'inline' && style.display !== 'contents';
    if (isBox && /auto|scroll/.test(style.overflowX)) scrollsX = true;
    if (isBox && /auto|scroll/.test(style.overflowY)) scrollsY = true;
    if (isBox && outX && !scrollsX && (/hidden|clip/.test(style.overflowX) || at === host))
      return `${nameOf(at)} cuts it at the side`;
    if (isBox && outY && !scrollsY && /hidden|clip/.test(style.overflowY))
      return `${nameOf(at)} cuts it above or below`;
    if (style.position === 'fixed' || at.matches(':popover-open')) return undefined;
    if (at === host) return undefined;
  }
  return undefined;
}

/** Texts that are cut, stick out of the widget, or lie upon another. */
export function cutsOf(host: Element): readonly Cut[] {
  const cuts: Cut[] = [];
  const seen: { readonly box: Box; readonly text: string; readonly element: Element }[] = [];
  const walker = document.createTreeWalker(host.shadowRoot!, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent!.replace(/\s+/g, ' ').trim();
    const element = node.parentElement;
    if (!text || !element || isHiddenFromEyes(element)) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const where = nameOf(element);
    for (const box of range.getClientRects()) {
      if (box.width < 1 || box.height < 1) continue;
      const how = cutBy(element, box, host);
      if (how && !hasWhole(element, text)) cuts.push({ text, where, how });
      if (!how) seen.push({ box, text, element });
    }
  }
  for (const [i, a] of seen.entries())
    for (const b of seen.slice(i + 1))
      if (overlap(a.box, b.box) && !isAbove(a.element, b.element))
        cuts.push({ text: a.text, where: nameOf(a.element), how: `lies upon “${b.text}”` });
  return [...new Map(cuts.map((c) => [JSON.stringify(c), c])).values()];
}
/** Lines of text reach into each other's leading; letters don't. */
function overlap(a: Box, b: Box): boolean {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 2 && height > 6;
}
/** A menu, a tooltip or the head of a table that stays is meant to lie upon what is below. */
const layer = (element: Element): Element | undefined => {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    if (at.matches(':popover-open')) return at;
    if (/fixed|sticky|absolute/.test(getComputedStyle(at).position)) return at;
  }
  return undefined;
};
const isAbove = (a: Element, b: Element) => layer(a) !== layer(b);
