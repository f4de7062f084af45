// First paint of 10,000 accounts: from the first line of layer code to two animation frames and a task later, in a new page
// each time, so the floor is about 33 ms.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';

const REPETITIONS = 7;
const peers = ['markercluster', 'circleMarker'];

export async function run(file, { say, median }) {
  const script = readFileSync(file);
  const page = '<!doctype html><html><head><meta charset="utf-8"></head><body><div id="map"></div></body></html>';
  const server = createServer((request, response) => {
    const isScript = request.url.endsWith('.mjs');
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}/`;
  const browser = await chromium.launch({ executablePath: await findChrome(), args: chromeArgs });
  const times = { ours: [], markercluster: [], circleMarker: [] };
  const one = async (name) => {
    const tab = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    try {
      await tab.goto(address);
      await tab.addScriptTag({ url: `${address}map.mjs`, type: 'module' });
      await tab.waitForFunction('window.paint');
      const { ms, drawn } = await tab.evaluate((which) => window.paint(which, 10_000), name);
      if (drawn !== 10_000) throw new Error(`${name} drew ${drawn} of 10,000 accounts`);
      return ms;
    } finally {
      await tab.close();
    }
  };
  try {
    for (const name of ['ours', ...peers]) await one(name); // warm the browser's caches
    for (let i = 0; i < REPETITIONS; i++) {
      for (const name of ['ours', ...peers]) times[name].push(await one(name));
      say(
        `map, repetition ${i + 1} of ${REPETITIONS}: ${Object.entries(times)
          .map(([k, v]) => `${k} ${v.at(-1).toFixed(0)} ms`)
          .join(', ')}`,
      );
    }
  } finally {
    await browser.close();
    server.close();
  }
  const noise = (all) => Math.max(...all) / Math.min(...all);
  return Object.fromEntries(
    peers.map((peer) => [
      `map.paint10k/${peer}`,
      { ours: median(times.ours), peer: median(times[peer]), noise: noise(times[peer]) },
    ]),
  );
}
