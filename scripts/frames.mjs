// The page for frames, served from a port of its own: another port is another origin. It is made from the sources, as
// `npm run build` makes dist/embed.html and dist/embed.js, and only the pages of the given port may show it.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { context } from 'esbuild';
import { root } from './entries.mjs';
import { cutLit } from './lit.mjs';

const HOST = '127.0.0.1';
const folder = join(root, 'src/host/embed');

const litWithoutSinks = {
  name: 'lit-without-sinks',
  setup: (build) =>
    build.onLoad({ filter: /lit-html[\\/]lit-html\.js$/ }, async ({ path }) => ({
      contents: cutLit(await readFile(path, 'utf8')),
    })),
};

/** Makes embed.js when it is asked for, anew after a change of the sources. */
function bundler() {
  const made = context({
    entryPoints: [join(folder, 'frame.ts')],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    conditions: ['production'],
    minify: true,
    plugins: [litWithoutSinks],
    logLevel: 'error',
  });
  let building;
  return async () => {
    const { rebuild } = await made;
    // three frames ask at once and get one build
    building ??= rebuild().finally(() => setTimeout(() => (building = undefined), 500));
    return (await building).outputFiles[0].contents;
  };
}

/** Starts serving at a port, or at a later one where that is taken. Answers with the address of embed.html. */
export async function startFrames(port, pagesPort) {
  const script = bundler();
  const files = {
    '/embed.html': ['text/html; charset=utf-8', () => readFile(join(folder, 'embed.html'))],
    '/embed.js': ['text/javascript; charset=utf-8', script],
  };
  const server = createServer((asked, answer) => {
    const [type, read] = files[new URL(asked.url, `http://${HOST}`).pathname] ?? [];
    if (!read) return void answer.writeHead(404).end();
    answer.setHeader('content-type', type);
    answer.setHeader('cache-control', 'no-cache');
    answer.setHeader(
      'content-security-policy',
      `frame-ancestors http://${HOST}:${pagesPort()} http://localhost:${pagesPort()}`,
    );
    read().then(
      (bytes) => answer.end(bytes),
      (error) => answer.writeHead(500).end(String(error)),
    );
  });
  const at = await new Promise((resolve, reject) => {
    const tryAt = (next) => {
      server.once('error', (error) =>
        error.code === 'EADDRINUSE' && next < port + 100 ? tryAt(next + 1) : reject(error),
      );
      server.listen(next, HOST, () => resolve(server.address().port));
    };
    tryAt(port);
  });
  return `http://${HOST}:${at}/embed.html`;
}
