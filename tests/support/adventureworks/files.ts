import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Texts of raw files by name. */
export type RawFiles = Readonly<Record<string, string>>;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Folder with the whole data sets: `BAILIWICK_DATA`, else beside the checkout. */
export const dataFolder = process.env['BAILIWICK_DATA'] ?? here('../../../../shared/data');
/** Whether a whole data set is there. Where not, its tests are skipped; this says so once. */
export function hasData(name: string): boolean {
  const found = existsSync(`${dataFolder}/${name}`);
  if (!found)
    console.warn(`SKIPPED: the data set “${name}” is not in ${dataFolder}; set BAILIWICK_DATA to its folder.`);
  return found;
}

export function filesIn(folder: string): RawFiles {
  const names = readdirSync(folder).filter((name) => /\.(csv|json|geojson)$/.test(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}
export const wholeFiles = (name: string): RawFiles => filesIn(`${dataFolder}/${name}`);
/** Six reps, their territories, 40 accounts and 200 deals of the same company: always here. */
export const extractFiles = (): RawFiles => filesIn(here('extract'));
export const sourcesOf = (files: RawFiles): { name: string; text: string }[] =>
  Object.entries(files).map(([name, text]) => ({ name, text }));
