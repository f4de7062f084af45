// `npm run size`: bytes of each entry point of dist, minified, gzip -9, with everything in it (lit and Leaflet too); an
// entry of a widget counts with the workspace element that its page needs. Parts that load later are listed, not
// counted. Budgets are in budgets.json; one that is passed fails. `--json`: the last line is a JSON object.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { entries, root } from './entries.mjs';

const dist = join(root, 'dist');
const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;

/** Bundles the files as one page would load them: bytes at first, and of each part that loads later. */
async function measure(files) {
  const contents = files.map((f) => `export * from './${f}.js';`).join('\n');
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: dist },
    outdir: dist,
    write: false,
    metafile: true,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'error',
  });
  const bytesOf = new Map(outputFiles.map((f) => [f.path, f.contents]));
  const outputs = metafile.outputs;
  const first = new Set();
  const visit = (path) => {
    if (first.has(path)) return;
    first.add(path);
    for (const i of outputs[path].imports) if (i.kind === 'import-statement' && !i.external) visit(i.path);
  };
  visit(Object.keys(outputs).find((path) => outputs[path].entryPoint === '<stdin>'));
  const contentOf = (path) => bytesOf.get(join(root, path));
  const later = Object.keys(outputs).filter((path) => !first.has(path));
  return {
    bytes: gzip(Buffer.concat([...first].map(contentOf))),
    later: later.map((path) => ({ name: path.split('/').at(-1).replace(/-.*/, ''), bytes: gzip(contentOf(path)) })),
  };
}

const names = Object.keys(entries())
  .filter((name) => existsSync(join(dist, `${name}.js`)))
  .sort();
const budgets = JSON.parse(readFileSync(join(root, 'budgets.json'), 'utf8'));
const widgets = names.filter((n) => n.startsWith('widgets/'));
const workspace = 'widgets/workspace';

const measured = {};
for (const name of names) {
  const withWorkspace = widgets.includes(name) && name !== workspace && names.includes(workspace);
  measured[name] = await measure(withWorkspace ? [workspace, name] : [name]);
}
measured['all widgets'] = await measure(widgets);

const scriptFile = join(dist, 'bailiwick.js');
const script = existsSync(scriptFile) ? gzip(readFileSync(scriptFile)) : 0;
const sizes = Object.fromEntries(Object.entries(measured).map(([name, m]) => [name, m.bytes]));

const line = (name, bytes) => {
  const most = (budgets[name] ?? (widgets.includes(name) ? budgets['widgets/*'] : undefined))?.bytes;
  const over = most !== undefined && bytes > most;
  if (over) process.exitCode = 1;
  const verdict = most === undefined ? '' : `of ${most}${over ? '   OVER ITS BUDGET' : ''}`;
  console.log(`${name.padEnd(22)}${String(bytes).padStart(8)}  ${verdict}`);
};
for (const [name, m] of Object.entries(measured)) {
  line(name, m.bytes);
  for (const part of m.later) console.log(`  later: ${part.name.padEnd(13)}${String(part.bytes).padStart(8)}`);
}
line('script', script);
if (process.argv.includes('--json')) console.log(JSON.stringify({ entries: sizes, script }));
