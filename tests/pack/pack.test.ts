import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPage } from '../journeys/support/page.js';
import { POLICY, type Server, serve } from '../journeys/support/server.js';
import { settled } from '../journeys/support/widgets.js';
import { INSTALLED, SITE, bare, documentedImports, run } from './support.js';

/** A page that is alive: figures from its connection, an event of a user's act, a property that the page sets. */
async function isAlive(url: string): Promise<void> {
  const { page, assertNoProblems } = await openPage(`${url}/index.html`);
  await settled(page);
  const map = page.locator('bailiwick-map');
  const card = page.locator('bailiwick-scorecard');
  for (const widget of [map, card]) expect(await widget.getAttribute('status')).toMatch(/^(ready|partial)$/);
  // attribute: the map is coloured by what the page asked for
  expect(await map.evaluate((e) => (e as HTMLElement & { colorBy: string }).colorBy)).toBe('attainment');
  const figures = card.getByRole('button', { name: 'How Attainment is made' });
  await figures.waitFor();
  expect(await card.evaluate((e) => e.shadowRoot!.textContent)).toMatch(/\d %|\d%/);
  // property
  await page.locator('#team').click();
  await card.getByRole('table').first().waitFor();
  expect(await figures.count()).toBe(0);
  expect(await card.getAttribute('view')).toBeNull();
  // event
  await map
    .getByRole('table')
    .getByRole('button', { name: /^Select the [1-9]/ })
    .first()
    .click();
  await page.locator('#picked:not(:empty)').waitFor();
  expect(await page.locator('#picked').innerText()).toMatch(/^T-/);
  assertNoProblems();
}

describe('documented imports', () => {
  const names = documentedImports();
  it('are found in README and docs', () => {
    expect(names).toEqual(expect.arrayContaining(['bailiwick', 'bailiwick/domain', 'bailiwick/testing']));
  });
  it.each(names)('%s resolves from the packed files on Node', (name) => {
    const code = `import fs from 'node:fs'; console.log(fs.existsSync(new URL(import.meta.resolve('${name}'))));`;
    expect(run(SITE, 'node', ['--input-type=module', '--eval', code]).output).toBe('true');
  });
  it('resolve in a bundler, all together', () => {
    const modules = names.filter((name) => !/bailiwick\/(bailiwick|embed)\.js$|\.html$/.test(name));
    const imports = modules.map((name, i) => `import * as m${i} from '${name}'; console.log(m${i});`).join('\n');
    writeFileSync(join(SITE, 'all.js'), imports);
    const options = `{ logLevel: 'error', build: { lib: { entry: 'all.js', formats: ['es'] }, outDir: 'all' } }`;
    const { status, output } = run(SITE, 'node', [
      '--input-type=module',
      '--eval',
      `import { build } from 'vite'; await build(${options});`,
    ]);
    expect(status, output).toBe(0);
  });
  it('bring the domain to Node, where it counts', () => {
    const code = `import { addDays, daysBetween, moneyFrom, MONEY_SCALE } from 'bailiwick/domain';
      console.log(daysBetween('2026-02-27', addDays('2026-02-27', 3)), moneyFrom('1294.25', 'USD').amount / MONEY_SCALE);`;
    expect(run(SITE, 'node', ['--input-type=module', '--eval', code]).output).toBe('3 1294.25');
  });
});

describe('a page without a bundler', () => {
  const servers: Server[] = [];
  const open = async (folder: string) => {
    const server = await serve(folder);
    servers.push(server);
    return server.url;
  };
  afterAll(() => Promise.all(servers.map((s) => s.close())));
  const dist = 'node_modules/bailiwick/dist';
  const line = readFileSync(`${INSTALLED}/dist/script-tag.html`, 'utf8').replace('src="', `src="${dist}/`);

  it('is alive with the line that asks for the very bytes', async () => {
    expect(line).toMatch(/integrity="sha384-.{64}" crossorigin/);
    await isAlive(await open(bare('bare-script', 'script.html', line)));
  });
  it('refuses a script that somebody changed', async () => {
    const folder = bare('bare-tampered', 'script.html', line);
    const script = join(folder, dist, 'bailiwick.js');
    writeFileSync(script, `${readFileSync(script, 'utf8')}\n`);
    const { page, problems } = await openPage(`${await open(folder)}/index.html`);
    await page.waitForLoadState('load');
    expect(
      await page.evaluate(() => [typeof Reflect.get(globalThis, 'Bailiwick'), customElements.get('bailiwick-map')]),
    ).toEqual(['undefined', undefined]);
    expect(problems.join('\n')).toMatch(/integrity/);
  });
  it('is alive with modules', async () => {
    await isAlive(await open(bare('bare-modules', 'modules.html')));
  });
});

