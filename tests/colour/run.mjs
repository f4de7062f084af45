// `npm run test:colour [-- --json]`: how far apart the colours of territories are to four kinds of sight in both themes, and
// whether neighbours ever look alike in random partitions. The last line of --json is one object; exit 1 where a gate fails.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const outfile = join(root, 'build/colour/measure.mjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'tests/colour/measure.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'es2022',
  logLevel: 'error',
});
const { measureColours, measureColouring } = await import(pathToFileURL(outfile).href);

const APART = 15;
const PARTITIONS = 10_000;
const MOVES_EACH = 3;
const figures = {
  ...measureColours(readFileSync(join(root, 'src/ui/data-tokens.ts'), 'utf8')),
  ...measureColouring(PARTITIONS, MOVES_EACH),
};
const failed = [
  figures.worst < APART && `two colours are only ${figures.worst} apart, not ${APART}`,
  figures.alike > 0 && `${figures.alike} pairs of neighbours look alike`,
  figures.changed.median > 1 && `${figures.changed.median} territories change colour when one area moves`,
].filter(Boolean);

const say = (text) => (process.argv.includes('--json') ? console.error(text) : console.log(text));
for (const [theme, by] of Object.entries(figures.colours))
  say(
    `${theme.padEnd(6)}${Object.entries(by)
      .map(([sight, d]) => `  ${sight} ${d.toFixed(1)}`)
      .join('')}`,
  );
say(`${figures.partitions} partitions, ${figures.moves} moves: ${figures.alike} neighbours alike`);
say(`changed per move: median ${figures.changed.median}, 99 % ${figures.changed.p99}, most ${figures.changed.most}`);
for (const sentence of failed) say(`FAILED: ${sentence}`);
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
process.exitCode = failed.length > 0 ? 1 : 0;
