import { expect } from '@open-wc/testing';

interface Hooks {
  litHtmlPolyfillSupport?: unknown;
  litHtmlPolyfillSupportDevMode?: unknown;
}

describe("a page's own lit", () => {
  const page = globalThis as Hooks;
  const theirs = (): void => {};

  it('keeps its hook, its copy and its way of making templates', async () => {
    page.litHtmlPolyfillSupportDevMode = theirs;
    const before = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML')!;
    let parsed = 0;
    Object.defineProperty(Element.prototype, 'innerHTML', {
      ...before,
      set(this: Element, text: string) {
        parsed += 1;
        before.set!.call(this, text);
      },
    });
    try {
      const own = await import('#lit');
      expect(page.litHtmlPolyfillSupportDevMode).to.equal(theirs);
      expect('litHtmlPolyfillSupport' in page).to.equal(false);

      const lit = await import('lit');
      expect(lit.LitElement).not.to.equal(own.LitElement);
      const [ours, pages] = [document.createElement('div'), document.createElement('div')];
      own.render(own.html`<p class=${'a'}>${'ours'}</p>`, ours);
      expect(parsed).to.equal(0);
      lit.render(lit.html`<p class=${'b'}>${"the page's"}</p>`, pages);
      expect(parsed).to.equal(1);
      expect(ours.querySelector('p.a')?.textContent).to.equal('ours');
      expect(pages.querySelector('p.b')?.textContent).to.equal("the page's");
    } finally {
      Object.defineProperty(Element.prototype, 'innerHTML', before);
      delete page.litHtmlPolyfillSupportDevMode;
    }
  });
});
