// `npm run test:trust [-- --json] [-- --only=faults,life]`: what the library does on a page that trusts nobody, and how it
// lives and dies there. See SECURITY.md for what each part proves. The last line of --json is one object; exit 1 where any
// part fails.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromeArgs, findChrome } from '../../scripts/browser.mjs';
import { root } from './build.mjs';
import { PARTS } from './parts.mjs';

const argument = (name) => process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const asked = argument('only')?.split(',') ?? Object.keys(PARTS);
const json = process.argv.includes('--json');
const say = (text) => (json ? console.error(text) : console.log(text));

const browser = await chromium.launch({
  executablePath: await findChrome(),
  args: [...chromeArgs, '--disable-frame-rate-limit', '--disable-gpu-vsync'],
});
const result = {};
const failed = [];
const folder = join(root, 'build/trust');
rmSync(folder, { recursive: true, force: true });
try {
  for (const name of asked) {
    const started = Date.now();
    const { figures, faults } = await PARTS[name]({
      browser,
      folder: join(folder, name),
      share: Number(argument('share') ?? 1),
    });
    result[name] = figures;
    failed.push(...faults.map((f) => `${name}: ${f}`));
    say(`${name.padEnd(10)} ${((Date.now() - started) / 1000).toFixed(0)} s  ${JSON.stringify(figures)}`);
  }
} finally {
  await browser.close();
}
for (const sentence of failed.slice(0, 60)) say(`FAILED ${sentence}`);
if (json) console.log(JSON.stringify(result));
process.exitCode = failed.length > 0 ? 1 : 0;
