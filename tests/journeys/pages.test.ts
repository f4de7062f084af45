import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { settled } from './support/widgets.js';

const WIDTHS = [320, 640, 1280] as const;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const QUERY = 'today=2026-08-18&accounts=1000';

interface Found {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly string[];
}
/** What axe finds against WCAG 2.2 AA, in the open shadow roots too. */
const violations = (page: Page): Promise<readonly Found[]> =>
  page.evaluate(async () => {
    interface Axe {
      run(
        context: unknown,
        options: unknown,
      ): Promise<{
        violations: { id: string; help: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
      }>;
    }
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const found = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      nodes: nodes.slice(0, 3).map((n) => `${JSON.stringify(n.target)} ${n.failureSummary ?? ''}`),
    }));
  });
/** Elements that stick out of the page, for the message. */
const sticksOut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')]
      .filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > width + 0.5)
      .slice(0, 5)
      .map((e) => `${e.localName}.${e.className} to ${Math.round(e.getBoundingClientRect().right)}`)
      .concat(`page ${document.documentElement.scrollWidth}`);
  });
async function atRest(page: Page) {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

const pages = readdirSync(process.env['BAILIWICK_DEMO'] ?? 'build/demo').filter((name) => name.endsWith('.html'));
const hasWidgets = new Set(['manager.html', 'rep.html', 'account.html']);
/** The gallery once for each widget. */
const gallery = ['map', 'scorecard', 'account'].map((widget) => `gallery.html?widget=bailiwick-${widget}`);
const addresses = pages.flatMap((name) => (name === 'gallery.html' ? gallery : [name]));
/** In the gallery some widgets never have data; the others do, and one loses it again. */
async function galleryDrawn(page: Page) {
  await page.locator('#ready [status=ready], #ready [status=partial]').waitFor();
  await page.locator('#stale [status=stale]').waitFor();
  await page.locator('#failed [status=failed]').waitFor();
}

describe.each(addresses)('%s', (name) => {
  test('fits at every width, light and dark, and axe finds nothing', { timeout: 120_000 }, async () => {
    const { page, assertNoProblems } = await openPage(`${name}${name.includes('?') ? '&' : '?'}${QUERY}`);
    await page.waitForLoadState('networkidle');
    if (hasWidgets.has(name)) await settled(page);
    if (name.startsWith('gallery')) await galleryDrawn(page);
    await page.evaluate(AXE);
    const wrong: Record<string, unknown> = {};
    for (const colorScheme of ['light', 'dark'] as const)
      for (const width of WIDTHS) {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 800 });
        await atRest(page);
        const out = await sticksOut(page);
        const found = await violations(page);
        if (out.length + found.length > 0) wrong[`${width} px, ${colorScheme}`] = { out, found };
      }
    expect(wrong).toEqual({});
    assertNoProblems();
  });
});
