import type { Locator, Page } from 'playwright-core';
import { readCsv, type CsvRow } from '../../support/adventureworks/csv.js';

const WIDGETS = 'bailiwick-map, bailiwick-scorecard, bailiwick-account';

/** Waits until every widget of the page has read what it shows. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction((tags) => {
    const all = [...document.querySelectorAll(tags)];
    return all.length > 0 && all.every((e) => !['', 'waiting', 'loading'].includes(e.getAttribute('status') ?? ''));
  }, WIDGETS);
}

/** A table as it is shown: its visible rows, each as the visible texts of its cells. */
export const cells = (table: Locator): Promise<string[][]> =>
  table.evaluate((element) =>
    [...element.querySelectorAll('tr')]
      .filter((row) => row.checkVisibility())
      .map((row) =>
        [...row.querySelectorAll<HTMLElement>('th, td')]
          .filter((cell) => cell.checkVisibility())
          .map((cell) => cell.innerText.trim().replaceAll(/\s+/g, ' ')),
      ),
  );

/** Runs in the page, before anything else: keeps what widgets hand to their host as files. */
export const keepSaved = (): void => {
  const kept: { name: string; text: string }[] = [];
  Object.assign(globalThis, { savedFiles: kept });
  addEventListener(
    'bailiwicksave',
    (event) => {
      const { name, bytes } = (event as CustomEvent<{ name: string; bytes: Uint8Array }>).detail;
      kept.push({ name, text: new TextDecoder().decode(bytes) });
    },
    { capture: true },
  );
};
/** The files that were handed over since the last call. `keepSaved` must run in the page. */
export const takeSaved = (page: Page): Promise<{ name: string; text: string }[]> =>
  page.evaluate(() => (globalThis as unknown as { savedFiles: { name: string; text: string }[] }).savedFiles.splice(0));
/** Lines of a saved file by the heads of their columns, without the currencies that these name. */
export const rowsOfCsv = (text: string): CsvRow[] =>
  readCsv(text.replace(/^\uFEFF/, '')).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/ \([A-Z]{3}\)$/, ''), value])),
  );
/** Chooses something of an export menu, as a user does. */
export async function exportBy(within: Locator, choice: string): Promise<void> {
  await within
    .getByRole('button', { name: /^Export/ })
    .first()
    .click();
  await within.getByRole('menuitem', { name: choice }).first().click();
}
