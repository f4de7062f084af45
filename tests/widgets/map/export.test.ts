import { expect } from '@open-wc/testing';
import type { SaveDetail } from '../../../src/widgets/events.js';
import type { BailiwickMap } from '../../../src/widgets/map/map.js';
import '../../../src/widgets/map/map.js';
import { type Opened, open } from '../../support/states.js';

const root = (map: BailiwickMap) => map.shadowRoot!;
const until = (map: BailiwickMap, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    if (holds()) {
      resolve();
      return;
    }
    const observer = new MutationObserver(() => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root(map), { subtree: true, childList: true, characterData: true, attributes: true });
  });
async function drawn(attributes: Record<string, string> = {}): Promise<Opened<BailiwickMap>> {
  const opened = await open<BailiwickMap>('bailiwick-map', attributes, { width: 900 });
  await opened.is(['ready', 'partial']);
  await until(opened.widget, () => root(opened.widget).querySelectorAll('canvas').length >= 3);
  await until(opened.widget, () => root(opened.widget).textContent!.includes('No territory'));
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
  return opened;
}
function saved(map: BailiwickMap, id: string): Promise<SaveDetail> {
  const file = new Promise<SaveDetail>((resolve) =>
    map.addEventListener(
      'bailiwicksave',
      (e) => {
        e.preventDefault();
        resolve(e.detail);
      },
      { once: true },
    ),
  );
  root(map).querySelector<HTMLElement>(`[data-export="${id}"]`)!.click();
  return file;
}
const textOf = ({ bytes }: SaveDetail) => new TextDecoder().decode(bytes);
const lines = (file: SaveDetail) =>
  textOf(file)
    .trim()
    .split('\r\n')
    .map((line) => line.split(','));
const shown = (map: BailiwickMap, selector: string) =>
  [...root(map).querySelectorAll(selector)].map((row) =>
    [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );

describe('exports of the map', function () {
  this.timeout(20_000);

  it('the file has the rows of the table in their order, with the total, numbers as numbers', async () => {
    const { widget, close } = await drawn();
    const sort = [...root(widget).querySelectorAll<HTMLElement>('.sort')].find((b) =>
      b.textContent!.includes('Accounts'),
    )!;
    sort.click();
    await widget.updateComplete;
    const table = shown(widget, '.legend tbody tr, .legend tfoot tr');
    const file = await saved(widget, 'csv');
    expect(file.name).to.match(/^territories-[\w-]+-\d{4}-\d\d-\d\d\.csv$/);
    const [head, ...rows] = lines(file);
    const accounts = head!.indexOf('Accounts');
    const attainment = head!.indexOf('Attainment to date');
    const heads = shown(widget, '.legend thead tr')[0]!;
    expect(rows.map((r) => r[1])).to.deep.equal(table.map((r) => r[0]!.replace(/Vacant$/, '').trim()));
    expect(rows.map((r) => Number(r[accounts]).toLocaleString('en-US'))).to.deep.equal(
      table.map((r) => r[heads.indexOf('Accounts')]),
    );
    const share = (text: string) => (text === '' ? 'n/a' : `${Math.round(Number(text) * 100)}%`);
    expect(rows.map((r) => share(r[attainment]!))).to.deep.equal(
      table.map((r) => r[heads.indexOf('Attainment to date')]),
    );
    close();
  });
  it('the classes of a choropleth have a file too', async () => {
    const { widget, close } = await drawn({ 'color-by': 'pacing' });
    const file = await saved(widget, 'classes-csv');
    const [, ...rows] = lines(file);
    const wide = shown(widget, '.class-table.is-wide tbody tr')[0]!.slice(1);
    const names = shown(widget, '.class-table.is-wide thead tr')[0]!.slice(1);
    expect(rows.map((r) => r[0])).to.deep.equal(names);
    expect(rows.map((r) => r[1])).to.deep.equal(wide.map((n) => (n === 'none' ? '0' : n)));
    close();
  });
  it('the picture has a title, legend, scale and date, and the names that are on the map', async () => {
    const { widget, close } = await drawn();
    const file = await saved(widget, 'svg');
    expect(file.type).to.equal('image/svg+xml');
    const svg = textOf(file);
    expect(/<(image|foreignObject|style|script)| style=|var\(--/.exec(svg)).to.equal(null);
    for (const text of ['Territory map', 'As of ', ' mi<', 'Accounts close together', 'Outlines: U.S. Census Bureau'])
      expect(svg.includes(text), text).to.equal(true);
    for (const [name] of shown(widget, '.legend tbody tr'))
      expect(svg, name).to.contain(
        name!
          .replace(/Vacant$/, '')
          .trim()
          .replace('&', '&amp;'),
      );
    expect(root(widget).querySelectorAll('.probe')).to.have.length(1);
    close();
  });
  it('a PNG is drawn of it, and a workbook made of its tables', async () => {
    const { widget, close } = await drawn({ 'color-by': 'pacing' });
    const png = await saved(widget, 'png');
    expect(png.bytes.length).to.be.above(10_000);
    expect([...png.bytes.slice(1, 4)]).to.deep.equal([80, 78, 71]);
    const xlsx = await saved(widget, 'xlsx');
    expect([...xlsx.bytes.slice(0, 2)]).to.deep.equal([80, 75]);
    close();
  });
  it('is replaced by its picture while the page is printed', async () => {
    const { widget, close } = await drawn();
    dispatchEvent(new Event('beforeprint'));
    const paper = root(widget).querySelector('.on-paper')!;
    expect(paper.textContent).to.contain('As of ');
    expect(getComputedStyle(paper).display).to.equal('none');
    dispatchEvent(new Event('afterprint'));
    expect(root(widget).querySelector('.on-paper') === null).to.equal(true);
    close();
  });
  it('offers no picture where only the table is shown', async () => {
    const { widget, close } = await drawn();
    widget.workspace!.setView('map', 'show=table');
    await widget.updateComplete;
    expect(root(widget).querySelector('[data-export="png"]') === null).to.equal(true);
    expect(lines(await saved(widget, 'csv')).length).to.be.above(2);
    close();
  });
});
