import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { type Server, serve } from './support/server.js';
import { cells, settled } from './support/widgets.js';

/** The lines that the README gives an admin. */
function linesOfReadme(): string {
  const block = /```html\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
  if (!block) throw new Error('The README shows no lines of HTML.');
  return block;
}
const page = (body: string) =>
  `<!doctype html>\n<html lang="en">\n<title>A page of somebody else</title>\n${body}</html>\n`;
/** A host page’s own script: Lightning would call `mount` the same way. */
const MOUNTING = `
const host = document.getElementById('host');
const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (init) {
  const root = attach.call(this, init);
  if (this === host) window.closedRoot = { mode: init.mode, root };
  return root;
};
window.mounted = Bailiwick.mount(host, { tag: 'bailiwick-scorecard', props: { view: 'team' }, connection: 'demo' });
`;

describe('a page of somebody else, under the strictest policy', () => {
  const folder = mkdtempSync(join(tmpdir(), 'embed-'));
  let server: Server;
  beforeAll(async () => {
    copyFileSync('dist/bailiwick.js', join(folder, 'bailiwick.js'));
    writeFileSync(join(folder, 'readme.html'), page(linesOfReadme()));
    writeFileSync(join(folder, 'host.js'), MOUNTING);
    writeFileSync(
      join(folder, 'mount.html'),
      page('<script src="bailiwick.js"></script>\n<div id="host"></div>\n<script src="host.js" defer></script>\n'),
    );
    server = await serve(folder);
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true });
  });

  test('shows the map and a scorecard of the sample company from three lines of the README', async () => {
    expect(linesOfReadme().trim().split('\n')).toHaveLength(3);
    const { page, assertNoProblems } = await openPage(`${server.url}/readme.html`);
    await settled(page);
    const map = page.locator('bailiwick-map');
    expect(await map.getAttribute('status')).toMatch(/^(ready|partial)$/);
    const rows = await cells(map.getByRole('table', { name: 'Territories and their numbers' }));
    expect(rows.length).toBeGreaterThan(3);
    const canvas = await map.locator('.map-canvas').boundingBox();
    expect(canvas!.width).toBeGreaterThan(500);
    const card = page.locator('bailiwick-scorecard');
    expect(await card.getAttribute('status')).toMatch(/^(ready|partial)$/);
    await card.getByRole('button', { name: 'How Attainment is made' }).click();
    await card.getByRole('region', { name: /^How this number is made/ }).waitFor();
    assertNoProblems();
  });

  test('mounts a widget into a closed root, and lets go of it again', async () => {
    const { page, assertNoProblems } = await openPage(`${server.url}/mount.html`);
    await page.waitForFunction(
      () =>
        (globalThis as unknown as { mounted?: { element: HTMLElement } }).mounted?.element.getAttribute('status') ===
        'ready',
    );
    const found = await page.evaluate(async () => {
      const { closedRoot, mounted } = globalThis as unknown as {
        closedRoot: { mode: string; root: ShadowRoot };
        mounted: { element: HTMLElement & { updateComplete: Promise<unknown> }; set(p: object): void; unmount(): void };
      };
      const inside = mounted.element.shadowRoot!;
      const rows = inside.querySelectorAll('tbody tr').length;
      mounted.set({ view: 'full' });
      await mounted.element.updateComplete;
      const kpis = inside.querySelectorAll('.kpi-name').length;
      const before = closedRoot.root.childElementCount;
      mounted.unmount();
      return {
        mode: closedRoot.mode,
        reachable: document.getElementById('host')!.shadowRoot,
        rows,
        kpis,
        before,
        after: closedRoot.root.childElementCount,
      };
    });
    expect(found).toMatchObject({ mode: 'closed', reachable: null, before: 1, after: 0 });
    expect(found.rows).toBeGreaterThan(1);
    expect(found.kpis).toBeGreaterThanOrEqual(9);
    assertNoProblems();
  });
});
