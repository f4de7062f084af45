import { expect } from '@open-wc/testing';
import { formatsOf } from '../../../src/i18n/index.js';
import { type PixelBox, meets } from '../../../src/widgets/map/layers/boxes.js';
import { boxOfPin, placesOfName } from '../../../src/widgets/map/layers/pin.js';
import { shortCount } from '../../../src/widgets/map/parts/words.js';
import { contrast, readPalette, textOn } from '../../../src/widgets/map/palette.js';
import type { BailiwickMap } from '../../../src/widgets/map/map.js';
import '../../../src/widgets/map/map.js';
import { type Opened, open } from '../../support/states.js';

const root = (map: BailiwickMap) => map.shadowRoot!;
const textOf = (map: BailiwickMap) => (root(map).textContent ?? '').replace(/\s+/g, ' ');
const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
async function ready(
  attributes: Record<string, string>,
  setup: Parameters<typeof open>[2],
): Promise<Opened<BailiwickMap>> {
  const opened = await open<BailiwickMap>('bailiwick-map', attributes, setup);
  await opened.is(['ready', 'partial']);
  await frames();
  return opened;
}

describe('tables of the map', function () {
  this.timeout(20_000);
  for (const width of [280, 320, 420, 560, 600, 640, 800, 1000])
    for (const colorBy of ['territory', 'pacing'])
      it(`fit at ${width} px by ${colorBy}, up to the padding of the card`, async () => {
        const { widget, close } = await ready({ 'color-by': colorBy }, { width });
        const legend = root(widget).querySelector<HTMLElement>('.legend')!;
        expect(legend.scrollWidth).to.equal(legend.clientWidth);
        const edge = legend.getBoundingClientRect().right;
        const tables = [...legend.querySelectorAll('table')].filter((t) => getComputedStyle(t).display !== 'none');
        expect(tables).to.have.lengthOf(1);
        for (const row of tables[0]!.rows) {
          const cell = [...row.cells].findLast((c) => getComputedStyle(c).display !== 'none')!;
          expect(cell.getBoundingClientRect().right).to.be.closeTo(edge, 1);
          expect(getComputedStyle(cell).paddingInlineEnd).to.equal('16px');
        }
        close();
      });
});

describe('figures that still arrive', function () {
  this.timeout(20_000);
  for (const colorBy of ['territory', 'pacing'])
    it(`stand as a dash by ${colorBy}, in the table they will stand in`, async () => {
      const { widget, adapter, is, close } = await open<BailiwickMap>(
        'bailiwick-map',
        { 'color-by': colorBy },
        { width: 900, plan: { hold: [{ method: 'read', collection: 'opportunities' }] } },
      );
      await new Promise<void>((resolve) => {
        const look = () => (root(widget).querySelector('.legend table') ? resolve() : requestAnimationFrame(look));
        look();
      });
      const heads = () => [...root(widget).querySelectorAll('.legend thead')].map((h) => h.textContent);
      const before = heads();
      const legend = () => root(widget).querySelector('.legend')!.textContent!.replace(/\s+/g, ' ');
      expect(legend()).to.contain('–');
      expect(legend()).to.not.contain('n/a');
      adapter.release();
      await is(['ready', 'partial']);
      expect(textOf(widget)).to.not.match(/ – /);
      // the gap's column comes with the borders
      expect(heads().map((h) => h!.slice(0, 20))).to.deep.equal(before.map((h) => h!.slice(0, 20)));
      close();
    });
});

describe('the name at the pin', () => {
  const label = { lines: [], width: 120, height: 14 };
  it('never covers the pin', () => {
    for (const place of placesOfName(200, 100, label)) {
      const pin = boxOfPin(200, 100);
      const apart: PixelBox = { x: pin.x + 3, y: pin.y + 3, width: pin.width - 6, height: pin.height - 6 };
      expect(meets(place, apart), JSON.stringify(place)).to.equal(false);
    }
  });
  it('has room for the text', () => {
    for (const { width, height } of placesOfName(0, 0, label)) {
      expect(width).to.be.at.least(120 + 12);
      expect(height).to.be.at.least(20);
    }
  });
});

describe('text on fills', function () {
  this.timeout(20_000);
  for (const dark of [false, true])
    it(`reaches 4.5:1 ${dark ? 'in the dark' : 'in the light'}`, async () => {
      const { widget, close } = await ready({}, { width: 900, dark });
      const palette = readPalette(root(widget).querySelector<HTMLElement>('.probe')!);
      expect(palette.dark).to.equal(dark);
      const fills = [...palette.tint, ...palette.diverging, ...palette.sequential, palette.land];
      for (const fill of fills) expect(contrast(textOn(fill, palette), fill), fill.join()).to.be.at.least(4.5);
      close();
    });
  it('takes black or white where neither ink nor halo is easy to read', () => {
    const grey = [118, 118, 118] as const;
    const soft = { ink: [90, 90, 90], halo: [160, 160, 160] } as const;
    expect(contrast(textOn(grey, soft), grey)).to.be.at.least(4.5);
  });
});

describe('counts in clusters', () => {
  const short = (locale: string, n: number) => shortCount(formatsOf({ locale, timeZone: 'UTC', currency: 'USD' }), n);
  it('are short, in the words of the language', () => {
    expect([9, 999, 1234, 9990, 12_345, 99_900, 123_456].map((n) => short('en-US', n))).to.deep.equal([
      '9',
      '999',
      '1.2K',
      '10K',
      '12K',
      '100K',
      '123K',
    ]);
    expect(short('ja-JP', 12_345)).to.equal('1.2万');
  });
});
