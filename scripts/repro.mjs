// `npm run test:repro`: builds a copy of the sources twice, in folders with names of different lengths, in other time
// zones and languages and at other dates of the files, and compares every file of dist and of the built demo.
// The last line is a JSON object.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  linkSync,
  mkdtempSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

const LEFT_OUT = new Set(['node_modules', 'dist', 'build', 'coverage', '.git']);
const PLACES = [
  { name: 'a', env: { TZ: 'Pacific/Auckland', LANG: 'de_DE.UTF-8', LC_ALL: 'C', SOURCE_DATE_EPOCH: '' } },
  { name: 'another-folder/deeper', env: { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C.UTF-8' } },
];
mkdirSync(join(root, 'build'), { recursive: true });
const home = mkdtempSync(join(root, 'build', 'repro-'));

/** A copy of a folder whose files are links: a symbolic one would be followed, and its own path seen. */
function linked(from, to) {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    if (entry.name === '.cache' || entry.name === '.vite') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linked(source, target);
    else if (entry.isFile()) linkSync(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}
function built({ name, env }) {
  const folder = join(home, name);
  const parts = readdirSync(root).filter((part) => !LEFT_OUT.has(part));
  const filter = (path) => !path.includes('node_modules');
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true, filter });
  linked(join(root, 'node_modules'), join(folder, 'node_modules'));
  const options = {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], options);
  if (status !== 0) throw new Error(`The build in ${name} failed.\n${stdout}${stderr}`);
  return folder;
}
function hashes(folder) {
  const all = ['dist', 'build/demo']
    .filter((part) => existsSync(join(folder, part)))
    .flatMap((part) =>
      readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' }).map((file) => `${part}/${file}`),
    );
  const files = all.filter((file) => statSync(join(folder, file)).isFile());
  return new Map(
    files.map((f) => [
      f,
      createHash('sha256')
        .update(readFileSync(join(folder, f)))
        .digest('hex'),
    ]),
  );
}

try {
  const [one, two] = PLACES.map((place) => hashes(built(place)));
  const differing = [...new Set([...one.keys(), ...two.keys()])].filter((f) => one.get(f) !== two.get(f)).sort();
  for (const file of differing)
    console.error(`${file}: ${one.get(file) ?? 'not there'}, ${two.get(file) ?? 'not there'}`);
  console.log(JSON.stringify({ builds: PLACES.length, files: one.size, differing: differing.length }));
  process.exitCode = differing.length > 0 || one.size === 0 ? 1 : 0;
} finally {
  if (process.env.KEEP_REPRO) console.error(home);
  else rmSync(home, { recursive: true, force: true });
}
