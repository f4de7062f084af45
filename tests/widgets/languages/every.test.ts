import { languages } from '../../../src/i18n/index.js';
import { READY, RIGHT, cases, fits, prepare } from './support/cases.js';

describe('in every language', function () {
  this.timeout(20_000);
  before(prepare);
  // what the others hold too
  const held = new Set(['account', 'scorecard', 'scorecard of a rep', 'map by coverage']);
  const ready = cases.filter((c) => c.status === READY && !held.has(c.name));
  for (const language of languages.filter((l) => l !== RIGHT))
    it(`${language}: fits in 280 and in 640 px`, async () => {
      const wrong: string[] = [];
      for (const one of ready)
        for (const width of [280, 640])
          try {
            await fits(one, language, width);
          } catch (thrown) {
            wrong.push(`${one.name}, ${width} px:\n${(thrown as Error).message}`);
          }
      if (wrong.length > 0) throw new Error(wrong.join('\n'));
    });
});
