/** What stands in a page, through shadow roots and frames, and what must not. */

export function* everything(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* everything(element.shadowRoot);
    if (element instanceof HTMLIFrameElement && element.contentDocument) yield* everything(element.contentDocument);
  }
}
const NEVER = new Set(
  'script img iframe object embed link meta base form video audio source style foreignobject animate set math template marquee'
    .split(' ')
    .concat('custom-canary'),
);
/** The elements that a page of ours has of these; the widgets make the frame that is printed from. */
const isOurs = (e: Element) =>
  e.matches('head > *, iframe.bailiwick-print') || (e.localName === 'form' && !e.hasAttribute('action'));
const ADDRESSES = ['href', 'src', 'action', 'formaction', 'xlink:href', 'data', 'poster', 'background'];

/** Elements and attributes that came out of data. */
export function foreign(root: ParentNode = document): string[] {
  const found: string[] = [];
  for (const element of everything(root)) {
    const name = element.localName.toLowerCase();
    if (NEVER.has(name) && !isOurs(element)) found.push(`<${name}>`);
    if (element.matches('head > *')) continue;
    for (const attribute of element.getAttributeNames()) {
      if (/^on/i.test(attribute) || attribute === 'x-canary' || attribute === 'srcdoc')
        found.push(`<${name} ${attribute}>`);
      const value = element.getAttribute(attribute) ?? '';
      if (ADDRESSES.includes(attribute) && !value.startsWith('#'))
        found.push(`<${name} ${attribute}="${value.slice(0, 60)}">`);
      if (attribute === 'style' && /url\(|expression|@import|canary/i.test(value))
        found.push(`<${name} style="${value}">`);
    }
  }
  return found;
}
/** All texts and attributes of a page. */
export function textsOf(root: ParentNode = document): string {
  const out: string[] = [];
  for (const element of everything(root)) {
    for (const attribute of element.getAttributeNames()) out.push(element.getAttribute(attribute) ?? '');
    if ('value' in element) out.push(String(element.value));
    for (const node of element.childNodes) if (node.nodeType !== Node.ELEMENT_NODE) out.push(node.nodeValue ?? '');
    for (const node of element.shadowRoot?.childNodes ?? [])
      if (node.nodeType !== Node.ELEMENT_NODE) out.push(node.nodeValue ?? '');
  }
  return out.join('\n');
}
