import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import commonjs from '@rollup/plugin-commonjs';
import resolve from '@rollup/plugin-node-resolve';
import esbuild, { minify } from 'rollup-plugin-esbuild';
import { entries } from './scripts/entries.mjs';
import { makeVendor } from './scripts/vendor.mjs';
import { litWithoutSinks } from './scripts/lit.mjs';

await makeVendor();

/** Everything is bundled, so that a bare page needs no import map and a page's own lit or Leaflet is never shared. */
const plugins = () => [
  resolve({ browser: true, exportConditions: ['production'] }),
  commonjs(),
  esbuild({ target: 'es2022', tsconfig: 'tsconfig.json', loaders: { '.json': 'json' } }),
  litWithoutSinks(),
];
const output = { sourcemap: true, plugins: [minify({ target: 'es2022', legalComments: 'none' })] };

/** Writes the licences of what is bundled: each asks for its text to go along. */
const licences = () => ({
  name: 'licences',
  generateBundle(_options, bundle) {
    const modules = Object.values(bundle).flatMap((chunk) => Object.keys(chunk.modules ?? {}));
    const names = modules.flatMap((id) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id)?.[1] ?? []);
    const texts = [...new Set([...names, 'leaflet'])].sort().map(licenceOf);
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY.txt', source: texts.join(`\n${'-'.repeat(80)}\n`) });
  },
});

function licenceOf(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^(licen[cs]e|copying)/i.test(f));
  return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8') : ''}`;
}

const clean = { name: 'clean', buildStart: () => rmSync('dist', { recursive: true, force: true }) };

const modules = {
  input: entries(),
  plugins: [clean, ...plugins(), licences()],
  output: { ...output, dir: 'dist', format: 'es', chunkFileNames: 'chunks/[name]-[hash].js' },
};

/** One script with everything in it, global `Bailiwick`: for a script tag, or a static resource in Lightning. */
const script = {
  input: 'src/script.ts',
  plugins: plugins(),
  output: { ...output, file: 'dist/bailiwick.js', format: 'iife', name: 'Bailiwick', inlineDynamicImports: true },
};

export default existsSync(script.input) ? [modules, script] : [modules];
