import { expect, nextFrame } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html, nothing, render } from '../../src/lit/index.js';
import { keepFocus, rove, roveSoon, startRoving } from '../../src/ui/roving.js';

describe('controls that are one tab stop', () => {
  const box = document.createElement('div');
  const root = box.attachShadow({ mode: 'open' });
  let asked = 0;
  startRoving(root, () => asked++);
  before(() => document.body.append(box));
  after(() => box.remove());
  beforeEach(() => {
    box.dir = 'ltr';
    asked = 0;
    render(nothing, root);
  });

  const at = () => root.activeElement?.id;
  const stops = () =>
    [...root.querySelectorAll<HTMLElement>('button, input')].filter((e) => e.tabIndex === 0 && !e.matches(':disabled'));
  const press = async (...keys: string[]) => {
    for (const press of keys) await sendKeys({ press });
  };
  const draw = (middle = true) => {
    render(
      html`<div data-roving="row">
        <button id="a">a</button>${middle ? html`<button id="b">b</button>` : nothing}
        <button id="off" disabled>off</button><input id="text" value="xy" /><button id="c">c</button>
      </div>`,
      root,
    );
    keepFocus(root);
    rove(root);
  };
  const focus = (id: string) => root.getElementById(id)!.focus();

  it('walk along a row, by the direction of the page, and stay at its ends', async () => {
    draw();
    expect(stops().map((e) => e.id)).to.deep.equal(['a']);
    focus('a');
    await press('ArrowRight');
    expect(at()).to.equal('b');
    expect(stops().map((e) => e.id)).to.deep.equal(['b']);
    await press('ArrowLeft', 'ArrowLeft');
    expect(at()).to.equal('a');
    box.dir = 'rtl';
    await press('ArrowLeft');
    expect(at()).to.equal('b');
    await press('End');
    expect(at()).to.equal('c');
  });
  it('leave a text at its end alone', async () => {
    draw();
    focus('text');
    root.querySelector('input')!.setSelectionRange(1, 1);
    await press('ArrowRight');
    expect(at()).to.equal('text');
    await press('ArrowRight');
    expect(at()).to.equal('c');
  });
  it('walk through the rows of a list, whatever a row holds', async () => {
    render(
      html`<ul data-roving="grid">
        <li><button id="a1">1</button><button id="a2">2</button></li>
        <li>nothing here</li>
        <li><button id="b1">3</button></li>
      </ul>`,
      root,
    );
    rove(root);
    focus('a2');
    await press('ArrowDown');
    expect(at()).to.equal('b1');
    await press('Home');
    expect(at()).to.equal('a1');
    expect(stops().map((e) => e.id)).to.deep.equal(['a1']);
  });
  it('leave what is in a menu or a group of its own to that', () => {
    render(
      html`<div data-roving="row">
        <button id="a">a</button>
        <div role="menu"><button id="m">m</button></div>
        <ul data-roving="grid">
          <li><button id="g">g</button></li>
        </ul>
      </div>`,
      root,
    );
    rove(root);
    expect(stops().map((e) => e.id)).to.deep.equal(['a', 'm', 'g']);
  });
  it('keep the focus where a control is taken away', () => {
    draw();
    focus('b');
    draw(false);
    expect(at()).to.equal('text');
  });
  it('don’t take the focus from who went elsewhere', async () => {
    draw();
    focus('b');
    root.getElementById('b')!.blur();
    await nextFrame();
    draw(false);
    expect(at()).to.equal(undefined);
  });
  it('say their keys after a question mark, but not in a text', async () => {
    draw();
    focus('a');
    await sendKeys({ type: '?' });
    expect(asked).to.equal(1);
    focus('text');
    await sendKeys({ type: '?' });
    expect(asked).to.equal(1);
  });
  it('are looked at once a frame, however often is drawn', async () => {
    draw();
    root.getElementById('a')!.tabIndex = 0;
    root.getElementById('c')!.tabIndex = 0;
    for (let i = 0; i < 10; i++) roveSoon(root);
    expect(stops()).to.have.length(2);
    await nextFrame();
    await nextFrame();
    expect(stops().map((e) => e.id)).to.deep.equal(['a']);
  });
});
