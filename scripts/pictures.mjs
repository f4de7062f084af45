// `npm run pictures`: the pictures of README and docs, from the demo as built (`npm run build:demo` first).
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { preview } from 'vite';
import { root } from './entries.mjs';
import { launch, shoot } from './shot.mjs';

if (!existsSync(join(root, 'build', 'demo')))
  throw new Error('build/demo is not there: run "npm run build:demo" first');
const list = JSON.parse(readFileSync(join(root, 'docs', 'pictures.json'), 'utf8'));
const server = await preview({ configFile: 'vite.config.ts', preview: { host: '127.0.0.1', port: 8400 } });
const browser = await launch();
try {
  for (const { page, file, ...picture } of list) {
    const path = join(root, 'docs', 'pictures', file);
    mkdirSync(join(path, '..'), { recursive: true });
    const said = await shoot(browser, {
      ...picture,
      url: new URL(page, server.resolvedUrls.local[0]).href,
      file: path,
    });
    console.log(`docs/pictures/${file}`);
    for (const line of said) console.log(`  ${line}`);
  }
} finally {
  await browser.close();
  await server.close();
}
