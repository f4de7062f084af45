// Writes the package's typings to dist/types: the files that the entry points reach. `#lit` is a name inside the
// repository only, so it becomes a path; the private Leaflet must not show in a public type.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { entries, root } from './entries.mjs';

const types = join(root, 'dist', 'types');
rmSync(types, { recursive: true, force: true });
const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
const { status } = spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;

const lit = join(types, 'lit');
const reached = new Set();

/** Makes a file's imports paths, and goes on to what they name. */
function visit(file) {
  if (reached.has(file) || !existsSync(file)) return;
  reached.add(file);
  const text = readFileSync(file, 'utf8');
  if (text.includes('#leaflet')) throw new Error(`${file}: Leaflet shows in a public type`);
  const folder = relative(dirname(file), lit).replaceAll('\\', '/') || '.';
  const litPath = folder.startsWith('.') ? folder : `./${folder}`;
  const out = text
    .replaceAll(/(['"])#lit(?:\/(\w+))?\1/g, (_, _quote, part = 'index') => `'${litPath}/${part}.js'`)
    .replaceAll(/(['"])lit-html(\/[^'"]*)?\1/g, `'lit$2'`); // inferred types name the package behind lit
  writeFileSync(file, out);
  for (const [, spec] of out.matchAll(/['"](\.{1,2}\/[^'"]+)\.js['"]/g)) visit(resolve(dirname(file), `${spec}.d.ts`));
}

for (const source of Object.values(entries())) visit(join(types, source.replace(/^src\/(.*)\.ts$/, '$1.d.ts')));
for (const name of readdirSync(types, { recursive: true })) {
  const file = join(types, name);
  if (name.endsWith('.d.ts') && !reached.has(file)) rmSync(file);
}
