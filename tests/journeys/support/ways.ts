import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { ElementHandle, Frame, Page } from 'playwright-core';
import { POLICY, type Server, serve } from './server.js';

/**
 * How widgets come into a page: as elements, by `mount()` into closed roots, by `embed()` into frames of another origin or of
 * none.
 */
export const ways = ['element', 'mount', 'frame', 'isolated'] as const;
export type Way = (typeof ways)[number];
export const WIDGETS = {
  account: { tag: 'bailiwick-account', props: { account: 'A-0101' } },
  scorecard: { tag: 'bailiwick-scorecard', props: {} },
  map: { tag: 'bailiwick-map', props: {} },
} as const;
export type Name = keyof typeof WIDGETS;

/** A page's own lit element, of the lit that npm has. */
const STOCK = `
import { LitElement, css, html } from 'lit';
class StockElement extends LitElement {
  static properties = { name: {}, rows: { attribute: false } };
  static styles = css\`p { color: rgb(10, 20, 30); }\`;
  constructor() { super(); this.name = 'first'; this.rows = [1, 2, 3]; }
  render() {
    return html\`<p class=\${this.name} ?hidden=\${false} @click=\${() => (this.name = 'clicked')}>\${this.name}</p>
      <ul>\${this.rows.map((row) => html\`<li title="row \${row} of \${this.rows.length}">\${row}</li>\`)}</ul><slot></slot>\`;
  }
}
customElements.define('stock-element', StockElement);
window.litBefore = {
  hook: window.litHtmlPolyfillSupport,
  versions: JSON.stringify([window.litHtmlVersions, window.litElementVersions, window.reactiveElementVersions]),
};
`;
const framed = (guest: string, isolated: boolean) =>
  `const frame = Bailiwick.embed(place(name), { src: '${guest}/embed.html', tag, props, connection: 'demo', isolated: ${isolated} });
  ways.frames[name] = frame;
  set[name] = (next) => frame.set(next);`;
/** What every page of the journey does: it has a place for each widget, and opens an account where one asks for it. */
const host = (way: Way, guest: string) => `
const widgets = ${JSON.stringify(WIDGETS)};
const place = (name) => document.getElementById(name);
const set = {};
window.ways = { elements: {}, frames: {}, events: [] };
for (const [name, { tag, props }] of Object.entries(widgets)) {
  ${
    {
      element: `const element = document.createElement(tag);
  Object.assign(element, { connection: 'demo', ...props });
  place(name).append(element);
  ways.elements[name] = element;
  set[name] = (next) => Object.assign(element, next);`,
      mount: `const mounted = Bailiwick.mount(place(name), { tag, props, connection: 'demo' });
  ways.elements[name] = mounted.element;
  set[name] = (next) => mounted.set(next);`,
      frame: framed(guest, false),
      isolated: framed(guest, true),
    }[way]
  }
}
for (const type of ['bailiwickopen', 'bailiwickselect', 'bailiwickpublish', 'bailiwickpublished', 'bailiwicknotify'])
  document.addEventListener(type, (event) => {
    ways.events.push(type);
    if (type === 'bailiwickopen' && event.detail.collection === 'accounts') {
      event.preventDefault();
      set.account({ account: event.detail.id });
    }
    if (type === 'bailiwicknotify') event.preventDefault();
  });
`;
const page = (scripts: readonly string[]) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>A page of somebody else</title>
<link rel="stylesheet" href="page.css">
${scripts.map((src) => `<script src="${src}" defer></script>`).join('\n')}
<stock-element>light</stock-element>
${Object.keys(WIDGETS)
  .map((name) => `<div class="place" id="${name}"></div>`)
  .join('\n')}
