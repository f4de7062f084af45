// `npm run shot -- URL OUT [--width 1280] [--height 800] [--dark] [--full] [--locale de-DE] [--eval js]`: a picture of a page,
// with what its console said. The script of --eval runs before the picture is taken; it may be asynchronous.
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeArgs, findBestChrome } from './browser.mjs';

/** Starts the browser for pictures. */
export async function launch() {
  return chromium.launch({ executablePath: await findBestChrome(), args: chromeArgs });
}

/** Takes one picture when the page has come to rest: no request and no skeleton left. */
export async function shoot(browser, { url, file, width = 1280, height = 800, theme, full, locale = 'en-US', script }) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    locale,
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const said = [];
  page.on('console', (m) => m.type() !== 'debug' && said.push(`${m.type()}: ${m.text()}`));
  page.on('pageerror', (e) => said.push(`uncaught: ${e.message}`));
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.waitForFunction(() => !document.querySelector('[status="loading"], [status="waiting"]'), undefined, {
    timeout: 30_000,
  });
  if (script) await page.evaluate(script);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
  await page.screenshot({ path: file, fullPage: full ?? false });
  await context.close();
  return said;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = { type: 'string' };
  const flag = { type: 'boolean' };
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { width: text, height: text, dark: flag, full: flag, locale: text, eval: text },
  });
  const [url, file] = positionals;
  if (!url || !file)
    throw new Error('usage: npm run shot -- URL OUT [--width n] [--height n] [--dark] [--full] [--eval js]');
  const { width = 1280, height = 800, dark, full, locale } = values;
  const browser = await launch();
  const size = { width: Number(width), height: Number(height) };
  const said = await shoot(browser, {
    url,
    file,
    ...size,
    theme: dark ? 'dark' : 'light',
    full,
    locale,
    script: values.eval,
  });
  await browser.close();
  for (const line of said) console.log(line);
}
