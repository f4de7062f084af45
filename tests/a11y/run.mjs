// `npm run test:a11y [-- --json]`: the widgets for who doesn't use a mouse, doesn't see, or wants stillness. The last line of
// --json is one object; exit 1 where anything is missed. `--only=axe,stops,tasks,parity,closed` runs some of it, `--theme=`,
// `--state=` and `--width=` some cells of the matrix.
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';
import { matrix } from './matrix.mjs';
import { PAGE, serve } from './serve.mjs';
import { stops } from './stops.mjs';
import { doTasks } from './tasks.mjs';

const options = Object.fromEntries(
  process.argv
    .slice(2)
    .map((a) => a.replace(/^--/, '').split('='))
    .map(([name, value]) => [name, value ?? true]),
);
const say = (text) => (options.json ? console.error(text) : console.log(text));
const wants = (part) => !options.only || String(options.only).split(',').includes(part);
const MOST_STOPS = 12;

const problems = [];
const result = {
  axe: { runs: 0, violations: 0 },
  tabStops: 0,
  tasks: { done: 0, of: 15 },
  parity: { cases: 0, differing: 0 },
};
const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
try {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
    locale: 'en-US',
    timezoneId: 'America/New_York',
  });
  await serve(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.stack ?? error.message}`));
  if (wants('axe')) {
    const { runs, violations, found, measured, small, moving } = await matrix(page, say, options);
    result.axe = { runs, violations };
    result.targets = { measured, small: small.length };
    problems.push(...found, ...small, ...moving.map((m) => `moves: ${m}`));
  }
  if (wants('stops')) {
    const counted = await stops(page, say, options.accounts ? [Number(options.accounts)] : undefined);
    result.tabStops = Math.max(...Object.values(counted));
    if (result.tabStops > MOST_STOPS) problems.push(`${result.tabStops} tab stops, more than ${MOST_STOPS}`);
  }
  if (wants('tasks')) {
    const { done, of, failed } = await doTasks(page, say, options.task);
    result.tasks = { done, of };
    problems.push(...failed);
  }
  if (wants('parity')) {
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'reduce' });
    await page.goto(PAGE);
    await page.waitForFunction(() => globalThis.a11y);
    const { cases, differing } = await page.evaluate((n) => globalThis.a11y.parity(n), Number(options.worlds ?? 40));
    result.parity = { cases, differing: differing.length };
    problems.push(...differing.map((d) => `parity: ${d}`));
    say(`parity: ${cases} cases, ${differing.length} differing`);
  }
  if (wants('closed')) {
    await page.goto(PAGE);
    await page.waitForFunction(() => globalThis.a11y);
    const found = await page.evaluate(() => globalThis.a11y.closedBuild());
    problems.push(...found);
    say(`closed build: ${found.length} problems`);
  }
} finally {
  await browser.close();
}
if (!options.only && (result.axe.runs === 0 || result.tabStops === 0 || result.parity.cases === 0))
  problems.push('Nothing was looked at');
for (const problem of [...new Set(problems)]) say(`FAILED ${problem}`);
if (options.json) console.log(JSON.stringify(result));
process.exitCode = problems.length > 0 ? 1 : 0;
