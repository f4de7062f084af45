// `npm run test:ways`: one journey through the same widgets as elements, by mount(), and by embed() into frames of another
// origin and of none, on what `npm run build` made. `--json`: the last line says how many lines of their tables and facts
// differ, and whether a page's own lit was left alone. It fails where any line does, or lit was touched.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

const file = join(root, 'build/test/ways.json');
rmSync(file, { force: true });
const vitest = join(root, 'node_modules/vitest/vitest.mjs');
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--project', 'journeys', 'tests/journeys/ways.test.ts'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] },
);
const result = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : { journeys: 0, linesDiffering: null, hostLitUntouched: false };
const good = status === 0 && result.journeys === 4 && result.linesDiffering === 0 && result.hostLitUntouched;
process.exitCode = good ? 0 : 1;
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
