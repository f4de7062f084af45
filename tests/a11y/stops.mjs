// How many times Tab is pressed to get past a page of four widgets, however many records it has.
import { DEMO } from './serve.mjs';

export const TODAY = '2026-08-18';
const WIDGETS = 'bailiwick-map, bailiwick-scorecard, bailiwick-account';

/** Waits until every widget of the page shows what it read. */
export async function settled(page) {
  await page.waitForFunction(
    (tags) => {
      const all = [...document.querySelectorAll(tags)];
      return all.length > 0 && all.every((e) => ['ready', 'partial', 'empty'].includes(e.getAttribute('status')));
    },
    WIDGETS,
    { timeout: 120_000 },
  );
  await page.evaluate(
    async (tags) => void (await Promise.all([...document.querySelectorAll(tags)].map((e) => e.updateComplete))),
    WIDGETS,
  );
}
/** What has the focus, through all roots: the widget it is in, and its name. */
export const focused = (page) =>
  page.evaluate((tags) => {
    let at = document.activeElement;
    const widget = at?.closest?.(tags);
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    const name = (at?.getAttribute?.('aria-label') ?? at?.textContent ?? '')
      .trim()
      .replaceAll(/\s+/g, ' ')
      .slice(0, 60);
    return {
      isLost: !at || at === document.body || at === document.documentElement,
      widget: widget ? `${widget.localName}[${widget.getAttribute('view') ?? ''}]` : '',
      what: `${at?.localName ?? ''}.${at?.className ?? ''}`,
      name,
    };
  }, WIDGETS);

export async function stops(page, say, counts = [500, 5000, 50_000]) {
  const out = {};
  for (const accounts of counts) {
    await page.goto(`${DEMO}manager.html?today=${TODAY}&accounts=${accounts}`);
    await settled(page);
    await page.locator('#record select').focus();
    const seen = [];
    for (let i = 0; i < 200; i++) {
      await page.keyboard.press('Tab');
      const at = await focused(page);
      if (!at.widget) {
        if (seen.length > 0) break;
        continue;
      }
      seen.push(at);
    }
    out[accounts] = seen.length;
    const widgets = new Set(seen.map((s) => s.widget)).size;
    say(`tab stops, ${accounts} accounts: ${seen.length} in ${widgets} widgets`);
    for (const s of seen) say(`  ${s.widget} ${s.what} “${s.name}”`);
    if (widgets !== 4) throw new Error(`${widgets} of the four widgets have a tab stop.`);
  }
  return out;
}
