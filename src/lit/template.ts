import { setAttributes } from './attributes.js';
import type { Attribute } from './attributes.js';
import { decode } from './entities.js';

/**
 * Makes a `<template>` from a template string by DOM calls alone: what lit does with `innerHTML`.
 *
 * It reads what template authors write, not every page of the web: elements are closed as written or by the few end
 * tags that HTML lets one omit, `<tbody>` is added, SVG and MathML keep the author's case. `<script>`, `on…` attributes
 * and `srcdoc` are dropped; a binding there is an error, as is an uncommon named entity (write the character).
 */
export function templateFrom(source: string): HTMLTemplateElement {
  const template = document.createElement('template');
  // The content's own document is inert: no element upgrades, nothing loads.
  new Builder(source, template.content).build();
  return template;
}

const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const HTML = 'http://www.w3.org/1999/xhtml';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const VOID = words('area base br col embed hr img input link meta source track wbr');
const RAW = words('script style textarea title iframe noembed noframes xmp');
/** Foreign elements whose children are HTML. */
const HTML_INSIDE = words('foreignObject desc title mi mo mn ms mtext annotation-xml');

/** What `lit` puts where a binding is. */
const MARKER = /lit\$\d+\$/;

const CELL = 'td th';
const ROW = `${CELL} tr`;
const GROUP = `${ROW} tbody thead tfoot caption colgroup`;
/** Open elements that a start tag closes, as far as they are the innermost ones. */
const CLOSES: Readonly<Record<string, ReadonlySet<string>>> = {
  li: words('li'),
  dt: words('dt dd'),
  dd: words('dt dd'),
  p: words('p'),
  option: words('option'),
  optgroup: words('option optgroup'),
  td: words(CELL),
  th: words(CELL),
  tr: words(`${ROW} caption colgroup`),
  tbody: words(GROUP),
  thead: words(GROUP),
  tfoot: words(GROUP),
};

/** Where children go: an element, a template's content, or the root. */
interface Open {
  readonly node: Node & ParentNode;
  /** Tag name as the end tag has to say it; empty for the root. */
  readonly name: string;
  /** Namespace in which children are made. */
  readonly inside: string;
}

class Builder {
  readonly #source: string;
  readonly #document: Document;
  readonly #open: Open[];
  #at = 0;

  constructor(source: string, root: DocumentFragment) {
    this.#source = source;
    this.#document = root.ownerDocument;
    this.#open = [{ node: root, name: '', inside: HTML }];
  }

  build(): void {
    while (this.#at < this.#source.length) {
      const rest = this.#source.slice(this.#at, this.#at + 4);
      if (rest === '<!--') this.#comment(4, '-->');
      else if (/^<\/[a-z]/i.test(rest)) this.#endTag();
      else if (/^<[a-z]/i.test(rest)) this.#startTag();
      else if (/^<[?!/]/.test(rest)) this.#comment(rest[1] === '?' ? 1 : 2, '>');
      else this.#text();
    }
  }

  get #top(): Open {
    return this.#open[this.#open.length - 1]!;
  }

  /** Moves behind the next `end` and gives what stands before it. */
  #until(end: string): string {
    const found = this.#source.indexOf(end, this.#at);
    const stop = found < 0 ? this.#source.length : found;
    const text = this.#source.slice(this.#at, stop);
    this.#at = found < 0 ? stop : stop + end.length;
    return text;
  }

  #comment(skip: number, end: string): void {
    this.#at += skip;
    this.#top.node.append(this.#document.createComment(this.#until(end)));
  }

  #text(): void {
    let next = this.#source.slice(this.#at + 1).search(/<[a-z/?!]/i);
    next = next < 0 ? this.#source.length : this.#at + 1 + next;
    this.#top.node.append(decode(this.#source.slice(this.#at, next)));
    this.#at = next;
  }

  #endTag(): void {
    this.#at += 2;
    const name = this.#until('>').trim().toLowerCase();
    const index = this.#open.findLastIndex((o) => o.name.toLowerCase() === name);
    if (index > 0) this.#open.length = index;
  }

  #startTag(): void {
    this.#at += 1;
    const written = this.#match(/[^\s/>]+/y)?.[0] ?? '';
    const lower = written.toLowerCase();
    this.#closeFor(lower);
    const space = lower === 'svg' ? SVG : lower === 'math' ? MATHML : this.#top.inside;
    const name = space === HTML ? lower : written;
    const element = this.#element(space, name);
    const attributes = this.#attributes();
    const selfClosed = this.#source[this.#at - 2] === '/';
    if (lower === 'script') this.#refuseBinding(attributes);
    else {
      setAttributes(element, attributes);
      this.#top.node.append(element);
    }
    if (space !== HTML) {
      if (!selfClosed) this.#push(element, name, HTML_INSIDE.has(name) ? HTML : space);
    } else if (RAW.has(name)) this.#rawText(element, name);
    else if (name === 'template') this.#push((element as HTMLTemplateElement).content, name, HTML);
    else if (!VOID.has(name)) this.#push(element, name, HTML);
    if (name === 'pre' && this.#source[this.#at] === '\n') this.#at += 1;
  }

  #element(space: string, name: string): Element {
    return space === HTML ? this.#document.createElement(name) : this.#document.createElementNS(space, name);
  }

  #push(node: Node & ParentNode, name: string, inside: string): void {
    this.#open.push({ node, name, inside });
  }

  /** Closes what the start tag of `name` closes, and opens the table parts that it implies. */
  #closeFor(name: string): void {
    if (this.#top.inside !== HTML) return;
    while (CLOSES[name]?.has(this.#top.name)) this.#open.length -= 1;
    const cell = name === 'td' || name === 'th';
    if (this.#top.name === 'table' && (cell || name === 'tr')) this.#imply('tbody');
    if (this.#top.name === 'table' && name === 'col') this.#imply('colgroup');
    if (cell && /^t(body|head|foot)$/.test(this.#top.name)) this.#imply('tr');
  }

  #imply(name: string): void {
    const element = this.#element(HTML, name);
    this.#top.node.append(element);
    this.#push(element, name, HTML);
  }

  #match(sticky: RegExp): RegExpExecArray | null {
    sticky.lastIndex = this.#at;
    const match = sticky.exec(this.#source);
    if (match) this.#at = sticky.lastIndex;
    return match;
  }

  /** Reads to the end of the start tag. */
  #attributes(): Attribute[] {
    const out: Attribute[] = [];
    while (this.#at < this.#source.length) {
      this.#match(/[\s/]+/y);
      const found = this.#match(/([^\s>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/y);
      if (found) out.push({ name: found[1]!, value: decode(found[2] ?? found[3] ?? found[4] ?? '') });
      else if (this.#source[this.#at++] === '>') break;
    }
    return out;
  }

  #rawText(element: Element, name: string): void {
    const body = this.#match(new RegExp(`([^]*?)(?:</${name}[\\s/]*>|$)`, 'iy'))?.[1] ?? '';
    if (name === 'script' && MARKER.test(body)) throw new Error('A template may not bind inside <script>');
    const decoded = name === 'textarea' || name === 'title' ? decode(body) : body;
    element.append(name === 'textarea' ? decoded.replace(/^\n/, '') : decoded);
  }

  #refuseBinding(attributes: readonly Attribute[]): void {
    if (attributes.some((a) => MARKER.test(a.name + a.value))) throw new Error('A template may not bind on <script>');
  }
}
