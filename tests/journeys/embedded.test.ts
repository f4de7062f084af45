import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { POLICY, type Server, serve } from './support/server.js';

const QUERY = 'today=2026-08-18&accounts=1000';

describe('the demo’s page with frames of another origin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'frames-'));
  let pages: Server;
  let frames: Server;
  beforeAll(async () => {
    for (const name of ['embed.html', 'embed.js']) copyFileSync(join('dist', name), join(folder, name));
    frames = await serve(
      folder,
      () => `${POLICY.replace("trusted-types 'none'", 'trusted-types bailiwick')}; frame-ancestors ${pages.url}`,
    );
    pages = await serve(process.env['BAILIWICK_DEMO'] ?? 'build/demo', `${POLICY}; frame-src ${frames.url}`);
  });
  afterAll(async () => {
    await Promise.all([pages.close(), frames.close()]);
    rmSync(folder, { recursive: true });
  });

  test.each(['', '&origin=none'])('shows three widgets that follow it%s', { timeout: 90_000 }, async (more) => {
    const src = encodeURIComponent(`${frames.url}/embed.html`);
    const { page, assertNoProblems } = await openPage(`${pages.url}/embedded.html?${QUERY}&frames=${src}${more}`, {
      height: 2600,
    });
    for (const tag of ['map', 'account', 'scorecard']) {
      const frame = page.frameLocator(`#${tag} iframe`);
      await frame.locator(`bailiwick-${tag}:is([status=ready], [status=partial])`).waitFor();
      // as high as what it shows
      const inner = frame.locator('body');
      const shown = await page.locator(`#${tag} iframe`).elementHandle();
      const wanted = await inner.evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
      await page.waitForFunction(([e, px]) => e!.clientHeight === px, [shown, wanted] as const);
      expect(wanted).toBeGreaterThan(300);
    }
    const account = page.frameLocator('#account iframe');
    const ground = () =>
      account.locator('bailiwick-account .card').evaluate((card) => getComputedStyle(card).backgroundColor);
    const light = await ground();
    await page.getByRole('button', { name: 'Light or dark' }).click();
    await account.locator('html[style*="color-scheme: dark"]').waitFor();
    expect(await ground()).not.toBe(light);
    // a record that the frame asks for is opened by the page around
    await account.locator('.nearby button').first().click();
    await page.waitForURL(/account\.html/, { waitUntil: 'commit' });
    assertNoProblems();
  });
});
