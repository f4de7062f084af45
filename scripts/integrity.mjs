// dist/integrity.json: the hashes by which a page can insist on the very bytes of a script (Subresource Integrity), and
// dist/script-tag.html: the line to put on a page. `--check` says whether both fit the scripts, and whether the docs show
// that line.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './entries.mjs';

const dist = join(root, 'dist');
const read = (file) => readFileSync(join(dist, file), 'utf8');
const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(join(dist, file)))
    .digest('base64')}`;
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const hashes = Object.fromEntries(
  ['bailiwick.js', 'embed.js'].filter((file) => existsSync(join(dist, file))).map((file) => [file, hashOf(file)]),
);
const list = `${JSON.stringify({ version, files: hashes }, undefined, 2)}\n`;
const line = (hash) => `<script src="bailiwick.js" integrity="${hash}" crossorigin="anonymous"></script>`;
const tag = `${line(hashes['bailiwick.js'])}\n`;

if (!process.argv.includes('--check')) {
  writeFileSync(join(dist, 'integrity.json'), list);
  writeFileSync(join(dist, 'script-tag.html'), tag);
} else {
  const problems = [];
  if (read('integrity.json') !== list) problems.push('dist/integrity.json does not fit the scripts: npm run build');
  if (read('script-tag.html') !== tag) problems.push('dist/script-tag.html does not fit bailiwick.js: npm run build');
  // the docs show the line with an ellipsis, as the hash is another one for every version
  if (!readFileSync(join(root, 'docs', 'admin.md'), 'utf8').includes(line('sha384-…')))
    problems.push(`docs/admin.md must show ${line('sha384-…')}`);
  const docs = readdirSync(join(root, 'docs')).filter((f) => f.endsWith('.md'));
  for (const file of ['README.md', ...docs.map((f) => `docs/${f}`)])
    for (const [hash] of readFileSync(join(root, file), 'utf8').matchAll(/sha384-[A-Za-z0-9+/=]{20,}/g))
      if (!Object.values(hashes).includes(hash))
        problems.push(`${file} shows ${hash}, which is no script of this build`);
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
