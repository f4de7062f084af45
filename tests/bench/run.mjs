// `npm run bench [-- map|geo|kpi ...] [--json]`: ours beside named peers, interleaved in one run. Every figure is a ratio,
// peer / ours, of medians; counts and sums are compared in every repetition, so that a fast but wrong answer fails. The last
// line of --json is one object; exit 1 where a ratio is under its gate (gates.json).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { makeLeaflet } from '../../scripts/leaflet.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '../..');
const args = process.argv.slice(2);
const json = args.includes('--json');
const wanted = args.filter((a) => !a.startsWith('--'));
const gates = JSON.parse(readFileSync(join(here, 'gates.json'), 'utf8'));
const say = (text) => (json ? console.error(text) : console.log(text));

if (!existsSync(join(here, 'node_modules'))) {
  say('installing the peers (once)');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peers could not be installed: run `npm ci` in tests/bench.');
}
await makeLeaflet();

export const median = (times) => [...times].sort((a, b) => a - b)[times.length >> 1];

/** Bundles a case with the sources that it measures. */
async function bundle(name, platform) {
  const outfile = join(root, 'build/bench', `${name}.mjs`);
  mkdirSync(dirname(outfile), { recursive: true });
  await build({
    entryPoints: [join(here, 'cases', `${name}.ts`)],
    outfile,
    bundle: true,
    minify: true,
    keepNames: false,
    format: 'esm',
    target: 'es2022',
    platform,
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
    // the peers' package.json lies nearer than ours
    alias: { '#leaflet': join(root, 'src/leaflet/index.ts') },
    tsconfig: join(root, 'tsconfig.json'),
    ...(platform === 'node'
      ? {
          banner: {
            js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
          },
        }
      : {}),
  });
  return outfile;
}

const groups = {
  map: async () => (await import('./map.mjs')).run(await bundle('map', 'browser'), { say, median }),
  geo: async () => (await import(pathToFileURL(await bundle('geo', 'node')))).run({ say, median, root }),
  kpi: async () => (await import(pathToFileURL(await bundle('kpi', 'node')))).run({ say, median }),
};

const figures = {};
for (const [name, run] of Object.entries(groups))
  if (wanted.length === 0 || wanted.includes(name)) Object.assign(figures, await run());

const round = (n) => Number(n.toPrecision(4));
const result = {};
for (const [key, { ours, peer, note, noise }] of Object.entries(figures)) {
  const ratio = round(peer / ours);
  result[key] = {
    ratio,
    ours: round(ours),
    peer: round(peer),
    ...(noise ? { noise: round(noise) } : {}),
    ...(note ? { note } : {}),
  };
  const gate = gates[key];
  const missed = gate !== undefined && ratio < gate;
  if (missed) process.exitCode = 1;
  say(`${missed ? 'MISS' : 'ok  '} ${key}: ${round(peer)} / ${round(ours)} ms = ${ratio} (gate ${gate ?? 'none'})`);
}
if (json) console.log(JSON.stringify(result));
