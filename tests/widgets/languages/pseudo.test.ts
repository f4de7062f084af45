import { LEFT, RIGHT, cases, drawn, fits, literalsOf, prepare } from './support/cases.js';

describe('in a language that nobody speaks', function () {
  this.timeout(20_000);
  before(prepare);

  for (const one of cases) {
    it(`${one.name}: nothing is said that isn’t in the catalogue`, async () => {
      const opened = await drawn(one, LEFT, 640);
      try {
        const literals = literalsOf(opened.widget);
        if (literals.length > 0) throw new Error(literals.map((l) => `“${l.text}” at ${l.where}`).join('\n'));
      } finally {
        opened.close();
      }
    });
    for (const locale of [LEFT, RIGHT])
      for (const width of [280, 320, 640])
        it(`${one.name}: fits in ${width} px, ${locale === LEFT ? 'left to right' : 'right to left'}`, async () => {
          await fits(one, locale, width);
        });
  }
});
