import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, resolve } from 'node:path';
import { build, transform } from 'esbuild';

const CACHE = '/node_modules/.cache/vendor';
const flat = (spec) => spec.replace(/[^\w.-]+/g, '__').replace(/\.js$/, '');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/**
 * Serves TypeScript to web-test-runner:
 *  - each .ts file goes through esbuild, with the decorator settings of tsconfig.json;
 *  - `./x.js` finds ./x.ts, and `#x` what package.json imports say;
 *  - the npm packages that the tests reach are bundled once, the library's apart from the tests' own. So a page asks for
 *    few files, and a test's lit is the page's lit, another copy than the library's.
 */
export function typescript({ entries, keep = /^@web\//, root = process.cwd() }) {
  const { experimentalDecorators, useDefineForClassFields, verbatimModuleSyntax } = json(
    join(root, 'tsconfig.json'),
  ).compilerOptions;
  const tsconfigRaw = { compilerOptions: { experimentalDecorators, useDefineForClassFields, verbatimModuleSyntax } };
  const { imports } = json(join(root, 'package.json'));
  const vendor = new Map();
  const groupOf = (path) => (path.replace(/^\//, '').startsWith('tests/') ? 'tests' : 'src');

  /** What each group imports from npm. */
  async function used() {
    const internal = {
      name: 'internal',
      setup: (b) => b.onResolve({ filter: /^#/ }, ({ path }) => ({ path: join(root, imports[path]) })),
    };
    const { metafile } = await build({
      entryPoints: entries,
      bundle: true,
      packages: 'external',
      plugins: [internal],
      tsconfigRaw,
      write: false,
      metafile: true,
      format: 'esm',
      outdir: 'scan',
      logLevel: 'error',
    });
    const groups = { src: new Set(), tests: new Set() };
    for (const [path, input] of Object.entries(metafile.inputs)) {
      for (const { path: spec, external } of input.imports) {
        if (external && !keep.test(spec) && !/^(node:|<)/.test(spec)) groups[groupOf(path)].add(spec);
      }
    }
    return groups;
  }

  async function bundle(group, specs) {
    const outdir = join(root, CACHE, group);
    mkdirSync(outdir, { recursive: true });
    await build({
      entryPoints: Object.fromEntries(specs.map((s) => [flat(s), s])),
      outdir,
      chunkNames: '_[hash]',
      bundle: true,
      splitting: true,
      format: 'esm',
      target: 'es2022',
      platform: 'browser',
      logLevel: 'error',
      conditions: ['development'],
      define: { 'process.env.NODE_ENV': '"development"' },
    });
    for (const spec of specs) vendor.set(`${group} ${spec}`, `${CACHE}/${group}/${flat(spec)}.js`);
  }

  return {
    name: 'typescript',
    async serverStart() {
      for (const [group, specs] of Object.entries(await used()))
        if (specs.size > 0) await bundle(group, [...specs].sort());
    },
    resolveImport({ source, context }) {
      if (imports[source]) return posix.join('/', imports[source]);
      if (/^\.{1,2}\/.*\.js$/.test(source) && context.path.endsWith('.ts')) {
        const ts = source.replace(/\.js$/, '.ts');
        return existsSync(resolve(join(root, dirname(context.path)), ts)) ? ts : undefined;
      }
      return vendor.get(`${groupOf(context.path)} ${source}`);
    },
    resolveMimeType: ({ path }) => (path.endsWith('.ts') ? 'js' : path.endsWith('.json') ? 'js' : undefined),
    async transform({ path, body }) {
      const loader = path.endsWith('.ts') ? 'ts' : path.endsWith('.json') ? 'json' : undefined;
      if (!loader) return undefined;
      const options = { loader, format: 'esm', target: 'es2022', charset: 'utf8', sourcefile: join(root, path) };
      const { code } = await transform(body, {
        ...options,
        ...(loader === 'ts' ? { tsconfigRaw } : {}),
        sourcemap: 'inline',
      });
      return code;
    },
  };
}
