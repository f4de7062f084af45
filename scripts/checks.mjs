// Every check in order; then what was skipped, each step's result and time, and one closing line with the counts.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';

/** A script of package.json each; those with a file are test runners that leave their counts in it. */
const STEPS = [
  ['check:types'],
  ['check:lint'],
  ['check:format'],
  ['check:templates'],
  ['check:layers'],
  ['check:unused'],
  ['build'],
  ['check:sinks'],
  ['check:package'],
  ['check:integrity'],
  ['check:surface'],
  ['size'],
  ['test:unit', 'unit.json'],
  ['test:browser', 'browser.json'],
  ['test:journeys', 'journeys.json'],
];
const RESULTS = 'build/test';

/** Counts and skipped tests of a runner, from what vitest or web-test-runner wrote. */
function counts(file) {
  if (!file || !existsSync(`${RESULTS}/${file}`)) return { passed: 0, failed: 0, skipped: [] };
  const r = JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8'));
  if (!r.testResults) return r;
  const tests = r.testResults.flatMap((f) => f.assertionResults.map((t) => ({ ...t, file: f.name })));
  const skipped = tests.filter((t) => !['passed', 'failed'].includes(t.status));
  return {
    passed: r.numPassedTests,
    failed: r.numFailedTests,
    skipped: skipped.map((t) => `${t.fullName}${t.meta?.why ? ` (${t.meta.why})` : ''}`),
  };
}

function run([script, file]) {
  console.log(`\n== ${script}`);
  const started = Date.now();
  const reporters = ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS}/${file}`];
  const args = ['run', '--silent', script, ...(file && file !== 'browser.json' ? reporters : [])];
  const { status } = spawnSync('npm', args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  return { script, ok: status === 0, seconds, runner: Boolean(file), ...counts(file) };
}

/** Runs all; the exit code says whether all was well. */
export function runChecks() {
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  const results = STEPS.map(run);
  const sum = (of) => results.reduce((n, r) => n + of(r), 0);
  const skipped = results.flatMap((r) => r.skipped);

  console.log('\nStep              Result    Seconds');
  for (const r of results) {
    const numbers = r.runner ? `   ${r.passed} passed, ${r.failed} failed, ${r.skipped.length} skipped` : '';
    console.log(`${r.script.padEnd(18)}${(r.ok ? 'ok' : 'FAILED').padEnd(8)}${r.seconds.padStart(9)}${numbers}`);
  }
  if (skipped.length > 0) console.log(`\nSkipped:\n${skipped.map((s) => `- ${s}`).join('\n')}`);
  // A step that failed without a failing test (a check, or a test file that can't be read) counts as one.
  const failed = sum((r) => (r.ok ? r.failed : Math.max(1, r.failed)));
  console.log(`\n${sum((r) => r.passed)} passed, ${failed} failed, ${skipped.length} skipped`);
  process.exitCode = failed > 0 ? 1 : 0;
}
