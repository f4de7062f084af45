import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { common } from '../../../src/i18n/en/common.js';
import { exporting } from '../../../src/i18n/en/exporting.js';
import { LitElement, html } from '../../../src/lit/index.js';
import { controls } from '../../../src/ui/controls.js';
import { host } from '../../../src/ui/base.js';
import { dataTokens } from '../../../src/ui/data-tokens.js';
import { exportMenu } from '../../../src/ui/export/menu.js';
import { exportStyles } from '../../../src/ui/export/menu.styles.js';
import { accessible } from '../../support/states.js';

let ran: string[] = [];
class TestMenu extends LitElement {
  static override styles = [...host, dataTokens, controls, exportStyles];
  protected override render() {
    const item = (id: string) => ({ id, label: `Item ${id}`, run: () => void ran.push(id) });
    return html`${exportMenu({
        id: 'one',
        label: 'Something',
        words: { common, exporting },
        groups: [
          { label: 'First', items: [item('a'), item('b')] },
          { label: 'None', items: [] },
          { label: 'Last', items: [item('c')] },
        ],
      })}<button id="after">After</button>`;
  }
}
customElements.define('test-export-menu', TestMenu);

describe('export menu', () => {
  let element: TestMenu;
  const root = () => element.shadowRoot!;
  const button = () => root().querySelector<HTMLElement>('.export-button')!;
  const menu = () => root().querySelector<HTMLElement>('.export-menu')!;
  const isOpen = () => menu().matches(':popover-open');
  const focused = () => root().activeElement?.textContent?.trim();
  /** Until the menu has told that it opened or closed. */
  const toggled = () => new Promise((done) => menu().addEventListener('toggle', done, { once: true }));
  const press = async (keys: string) => {
    const told = toggled();
    await sendKeys({ press: keys });
    await told;
  };
  beforeEach(async () => {
    ran = [];
    element = document.createElement('test-export-menu') as TestMenu;
    document.body.append(element);
    await element.updateComplete;
    button().focus();
  });
  afterEach(() => element.remove());

  it('opens by Enter or an arrow, walks round by arrows, and Enter takes', async () => {
    await press('Enter');
    expect(focused()).to.equal('Item a');
    expect(button().getAttribute('aria-expanded')).to.equal('true');
    for (const [key, name] of [
      ['ArrowDown', 'Item b'],
      ['ArrowDown', 'Item c'],
      ['ArrowDown', 'Item a'],
      ['ArrowUp', 'Item c'],
      ['Home', 'Item a'],
      ['End', 'Item c'],
    ] as const) {
      await sendKeys({ press: key });
      expect(focused()).to.equal(name);
    }
    await press('Enter');
    expect(ran).to.deep.equal(['c']);
    expect(isOpen()).to.equal(false);
    expect(root().activeElement === button()).to.equal(true);
    await press('ArrowDown');
    expect(focused()).to.equal('Item a');
  });
  it('closes by Escape, and the focus is where it was', async () => {
    await press('Enter');
    await press('Escape');
    expect(isOpen()).to.equal(false);
    expect(root().activeElement === button()).to.equal(true);
    expect(button().getAttribute('aria-expanded')).to.equal('false');
    expect(ran).to.deep.equal([]);
  });
  it('is one tab stop', async () => {
    await sendKeys({ press: 'Tab' });
    expect(root().activeElement!.id).to.equal('after');
  });
  it('has targets of 24 px, stays in a window of 320 px, and has nothing that axe finds', async () => {
    await setViewport({ width: 320, height: 500 });
    await press('Enter');
    for (const target of [button(), ...menu().querySelectorAll('[role=menuitem]')]) {
      const { width, height } = target.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(24);
    }
    const box = menu().getBoundingClientRect();
    expect(box.left).to.be.at.least(0);
    expect(box.right).to.be.at.most(320);
    expect(box.bottom).to.be.at.most(500);
    await accessible(element);
    await setViewport({ width: 800, height: 600 });
  });
});