</html>
`;
const CSS = 'body { margin: 16px; background: #fff; } .place { width: 720px; margin-block-end: 16px; }';

export interface Pages {
  address(way: Way | 'bare'): string;
  close(): Promise<void>;
}

/** Serves the journey's pages; those in frames from another origin, each under the strictest policy that it can have. */
export async function servePages(): Promise<Pages> {
  const [own, others] = [mkdtempSync(join(tmpdir(), 'ways-')), mkdtempSync(join(tmpdir(), 'guest-'))];
  for (const name of ['embed.html', 'embed.js']) copyFileSync(join('dist', name), join(others, name));
  copyFileSync('dist/bailiwick.js', join(own, 'bailiwick.js'));
  const { outputFiles } = await build({
    stdin: { contents: STOCK, resolveDir: process.cwd() },
    bundle: true,
    format: 'iife',
    target: 'es2022',
    tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
    conditions: ['production'],
    write: false,
  });
  writeFileSync(join(own, 'stock.js'), outputFiles[0]!.contents);
  writeFileSync(join(own, 'page.css'), CSS);
  const servers: { host?: Server } = {};
  const policy = (name: string) => POLICY.replace("trusted-types 'none'", `trusted-types ${name}`);
  // the page in the frame may be shown by this one alone
  const guest = await serve(others, () => `${policy('bailiwick')}; frame-ancestors ${servers.host!.url}`);
  // the page's own lit asks for a policy of its own
  const server = (servers.host = await serve(own, `${policy('lit-html')}; frame-src ${guest.url}`));
  for (const way of ways) {
    writeFileSync(join(own, `${way}.js`), host(way, guest.url));
    writeFileSync(join(own, `${way}.html`), page(['stock.js', 'bailiwick.js', `${way}.js`]));
  }
  writeFileSync(join(own, 'bare.html'), page(['stock.js']));
  return {
    address: (way) => `${server.url}/${way}.html`,
    close: async () => {
      await Promise.all([server.close(), guest.close()]);
      for (const folder of [own, others]) rmSync(folder, { recursive: true });
    },
  };
}

interface InPage {
  readonly ways: {
    readonly elements: Readonly<Record<string, HTMLElement>>;
    readonly frames: Readonly<Record<string, { readonly frame: HTMLIFrameElement }>>;
    readonly events: string[];
  };
}
/** A widget on the page, whatever it stands in. */
export async function widget(page: Page, way: Way, name: Name): Promise<ElementHandle<HTMLElement>> {
  let from: Page | Frame = page;
  if (way === 'frame' || way === 'isolated') {
    const frame = await page.evaluateHandle((n) => (globalThis as unknown as InPage).ways.frames[n]!.frame, name);
    from = (await frame.contentFrame())!;
  }
  const find = async () =>
    from.evaluateHandle(
      ([n, tag]) =>
        (globalThis as unknown as Partial<InPage>).ways?.elements[n] ?? document.querySelector<HTMLElement>(tag),
      [name, WIDGETS[name].tag] as const,
    );
  await from.waitForFunction(
    ([n, tag]) => {
      const found =
        (globalThis as unknown as Partial<InPage>).ways?.elements[n] ?? document.querySelector<HTMLElement>(tag);
      return found && !['', 'waiting', 'loading'].includes(found.getAttribute('status') ?? '');
    },
    [name, WIDGETS[name].tag] as const,
  );
  return (await find()).asElement()!;
}
export const eventsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as InPage).ways.events);

/** Every visible line of a widget: its tables cell by cell, its lists of facts, its headings and sentences. */
export const linesOf = (element: ElementHandle<HTMLElement>): Promise<string[]> =>
  element.evaluate(async (w) => {
    await (w as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    const out: string[] = [];
    for (const table of w.shadowRoot!.querySelectorAll('table'))
      for (const row of table.querySelectorAll('tr'))
        if (row.checkVisibility())
          out.push(
            [...row.querySelectorAll<HTMLElement>('th, td')]
              .filter((cell) => cell.checkVisibility())
              .map((cell) => cell.innerText.trim().replaceAll(/\s+/g, ' '))
              .join(' | '),
          );
    for (const child of w.shadowRoot!.children)
      if (child instanceof HTMLElement && !child.classList.contains('visually-hidden'))
        out.push(...child.innerText.split('\n').map((line) => line.trim()));
    return out.filter((line) => line !== '');
  });

/** Presses what has this text or label inside a widget, with the mouse. */
export async function press(element: ElementHandle<HTMLElement>, selector: string, text?: string): Promise<void> {
  const found = await element.evaluateHandle(
    (w, [css, wanted]) =>
      [...w.shadowRoot!.querySelectorAll<HTMLElement>(css!)].find(
        (e) => wanted === undefined || (e.getAttribute('aria-label') ?? e.innerText).trim().startsWith(wanted),
      ),
    [selector, text] as const,
  );
  const target = found.asElement();
  if (!target) throw new Error(`There is no ${selector} “${text ?? ''}”.`);
  await (target as ElementHandle<HTMLElement>).click();
}
/** Waits until something inside a widget is there. */
export const shows = (element: ElementHandle<HTMLElement>, selector: string, text = ''): Promise<unknown> =>
  element.evaluate(
    (w, [css, wanted]) =>
      new Promise<void>((resolve) => {
        const look = () => {
          if ([...w.shadowRoot!.querySelectorAll<HTMLElement>(css)].some((e) => e.innerText.includes(wanted)))
            resolve();
          else requestAnimationFrame(look);
        };
        look();
      }),
    [selector, text] as const,
  );

/** A page's own lit elements: the one that stood there before, changed, and a new one; and what lit keeps in the page. */
export const stockLit = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    interface Stock extends HTMLElement {
      name: string;
      rows: number[];
      readonly updateComplete: Promise<unknown>;
    }
    const lit = globalThis as unknown as Record<string, unknown> & { litBefore: { hook: unknown; versions: string } };
    const [old, fresh] = [
      document.querySelector<Stock>('stock-element')!,
      document.createElement('stock-element') as Stock,
    ];
    const drawn = (e: Stock) => e.shadowRoot!.innerHTML.replaceAll(/lit\$\d+\$/g, 'lit$$');
    const first = drawn(old);
    old.name = 'changed';
    old.rows = [3, 1];
    document.body.append(fresh);
    await Promise.all([old.updateComplete, fresh.updateComplete]);
    fresh.shadowRoot!.querySelector('p')!.click();
    await fresh.updateComplete;
    const out = {
      first,
      old: drawn(old),
      fresh: drawn(fresh),
      color: getComputedStyle(fresh.shadowRoot!.querySelector('p')!).color,
      sameHook: lit['litHtmlPolyfillSupport'] === lit.litBefore.hook,
      hooks: ['litHtmlPolyfillSupport', 'litHtmlPolyfillSupportDevMode'].filter((name) => name in lit),
      sameVersions:
        JSON.stringify([lit['litHtmlVersions'], lit['litElementVersions'], lit['reactiveElementVersions']]) ===
        lit.litBefore.versions,
      versions: lit.litBefore.versions,
    };
    fresh.remove();
    return out;
  });
