import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { BailiwickMap } from '../../../src/widgets/map/map.js';
import '../../../src/widgets/map/map.js';
import { mercatorX, mercatorY } from '../../../src/geo/index.js';
import { smallWorld } from '../../support/small-world.js';
import { type Opened, open, states } from '../../support/states.js';

states('bailiwick-map');

const root = (map: BailiwickMap) => map.shadowRoot!;
const textOf = (map: BailiwickMap) => (root(map).textContent ?? '').replace(/\s+/g, ' ');
/** Waits until what is asked for holds, by observing what the map draws. */
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
const live = (map: BailiwickMap) => root(map).querySelector('[aria-live]')!.textContent!;
const canvas = (map: BailiwickMap) => root(map).querySelector<HTMLElement>('.map-canvas')!;
/** With the geometry made and drawn: the gap's row comes with it. */
async function drawn(attributes: Record<string, string> = {}, width = 900): Promise<Opened<BailiwickMap>> {
  const opened = await open<BailiwickMap>('bailiwick-map', attributes, { width });
  await opened.is(['ready', 'partial']);
  await until(opened.widget, () => root(opened.widget).querySelectorAll('canvas').length >= 3);
  await until(opened.widget, () => textOf(opened.widget).includes('No territory') || 'for-territory' in attributes);
  await frames();
  return opened;
}
const frames = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
const selectionOf = (map: BailiwickMap) => map.workspace!.selection;
const names = (map: BailiwickMap) =>
  [...root(map).querySelectorAll('.legend tbody .row-name')].map((n) => n.textContent!.replace(/\s+/g, ' ').trim());
const rowOf = (map: BailiwickMap, key: string) =>
  root(map).querySelector<HTMLElement>(`tr[data-key="${key}"] .row-name`)!;
const button = (map: BailiwickMap, label: string) =>
  root(map).querySelector<HTMLElement>(`button[aria-label="${label}"]`)!;
const at = (id: string) => {
  const place = smallWorld().accounts.find((a) => a.id === id)!.at;
  if (place.kind !== 'point') throw new Error(`${id} is nowhere`);
  return place;
};
/** Puts the map to a known place, as a deep link does. */
async function placed(attributes: Record<string, string> = {}): Promise<Opened<BailiwickMap>> {
  const opened = await drawn(attributes);
  const { widget } = opened;
  const parent = widget.parentElement!;
  widget.workspace!.setView('map', 'at=40,-88,7');
  widget.remove();
  parent.append(widget);
  await until(
    widget,
    () => textOf(widget).includes('No territory') && root(widget).querySelectorAll('canvas').length >= 3,
  );
  await frames();
  canvas(widget).scrollIntoView({ block: 'center' });
  return opened;
}
/** A place on the page, by degrees; the map is where `placed` put it. */
const placeOf = (map: BailiwickMap, lng: number, lat: number): [number, number] => {
  const box = canvas(map).getBoundingClientRect();
  const world = 256 * 2 ** 7;
  const dx = (mercatorX(lng) - mercatorX(-88)) * world;
  const dy = (mercatorY(lat) - mercatorY(40)) * world;
  return [Math.round(box.x + box.width / 2 + dx), Math.round(box.y + box.height / 2 + dy)];
};