/** Vue announces a policy of its own; React and Vite ask for none. */
const PAGES = [
  { name: 'vite', policy: POLICY },
  { name: 'react', policy: POLICY },
  { name: 'vue', policy: POLICY.replace("trusted-types 'none'", 'trusted-types vue') },
] as const;
const checker = { vite: 'typescript/bin/tsc', react: 'typescript/bin/tsc', vue: 'vue-tsc/bin/vue-tsc.js' } as const;

describe.each(PAGES)('a page of $name', ({ name, policy }) => {
  const folder = join(SITE, name);
  let server: Server;
  beforeAll(async () => {
    rmSync(join(folder, 'dist'), { recursive: true, force: true });
    const { status, output } = run(folder, 'vite/bin/vite.js', ['build', '--logLevel', 'warn']);
    if (status !== 0) throw new Error(output);
    server = await serve(join(folder, 'dist'), policy);
  });
  afterAll(() => server.close());

  it('is alive', () => isAlive(server.url));
  it('passes the type check', () => {
    const { status, output } = run(folder, checker[name], ['-p', '.']);
    expect(output).toBe('');
    expect(status).toBe(0);
  });
});

/** Mistakes in templates that the typings must find. */
const MISTAKES = [
  ['react', 'App.tsx', 'color-by="attainment"', 'color-by={5}', /color-by/],
  ['react', 'App.tsx', 'no-accounts={false}', 'no-accounts="no"', /no-accounts/],
  ['react', 'App.tsx', 'view={view}', 'view="everything"', /"everything"/],
  ['react', 'App.tsx', 'event.detail.territories', 'event.detail.territory', /territory/],
  ['react', 'App.tsx', 'view={view}', 'colour={view}', /colour/],
  ['vue', 'App.vue', 'color-by="attainment"', ':color-by="5"', /'number' is not assignable to type 'string'/],
  ['vue', 'App.vue', ':view="view"', 'view="everything"', /everything/],
  ['vue', 'App.vue', '$event.detail.territories', '$event.detail.territory', /territory/],
] as const;
describe.each(['react', 'vue'] as const)('typings for %s refuse', (name) => {
  const folder = join(SITE, name);
  const mistakes = MISTAKES.filter(([of]) => of === name);
  /** Every mistake in a copy of its own, so that one run of the compiler sees all. */
  const copyOf = (i: number) => `Mistake${i}.${name === 'vue' ? 'vue' : 'tsx'}`;
  let lines: string[] = [];
  beforeAll(() => {
    mistakes.forEach(([, file, from, to], i) => {
      const text = readFileSync(join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
      writeFileSync(join(folder, copyOf(i)), text.replace(from, to));
    });
    const config = { extends: './tsconfig.json', include: ['Mistake*'] };
    writeFileSync(join(folder, 'mistakes.json'), JSON.stringify(config));
    lines = run(folder, checker[name], ['-p', 'mistakes.json']).output.split('\n');
    mistakes.forEach((_, i) => rmSync(join(folder, copyOf(i))));
  });
  it.each(mistakes.map((m, i) => [m[2], m[3], copyOf(i), m[4]] as const))(
    '%s written as %s',
    (_from, _to, copy, expected) => {
      const at = lines.findIndex((line) => line.startsWith(`${copy}(`));
      expect(at, lines.join('\n')).toBeGreaterThanOrEqual(0);
      const next = lines.findIndex((line, i) => i > at && /^\w+\./.test(line));
      expect(lines.slice(at, next < 0 ? undefined : next).join('\n')).toMatch(expected);
    },
  );
});
