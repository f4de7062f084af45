// Makes build/vendor: our private Leaflet and the map's outlines, from npm packages. Skips what is newer than its maker
// and the lockfile.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './entries.mjs';

const time = (file) => (existsSync(join(root, file)) ? statSync(join(root, file)).mtimeMs : 0);
const isCurrent = (files, maker) =>
  files.every((file) => time(`build/vendor/${file}`) > Math.max(time(`scripts/${maker}`), time('package-lock.json')));

/** Everything that the sources import from build/vendor. */
export async function makeVendor() {
  if (!isCurrent(['leaflet.js', 'leaflet.d.ts', 'leaflet-css.js', 'leaflet-css.d.ts'], 'leaflet.mjs'))
    await (await import('./leaflet.mjs')).makeLeaflet();
  if (!isCurrent(['outlines.js', 'outlines.d.ts'], 'outlines.mjs')) (await import('./outlines.mjs')).makeOutlines();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeVendor();