describe('the map', function () {
  this.timeout(20_000);
  const warnings: string[] = [];
  const { warn, error } = console;
  beforeEach(() => {
    warnings.length = 0;
    console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
    console.error = (...said: unknown[]) => void warnings.push(said.join(' '));
  });
  afterEach(() => {
    Object.assign(console, { warn, error });
    expect(warnings).to.deep.equal([]);
  });

  it('has a legend with the numbers of each territory, overlaps, gaps and a total', async () => {
    const { widget, close } = await drawn();
    expect(names(widget)).to.have.lengthOf(6);
    expect(textOf(widget)).to.contain('30 accounts in 4 territories');
    expect(textOf(widget)).to.contain('Claimed twice');
    expect(root(widget).querySelector('tfoot')!.textContent!.replace(/\s+/g, ' ')).to.match(/Total ?32/);
    close();
  });
  it('sorts the legend', async () => {
    const { widget, close } = await drawn();
    root(widget).querySelectorAll<HTMLElement>('.legend .sort')[0]!.click();
    await widget.updateComplete;
    expect(names(widget)[0]).to.contain('Northeast');
    root(widget).querySelectorAll<HTMLElement>('.legend .sort')[0]!.click();
    await widget.updateComplete;
    expect(names(widget)[0]).to.contain('Southwest');
    close();
  });
  it('selects through the legend, tells the page and shares it', async () => {
    const { widget, close } = await drawn();
    const told = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('bailiwickselect', (e) => resolve(e as CustomEvent), { once: true }),
    );
    rowOf(widget, 'T-2').click();
    expect((await told).detail.territories).to.deep.equal(['T-2']);
    await widget.updateComplete;
    expect(textOf(widget)).to.contain('1 territory selected');
    expect(rowOf(widget, 'T-2').getAttribute('aria-pressed')).to.equal('true');
    widget.workspace!.select('territories', ['T-3']);
    await widget.updateComplete;
    expect(rowOf(widget, 'T-3').getAttribute('aria-pressed')).to.equal('true');
    rowOf(widget, 'gap').click();
    expect(selectionOf(widget).areas).to.deep.equal(['A-3-3']);
    close();
  });
  it('selects the territory that is clicked, then an area of it; Shift adds', async () => {
    const { widget, close } = await placed({ 'no-accounts': '' });
    await sendMouse({ type: 'click', position: placeOf(widget, -89.5, 41.5) });
    expect(selectionOf(widget).territories).to.deep.equal(['T-1']);
    await sendMouse({ type: 'click', position: placeOf(widget, -89.5, 41.5) });
    expect(selectionOf(widget).areas).to.deep.equal(['A-0-0']);
    await sendMouse({ type: 'click', position: placeOf(widget, -86.5, 41.5) });
    await sendKeys({ down: 'Shift' });
    await sendMouse({ type: 'click', position: placeOf(widget, -89.5, 38.5) });
    await sendKeys({ up: 'Shift' });
    expect(selectionOf(widget).territories).to.deep.equal(['T-3', 'T-2']);
    close();
  });
  it('tells name, owner and numbers of what is pointed at', async () => {
    const { widget, close } = await placed({ 'no-accounts': '' });
    await sendMouse({ type: 'move', position: placeOf(widget, -89.5, 41.5) });
    await until(widget, () => root(widget).querySelector('.tip') !== null);
    const tip = root(widget).querySelector('.tip')!.textContent!.replace(/\s+/g, ' ');
    expect(tip).to.contain('County 00');
    expect(tip).to.contain('Northwest · Dana Whitfield');
    expect(tip).to.match(/Population ?10,000/);
    close();
  });
  it('selects by a box', async () => {
    const { widget, close } = await placed({ 'no-accounts': '' });
    button(widget, 'Select by a box').click();
    await widget.updateComplete;
    await sendMouse({ type: 'move', position: placeOf(widget, -90.2, 41.9) });
    await sendMouse({ type: 'down' });
    await sendMouse({ type: 'move', position: placeOf(widget, -89, 41) });
    await sendMouse({ type: 'move', position: placeOf(widget, -88.1, 40.1) });
    await sendMouse({ type: 'up' });
    expect([...selectionOf(widget).areas].sort()).to.deep.equal(['A-0-0', 'A-0-1', 'A-1-0', 'A-1-1']);
    close();
  });
  it('walks by arrow keys, says where it stands, and takes what it stands on', async () => {
    const { widget, close } = await drawn({ 'color-by': 'measure:population' });
    canvas(widget).focus();
    await sendKeys({ press: 'ArrowRight' });
    await waitUntil(() => live(widget) !== '');
    const first = live(widget);
    expect(first).to.match(/^County \d\d, .+ · .+, Accounts 2, /);
    await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => live(widget) !== first);
    const at = /County (\d)(\d)/.exec(live(widget))!;
    await sendKeys({ press: 'Enter' });
    expect(selectionOf(widget).areas).to.deep.equal([`A-${at[1]}-${at[2]}`]);
    for (let i = 0; i < 5; i++) await sendKeys({ press: 'ArrowUp' });
    await waitUntil(() => live(widget) === 'No place further that way');
    await sendKeys({ press: 'Escape' });
    await sendKeys({ press: 'Escape' });
    expect(selectionOf(widget).areas).to.deep.equal([]);
    close();
  });
  it('has a plain command for what is dragged', async () => {
    const { widget, close } = await drawn();
    button(widget, 'More commands').click();
    await until(widget, () => root(widget).querySelector('.menu [role="menuitem"]') !== null);
    root(widget).querySelector<HTMLElement>('.menu [role="menuitem"]')!.click();
    expect(selectionOf(widget).accounts).to.have.lengthOf(32);
    await waitUntil(() => live(widget) === '32 accounts selected');
    close();
  });
  it('finds by name and selects', async () => {
    const { widget, close } = await drawn();
    const field = root(widget).querySelector<HTMLInputElement>('[role="combobox"]')!;
    field.focus();
    await sendKeys({ type: 'tom' });
    await widget.updateComplete;
    expect(field.getAttribute('aria-expanded')).to.equal('true');
    await sendKeys({ press: 'Enter' });
    expect(selectionOf(widget).reps).to.deep.equal(['R-2']);
    await widget.updateComplete;
    expect(rowOf(widget, 'T-2').getAttribute('aria-pressed')).to.equal('true');
    close();
  });
  it('shows the same facts as a table', async () => {
    const { widget, close } = await drawn();
    const before = [...root(widget).querySelectorAll('.legend tbody tr')].map((r) =>
      r.textContent!.replace(/\s+/g, ' '),
    );
    widget.workspace!.setView('map', 'show=table');
    await widget.updateComplete;
    expect(root(widget).querySelector('.map-canvas')).to.equal(null);
    const after = [...root(widget).querySelectorAll('.legend tbody tr')].map((r) =>
      r.textContent!.replace(/\s+/g, ' '),
    );
    expect(after).to.deep.equal(before);
    close();
  });
  it('restores a deep link, and writes one when it is moved', async () => {
    const { widget, close } = await drawn();
    widget.workspace!.setView('map', 'color=pacing');
    await until(widget, () => textOf(widget).includes('Attainment to date by territory'));
    expect(root(widget).querySelectorAll('.class-table.is-wide thead .class-name')).to.have.lengthOf(6);
    button(widget, 'Zoom in').click();
    await until(widget, () => /^at=-?[\d.]+,-?[\d.]+,[\d.]+;color=pacing$/.test(widget.workspace!.views['map']!));
    const view = widget.workspace!.views['map']!;
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
    await until(widget, () => canvas(widget) !== null && root(widget).querySelectorAll('canvas').length >= 3);
    expect(widget.workspace!.views['map']).to.equal(view);
    close();
  });
  it('selects what is in a class', async () => {
    const { widget, close } = await drawn({ 'color-by': 'measure:population' });
    root(widget).querySelector<HTMLElement>('.class-name')!.click();
    expect(selectionOf(widget).areas.length).to.be.greaterThan(0);
    expect(selectionOf(widget).areas).to.include('A-0-0');
    close();
  });
  it('selects an account that is clicked, and opens it from there', async () => {
    const { widget, close } = await placed();
    const { lng, lat } = at('C-01');
    await sendMouse({ type: 'click', position: placeOf(widget, lng, lat) });
    expect(selectionOf(widget).accounts).to.deep.equal(['C-01']);
    await widget.updateComplete;
    expect(root(widget).querySelector('.chip')!.textContent).to.contain('Account 1');
    const opened = new Promise<CustomEvent>((resolve) =>
      document.addEventListener('bailiwickopen', (e) => resolve(e as CustomEvent), { once: true }),
    );
    root(widget).querySelector<HTMLElement>('.chip .link')!.click();
    expect((await opened).detail).to.deep.equal({ collection: 'accounts', id: 'C-01' });
    close();
  });
  it('says when tiles fail, and goes on without them', async () => {
    const { widget, close } = await drawn({ tiles: '/no-such-tiles/{z}/{x}/{y}.png' });
    await until(widget, () => textOf(widget).includes('could not be loaded'));
    expect(root(widget).querySelectorAll('.leaflet-tile')).to.have.lengthOf(0);
    close();
  });
  it('lets go of everything when it is taken away', async () => {
    const { widget, close } = await drawn();
    const before = root(widget).querySelectorAll('canvas').length;
    for (let i = 0; i < 5; i++) {
      const parent = widget.parentElement!;
      widget.remove();
      parent.append(widget);
      await until(widget, () => root(widget).querySelectorAll('canvas').length >= 3);
    }
    await frames();
    expect(root(widget).querySelectorAll('canvas')).to.have.lengthOf(before);
    expect(root(widget).querySelectorAll('.leaflet-pane.leaflet-map-pane')).to.have.lengthOf(1);
    close();
  });
});
