import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PACKED = 'build/package/node_modules/bailiwick';
interface Manifest {
  readonly exports: Readonly<Record<string, string | { readonly default: string }>>;
}
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const paths = Object.keys(exports);
/** What runs without a browser. */
const BARE = paths.filter((p) => /^\.\/(domain|geo|testing|adapters\/.*)$/.test(p));

/** The package as packed, installed alone in a folder that sees no other package. */
describe.skipIf(!existsSync(PACKED))('the packed package ("npm run build && npm run check:package" makes it)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-'));
  const node = (code: string) =>
    spawnSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: folder, encoding: 'utf8' });

  beforeAll(() => {
    mkdirSync(join(folder, 'node_modules'));
    cpSync(PACKED, join(folder, 'node_modules', 'bailiwick'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has a file for every export', () => {
    const names = JSON.stringify(paths.map((path) => path.replace(/^\./, 'bailiwick')));
    const { stdout, stderr } = node(`import fs from 'node:fs';
      console.log(${names}.filter((n) => !fs.existsSync(new URL(import.meta.resolve(n)))).join() || 'all there');`);
    expect(`${stdout}${stderr}`.trim()).toBe('all there');
  });

  it.each(BARE)('runs %s on Node alone', (path) => {
    const name = path.replace(/^\./, 'bailiwick');
    const { stdout, stderr } = node(`const m = await import('${name}'); console.log(Object.keys(m).length > 0)`);
    expect(`${stdout}${stderr}`.trim()).toBe('true');
  });

  it('has what README and docs import', () => {
    const texts = ['README.md', 'docs/admin.md', 'docs/adapters.md', 'docs/manager.md', 'CONTRIBUTING.md']
      .filter((f) => existsSync(f))
      .map((f) => readFileSync(f, 'utf8'))
      .join('\n');
    const named = [...texts.matchAll(/['"]bailiwick(\/[^'"]*)?['"]/g)].map((m) => `.${m[1] ?? ''}`);
    expect(named.filter((path) => !paths.includes(path))).toEqual([]);
  });
});
