// `npm run test:hosts [-- --json] [--pictures FOLDER]`: the widgets on pages with the real stylesheets of hosts, as their makers
// publish them. They must have the host's font, ground, corners, borders, link and button colours, in the host's theme, and
// stay readable. The last line of --json is one object; exit 1 where anything differs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const args = process.argv.slice(2);
const json = args.includes('--json');
const pictures = args.includes('--pictures') ? args[args.indexOf('--pictures') + 1] : undefined;
const say = (text) => (json ? console.error(text) : console.log(text));

if (!existsSync(join(root, 'dist/bailiwick.js'))) throw new Error('dist is not there: run `npm run build` first');
if (!existsSync(join(here, 'node_modules'))) {
  say('installing the design systems (once)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The design systems could not be installed: run `npm ci` in tests/hosts.');
}
const require = createRequire(join(here, 'package.json'));
const { webLightTheme, webDarkTheme } = require('@fluentui/tokens');
const script = readFileSync(join(root, 'dist/bailiwick.js'), 'utf8');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** As Fluent's provider states its theme, which leaves `color-scheme` to the page. */
const fluentTokens = (theme, scheme) =>
  `:root { color-scheme: ${scheme}; ${Object.entries(theme)
    .map(([name, value]) => `--${name}: ${value};`)
    .join(' ')} }`;

/** Each page in each theme, with what its own elements look like (`host`), or what is expected instead. */
const cases = [
  { name: 'salesforce', page: 'salesforce.html', dark: false },
  // the design system has no dark theme: its page stays light, whatever the system of the user asks for
  { name: 'salesforce, dark system', page: 'salesforce.html', dark: true },
  { name: 'fluent', page: 'fluent.html', dark: false, tokens: fluentTokens(webLightTheme, 'light') },
  { name: 'fluent dark', page: 'fluent.html', dark: false, tokens: fluentTokens(webDarkTheme, 'dark') },
  { name: 'plain', page: 'plain.html', dark: false },
  { name: 'plain, dark system', page: 'plain.html', dark: true },
];

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.json': 'application/json' };
const ORIGIN = 'http://host.example';

async function serve(context, tokens) {
  await context.route('**/*', async (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (origin !== ORIGIN) return route.abort();
    if (pathname.endsWith('/fluent-tokens.css')) return route.fulfill({ contentType: 'text/css', body: tokens ?? '' });
    if (pathname === '/dist/bailiwick.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    const path = join(root, normalize(decodeURIComponent(pathname)));
    if (!existsSync(path)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ path, contentType: types[extname(path)] ?? 'application/octet-stream' });
  });
}

/** Runs in the page: what is compared, of the host's elements and of the widgets'. */
function looks() {
  const style = (element) => (element ? getComputedStyle(element) : undefined);
  // stacks of fonts may be written differently and name the same font
  const context = document.createElement('canvas').getContext('2d');
  const widthIn = (font) => {
    context.font = `100px ${font}`;
    return context.measureText('Quota attainment 1,234,567').width;
  };
  const one = (root, selectors) => {
    const card = style(root.querySelector(selectors.card));
    const button = style(root.querySelector(selectors.button));
    const link = style(root.querySelector(selectors.link));
    return {
      font: card && widthIn(card.fontFamily),
      surface: card?.backgroundColor,
      cardRadius: card?.borderTopLeftRadius,
      buttonRadius: button?.borderTopLeftRadius,
      buttonHeight: button ? root.querySelector(selectors.button).getBoundingClientRect().height : undefined,
      link: link?.color,
    };
  };
  const host = document.querySelector('.host-card')
    ? one(document, { card: '.host-card', button: '.host-button', link: '.host-link' })
    : undefined;
  const widgets = [...document.querySelectorAll('bailiwick-map, bailiwick-scorecard, bailiwick-account')].map((w) => ({
    tag: w.localName,
    status: w.status,
    ...one(w.shadowRoot, { card: '.card', button: '.button', link: '.link' }),
  }));
  return { host, widgets };
}

/** Where a widget differs from its host, in words. Colours may differ where the host's own would be hard to read on ours. */
function differences({ host, widgets }, expected) {
  const found = [];
  const wanted = { ...host, ...expected };
  for (const widget of widgets)
    for (const [what, value] of Object.entries(wanted))
      if (widget[what] !== undefined && value !== undefined && widget[what] !== value)
        found.push(`${widget.tag}: ${what} is ${widget[what]}, not ${value}`);
  return [...new Set(found)];
}
const expectedOf = {
  salesforce: {},
  fluent: {},
  plain: { surface: 'rgb(255, 255, 255)', cardRadius: '12px', buttonRadius: '16px', link: 'rgb(2, 80, 217)' },
};

const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
const result = {};
for (const { name, page: file, dark, tokens } of cases) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1400 },
    colorScheme: dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    locale: 'en-US',
  });
  await serve(context, tokens);
  const page = await context.newPage();
  const problems = [];
  page.on('pageerror', (e) => problems.push(e.message));
  await page.goto(`${ORIGIN}/tests/hosts/pages/${file}`);
  await page.waitForFunction(() => ['ready', 'partial'].includes(document.querySelector('bailiwick-map').status));
  await page.evaluate(() => {
    const { workspace } = document.querySelector('bailiwick-workspace');
    const { id } = workspace.entry({ collection: 'accounts' }).table.row(0);
    document.querySelector('bailiwick-account').setAttribute('account', id);
  });
  await page.waitForFunction(() =>
    [...document.querySelectorAll('bailiwick-map, bailiwick-scorecard, bailiwick-account')].every((w) =>
      ['ready', 'partial'].includes(w.status),
    ),
  );
  await page.evaluate(() =>
    document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => done()))),
  );
  await page.addScriptTag({ content: axe });
  const contrast = await page.evaluate(async () => {
    const { violations } = await globalThis.axe.run('bailiwick-workspace', { runOnly: ['color-contrast'] });
    return violations.flatMap((v) => v.nodes.map((n) => `${n.target.join(' ')}: ${n.any[0]?.message ?? ''}`));
  });
  const found = differences(await page.evaluate(looks), expectedOf[name.split(/[ ,]/)[0]]);
  if (pictures) {
    mkdirSync(pictures, { recursive: true });
    await page.screenshot({ path: join(pictures, `${name.replaceAll(/\W+/g, '-')}.png`) });
  }
  result[name] = { differing: found.length, contrast: contrast.length, problems: problems.length };
  say(`${name}: ${found.length} differ, ${contrast.length} hard to read, ${problems.length} errors`);
  for (const line of [...found, ...contrast.slice(0, 5), ...problems]) say(`  ${line}`);
  await context.close();
}
await browser.close();
if (json) console.log(JSON.stringify({ hosts: result }));
if (Object.values(result).some((r) => r.differing + r.contrast + r.problems > 0)) process.exitCode = 1;
