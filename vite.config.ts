import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { makeVendor } from './scripts/vendor.mjs';
import { litWithoutSinks } from './scripts/lit.mjs';

await makeVendor();

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));
const demo = path('./demo');
const pages = existsSync(demo) ? readdirSync(demo).filter((name) => name.endsWith('.html')) : [];

/** The demo: a page for each .html file. The build runs under the strictest policy, hence no data: and no inline code. */
export default defineConfig({
  root: demo,
  base: './',
  plugins: [{ ...litWithoutSinks(), apply: 'build' }],
  server: { host: '127.0.0.1', port: 8000, fs: { allow: [path('.')] } },
  build: {
    outDir: path('./build/demo'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((name) => `${demo}/${name}`) },
  },
  worker: { format: 'es' },
});
