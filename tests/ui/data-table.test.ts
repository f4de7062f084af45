import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { render } from '../../src/lit/index.js';
import { type Column, type Sorting, dataTable, sortRows } from '../../src/ui/data-table.js';
import { rove, startRoving } from '../../src/ui/roving.js';

interface Fruit {
  readonly name: string;
  readonly weight: number | undefined;
}
const fruits: readonly Fruit[] = [
  { name: 'pear', weight: 3 },
  { name: 'apple', weight: undefined },
  { name: 'fig', weight: 1 },
  { name: 'Apple 10', weight: 2 },
];
const columns: readonly Column<Fruit>[] = [
  { id: 'name', label: 'Name', cell: (f) => f.name, sort: (f) => f.name },
  { id: 'weight', label: 'Weight', number: true, cell: (f) => f.weight ?? 'n/a', sort: (f) => f.weight },
  { id: 'plain', label: 'Plain', cell: () => '' },
];
const names = (rows: readonly Fruit[]) => rows.map((f) => f.name);

describe('sorting rows', () => {
  it('puts rows without a value last, either way', () => {
    const by = (ascending: boolean) => names(sortRows(fruits, columns, { column: 'weight', ascending }));
    expect(by(true)).to.deep.equal(['fig', 'Apple 10', 'pear', 'apple']);
    expect(by(false)).to.deep.equal(['pear', 'Apple 10', 'fig', 'apple']);
  });
  it('leaves the order without a sorting, or for a column that has none', () => {
    expect(sortRows(fruits, columns, undefined)).to.equal(fruits);
    expect(sortRows(fruits, columns, { column: 'plain', ascending: true })).to.equal(fruits);
  });
});

describe('data table', () => {
  const box = document.createElement('div');
  const host = box.attachShadow({ mode: 'open' });
  startRoving(host);
  let sorting: Sorting | undefined;
  let selected: [string, boolean][] = [];
  const draw = () => {
    render(
      dataTable<Fruit>({
        label: 'Fruits',
        columns,
        rows: fruits,
        last: [{ name: 'rest', weight: 9 }],
        total: (c) => (c.id === 'name' ? 'Total' : '15'),
        key: (f) => f.name,
        sorting,
        onSort: (s) => {
          sorting = s;
          draw();
        },
        onSelect: (f, additive) => selected.push([f.name, additive]),
        isSelected: (f) => f.name === 'fig',
        words: { sortBy: (c) => `Sort by ${c}` },
      }),
      host,
    );
    rove(host);
  };
  const rowNames = () => [...host.querySelectorAll<HTMLElement>('tbody .row-name')];
  before(() => document.body.append(box));
  after(() => box.remove());
  beforeEach(() => {
    sorting = undefined;
    selected = [];
    draw();
  });

  it('sorts numbers biggest first, then turns, and says so', () => {
    const head = host.querySelectorAll<HTMLElement>('.sort')[1]!;
    head.click();
    expect(sorting).to.deep.equal({ column: 'weight', ascending: false });
    expect(host.querySelectorAll('thead th')[1]!.getAttribute('aria-sort')).to.equal('descending');
    expect(rowNames().map((r) => r.textContent!.trim())).to.deep.equal(['pear', 'Apple 10', 'fig', 'apple', 'rest']);
    host.querySelectorAll<HTMLElement>('.sort')[1]!.click();
    expect(sorting).to.deep.equal({ column: 'weight', ascending: true });
  });
  it('is one tab stop, with arrows inside', async () => {
    expect(rowNames().map((r) => r.tabIndex)).to.deep.equal([-1, -1, 0, -1, -1]);
    rowNames()[2]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(host.activeElement!.textContent!.trim()).to.equal('Apple 10');
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'Enter' });
    expect(selected).to.deep.equal([['rest', false]]);
    expect(rowNames().map((r) => r.tabIndex)).to.deep.equal([-1, -1, -1, -1, 0]);
  });
  it('selects by the whole row, and adds with Shift', () => {
    host.querySelectorAll<HTMLElement>('tbody td')[0]!.click();
    rowNames()[1]!.dispatchEvent(new MouseEvent('click', { bubbles: true, shiftKey: true }));
    expect(selected).to.deep.equal([
      ['pear', false],
      ['apple', true],
    ]);
    expect(host.querySelector('[aria-pressed="true"]')!.textContent!.trim()).to.equal('fig');
  });
});
