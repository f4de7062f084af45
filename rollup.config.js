import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { resolve as pathTo } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { bundled } from './scripts/bundled.mjs';
import { entries } from './scripts/entries.mjs';
import { makeVendor } from './scripts/vendor.mjs';
import { litWithoutSinks } from './scripts/lit.mjs';

await makeVendor();
const others = bundled();

/** Everything is bundled, so that a bare page needs no import map and a page's own lit or Leaflet is never shared. */
const plugins = () => [
  resolve({ browser: true, exportConditions: ['production'] }),
  commonjs(),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', loaders: { '.json': 'json' } }),
  litWithoutSinks(),
  others(),
];
const output = { sourcemap: true, plugins: [minify({ target: 'es2022', legalComments: 'none' })] };

const clean = { name: 'clean', buildStart: () => rmSync('dist', { recursive: true, force: true }) };

const modules = {
  input: entries(),
  plugins: [clean, ...plugins()],
  output: { ...output, dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
};

/** A script of one file doesn't hold all languages: each is a file beside it, for a tag or for `import()`. */
const languagesBeside = {
  name: 'languages-beside',
  resolveId: (source, importer) =>
    source === './loads.js' && importer?.endsWith('languages.ts') ? pathTo('src/i18n/loads.script.ts') : undefined,
};
const WORDS = '\0words:';
const codes = readdirSync('src/i18n', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'en')
  .map(({ name }) => name);
const language = (code) => ({
  input: `${WORDS}${code}`,
  plugins: [
    {
      name: 'words',
      resolveId: (id) => (id.startsWith(WORDS) ? id : undefined),
      load: (id) =>
        id.startsWith(WORDS)
          ? `import { messages } from ${JSON.stringify(pathTo('src/i18n', code, 'index.ts'))};
             (globalThis[Symbol.for('bailiwick.words')] ??= new Map()).set('${code}', messages);`
          : undefined,
    },
    ...plugins(),
  ],
  output: { ...output, sourcemap: false, file: `dist/languages/${code}.js`, format: 'iife' },
});

/** One script with everything in it, global `Bailiwick`: for a script tag, or a static resource in Lightning. */
const script = {
  input: 'src/script.ts',
  plugins: [languagesBeside, ...plugins()],
  output: { ...output, file: 'dist/bailiwick.js', format: 'iife', name: 'Bailiwick', inlineDynamicImports: true },
};

/** The page in a frame and its one script, which needs no origin: a module would ask its server for leave. */
const page = {
  name: 'page',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'embed.html', source: readFileSync('src/host/embed/embed.html', 'utf8') });
  },
};
const frame = {
  input: 'src/host/embed/frame.ts',
  plugins: [languagesBeside, ...plugins(), page],
  output: { ...output, file: 'dist/embed.js', format: 'iife', inlineDynamicImports: true },
};

export default [modules, script, frame, ...codes.map(language)];
