// The parts of `npm run test:trust`. Each answers its figures, and in sentences what doesn't hold.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sinksIn } from '../../scripts/sinks.mjs';
import { buildPages, root } from './build.mjs';
import { servePages } from './serve.mjs';

export const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const read = (name) => readFileSync(join(root, 'tests/trust', name), 'utf8');

/** A page of tests/trust: `open(name)` answers it with what it asked for and what went wrong in it. */
async function pages(browser, folder, { planted = false, policy, crm } = {}) {
  const names = await buildPages(folder, { planted });
  const before = planted ? `${read('planted.js')}\nplanted.names = ${JSON.stringify(names)};` : read('before.js');
  const server = await servePages(folder, { before, policy, crm });
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, reducedMotion: 'reduce' });
  const open = async (name, prepare) => {
    const page = await context.newPage();
    const errors = [];
    const elsewhere = [];
    page.on('pageerror', (e) => errors.push(String(e)));
    page.on(
      'request',
      (r) => !r.url().startsWith(server.url) && !r.url().startsWith('about:') && elsewhere.push(r.url()),
    );
    await prepare?.(page);
    await page.goto(`${server.url}/${name}.html`);
    await page.waitForFunction(() => globalThis.trust, undefined, { timeout: 60_000 });
    return { page, errors, elsewhere };
  };
  const close = async () => {
    await context.close();
    await server.close();
  };
  return { open, close, context, url: server.url };
}
const rule = (holds, sentence) => (holds ? [] : [sentence]);

/** The built demo under the strict policy, each of its pages. */
async function policy({ browser }) {
  const demo = join(root, 'build/demo');
  if (!existsSync(join(demo, 'index.html')))
    return { figures: {}, faults: ['build/demo is not there: run "npm run build"'] };
  const server = await servePages(demo, { policy: POLICY, plain: true });
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const violations = [];
  let canvases = 0;
  const names = readdirSync(demo).filter((f) => f.endsWith('.html') && f !== 'embedded.html');
  for (const name of names) {
    const page = await context.newPage();
    await page.exposeFunction('violated', (text) => void violations.push(`${name}: ${text}`));
    await page.addInitScript(() => {
      addEventListener(
        'securitypolicyviolation',
        (e) => globalThis.violated(`${e.violatedDirective} ${e.blockedURI}`),
        true,
      );
    });
    await page.goto(`${server.url}/${name}`);
    await page.evaluate(() => document.querySelector('bailiwick-map')?.scrollIntoView());
    await page
      .waitForFunction(
        () => {
          const all = [...document.querySelectorAll('bailiwick-map, bailiwick-scorecard, bailiwick-account')];
          const map = document.querySelector('bailiwick-map');
          const isDrawn =
            !map ||
            map.getBoundingClientRect().top > innerHeight ||
            map.shadowRoot?.querySelectorAll('canvas').length > 2;
          return isDrawn && all.every((e) => !['', 'loading'].includes(e.getAttribute('status') ?? ''));
        },
        undefined,
        { timeout: 60_000 },
      )
      .catch(() => violations.push(`${name}: never settled`));
    canvases += await page.evaluate(
      () => document.querySelector('bailiwick-map')?.shadowRoot?.querySelectorAll('canvas').length ?? 0,
    );
    await page.close();
  }
  await context.close();
  await server.close();
  return {
    figures: { pages: names.length, violations: violations.length, mapLayers: canvases },
    faults: [...violations, ...rule(canvases > 2, 'no page has drawn a map')],
  };
}

/** The shipped scripts, and one script per kind of sink that must be found. */
async function sinks() {
  const { planted } = await import('../scripts/planted-sinks.mjs');
  const missed = planted
    .filter(([code, name]) => !sinksIn(code).some((s) => s.name === name))
    .map(([code]) => `not found: ${code}`);
  const files = existsSync(join(root, 'dist'))
    ? readdirSync(join(root, 'dist'), { recursive: true }).filter((f) => f.endsWith('.js'))
    : [];
  const found = files.flatMap((f) =>
    sinksIn(readFileSync(join(root, 'dist', f), 'utf8')).map((s) => `${String(f)}: ${s.name} ${s.text}`),
  );
  return {
    figures: { scripts: files.length, sinks: found.length, planted: planted.length, missed: missed.length },
    faults: [
      ...missed,
      ...found,
      ...rule(
        files.some((f) => f === 'embed.js'),
        'dist is not whole: run "npm run build"',
      ),
    ],
  };
}

