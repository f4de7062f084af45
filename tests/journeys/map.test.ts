import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { cells, exportBy, keepSaved, rowsOfCsv, settled, takeSaved } from './support/widgets.js';

const PAGE = 'manager.html?today=2026-08-18';

async function openMap(query = '') {
  const opened = await openPage(PAGE + query);
  await settled(opened.page);
  const map = opened.page.locator('bailiwick-map');
  return { ...opened, map };
}
const canvas = (map: Locator) => map.locator('.map-canvas');
const said = (map: Locator) => map.locator('[aria-live]');
const legend = (map: Locator) => map.getByRole('table', { name: 'Territories and their numbers' });
const colorBy = (map: Locator, value: string) => map.getByLabel('Color by').selectOption(value);
const inLink = (page: Page, name: string) => new URL(page.url()).searchParams.get(`bailiwick-${name}`);
const row = (map: Locator, name: string) => legend(map).getByRole('button', { name, exact: true });
/** Drags around a corner over the middle of the map: a box, or half of it by the lasso. */
async function drag(page: Page, map: Locator) {
  await canvas(map).evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const box = (await canvas(map).boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.2, 0.2));
  await page.mouse.down();
  await page.mouse.move(...at(0.8, 0.2), { steps: 4 });
  await page.mouse.move(...at(0.8, 0.8), { steps: 4 });
  await page.mouse.up();
}

