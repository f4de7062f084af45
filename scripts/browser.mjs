// The browser for tests and pictures. In order: CHROME_PATH; on Linux x64 the Chromium inside the npm package
// @sparticuz/chromium, unpacked once (same build and fonts everywhere, nothing to install); an installed Chrome,
// Chromium or Edge; as root on Debian or Ubuntu, what apt-get installs.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Flags for a headless run that may be root's and has no network. */
export const chromeArgs = [
  '--no-sandbox',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-quic',
  '--no-pings',
  '--hide-scrollbars',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
];

/** Runs with other environment variables, and puts the old ones back. */
async function withEnv(changes, run) {
  const old = Object.fromEntries(Object.keys(changes).map((k) => [k, process.env[k]]));
  Object.assign(process.env, changes);
  try {
    return await run();
  } finally {
    for (const [k, v] of Object.entries(old)) {
      if (v === undefined) delete process.env[k];
      else process.env[k] = v;
    }
  }
}

const fontsConf = (home) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${home}/fonts/fonts</dir><cachedir>${home}/fontconfig</cachedir></fontconfig>
`;
const launcher = (home) => `#!/bin/sh
export LD_LIBRARY_PATH="${home}/al2023/lib\${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}"
export FONTCONFIG_FILE="${home}/fonts.conf"
exec "${home}/chromium" "$@"
`;

async function bundled() {
  const pkg = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(pkg)) return undefined;
  const home = join(root, 'node_modules', '.cache', 'chromium', JSON.parse(readFileSync(pkg, 'utf8')).version);
  const chrome = join(home, 'chrome');
  if (existsSync(chrome)) return chrome;
  const unpacked = `${home}.${process.pid}`;
  mkdirSync(unpacked, { recursive: true });
  // It unpacks into the temporary folder, and with the name of this Lambda also the system libraries it needs.
  const env = {
    TMPDIR: unpacked,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    LD_LIBRARY_PATH: '',
    FONTCONFIG_PATH: '',
  };
  await withEnv(env, async () => (await import('@sparticuz/chromium')).default.executablePath());
  writeFileSync(join(unpacked, 'fonts.conf'), fontsConf(home));
  writeFileSync(join(unpacked, 'chrome'), launcher(home), { mode: 0o755 });
  try {
    renameSync(unpacked, home);
  } catch {
    rmSync(unpacked, { recursive: true, force: true }); // another process was first
  }
  return chrome;
}

function installed() {
  const { PATH = '', PROGRAMFILES = 'C:\\Program Files' } = process.env;
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const paths = {
    darwin: ['Google Chrome', 'Chromium'].map((n) => `/Applications/${n}.app/Contents/MacOS/${n}`),
    win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((n) =>
      join(PROGRAMFILES, n),
    ),
  }[process.platform];
  return (paths ?? names.flatMap((n) => PATH.split(':').map((d) => join(d, n)))).find((p) => existsSync(p));
}

function byApt() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.error('No browser found: installing chromium with apt-get');
  const options = { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-liberation'], options);
  return installed();
}

/** Path of the browser for tests: the same build on every machine where that can be. */
export async function findChrome() {
  const path = process.env.CHROME_PATH ?? (await bundled()) ?? installed() ?? byApt();
  if (!path) throw new Error('No Chrome or Chromium found: install one, or set CHROME_PATH to its executable');
  return path;
}

/** Path of the browser for pictures that people look at: an installed one, as it has more fonts. */
export async function findBestChrome() {
  return process.env.CHROME_PATH ?? installed() ?? findChrome();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await findChrome());