/** Every payload in every text of the data, on every surface. In a page without any policy: nothing else protects it. */
async function payloads({ browser, folder, share }) {
  const p = await pages(browser, folder);
  const { page, errors, elsewhere } = await p.open('index', (page) =>
    page.addInitScript(() => {
      globalThis.print = () => undefined; // in the frame that is printed from, too
    }),
  );
  const total = Math.round(500 * share);
  const all = { payloads: 0, surfaces: {}, executed: 0, elements: [], files: [] };
  for (let at = 0; at < total; at += 10) {
    const part = await page.evaluate(([a, b]) => globalThis.trust.attack(a, b), [at, Math.min(total, at + 10)]);
    for (const [name, n] of Object.entries(part.surfaces)) all.surfaces[name] = (all.surfaces[name] ?? 0) + n;
    all.payloads += part.payloads;
    all.executed += part.executed;
    all.elements.push(...part.elements);
    all.files.push(...part.files);
  }
  const requests = elsewhere.filter((u) => !u.startsWith('blob:'));
  const { page: other } = await p.open('index');
  const runAsMarkup = await other.evaluate(() => globalThis.trust.calibrate());
  await p.close();
  const unseen = Object.entries(all.surfaces).filter(([, n]) => n < total / 50);
  return {
    figures: {
      payloads: all.payloads,
      surfaces: all.surfaces,
      executed: all.executed,
      requests: requests.length,
      elements: all.elements.length,
      files: all.files.length,
      errors: errors.length,
      runAsMarkup,
    },
    faults: [
      ...rule(all.executed === 0, `${all.executed} payloads were executed`),
      ...[...new Set(requests)].map((u) => `asked for ${u}`),
      ...[...new Set(all.elements)].slice(0, 20),
      ...[...new Set(all.files)].slice(0, 20),
      ...[...new Set(errors)].slice(0, 10),
      ...unseen.map(([name, n]) => `the ${name} showed only ${n} payloads`),
      ...rule(runAsMarkup > 200, `only ${runAsMarkup} payloads would run as markup`),
    ],
  };
}

/** A token that the transport carries: in memory, and nowhere else. */
async function token({ browser, folder }) {
  const seen = { right: 0, wrong: 0 };
  const crm = (request, response) => {
    const sent = request.headers.authorization ?? '';
    const [, , kind] = request.url.split('/');
    if (sent === 'Bearer canary-token-7f3a-new' || sent === 'Bearer canary-token-7f3a-old') seen.right++;
    else seen.wrong++;
    response.setHeader('content-type', kind === 'html' ? 'text/html' : 'application/json');
    const isRefused = kind === 'refused' || (kind === 'ok' && sent.endsWith('old'));
    response.writeHead(isRefused ? 401 : kind === 'broken' ? 500 : 200);
    response.end(kind === 'html' ? '<html></html>' : '{}');
  };
  const p = await pages(browser, folder, { crm });
  const { page } = await p.open('index');
  const written = [];
  page.on('console', (m) => written.push(m.text()));
  const { found, looked, refreshed } = await page.evaluate(() => globalThis.trust.hideToken());
  const state = JSON.stringify(await p.context.storageState({ indexedDB: true }));
  if (state.includes('canary-token')) found.push('profile');
  if (written.some((text) => text.includes('canary-token'))) found.push('console');
  await p.close();
  const must = ['page', 'exports', 'details', 'errors', 'events', 'postMessage', 'address', 'storage'];
  return {
    figures: { places: Object.keys(looked).length + 1, found: found.length, calls: seen.right, refreshed },
    faults: [
      ...found.map((where) => `the token is in: ${where}`),
      ...must.filter((m) => !looked[m]).map((m) => `nothing was looked at in: ${m}`),
      ...rule(seen.right > 10 && seen.wrong === 0 && refreshed > 0, 'the CRM was not asked with the token'),
    ],
  };
}

