// `npm run test:slow`: the checks that take too long for `npm test`, one after another, those that package.json has. For
// each a line `N passed, N failed`, then their sum as the last line. Names after `--` run these alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

const ORDER = ['pack', 'repro', 'firefox', 'ways', 'a11y', 'colour', 'layout', 'hosts', 'trust', 'salesforce'];
/** Counts that a runner leaves behind, where its output has no JSON object. */
const FILES = { firefox: join('build', 'test', 'firefox.json') };

setUp();
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const asked = process.argv.slice(2).filter((a) => !a.startsWith('--'));
const names = (asked.length > 0 ? asked : ORDER).filter((name) => scripts[`test:${name}`]);
if (!existsSync(join('dist', 'integrity.json')) || !existsSync(join('build', 'demo')))
  spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });

const objectOf = (text) => {
  try {
    return JSON.parse(text.trim().split('\n').at(-1));
  } catch {
    return undefined;
  }
};

function run(name) {
  const file = FILES[name];
  if (file) rmSync(file, { force: true });
  const started = Date.now();
  const args = ['run', '--silent', `test:${name}`, ...(file ? [] : ['--', '--json'])];
  console.log(`\n== test:${name}`);
  const { status, stdout } = spawnSync('npm', args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  process.stdout.write(stdout);
  const counts = (file && existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : objectOf(stdout)) ?? {};
  // a command that counts no tests is one itself
  const counted = Number.isInteger(counts.passed) && Number.isInteger(counts.failed);
  const [passed, failed] = counted ? [counts.passed, counts.failed] : [Number(status === 0), 0];
  return {
    name,
    passed,
    failed: status === 0 ? failed : Math.max(1, failed),
    seconds: ((Date.now() - started) / 1000).toFixed(0),
  };
}

const results = names.map(run);
console.log('');
for (const { name, passed, failed, seconds } of results)
  console.log(`test:${name.padEnd(10)} ${passed} passed, ${failed} failed   ${seconds} s`);
const sum = (of) => results.reduce((n, r) => n + of(r), 0);
console.log(`\n${sum((r) => r.passed)} passed, ${sum((r) => r.failed)} failed`);
process.exitCode = sum((r) => r.failed) > 0 || results.length === 0 ? 1 : 0;
