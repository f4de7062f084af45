// The entry points of the package: `import 'bailiwick/<name>'` is dist/<name>.js, made from this file of src/.
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const folders = (path) =>
  existsSync(join(root, path))
    ? readdirSync(join(root, path), { withFileTypes: true }).flatMap((d) => (d.isDirectory() ? [d.name] : []))
    : [];

/** Name of each entry point and its source file, for the files that exist. */
export function entries() {
  const all = {
    index: 'src/index.ts',
    domain: 'src/domain/index.ts',
    geo: 'src/geo/index.ts',
    host: 'src/host/index.ts',
    sample: 'src/host/sample/sample.ts',
    testing: 'src/adapters/shared/contract/index.ts',
  };
  for (const name of folders('src/widgets')) all[`widgets/${name}`] = `src/widgets/${name}/${name}.ts`;
  for (const name of folders('src/adapters')) all[`adapters/${name}`] = `src/adapters/${name}/index.ts`;
  return Object.fromEntries(Object.entries(all).filter(([, file]) => existsSync(join(root, file))));
}
