// Firefox for tests: FIREFOX_PATH, an installed one, or as root on Debian or Ubuntu what apt-get installs. It is driven
// over WebDriver BiDi, by the same puppeteer-core that drives Chromium, so no driver program is needed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChrome } from './browser.mjs';
import { root } from './entries.mjs';

/** The oldest version whose WebDriver BiDi has all that the tests ask for. */
const OLDEST = 153;

function installed() {
  const { PATH = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const paths = {
    darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    win32: [join(PROGRAMFILES, 'Mozilla Firefox', 'firefox.exe')],
  }[process.platform];
  return (paths ?? ['firefox', 'firefox-esr'].flatMap((n) => PATH.split(':').map((d) => join(d, n)))).find((p) =>
    existsSync(p),
  );
}

function byApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.error('No Firefox found: installing one with apt-get');
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  for (const name of ['firefox-esr', 'firefox']) {
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name, 'fonts-liberation'], options);
    if (installed()) break;
  }
  return installed();
}

/** Path of Firefox; says what to do where there is none, or an old one. */
export function findFirefox() {
  const path = process.env.FIREFOX_PATH ?? installed() ?? byApt();
  if (!path)
    throw new Error(
      'No Firefox found: install one (Debian: apt-get install firefox-esr), or set FIREFOX_PATH to its executable',
    );
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  const version = Number(/Firefox (\d+)/.exec(stdout ?? '')?.[1] ?? Number.NaN);
  if (!(version >= OLDEST))
    throw new Error(`${path} says "${(stdout ?? '').trim()}"; the tests need Firefox ${OLDEST} or newer`);
  return path;
}

/** Nothing is looked up or reported while tests run; the fonts can be read in the sandbox of a page. */
export const firefoxPrefs = {
  'security.sandbox.content.read_path_whitelist': `${await fontsOfChrome()}/`,
  'app.update.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'media.gmp-manager.url': 'http://127.0.0.1:9/',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'http://127.0.0.1:9/',
};

const FAMILIES = ['system-ui', 'sans-serif', 'serif', 'monospace', 'Arial', 'Helvetica', 'Helvetica Neue', 'Roboto'];
const alias = (family) =>
  `<match target="pattern"><test name="family"><string>${family}</string></test>` +
  `<edit name="family" mode="assign" binding="strong"><string>Open Sans</string></edit></match>`;

/** Folder of the fonts that come along with the Chromium of the tests. */
async function fontsOfChrome() {
  const fonts = join(dirname(await findChrome()), 'fonts', 'fonts');
  return existsSync(fonts) ? fonts : undefined;
}

/**
 * The one font of the Chromium that tests run in, where that is the one that comes along: layouts are tested to the pixel.
 */
export async function firefoxEnv() {
  const fonts = await fontsOfChrome();
  if (!fonts) return process.env;
  const home = join(root, 'build', 'firefox');
  mkdirSync(home, { recursive: true });
  const file = join(home, 'fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${home}/cache</cachedir>${FAMILIES.map(alias).join('')}</fontconfig>
`,
  );
  return { ...process.env, FONTCONFIG_FILE: file };
}

/** Lets `newPage` speak to the browser's own scope. */
export const firefoxArgs = ['--remote-allow-system-access'];

/** What a page is told about its user, by the names of CSS, in Firefox's names for a tab. */
const OVERRIDES = {
  'prefers-color-scheme': 'prefersColorSchemeOverride',
  'prefers-reduced-motion': 'prefersReducedMotionOverride',
  'forced-colors': 'forcedColorsOverride',
};
const NAVIGABLES = 'chrome://remote/content/shared/NavigableManager.sys.mjs';

/** A new page whose `emulateMediaFeatures` works: puppeteer has it for Chromium alone. */
export async function newPage(context) {
  // a window, as a tab behind another one draws nothing
  const page = await context.newPage({ type: 'window' });
  const bidi = page.browser().connection;
  page.emulateMediaFeatures = async (features) => {
    const values = (features ?? []).map(({ name, value }) => {
      if (!OVERRIDES[name]) throw new Error(`${name} can't be emulated in Firefox`);
      return [OVERRIDES[name], value];
    });
    const { result: tree } = await bidi.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
    const answer = await bidi.send('script.callFunction', {
      functionDeclaration: `(id, values) => {
        const { NavigableManager } = ChromeUtils.importESModule('${NAVIGABLES}');
        const tab = NavigableManager.getBrowsingContextById(id).top;
        for (const [name, value] of JSON.parse(values)) {
          if (!(name in tab)) throw new Error('Firefox has no ' + name);
          tab[name] = value;
        }
      }`,
      arguments: [page.mainFrame()._id, JSON.stringify(values)].map((value) => ({ type: 'string', value })),
      target: { context: tree.contexts[0].context },
      awaitPromise: true,
    });
    if (answer.result.type === 'exception') throw new Error(answer.result.exceptionDetails.text);
  };
  return page;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(findFirefox());
