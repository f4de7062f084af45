// What the accessibility checks open: the test page, bundled, and the built demo, both from addresses that are made up.
import { existsSync } from 'node:fs';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const demo = process.env.BAILIWICK_DEMO ?? join(root, 'build/demo');
export const PAGE = 'https://a11y.example/';
export const DEMO = 'https://crm.example/';

const types = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.csv': 'text/csv',
  '.svg': 'image/svg+xml',
};
const HTML = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Widgets</title>
    <link rel="stylesheet" href="page.css">
    <script type="module" src="page.js"></script>
  </head>
  <body></body>
</html>`;
// the ground is the one that the host gives: the page says by its colour scheme which
const CSS = `:root { color-scheme: light dark; }
body { margin: 16px; background: light-dark(#f3f3f3, #181818); color: light-dark(#181818, #f3f3f3); }
.box { margin-block-end: 16px; }`;

async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'tests/a11y/page/index.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    conditions: ['production'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}

/** Lets a context open the test page and the demo, and nothing else. */
export async function serve(context) {
  if (!existsSync(demo)) throw new Error('The built demo is not there: run `npm run build` first');
  const own = {
    '/': ['text/html', HTML],
    '/page.css': ['text/css', CSS],
    '/page.js': ['text/javascript', await bundle()],
  };
  await context.route('**/*', (route) => {
    const { pathname, origin } = new URL(route.request().url());
    if (`${origin}/` === PAGE) {
      const [contentType, body] = own[pathname] ?? ['text/plain', ''];
      return route.fulfill({ status: own[pathname] ? 200 : 404, contentType, body });
    }
    const path = join(demo, normalize(decodeURIComponent(pathname)));
    if (`${origin}/` !== DEMO || !existsSync(path)) return route.fulfill({ status: 404, body: '' });
    return route.fulfill({ path, contentType: types[extname(path)] ?? 'application/octet-stream' });
  });
}