describe('the map', () => {
  test('comes back after a reload as the link says: place, colouring and selection', async () => {
    const { page, map, assertNoProblems } = await openMap();
    await colorBy(map, 'territory');
    await map.getByRole('button', { name: 'Zoom in' }).click();
    await row(map, 'Chicagoland').click();
    await expect.poll(() => inLink(page, 'view-map')).toMatch(/^at=-?[\d.]+,-?[\d.]+,[\d.]+;color=territory$/);
    await expect.poll(() => inLink(page, 'territories')).toBeTruthy();
    const link = page.url();
    const scale = await map.locator('.scale').innerText();

    await page.reload();
    await settled(page);
    await map.locator('.scale').getByText(scale).waitFor();
    expect(await map.getByLabel('Color by').inputValue()).toBe('territory');
    expect(await row(map, 'Chicagoland').getAttribute('aria-pressed')).toBe('true');
    await map.getByText('1 territory selected').waitFor();
    expect(page.url()).toBe(link);
    assertNoProblems();
  });

  test('shares its selection: a row of the legend is selected on the map, in the ranked table, and followed', async () => {
    const { page, map, assertNoProblems } = await openMap();
    const strip = page.locator('bailiwick-scorecard[view=strip]');
    await strip.evaluate((element) => element.toggleAttribute('follow', true));
    await colorBy(map, 'territory');
    await row(map, 'Central Ohio').click();
    await map.getByText('1 territory selected').waitFor();
    await strip.getByRole('heading', { name: 'Central Ohio' }).waitFor();
    const ranked = page.locator('bailiwick-scorecard[view=team]').getByRole('row', { name: /Central Ohio/ });
    expect(await ranked.getByRole('button').first().getAttribute('aria-pressed')).toBe('true');

    // and the other way round
    await page.locator('bailiwick-scorecard[view=team] .ranked-name').first().click();
    await expect.poll(() => row(map, 'Central Ohio').getAttribute('aria-pressed')).toBe('false');
    await ranked.getByRole('button').first().click();
    await strip.getByRole('heading', { name: 'Central Ohio' }).waitFor();
    await page.locator('bailiwick-scorecard[view=team] .ranked-name').first().click();
    await expect.poll(() => row(map, 'Central Ohio').getAttribute('aria-pressed')).toBe('false');
    await map.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => inLink(page, 'territories')).toBeNull();
    assertNoProblems();
  });

  test('finds an account by its name, shows it and opens it', async () => {
    const { page, map, assertNoProblems } = await openMap();
    const field = map.getByRole('combobox', { name: 'Find account, rep or area' });
    await field.fill('hickory die');
    const option = map.getByRole('option').first();
    const name = await option.locator('span').first().innerText();
    expect(name).toMatch(/^Hickory Die/i);
    await field.press('Enter');
    await map.locator('.chip').getByText(name).waitFor();
    await expect.poll(() => inLink(page, 'accounts')).toMatch(/^\S+$/);
    await map.locator('.chip').getByRole('button', { name: 'Open' }).click();
    await page.waitForURL(/account\.html/);
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    await settled(page);
    assertNoProblems();
  });

  test('is walked with the keys, which say where they stand, and selects', async () => {
    const { page, map, assertNoProblems } = await openMap();
    await colorBy(map, 'territory');
    await canvas(map).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => said(map).innerText()).toMatch(/\S/);
    const first = await said(map).innerText();
    const places = new Set([first]);
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowDown']) {
      const before = await said(map).innerText();
      await page.keyboard.press(key);
      await expect.poll(() => said(map).innerText()).not.toBe(before);
      places.add(await said(map).innerText());
    }
    expect(places.size).toBeGreaterThan(2);
    await page.keyboard.press('Enter');
    await map.getByText('1 territory selected').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => map.locator('.chip').count()).toBe(0);
    const before = await map.locator('.scale').innerText();
    await page.keyboard.press('+');
    await expect.poll(() => map.locator('.scale').innerText()).not.toBe(before);
    assertNoProblems();
  });

  test('selects accounts by a box, by a lasso, and by plain commands', async () => {
    const { page, map, assertNoProblems } = await openMap();
    for (const mode of ['Select by a box', 'Select by a lasso']) {
      await map.getByRole('button', { name: mode }).click();
      await drag(page, map);
      await map
        .locator('.chip')
        .getByText(/^[\d,]+ accounts selected$/)
        .waitFor();
      await expect.poll(() => said(map).innerText()).toMatch(/^[\d,]+ accounts selected$/);
      await map.locator('.chip').getByRole('button', { name: 'Clear' }).click();
      await expect.poll(() => map.locator('.chip').count()).toBe(0);
    }
    await map.getByRole('button', { name: 'More commands' }).click();
    await page.keyboard.press('Enter');
    await map
      .locator('.chip')
      .getByText(/^[\d,]+ accounts selected$/)
      .waitFor();
    assertNoProblems();
  });

  test('shows the same numbers in the legend, in the table and in the file', async () => {
    const { page, map, assertNoProblems } = await openMap();
    await page.evaluate(keepSaved);
    await colorBy(map, 'territory');
    const beside = await cells(legend(map));
    await map.getByRole('group', { name: 'Show as' }).getByRole('button', { name: 'Table' }).click();
    await expect.poll(() => canvas(map).count()).toBe(0);
    expect(await cells(legend(map))).toEqual(beside);

    await exportBy(map, 'CSV file');
    const [file] = await takeSaved(page);
    const rows = rowsOfCsv(file!.text);
    const accounts = beside[0]!.indexOf('Accounts');
    expect(rows.map((r) => [r['Territory'], Number(r['Accounts']).toLocaleString('en-US')])).toEqual(
      beside.slice(1).map((r) => [r[0], r[accounts]]),
    );
    const total = beside.at(-1)![accounts]!;
    // what two territories claim is counted in both, and in a line of its own
    const own = rows
      .filter((r) => r['id'] !== 'overlap' && r['id'] !== 'total')
      .reduce((sum, r) => sum + Number(r['Accounts']), 0);
    expect(own.toLocaleString('en-US')).toBe(total);
    assertNoProblems();
  });

  test('explains its classes: each has a name and what is in it, all add up', async () => {
    const { page, map, assertNoProblems } = await openMap();
    const shown = Number(
      /in (\d+) territories/.exec(await map.innerText())?.[1] ??
        (await map.getByText(/in \d+ territories/).innerText()).match(/in (\d+) t/)![1],
    );
    const classes = map.getByRole('table', { name: 'Classes and what is in them' });
    const [names, territories] = await cells(classes);
    expect(names!.slice(1, 6)).toEqual(['Below 85%', '85% to 95%', '95% to 105%', '105% to 115%', '115% and above']);
    expect(territories!.slice(1, 6).reduce((sum, n) => sum + Number(n), 0)).toBe(shown);
    const count = Number(territories![1]);
    await classes.getByRole('button', { name: /Below 85%/ }).click();
    await map.getByText(`${count} territories selected`).waitFor();

    await colorBy(map, 'measure:population');
    const areas = await cells(classes);
    expect(areas.map((r) => r[0])).toContain('Areas');
    expect(areas[0]!.length).toBeGreaterThanOrEqual(5);
    await page.keyboard.press('Escape');
    assertNoProblems();
  });

  test('says so where its tiles can’t be had', async () => {
    const { page, map, problems } = await openMap();
    await map.evaluate((element) => element.setAttribute('tiles', '/tiles/{z}/{x}/{y}.png'));
    await map.getByText('The background map could not be loaded. Outlines are shown instead.').waitFor();
    await map.getByText('Outlines: U.S. Census Bureau, Natural Earth').waitFor();
    expect(await canvas(map).isVisible()).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.filter((p) => !/\/tiles\/|404/.test(p))).toEqual([]);
    await page.close();
  });
});
