import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromeArgs, findChrome } from './scripts/browser.mjs';
import { makeVendor } from './scripts/vendor.mjs';
import { typescript } from './scripts/wtr.mjs';

await makeVendor();

const testsOf = (suite, path = []) => [
  ...(suite?.tests ?? []).map((t) => ({ ...t, name: [...path, t.name].join(' ') })),
  ...(suite?.suites ?? []).flatMap((s) => testsOf(s, [...path, s.name])),
];

/** Writes the counts that scripts/checks.mjs and scripts/slow.mjs add up. */
export const counts = (file) => ({
  onTestRunFinished({ sessions }) {
    const all = sessions.flatMap((s) => testsOf(s.testResults));
    const broken = sessions.filter((s) => s.errors?.length > 0).length;
    const result = {
      passed: all.filter((t) => t.passed && !t.skipped).length,
      failed: all.filter((t) => !t.passed && !t.skipped).length + broken,
      skipped: all.filter((t) => t.skipped).map((t) => t.name),
    };
    mkdirSync('build/test', { recursive: true });
    writeFileSync(`build/test/${file}`, JSON.stringify(result));
  },
});

/** `--files` as given, so that one test can run while another file of the tree does not parse. */
const given = process.argv.includes('--files') ? process.argv.slice(process.argv.indexOf('--files') + 1) : [];
const files = given.filter((f) => !f.startsWith('--'));
const folders = ['lit', 'ui', 'widgets', 'host'].map((name) => `tests/${name}`).filter((path) => existsSync(path));
const all = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`),
);

export default {
  files: all,
  hostname: '127.0.0.1',
  nodeResolve: true,
  concurrency: 2,
  plugins: [typescript({ entries: files.length > 0 ? files : all })],
  browsers: [chromeLauncher({ launchOptions: { executablePath: await findChrome(), args: chromeArgs } })],
  // lit says once that it is the development build, and that the page has another copy; both are meant here.
  testRunnerHtml: (framework) => `<!doctype html>
    <html lang="en">
      <body>
        <script>
          globalThis.litIssuedWarnings = new Set(['dev-mode', 'multiple-versions']);
        </script>
        <script type="module" src="${framework}"></script>
      </body>
    </html>`,
  reporters: [defaultReporter({ reportTestProgress: false }), counts('browser.json')],
  testFramework: { config: { timeout: 10_000 } },
};
