import { describe, expect, test } from 'vitest';
import { edit, seeds } from '../support/adventureworks/edits.js';
import { extractFiles, hasData, type RawFiles, wholeFiles } from '../support/adventureworks/files.js';
import { oracle } from '../support/adventureworks/oracle.js';
import { figuresOn, importFiles, openFigures } from './support/adventureworks.js';
import { openPage } from './support/page.js';
import { keepSaved } from './support/widgets.js';

const absent = !hasData('adventureworks');
const why = 'the data set “adventureworks” is not there; set BAILIWICK_DATA to the folder that holds it';

function wanted(files: RawFiles) {
  const { counts: _, attainmentByRep: __, ...figures } = oracle(files);
  return figures;
}

function differing(name: string, files: () => RawFiles, seeds: readonly number[], skip: boolean) {
  describe.skipIf(skip)(name, () => {
    test(
      `after ${seeds.length} seeded edits the page shows the raw files’ own figures: 0 of ${seeds.length} differ`,
      { meta: { why }, timeout: 240_000 },
      async () => {
        const { page, assertNoProblems } = await openPage('index.html');
        await page.addInitScript(keepSaved);
        const raw = files();
        const original = wanted(raw);
        const differ: string[] = [];
        for (const seed of seeds) {
          const edited = edit(raw, seed);
          const figures = wanted(edited.files);
          expect(figures, edited.what.join('; ')).not.toEqual(original);
          await importFiles(page, edited.files);
          await openFigures(page);
          try {
            expect(await figuresOn(page)).toEqual(figures);
          } catch (error) {
            differ.push(`${seed} (${edited.what.join('; ')}): ${(error as Error).message}`);
          }
        }
        expect(differ).toEqual([]);
        assertNoProblems();
      },
    );
  });
}
// where the whole data set is there, a few edits of the extract are enough
differing('the extract', extractFiles, absent ? seeds : seeds.slice(0, 3), false);
differing(
  'AdventureWorks',
  () => {
    // what figures don't need is shown by the other journey
    const {
      'consumers.csv': _,
      'online_orders.csv': __,
      'territories.geojson': ___,
      ...rest
    } = wholeFiles('adventureworks');
    return rest;
  },
  seeds,
  absent,
);
