import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { accessible, states } from '../../support/states.js';
import { ready, root, textOf, all, press, settled, saved } from './support.js';

states('bailiwick-scorecard', { view: 'team', 'for-team': 'R-0' });

describe('<bailiwick-scorecard view="strip">', () => {
  it('shows six figures that open in place', async () => {
    const { widget, close } = await ready({ view: 'strip', 'for-team': 'R-0' });
    const tiles = all(widget, '.tile');
    expect(tiles).to.have.length(6);
    tiles[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    expect(root(widget).activeElement).to.equal(all(widget, '.tile')[1]);
    all(widget, '.tile')[3]!.click();
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('.drill-title')!)).to.match(/^Coverage \d+/);
    await accessible(widget);
    close();
  });
});

describe('<bailiwick-scorecard view="attention">', () => {
  it('lists what needs it, with the records', async () => {
    const { widget, close } = await ready({ view: 'attention', 'for-team': 'R-0' }, { width: 320 });
    const items = all(widget, '.items > li');
    expect(items.length).to.be.greaterThan(0);
    expect(textOf(root(widget).querySelector('.card-subtitle')!)).to.match(/^\d+ of 12 checks, most urgent first$/);
    for (const item of items) expect(textOf(item)).to.not.match(/undefined|NaN/);
    const see = all(widget, '.item-acts .link').find((b) => textOf(b).startsWith('See'))!;
    const count = /\d+/.exec(textOf(see))?.[0];
    see.click();
    await widget.updateComplete;
    expect(all(widget, '.items .records tbody tr')).to.have.length(Math.min(6, Number(count ?? 1)));
    await press(widget, 'Show');
    expect(all(widget, '.passed li').length).to.be.greaterThan(0);
    await accessible(widget);
    close();
  });
});

describe('<bailiwick-scorecard view="team">', () => {
  it('ranks, sorts, filters, selects and exports', async () => {
    const { widget, close } = await ready({ view: 'team', 'for-team': 'R-0' }, { width: 1100 });
    const names = () => all(widget, '.ranked-name').map(textOf);
    const before = names();
    expect([...before].sort()).to.deep.equal(['Dana Whitfield', 'Priya Raman', 'Tom Lindqvist']);
    await press(widget, 'Rep, territory');
    expect(names()).to.deep.equal([...before].sort());
    expect(root(widget).querySelector('[aria-sort]')!.getAttribute('aria-sort')).to.equal('ascending');
    const input = root(widget).querySelector('input')!;
    input.value = 'priya';
    input.dispatchEvent(new Event('input'));
    await widget.updateComplete;
    expect(names()).to.deep.equal(['Priya Raman']);
    const file = saved(widget);
    all(widget, '[data-export=csv]')[0]!.click();
    // the head, the one that is left, the whole
    expect((await file).trim().split('\r\n')).to.have.length(3);
    const selected = new Promise((resolve) =>
      widget.addEventListener('bailiwickselect', (e) => resolve(e.detail.reps)),
    );
    await press(widget, 'Priya Raman');
    expect(await selected).to.deep.equal(['R-3']);
    expect(all(widget, 'tr.is-selected')).to.have.length(1);
    close();
  });
  it('is one tab stop, its heads and its rows', async () => {
    const { widget, close } = await ready({ view: 'team', 'for-team': 'R-0' }, { width: 1100 });
    await nextFrame();
    const stops = () => all(widget, '.ranked button').filter((b) => b.tabIndex === 0);
    expect(stops()).to.deep.equal([all(widget, '.ranked-name')[0]]);
    stops()[0]!.focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(root(widget).activeElement).to.equal(all(widget, '.sort')[0]);
    expect(stops()).to.deep.equal([all(widget, '.sort')[0]]);
    await sendKeys({ press: 'ArrowRight' });
    expect(root(widget).activeElement).to.equal(all(widget, '.sort')[1]);
    all(widget, '.ranked-name')[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(root(widget).activeElement).to.equal(all(widget, '.ranked-name')[1]);
    close();
  });
  it('lets no cell run into the next, whatever the names', async () => {
    for (const width of [300, 320, 600, 640, 760, 860, 1100]) {
      const { widget, close } = await ready({ view: 'team', 'for-territory': 'D-W' }, { width });
      await settled(widget);
      for (const name of all(widget, '.who .truncate'))
        for (const text of name.childNodes)
          if (text instanceof Text && text.data.trim())
            text.data = 'Anne-Marie Featherstonehaugh, Bartholomew Cholmondeley-Warner and Wolfeschlegelsteinhausen';
      expect(widget.scrollWidth, `${width}`).to.be.at.most(widget.clientWidth);
      for (const row of all(widget, '.ranked tbody tr')) {
        const boxes = [...row.children].map((cell) => {
          const bullet = cell.querySelector('.bullet');
          const inner = bullet ?? cell.querySelector('.who-text') ?? cell.querySelector('.reason > :last-child');
          return { cell: cell.getBoundingClientRect(), inner: inner?.getBoundingClientRect() };
        });
        for (const { cell, inner } of boxes)
          if (inner) {
            expect(inner.left, `${width}: ${textOf(row)}`).to.be.at.least(cell.left);
            expect(inner.right, `${width}: ${textOf(row)}`).to.be.at.most(cell.right);
          }
      }
      close();
    }
  });
  it('keeps a name and a number in a narrow column and opens the rest', async () => {
    const { widget, close } = await ready({ view: 'team', 'for-team': 'R-0' }, { width: 320 });
    await settled(widget);
    all(widget, '.expand')[0]!.click();
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('.details')!)).to.contain('Gap to plan');
    expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
    await accessible(widget);
    close();
  });
});
