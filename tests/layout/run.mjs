// `npm run test:layout [-- --json]`: how much the built pages move while their data arrives, as browsers count it (cumulative
// layout shift: the sum over the whole load, without gaps). A slow machine is played, so that every step is seen. The last
// line of --json is one object; exit 1 where a page moves more than it may.
import { existsSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const demo = process.env.BAILIWICK_DEMO ?? join(root, 'build/demo');
if (!existsSync(demo)) throw new Error('The built demo is not there: run `npm run build` first');
const json = process.argv.includes('--json');
const say = (text) => (json ? console.error(text) : console.log(text));

const MOST = 0.02;
const SLOWER = 4;
const pages = ['manager', 'account', 'rep'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 320, height: 700 },
];
const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
};
const ORIGIN = 'http://crm.example';

/** Runs in the page before anything else: notes each shift with what moved. */
function watch() {
  globalThis.shifts = [];
  const name = (node) => {
    const element = node?.nodeType === 1 ? node : node?.parentElement;
    const host = element?.getRootNode()?.host;
    const own = element ? `${element.localName}.${element.className?.baseVal ?? element.className}` : '?';
    return host ? `${host.localName}[${host.getAttribute('view') ?? ''}] ${own}` : own;
  };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!entry.hadRecentInput)
        globalThis.shifts.push({
          value: entry.value,
          at: Math.round(entry.startTime),
          of: entry.sources.map((s) => {
            const [a, b] = [s.previousRect, s.currentRect];
            return `${name(s.node)} ${a.width}x${a.height} at ${a.y} -> ${b.width}x${b.height} at ${b.y}`;
          }),
        });
  }).observe({ type: 'layout-shift', buffered: true });
}

const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
const result = {};
for (const page of pages)
  for (const size of sizes) {
    const context = await browser.newContext({ viewport: size, reducedMotion: 'reduce', locale: 'en-US' });
    await context.route('**/*', async (route) => {
      const { pathname, origin } = new URL(route.request().url());
      const path = join(demo, normalize(decodeURIComponent(pathname)));
      if (origin !== ORIGIN || !existsSync(path)) return route.fulfill({ status: 404, body: '' });
      return route.fulfill({ path, contentType: types[extname(path)] ?? 'application/octet-stream' });
    });
    const opened = await context.newPage();
    await opened.addInitScript(watch);
    const session = await context.newCDPSession(opened);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
    await opened.goto(`${ORIGIN}/${page}.html?today=2026-08-18&accounts=1000`, { waitUntil: 'networkidle' });
    await opened.waitForFunction(
      () => {
        const all = [...document.querySelectorAll('bailiwick-map, bailiwick-scorecard, bailiwick-account')];
        return all.length > 0 && all.every((w) => ['ready', 'partial'].includes(w.getAttribute('status')));
      },
      undefined,
      { timeout: 60_000 },
    );
    // what is drawn last, and the entries of it, come with the frames after
    const shifts = await opened.evaluate(async () => {
      for (let i = 0; i < 30; i++) await new Promise((done) => requestAnimationFrame(done));
      return globalThis.shifts;
    });
    const sum = Math.round(shifts.reduce((total, s) => total + s.value, 0) * 10_000) / 10_000;
    const name = `${page} ${size.width}`;
    result[name] = sum;
    say(`${name}: ${sum}${sum > MOST ? ' FAILED' : ''}`);
    if (sum > MOST || process.argv.includes('--why'))
      for (const shift of shifts.filter((s) => s.value > 0.001))
        say(`  ${shift.value.toFixed(4)} at ${shift.at} ms\n    ${shift.of.join('\n    ')}`);
    await context.close();
  }
await browser.close();
const worst = Math.max(...Object.values(result));
if (json) console.log(JSON.stringify({ cls: result, worst, most: MOST }));
if (worst > MOST) process.exitCode = 1;
