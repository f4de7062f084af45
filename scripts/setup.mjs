// What `npm start` and `npm test` need before anything else. Plain enough for an old Node to read, so that it can say
// that it is too old.
import child_process from 'child_process';
import fs from 'fs';
import path from 'path';
import url from 'url';

const root = path.dirname(path.dirname(url.fileURLToPath(import.meta.url)));
const read = (name) => JSON.parse(fs.readFileSync(path.join(root, name), 'utf8'));

/** Bytes that an installation needs, the unpacked browser included. */
const ROOM = 1.2e9;

function stop(message) {
  console.error(message);
  process.exit(1);
}

/** A sentence where this Node is too old, else nothing. */
export function oldNode(found, engines) {
  const needed = engines.replace(/[^\d.]/g, '');
  const [a, b] = [found, needed].map((v) => v.split('.').map(Number));
  const older = a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
  return older ? `This is Node ${found}; Bailiwick needs Node ${needed} or newer (https://nodejs.org).` : '';
}

/** Whether every package of the lockfile is installed in its version. */
export function isInstalled(locked, installed) {
  return Object.entries(locked).every(
    ([name, p]) => name === '' || p.optional || p.peer || (installed[name] && installed[name].version === p.version),
  );
}

function installedPackages() {
  const file = 'node_modules/.package-lock.json';
  return fs.existsSync(path.join(root, file)) ? read(file).packages : {};
}

function install() {
  const space = fs.statfsSync(root);
  const free = space.bavail * space.bsize;
  if (free < ROOM)
    stop(`Only ${(free / 1e9).toFixed(1)} GB are free at ${root}; setting up needs ${(ROOM / 1e9).toFixed(1)} GB.`);
  console.log('Installing the packages of package-lock.json (about half a minute) ...');
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = child_process.spawnSync('npm', args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop('npm ci failed: see its messages above. It needs the npm registry, or a filled npm cache.');
}

/** Checks Node and disk, installs what is missing. */
export function setUp() {
  const old = oldNode(process.versions.node, read('package.json').engines.node);
  if (old) stop(old);
  process.chdir(root);
  if (!isInstalled(read('package-lock.json').packages, installedPackages())) install();
}
