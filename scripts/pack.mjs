// `npm run test:pack`: packs the package, installs the file beside React, Vue and Vite as a user would, and runs
// tests/pack on it. It packs what `npm run build` made. The last line is a JSON object.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

const out = join(root, 'build', 'pack');
const site = join(out, 'site');
const results = join(root, 'build', 'test', 'pack.json');
const fixtures = join(root, 'tests', 'pack');

function run(command, args, cwd, stdio = ['ignore', 'pipe', 'inherit']) {
  const options = { cwd, encoding: 'utf8', stdio, shell: process.platform === 'win32' };
  return spawnSync(command, args, options);
}
function must(command, args, cwd) {
  const { status, stdout } = run(command, args, cwd);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed\n${stdout}`);
  return stdout;
}

if (!existsSync(join(root, 'dist', 'integrity.json'))) must('npm', ['run', '--silent', 'build'], root);
rmSync(out, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const [packed] = JSON.parse(must('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', out], root));

for (const name of ['package.json', 'package-lock.json', 'tsconfig.base.json', 'vite', 'react', 'vue'])
  cpSync(join(fixtures, name), join(site, name), { recursive: true });
const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
must('npm', ['ci', ...quiet], site);
must('npm', ['install', '--no-save', ...quiet, join(out, packed.filename)], site);

rmSync(results, { force: true });
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
const args = [join(root, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'pack', ...reporters];
const { status } = run(process.execPath, args, root, ['ignore', 'inherit', 'inherit']);

const found = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { testResults: [] };
const tests = found.testResults.flatMap((f) => f.assertionResults);
const count = (pattern) => {
  const some = tests.filter((t) => pattern.test(t.fullName));
  return { passed: some.filter((t) => t.status === 'passed').length, of: some.length };
};
console.log(
  JSON.stringify({
    files: packed.files.length,
    bytes: packed.size,
    imports: count(/ resolves from the packed files/),
    pagesAlive: count(/is alive/),
    typesRefused: count(/^typings for \w+ refuse/),
    tampered: count(/somebody changed/),
    passed: found.numPassedTests ?? 0,
    failed: found.numFailedTests ?? 1,
  }),
);
process.exitCode = status ?? 1;
