import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { type Oracle, type Amount, amountOf } from '../../support/adventureworks/oracle.js';
import type { RawFiles } from '../../support/adventureworks/files.js';
import { rowsOfCsv, settled } from './widgets.js';

/** More than all days of the files. */
export const EVER = '2022-01-01--2025-12-31';

/** Chooses the files on the start page, as a user does, and waits until the page that shows them is called. */
export async function importFiles(page: Page, files: RawFiles): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'adventureworks-'));
  try {
    const paths = Object.entries(files).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    await page.goto(new URL('index.html', page.url()).href);
    await page.setInputFiles('#files', paths);
    await page.waitForURL(/connection=import/, { waitUntil: 'commit' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Opens the imported company, everybody and every territory, in the tables alone. */
export async function openFigures(page: Page, period = EVER): Promise<void> {
  const query = new URLSearchParams({
    connection: 'import',
    territory: '',
    // a day after the last quota, so that no quarter is still running
    today: '2025-06-30',
    'bailiwick-period': period,
    'bailiwick-view-map': 'show=table',
  });
  await page.goto(new URL(`manager.html?${query.toString()}`, page.url()).href);
  await settled(page);
}

/** A quota's own period, as the period picker names it: by its first and its last day. */
export const quarterId = (from: string, last: string): string => `${from}--${last}`;
const quarterOf = (id: string): { from: string; last: string } => ({
  from: id.slice(0, 10),
  last: id.slice(12),
});

/** What the page exports for each period, after picking it in the period picker. */
async function exportsOf(page: Page): Promise<{ period: string; reps: string; territories: string }[]> {
  return page.evaluate(async (ever) => {
    const saved = (globalThis as unknown as { savedFiles: { name: string; text: string }[] }).savedFiles;
    const root = (selector: string) => document.querySelector(selector)!.shadowRoot!;
    const updated = () =>
      Promise.all(
        [
          ...document.querySelectorAll<HTMLElement & { updateComplete: Promise<unknown> }>(
            'bailiwick-map, bailiwick-scorecard',
          ),
        ].map((e) => e.updateComplete),
      );
    const picker = root('bailiwick-scorecard[view=strip]').querySelector<HTMLSelectElement>('.period select')!;
    const press = (selector: string) => root(selector).querySelector<HTMLElement>('[data-export="csv"]')!.click();
    const quotas = [...picker.querySelectorAll<HTMLOptionElement>('optgroup:last-of-type option')].map((o) => o.value);
    const out = [];
    for (const period of [ever, ...quotas.filter((id) => id.includes('--') && id !== ever)]) {
      picker.value = period;
      picker.dispatchEvent(new Event('change', { bubbles: true }));
      await updated();
      press('bailiwick-scorecard[view=team]');
      if (period === ever) press('bailiwick-map');
      const [reps, territories] = saved.splice(0);
      if (!reps?.name.startsWith(`team-${period}-`))
        throw new Error(`${reps?.name ?? 'nothing'} was saved for ${period}`);
      out.push({ period, reps: reps.text, territories: territories?.text ?? '' });
    }
    return out;
  }, EVER);
}

/** The oracle's figures, as the page gives them out. */
export async function figuresOn(page: Page): Promise<Omit<Oracle, 'counts' | 'attainmentByRep'>> {
  const all = await exportsOf(page);
  const ever = all[0]!;
  const worth = (rows: readonly Record<string, string>[], of: string) =>
    new Map(rows.map((r) => [r['id']!, amountOf(r[of]!)] as const).filter(([, amount]) => amount !== 0n));
  const sum = (amounts: Iterable<Amount>) => [...amounts].reduce((a, b) => a + b, 0n);
  const repsOf = (text: string) => rowsOfCsv(text).filter((r) => !r['id']!.startsWith('T-') && r['id'] !== 'total');
  const territories = rowsOfCsv(ever.territories);
  const won = Object.keys(territories[0] ?? {}).find((name) => name.startsWith('Won '))!;
  const wonByRep = worth(repsOf(ever.reps), 'Won');
  const wonByQuarter = new Map<string, Amount>();
  const attainment = new Map<string, { won: Amount; quota: Amount }>();
  for (const { period, reps } of all.slice(1)) {
    const { from } = quarterOf(period);
    const rows = repsOf(reps);
    wonByQuarter.set(from, sum(rows.map((r) => amountOf(r['Won']!))));
    for (const r of rows) {
      const [own, quota] = [amountOf(r['Won']!), amountOf(r['Quota']!)];
      if (quota === 0n) continue;
      const shown = Number(r['Attainment to date']);
      const wanted = Number(own) / Number(quota);
      if (Math.abs(shown - wanted) > 1e-12) throw new Error(`${r['id']} in ${period}: ${shown}, not ${wanted}`);
      attainment.set(`${r['id']}:${from}`, { won: own, quota });
    }
  }
  return {
    won: sum(wonByRep.values()),
    wonByRep,
    wonByTerritory: worth(
      territories.filter((r) => r['id']!.startsWith('T-')),
      won,
    ),
    wonByQuarter,
    attainment,
  };
}
