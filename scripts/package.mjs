// Checks the package as npm would pack it: its shape (publint), its types (attw), and that what it needs it says.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { entries, root } from './entries.mjs';

const out = join(root, 'build', 'package');
const problems = [];

function run(command, args) {
  const { status, stdout } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) problems.push(`${command} ${args.join(' ')}\n${stdout}`);
  return stdout;
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const [packed] = JSON.parse(run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', out]));
const tarball = join(out, packed.filename);
// the packed files as installed, for tests/package
for (const { path } of packed.files) {
  const target = join(out, 'node_modules', 'bailiwick', path);
  mkdirSync(dirname(target), { recursive: true });
  cpSync(join(root, path), target);
}

const { exports, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// the single scripts are meant for script tags, so they are no modules
const scripts = new Set(['exports../bailiwick.js', 'exports../embed.js']);
const isScript = ({ args, path }) => scripts.has(path.join('.')) && args.actualFormat === 'CJS';
const shape = await publint({ pkgDir: join(out, 'node_modules', 'bailiwick'), pack: false, strict: true });
for (const message of shape.messages) if (!isScript(message)) problems.push(formatMessage(message, shape.pkg));
const notModules = Object.keys(exports).filter((path) => /^\.\/(bailiwick|embed)\.js$|\.(json|html)$/.test(path));
run('npx', ['attw', tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...notModules]);

for (const name of Object.keys(entries())) {
  const path = name === 'index' ? '.' : `./${name}`;
  if (!exports[path]) problems.push(`package.json exports lack "${path}"`);
}
for (const target of Object.values(exports).flatMap((e) => (typeof e === 'string' ? [e] : Object.values(e)))) {
  if (!existsSync(join(root, target))) problems.push(`package.json exports ${target}, which is not there`);
}

const types = join(root, 'dist', 'types');
const declarations = readdirSync(types, { recursive: true, encoding: 'utf8' }).filter((f) => f.endsWith('.d.ts'));
/** Whose project these typings are for has that package. */
const GIVEN = { 'react.d.ts': 'react', 'vue.d.ts': 'vue' };
for (const file of declarations) {
  for (const [, name] of readFileSync(join(types, file), 'utf8').matchAll(
    /(?:from|import\() ?['"]((?:@[^/'"]+\/)?[^./'"@#][^/'"]*)/g,
  )) {
    const typed = `@types/${name}`;
    if (name !== 'bailiwick' && name !== GIVEN[file] && !dependencies[name] && !dependencies[typed])
      problems.push(`dist/types/${file} needs ${name}, not a dependency`);
  }
}

const { size, unpackedSize } = packed;
console.log(`${packed.filename}: ${packed.files.length} files, ${size} bytes, ${unpackedSize} unpacked`);
for (const problem of problems) console.error(problem);
process.exitCode = problems.length > 0 ? 1 : 0;
