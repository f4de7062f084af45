import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { cells, settled } from './support/widgets.js';

/** The invented company on one day, so that its figures are always the same. */
const TODAY = '2026-08-18';

const accountWidget = (page: Page): Locator => page.locator('bailiwick-account');
/** What the account's page of the CRM itself says in its header. */
const ownerInHeader = (page: Page): Promise<string> =>
  page.locator('dt', { hasText: 'Account owner' }).locator('xpath=following-sibling::dd').innerText();

/** Opens an account from the list of accounts, with the owner that it has. */
async function openAccount() {
  const opened = await openPage(`index.html?today=${TODAY}`);
  const { page } = opened;
  await page.getByRole('link', { name: /^Account / }).click();
  await page.waitForURL(/account\.html/);
  await settled(page);
  await page.getByText('Account owner').waitFor();
  return { ...opened, owner: await ownerInHeader(page) };
}
/** Gives the account to somebody else, with a reason, as far as the dry run. */
async function tryOwner(page: Page, owner: string): Promise<string> {
  const widget = accountWidget(page);
  await widget.getByRole('button', { name: 'Change owner' }).click();
  const form = widget.getByRole('region', { name: 'Change owner' });
  const names = await form.getByLabel('New owner').locator('option').allInnerTexts();
  const label = names.map((n) => n.trim()).find((n) => n !== '' && n !== 'Choose a rep' && !n.startsWith(owner))!;
  await form.getByLabel('New owner').selectOption({ label });
  await form.getByRole('button', { name: 'Check the change' }).click();
  await form.getByText('Say why, so that others can follow it.').waitFor();
  await form.getByLabel('Reason').fill('Nearer to the plant');
  await form.getByRole('button', { name: 'Check the change' }).click();
  await form.getByText('What would happen').waitFor();
  await form.getByText('Nothing has been changed yet.').waitFor();
  return label.replace(/ \(.*$/, '');
}

describe('a stranger with the demo', () => {
  test('finds the rep who is behind and why, how the figure is made, and the records behind it', async () => {
    const { page, assertNoProblems } = await openPage(`index.html?today=${TODAY}`);
    await page.getByRole('link', { name: /^Manager / }).click();
    await page.waitForURL(/manager\.html/);
    await settled(page);

    const rows = await cells(page.locator('bailiwick-scorecard[view=team]').getByRole('table'));
    const [head, first] = rows as [string[], string[]];
    const at = (column: string) => first[head.indexOf(column)]!;
    expect(at('First reason')).toMatch(/^Urgent: \$\d+K behind plan$|^\$\d+K behind plan$/);
    expect(at('Gap to plan')).toBe(`−${/\$\d+K/.exec(at('First reason'))![0]}`);
    expect(Number.parseInt(at('Attainment to date'), 10)).toBeLessThan(85);
    const name = await page.locator('bailiwick-scorecard[view=team] .ranked-name').first().innerText();
    const attention = page.locator('bailiwick-scorecard[view=attention]');
    await attention.getByText(new RegExp(`^${name} is \\$\\d+K behind plan, \\$\\d+K of it since`)).waitFor();

    await page.getByLabel('Search accounts and reps').fill(name);
    await page.getByRole('link', { name, exact: true }).click();
    await page.waitForURL(/rep\.html/);
    await settled(page);
    await page.getByRole('heading', { name, level: 1 }).waitFor();

    const card = page.locator('bailiwick-scorecard');
    const drill = card.getByRole('region', { name: /^How this number is made/ });
    await card.getByRole('button', { name: 'How Coverage is made' }).click();
    await drill.getByText('Share of accounts with a completed visit or call').waitFor();
    await drill.getByText(/^\d+ touched in time$/).waitFor();
    await drill.getByText(/^\d+ accounts counted$/).waitFor();
    const told: string[] = [];
    for (const button of await card.locator('.kpi-name').all()) {
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
      told.push(await drill.innerText());
    }
    expect(told.length).toBeGreaterThanOrEqual(9);
    expect(told.filter((text) => /Left out: \d/.test(text)).length).toBeGreaterThan(0);
    expect(told.filter((text) => /95% interval/.test(text)).length).toBeGreaterThan(0);

    await card.getByRole('button', { name: 'How Coverage is made' }).click();
    const record = drill.getByRole('table').getByRole('button').first();
    const account = await record.innerText();
    await record.click();
    await page.waitForURL(/account\.html/);
    await page.getByRole('heading', { name: account, level: 1 }).waitFor();
    await settled(page);
    assertNoProblems();
  });

  test('knows who covers an account, gives it to somebody else and undoes it', async () => {
    const { page, owner, assertNoProblems } = await openAccount();
    const widget = accountWidget(page);
    await widget.getByText(owner, { exact: true }).waitFor();
    await widget
      .getByText(/^By (area|rule|hand), since [A-Z][a-z]{2} \d+, 20\d\d$/)
      .first()
      .waitFor();

    const to = await tryOwner(page, owner);
    await widget.getByText(`goes from ${owner} to ${to}.`).waitFor();
    await widget.getByRole('button', { name: 'Publish' }).click();
    await widget.getByText(`Done: ${to} owns this account now.`).first().waitFor();
    await page.getByRole('status').getByText(`Done: ${to} owns this account now.`).waitFor();
    await widget.getByRole('button', { name: 'Undo' }).click();
    await widget.getByText(`Undone: ${owner} owns this account again.`).first().waitFor();
    await page.reload();
    await settled(page);
    expect(await ownerInHeader(page)).toBe(owner);
    await widget.getByText(owner, { exact: true }).waitFor();
    assertNoProblems();
  });

  test('sees the change after a reload, until the demo is reset', async () => {
    const { page, owner, assertNoProblems } = await openAccount();
    const widget = accountWidget(page);
    const to = await tryOwner(page, owner);
    await widget.getByRole('button', { name: 'Publish' }).click();
    await widget.getByText(`Done: ${to} owns this account now.`).first().waitFor();

    // by its own address: another account is shown where the first one is no longer the team's
    const id = await widget.getAttribute('account');
    await page.goto(`${page.url().split('?')[0]}?today=${TODAY}&id=${id}`);
    await settled(page);
    expect(await ownerInHeader(page)).toBe(to);
    await page.reload();
    await settled(page);
    expect(await ownerInHeader(page)).toBe(to);
    await widget.getByText(to, { exact: true }).waitFor();

    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Reset the demo' }).click();
    await reloaded;
    await settled(page);
    await expect.poll(() => ownerInHeader(page)).toBe(owner);
    assertNoProblems();
  });
});
