import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the packed package is installed beside the frameworks, and the pages are built. `scripts/pack.mjs` makes it. */
export const SITE = 'build/pack/site';
export const INSTALLED = `${SITE}/node_modules/bailiwick`;

export interface Ran {
  readonly status: number | null;
  readonly output: string;
}
/** Runs a program of the site's own packages, or Node. */
export function run(folder: string, program: string, args: readonly string[]): Ran {
  const path = program === 'node' ? process.execPath : join(process.cwd(), SITE, 'node_modules', program);
  const all = program === 'node' ? args : [path, ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}`.trim() };
}

/** Puts a bare page into a folder of its own, with the packed files at `node_modules/bailiwick`. */
export function bare(name: string, page: string, script = ''): string {
  const folder = join('build/pack', name);
  mkdirSync(join(folder, 'node_modules'), { recursive: true });
  cpSync(INSTALLED, join(folder, 'node_modules/bailiwick'), { recursive: true });
  cpSync('tests/pack/bare', folder, { recursive: true });
  const file = join(folder, page);
  writeFileSync(file, readFileSync(file, 'utf8').replace('{script}', script));
  renameSync(file, join(folder, 'index.html'));
  return folder;
}

const DOCS = ['README.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((f) => `docs/${f}`)];
/** Every `bailiwick/…` that README and docs name in code, as an import would. */
export function documentedImports(): string[] {
  const texts = DOCS.filter((f) => f.endsWith('.md')).map((f) => readFileSync(f, 'utf8'));
  const quoted = texts.flatMap((text) => [...text.matchAll(/['"`](bailiwick(?:\/[\w./-]+)?)['"`]/g)].map((m) => m[1]!));
  // the name alone, in backticks, is also the command's and the policy's
  const imported = texts.some((text) => /['"]bailiwick['"]/.test(text)) ? ['bailiwick'] : [];
  return [...new Set([...quoted.filter((name) => name !== 'bailiwick'), ...imported])].sort();
}
