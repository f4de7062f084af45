import { mkdirSync, writeFileSync } from 'node:fs';
import type { ElementHandle, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import {
  type Name,
  type Pages,
  type Way,
  eventsOn,
  linesOf,
  press,
  servePages,
  shows,
  stockLit,
  ways,
  widget,
} from './support/ways.js';

let pages: Pages;
beforeAll(async () => {
  pages = await servePages();
});
afterAll(() => pages.close());

/** What the page shows after each step, by widget. */
type Seen = Record<string, readonly string[]>;
interface Run {
  readonly seen: Seen;
  readonly events: readonly string[];
  readonly stock: unknown;
}
const runs = new Map<Way, Run>();

/** Reads lines until they are those that are wanted; what they are at last where they never come to be. */
async function read(element: ElementHandle<HTMLElement>, wanted?: readonly string[]): Promise<string[]> {
  const until = performance.now() + (wanted ? 5_000 : 0);
  for (;;) {
    const lines = await linesOf(element);
    if (!wanted || performance.now() > until || lines.join('\n') === wanted.join('\n')) return lines;
    await element.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** Waits until a widget shows something else, and has read it whole. */
async function changes(element: ElementHandle<HTMLElement>, before: readonly string[]): Promise<void> {
  for (;;) {
    const status = await element.getAttribute('status');
    if (status !== 'loading' && (await linesOf(element)).join('\n') !== before.join('\n')) return;
    await element.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
}

/** The journey: opens an account, reads who covers it, goes to one nearby, gives that to somebody else, takes it back. */
async function journey(page: Page, way: Way, wanted: Seen | undefined): Promise<Seen> {
  const seen: Seen = {};
  const names: readonly Name[] = ['account', 'scorecard', 'map'];
  const on = new Map<Name, ElementHandle<HTMLElement>>();
  for (const name of names) on.set(name, await widget(page, way, name));
  const [account, map] = [on.get('account')!, on.get('map')!];
  const look = async (step: string) => {
    for (const [name, element] of on) {
      const key = `${step}: ${name}`;
      seen[key] = await read(element, wanted?.[key]);
    }
  };
  await press(map, 'button', 'Table');
  await shows(map, 'table');
  await look('opened');

  await press(account, '.nearby button');
  await changes(account, seen['opened: account']!);
  await press(map, 'th button.sort');
  await look('an account nearby, a table sorted');

  await press(account, '#change-owner');
  await shows(account, 'form');
  const form = await account.evaluateHandle((w) => w.shadowRoot!.querySelector('form'));
  await (await form.asElement()!.$('select'))!.selectOption({ index: 4 });
  await (await form.asElement()!.$('input'))!.fill('Closer to the customer');
  await press(account, 'button', 'Check');
  await shows(account, 'button', 'Publish');
  await look('dry run');
  await press(account, 'button', 'Publish');
  await shows(account, 'button', 'Undo');
  await look('published');
  await press(account, 'button', 'Undo');
  await shows(account, '.panel', 'Undone');
  await look('undone');
  return seen;
}

/** Lines of one run that aren't the same in the other. */
function differing(one: Seen, other: Seen): string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].flatMap((step) => {
    const [a, b] = [one[step] ?? [], other[step] ?? []];
    return Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i)
      .filter((i) => a[i] !== b[i])
      .map((i) => `${step}, line ${i}: “${a[i]}”, not “${b[i]}”`);
  });
}

describe('the same widgets by every way in', () => {
  test.each(ways)('%s: the journey goes to its end under the strictest policy', { timeout: 60_000 }, async (way) => {
    const { page, assertNoProblems } = await openPage(pages.address('bare'), { width: 800, height: 1200 });
    // lines say when figures were read
    await page.clock.setFixedTime('2026-08-18T15:00:00Z');
    await page.goto(pages.address(way));
    const seen = await journey(page, way, runs.get('element')?.seen);
    const events = await eventsOn(page);
    runs.set(way, { seen, events, stock: await stockLit(page) });
    expect(Object.values(seen).every((lines) => lines.length > 8)).toBe(true);
    assertNoProblems();
  });

  test('show the same lines, say the same to their page, and leave its own lit alone', async () => {
    const { page } = await openPage(pages.address('bare'));
    const bare = await stockLit(page);
    const [element, ...others] = ways.map((way) => runs.get(way)!);
    const lines = others.flatMap(({ seen }) => differing(seen, element!.seen));
    const hostLitUntouched = ways.every((way) => JSON.stringify(runs.get(way)!.stock) === JSON.stringify(bare));
    mkdirSync('build/test', { recursive: true });
    const result = { journeys: runs.size, linesDiffering: lines.length, hostLitUntouched };
    const compared = Object.values(element!.seen).flat().length;
    writeFileSync('build/test/ways.json', JSON.stringify({ ...result, linesCompared: compared * others.length }));
    expect(lines).toEqual([]);
    for (const { events } of others) expect(events).toEqual(element!.events);
    expect(bare).toMatchObject({ sameHook: true, sameVersions: true, hooks: [], color: 'rgb(10, 20, 30)' });
    for (const way of ways) expect(runs.get(way)!.stock).toEqual(bare);
  });
});