/** 1,000 mounts of each widget: what is kept in bytes, nodes, listeners, timers, observers, workers. */
async function life({ browser, folder, share }) {
  const p = await pages(browser, folder);
  const figures = {
    mounts: Math.round(1000 * share),
    bytes: {},
    nodes: {},
    listeners: 0,
    timers: 0,
    observers: 0,
    workers: 0,
  };
  const faults = [];
  for (const kind of ['map', 'scorecard', 'strip', 'attention', 'team', 'account', 'workspace']) {
    const { page, errors } = await p.open('index');
    const cdp = await p.context.newCDPSession(page);
    const weigh = async () => {
      for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage');
      const { usedSize } = await cdp.send('Runtime.getHeapUsage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { bytes: usedSize, nodes, jsEventListeners, ...(await page.evaluate(() => ({ ...globalThis.held }))) };
    };
    const mount = (n) => page.evaluate(([k, count]) => globalThis.trust.mountMany(k, count), [kind, n]);
    await mount(300); // what code and shapes of objects take is kept once
    const before = await weigh();
    const drawn = await mount(figures.mounts);
    const after = await weigh();
    const each = (name) => (after[name] - before[name]) / figures.mounts;
    figures.bytes[kind] = Math.round(each('bytes'));
    figures.nodes[kind] = Math.round(each('nodes') * 100) / 100;
    for (const name of ['listeners', 'timers', 'observers', 'workers']) figures[name] += after[name] - before[name];
    faults.push(
      ...rule(drawn === figures.mounts, `${kind}: only ${drawn} of ${figures.mounts} were drawn`),
      ...rule(each('bytes') <= 1024, `${kind}: ${Math.round(each('bytes'))} bytes are kept of each`),
      ...rule(each('nodes') < 0.5, `${kind}: ${after.nodes - before.nodes} nodes are kept`),
      ...rule(
        each('jsEventListeners') < 0.5,
        `${kind}: ${after.jsEventListeners - before.jsEventListeners} listeners are kept`,
      ),
      ...['listeners', 'timers', 'observers', 'workers'].flatMap((name) =>
        rule(after[name] - before[name] <= 2, `${kind}: ${after[name] - before[name]} ${name} are kept`),
      ),
      ...errors.map((e) => `${kind}: ${e}`),
    );
    await page.close();
  }
  await p.close();
  return { figures, faults };
}

/** A fault in each of 500 functions while the page is used. */
async function faults({ browser, folder, share }) {
  const p = await pages(browser, folder, { planted: true });
  const { page } = await p.open('faulty');
  const count = Math.round(500 * share);
  const r = await page.evaluate((n) => globalThis.trust.injectFaults(n), count);
  await p.close();
  const lists = ['uncaught', 'unsaid', 'spread', 'notLive', 'notMended'];
  return {
    figures: { ...r, ...Object.fromEntries(lists.map((name) => [name, r[name].length])) },
    faults: [
      ...rule(r.injected >= count, `only ${r.injected} faults were injected`),
      ...lists.flatMap((name) => r[name].map((what) => `${name}: ${what}`)),
    ],
  };
}

/** A hidden page on a CRM that is polled, for an hour; a map far below the viewport; two versions of the library. */
async function page({ browser, folder }) {
  const p = await pages(browser, folder);
  const { page: sleeper } = await p.open('index', (page) => page.clock.install());
  await sleeper.evaluate(() => globalThis.trust.wake());
  const count = () => sleeper.evaluate(() => globalThis.trust.calls());
  await sleeper.evaluate(() => globalThis.trust.hide(true));
  const hidden = await count();
  await sleeper.clock.runFor('01:00:00');
  const polled = (await count()) - hidden;
  await sleeper.evaluate(() => globalThis.trust.hide(false));
  const resumed = (await count()) - hidden - polled;
  const { page: reader } = await p.open('index');
  const { before, after } = await reader.evaluate(() => globalThis.trust.nears());
  await p.close();

  const q = await pages(browser, join(folder, 'two'));
  await buildPages(join(folder, 'two/newer'), { version: '9.9.9' });
  const warnings = [];
  const { page: two, errors } = await q.open('versions', (page) =>
    page.on('console', (m) => m.type() === 'warning' && warnings.push(m.text())),
  );
  const first = await two.evaluate(() => globalThis.trust.lives('first'));
  const second = await two.evaluate(async () => {
    const { trust } = globalThis;
    await import('/newer/versions.js');
    if (globalThis.trust === trust) throw new Error('The second copy is the first.');
    return globalThis.trust.lives('second');
  });
  await q.close();
  const isAlive = (statuses) => statuses.length > 0 && statuses.every((s) => s === 'ready' || s === 'partial');
  const said = warnings.filter((w) => w.includes('9.9.9'));
  return {
    figures: {
      hidden: { callsInAnHour: polled, callsWhenBack: resumed },
      far: { canvases: before.canvases, canvasesNear: after.canvases },
      versions: { warnings: said.length, first: isAlive(first), second: isAlive(second) },
    },
    faults: [
      ...rule(polled === 0, `${polled} calls of a hidden page`),
      ...rule(resumed > 0, 'a page that is seen again does not read'),
      ...rule(before.canvases === 0 && after.canvases > 2, 'a map far away was not left alone'),
      ...rule(said.length === 4, `${said.length} warnings of another version: ${warnings.join('; ')}`),
      ...rule(isAlive(first), `the widgets of the first version: ${first}`),
      ...rule(isAlive(second), `the widgets on a connection of the second version: ${second}`),
      ...errors,
    ],
  };
}

export const PARTS = { policy, sinks, token, page, payloads, life, faults };
