// `npm run test:salesforce [-- --json]`: the adapter through jsforce against the emulator over HTTP, in figures: contract kit,
// every fault against every call, a large read (--accounts=, --opportunities=, --seconds=), documented samples, lines. The
// last line of --json is one object; exit 1 where something fails.
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const out = join(root, 'build/salesforce');
const json = process.argv.includes('--json');
const say = (text) => (json ? console.error(text) : console.log(text));
const option = (name, otherwise) =>
  Number(process.argv.find((a) => a.startsWith(`--${name}=`))?.split('=')[1] ?? otherwise);

const tests = './tests/adapters/salesforce';
const programs = {
  figures: `
    import { contract } from './src/adapters/shared/contract/index.js';
    import { serveSalesforce } from './tests/servers/salesforce/server.js';
    import { runFaults } from '${tests}/faults.js';
    import { compareSamples } from '${tests}/samples.js';
    import { makeSalesforce, settings } from '${tests}/subject.js';
    export { contract, serveSalesforce, runFaults, compareSamples, makeSalesforce, settings };`,
  server: `
    import { serveLarge } from './tests/servers/salesforce/large.js';
    const [accounts, opportunities] = process.argv.slice(2).map(Number);
    const { url, token } = await serveLarge({ accounts, opportunities });
    console.log(JSON.stringify({ url, token }));`,
  client: `
    import { measureRead } from '${tests}/measure.js';
    const [url, token, ms] = process.argv.slice(2);
    console.log(JSON.stringify(await measureRead(url, token, Number(ms))));`,
};
mkdirSync(out, { recursive: true });
for (const [name, contents] of Object.entries(programs))
  await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    outfile: join(out, `${name}.mjs`),
    bundle: true,
    platform: 'node',
    format: 'esm',
    external: ['jsforce'],
    logLevel: 'error',
  });

/** The first line that a program prints, as an object; `keep` leaves it running. */
const first = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: root });
    let text = '';
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve({ said: JSON.parse(text.split('\n')[0]), child });
    });
    child.on('exit', (code) => reject(new Error(`${args.at(0)} ended with ${code}`)));
  });

const { contract, serveSalesforce, runFaults, compareSamples, makeSalesforce, settings } = await import(
  pathToFileURL(join(out, 'figures.mjs')).href
);
const server = await serveSalesforce();
const counts = { passed: 0, failed: 0, skipped: 0 };
for (const [name, setting] of Object.entries(settings)) {
  say(`contract: ${name}`);
  for (const c of contract)
    try {
      const { status } = await c.run(makeSalesforce(server, setting), { settleMs: 60_000 });
      counts[status]++;
    } catch (error) {
      counts.failed++;
      say(`  failed: ${c.name}: ${error.message}`);
    }
}
say('faults');
const { notes, ...faults } = await runFaults(server);
for (const note of notes) say(`  ${note}`);
say('samples');
const { different, ...docSamples } = await compareSamples(server);
for (const at of different) say(`  different: ${at}`);
await server.close();

say('a large read');
const held = { accounts: option('accounts', 100_000), opportunities: option('opportunities', 1_000_000) };
const large = await first([join(out, 'server.mjs'), String(held.accounts), String(held.opportunities)]);
const { said: read } = await first([
  '--max-old-space-size=512',
  join(out, 'client.mjs'),
  large.said.url,
  large.said.token,
  String(option('seconds', 180) * 1000),
]);
large.child.kill();

/** Lines of code: blank ones and comments don't count. */
const linesOf = (files) =>
  files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '' && !/^\s*(\/\/|\/\*|\*)/.test(line)).length;
const folder = join(root, 'src/adapters/salesforce');
const sources = readdirSync(folder, { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(folder, name));
const isMapping = (file) => file.startsWith(join(folder, 'mapping'));
const lines = {
  adapter: linesOf(sources.filter((file) => !isMapping(file))),
  mapping: linesOf(sources.filter(isMapping)),
};
const result = { contract: counts, faults, read: { ...read, held }, docSamples, lines };
const bad =
  counts.failed +
  faults.hangs +
  faults.unhandled +
  faults.untyped +
  faults.truncated +
  faults.untrue +
  docSamples.compared -
  docSamples.equal;
console.log(json ? JSON.stringify(result) : JSON.stringify(result, null, 2));
process.exit(bad > 0 ? 1 : 0);
