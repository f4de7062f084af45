// Bundles the pages of tests/trust, with the library from its sources.
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';
import { parseAst } from 'rollup/parseAst';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const { experimentalDecorators, useDefineForClassFields, verbatimModuleSyntax } = JSON.parse(
  readFileSync(join(root, 'tsconfig.json'), 'utf8'),
).compilerOptions;
const tsconfigRaw = { compilerOptions: { experimentalDecorators, useDefineForClassFields, verbatimModuleSyntax } };

/**
 * What runs before a widget stands (nobody could show a fault in it), what contains faults, and what the page itself calls:
 * it gets its own faults back.
 */
const isLeftOut = (file, name, parent) =>
  (parent?.type === 'MethodDefinition' && parent.kind === 'constructor') ||
  name === 'performUpdate' ||
  name === 'contain' ||
  /^(dis)?connectedCallback$/.test(name) ||
  file === 'widgets/workspace/workspace.ts' ||
  file === 'domain/calendar.ts';

/** Puts `planted.at(number)` at the beginning of each function; `names` gets theirs. */
export function plant(code, file, names) {
  const edits = [];
  const visit = (node, parent, name) => {
    const own = node.id?.name ?? node.key?.name ?? name;
    if (/Function/.test(node.type) && !isLeftOut(file, own, parent)) {
      const id = names.length;
      const { body } = node;
      names.push(`${file}:${own ?? '(function)'}`);
      if (body.type === 'BlockStatement') edits.push([body.start + 1, `planted.at(${id});`]);
      else edits.push([body.start, `(planted.at(${id}),`], [body.end, ')']);
    }
    for (const value of Object.values(node))
      for (const child of Array.isArray(value) ? value : [value]) if (child?.type) visit(child, node, own);
  };
  visit(parseAst(code));
  let out = code;
  for (const [at, text] of edits.sort((a, b) => b[0] - a[0] || (a[1] === ')' ? 1 : -1)))
    out = out.slice(0, at) + text + out.slice(at);
  return out;
}

const planting = (names, filter) => ({
  name: 'planting',
  setup: (b) =>
    b.onLoad({ filter }, async ({ path }) => {
      const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', target: 'es2022', tsconfigRaw });
      return { contents: plant(code, relative(join(root, 'src'), path), names), loader: 'js' };
    }),
});

/** Another version of the library. */
const named = (version) => ({
  name: 'named',
  setup: (b) =>
    b.onLoad({ filter: /[\\/]widgets[\\/]define\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/VERSION = '[^']+'/, `VERSION = '${version}'`),
      loader: 'ts',
    })),
});

/** Builds the pages into a folder; answers the names of the functions that were planted in. */
export async function buildPages(outdir, { planted = false, version } = {}) {
  const names = [];
  await build({
    entryPoints: (planted ? ['faulty'] : ['index', 'versions']).map((name) =>
      join(root, `tests/trust/page/${name}.ts`),
    ),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    conditions: ['production'],
    logLevel: 'error',
    tsconfigRaw,
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: version
      ? [named(version)]
      : planted
        ? [planting(names, /[\\/]src[\\/](widgets|ui|i18n|domain|geo)[\\/].*\.ts$/)]
        : [],
  });
  return names;
}
