import { expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { exportBy, settled } from './support/widgets.js';

/** Runs in every frame, before anything else: keeps what is printed instead of asking for a printer. */
const keepPrinted = (): void => {
  Object.assign(globalThis, {
    print: () => Object.assign(globalThis.top!, { printedPage: document }),
  });
};
/** Runs in the page, before anything else: keeps the bytes that widgets hand out. */
const keepBytes = (): void => {
  const kept: { name: string; size: number; head: number[] }[] = [];
  Object.assign(globalThis, { kept });
  addEventListener('bailiwicksave', (event) => {
    const { name, bytes } = (event as CustomEvent<{ name: string; bytes: Uint8Array }>).detail;
    event.preventDefault();
    kept.push({ name, size: bytes.length, head: Array.from(bytes.slice(0, 5)) });
  });
};
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;

test('files, pictures and paper come of the map under the strict policy', async () => {
  const { page, assertNoProblems } = await openPage('manager.html', { dark: true });
  await page.addInitScript(keepPrinted);
  await page.addInitScript(keepBytes);
  await page.reload();
  await settled(page);
  const map = page.locator('bailiwick-map');
  await expect.poll(() => map.locator('canvas').count()).toBeGreaterThan(2);
  await map.getByText('No territory').first().waitFor();
  for (const choice of ['CSV file', 'Excel workbook', 'PNG picture', 'SVG picture']) {
    const before = await page.evaluate(() => (globalThis as unknown as { kept: unknown[] }).kept.length);
    await exportBy(map, choice);
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { kept: unknown[] }).kept.length), { timeout: 20_000 })
      .toBe(before + 1);
  }
  const kept = await page.evaluate(
    () => (globalThis as unknown as { kept: { name: string; size: number; head: number[] }[] }).kept,
  );
  expect(kept.map((f) => f.name.replace(/^.*\./, ''))).toEqual(['csv', 'xlsx', 'png', 'svg']);
  for (const { name, size } of kept) expect(size, name).toBeGreaterThan(400);
  expect(kept[1]!.head.slice(0, 2)).toEqual([80, 75]);
  expect(kept[2]!.head.slice(1, 4)).toEqual([80, 78, 71]);

  await exportBy(map, 'Print');
  await expect.poll(() => page.evaluate(() => 'printedPage' in globalThis)).toBe(true);
  const printed = await page.evaluate(() => {
    const paper = (globalThis as unknown as { printedPage: Document }).printedPage;
    return { text: paper.body.textContent ?? '', rows: paper.querySelectorAll('tbody tr').length };
  });
  for (const text of ['As of ', ' mi', 'Outlines: U.S. Census Bureau', 'Accounts close together'])
    expect(printed.text).toContain(text);
  expect(printed.rows).toBeGreaterThan(3);
  assertNoProblems();
});

test.each(['A4', 'Letter'] as const)(
  'the page prints on %s: light, the map with legend, scale and date, no controls',
  async (format) => {
    const { page, assertNoProblems } = await openPage('manager.html', { dark: true });
    await settled(page);
    const map = page.locator('bailiwick-map');
    await map.getByText('No territory').first().waitFor();
    await expect.poll(() => map.locator('canvas').count()).toBeGreaterThan(2);
    const pdf = await page.pdf({ format, printBackground: true });
    expect(pagesOf(pdf)).toBeGreaterThan(0);
    // the same as on paper, to look at
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const paper = map.locator('.on-paper');
    for (const text of ['As of ', '50 mi', 'Accounts close together'])
      expect(await paper.textContent()).toContain(text);
    expect((await paper.boundingBox())!.height).toBeGreaterThan(200);
    for (const gone of ['.map-buttons', '.map-canvas', '.export-button', '.card-tools'])
      expect(await map.locator(gone).first().isVisible(), gone).toBe(false);
    const ground = await map.evaluate((e) => getComputedStyle(e.shadowRoot!.querySelector('.card')!).backgroundColor);
    expect(ground).toBe('rgb(255, 255, 255)');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await paper.count()).toBe(0);
    assertNoProblems();
  },
);
