import { expect, waitUntil } from '@open-wc/testing';
import type { Widget } from '../../../src/widgets/widget.js';
import '../../../src/widgets/account/account.js';
import { open } from '../../support/states.js';
import { LEFT, RIGHT, cases, drawn, frames, prepare } from './support/cases.js';

describe('right to left', function () {
  this.timeout(20_000);
  before(prepare);
  const find = (widget: Widget, selector: string) => widget.shadowRoot!.querySelector<HTMLElement>(selector)!;
  const middle = (element: Element) => {
    const { left, right } = element.getBoundingClientRect();
    return (left + right) / 2;
  };
  it('follows the locale: what begins a line stands at its right', async () => {
    const opened = await drawn(
      cases.find((c) => c.name === 'ranked')!,
      RIGHT,
      640,
    );
    expect(opened.widget.dir).to.equal('rtl');
    expect(getComputedStyle(find(opened.widget, '.card')).direction).to.equal('rtl');
    expect(middle(find(opened.widget, '.card-heading'))).to.be.above(middle(find(opened.widget, '.card-tools')));
    const cells = [...find(opened.widget, 'tbody tr').children];
    expect(middle(cells[0]!)).to.be.above(middle(cells.at(-1)!));
    opened.close();
  });
  it('turns back with the locale', async () => {
    const opened = await drawn(
      cases.find((c) => c.name === 'account')!,
      RIGHT,
      320,
    );
    expect(getComputedStyle(find(opened.widget, '.card')).direction).to.equal('rtl');
    opened.widget.locale = 'en-US';
    await opened.widget.updateComplete;
    expect(getComputedStyle(find(opened.widget, '.card')).direction).to.equal('ltr');
    opened.close();
  });
  it('leaves West on the left of the map', async () => {
    const pictures: ImageData[] = [];
    for (const locale of [LEFT, RIGHT]) {
      const opened = await drawn(
        cases.find((c) => c.name === 'map')!,
        locale,
        640,
      );
      const map = find(opened.widget, '.map-canvas');
      await waitUntil(() => inkOf(pictureOf(map)) > 1000, 'The territories are not drawn.');
      await frames();
      pictures.push(pictureOf(map));
      opened.close();
    }
    const [left, right] = pictures as [ImageData, ImageData];
    expect(alike(left, right)).to.be.above(0.99);
    expect(alike(left, mirrored(left))).to.be.below(0.9);
  });
});
/** What is seen of the map’s canvases, one upon the other. */
function pictureOf(map: HTMLElement): ImageData {
  const frame = map.getBoundingClientRect();
  const canvas = new OffscreenCanvas(Math.round(frame.width), Math.round(frame.height));
  const context = canvas.getContext('2d')!;
  for (const layer of map.querySelectorAll('canvas')) {
    const { x, y, width, height } = layer.getBoundingClientRect();
    if (layer.width > 0) context.drawImage(layer, x - frame.x, y - frame.y, width, height);
  }
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
const inkOf = ({ data }: ImageData) => data.reduce((sum, v, i) => sum + (i % 4 === 3 && v > 0 ? 1 : 0), 0);
/** The share of pixels that are about the same. */
function alike(a: ImageData, b: ImageData): number {
  let same = 0;
  for (let i = 0; i < a.data.length; i += 4)
    if ([0, 1, 2].every((c) => Math.abs(a.data[i + c]! - b.data[i + c]!) < 24)) same++;
  return same / (a.data.length / 4);
}
function mirrored({ data, width, height }: ImageData): ImageData {
  const out = new ImageData(width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 4; c++) out.data[(y * width + x) * 4 + c] = data[(y * width + width - 1 - x) * 4 + c]!;
  return out;
}

it('says which language it is in, and English where it doesn’t speak the page’s', async () => {
  const { widget, is, close } = await open<Widget>('bailiwick-account', { account: 'C-01', locale: 'de-AT' });
  await is('ready');
  expect(widget.lang).to.equal('de-AT');
  widget.locale = 'fi-FI';
  await widget.updateComplete;
  expect(widget.lang).to.equal('en');
  widget.locale = '';
  await widget.updateComplete;
  expect(widget.lang).to.equal('en-US');
  close();
});
