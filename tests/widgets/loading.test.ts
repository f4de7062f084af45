import { expect, nextFrame } from '@open-wc/testing';
import { css, html } from '#lit';
import type { Query } from '../../src/domain/index.js';
import { define } from '../../src/widgets/define.js';
import { Later } from '../../src/widgets/later.js';
import { Widget } from '../../src/widgets/widget.js';
import { open } from '../support/states.js';

interface Part {
  readonly text: string;
}
let load: () => Promise<Part>;
const part = new Later(() => load());

class TestLater extends Widget {
  protected override get parts(): readonly Later<unknown>[] {
    return [part];
  }
  protected override get laterStyles() {
    return [
      css`
        .drawn {
          color: rgb(1, 2, 3);
        }
      `,
    ];
  }
  protected override get firstTitle(): string {
    return 'First';
  }
  protected override queries(): readonly Query[] {
    return [{ collection: 'reps' }];
  }
  protected override heading() {
    return { title: part.value!.text };
  }
  protected override content() {
    return html`<p class="drawn">${part.value!.text}</p>`;
  }
}
define('test-later', TestLater);

describe('a widget whose code is loaded later', () => {
  it('reads while it loads, says when the code doesn’t arrive, and tries again', async () => {
    load = () => Promise.reject(new Error('offline'));
    const { widget, is, close } = await open<TestLater>('test-later');
    const text = () => widget.renderRoot.textContent;
    await is('failed');
    expect(text()).to.include('First').and.to.include('could not be loaded');
    const reps = () => widget.workspace!.entry({ collection: 'reps' });
    while (reps().status === 'loading') await nextFrame();
    expect(reps().table.length, 'reading doesn’t wait for the code').to.be.greaterThan(0);

    let arrive: (value: Part) => void = () => undefined;
    load = () => new Promise((resolve) => (arrive = resolve));
    widget.renderRoot.querySelector('button')!.click();
    while (widget.status !== 'loading') await nextFrame();
    expect(widget.renderRoot.querySelector('.skeleton'), 'skeleton').to.not.equal(null);
    expect(text()).to.not.include('could not be loaded');

    arrive({ text: 'Arrived' });
    await is(['ready', 'partial']);
    expect(text()).to.include('Arrived');
    expect(getComputedStyle(widget.renderRoot.querySelector('.drawn')!).color).to.equal('rgb(1, 2, 3)');
    close();
  });
});

class TestFaulty extends Widget {
  fault: 'queries' | 'content' | 'listener' | 'updated' | 'none' = 'none';
  #at(place: string) {
    if (this.fault === place) throw new Error(`planted in ${place}`);
  }
  protected override get firstTitle(): string {
    return 'First';
  }
  protected override queries(): readonly Query[] {
    this.#at('queries');
    return [{ collection: 'reps' }];
  }
  protected override heading() {
    return { title: 'Fine' };
  }
  protected override content() {
    this.#at('content');
    return html`<button id="act" @click=${() => this.#at('listener')}>Act</button>`;
  }
  protected override updated() {
    this.#at('updated');
  }
}
define('test-faulty', TestFaulty);

describe('a fault in a widget', () => {
  for (const fault of ['queries', 'content', 'listener', 'updated'] as const)
    it(`stays in it: ${fault}`, async () => {
      const seen: unknown[] = [];
      const see = (event: Event) => seen.push(event);
      addEventListener('error', see);
      addEventListener('unhandledrejection', see);
      const faulty = await open<TestFaulty>('test-faulty');
      const other = await open<TestFaulty>('test-faulty');
      await Promise.all([faulty.is('ready'), other.is('ready')]);

      faulty.widget.fault = fault;
      if (fault === 'listener') faulty.widget.renderRoot.querySelector<HTMLElement>('#act')!.click();
      else faulty.widget.requestUpdate();
      await faulty.is('failed');
      const text = () => faulty.widget.renderRoot.textContent;
      while (!text()?.includes('could not be drawn')) await nextFrame();
      expect(text()).to.include(`planted in ${fault}`).and.to.include('Copy support details');

      faulty.widget.fault = 'none';
      other.widget.requestUpdate();
      await other.widget.updateComplete;
      expect(other.widget.renderRoot.textContent).to.include('Act');
      [...faulty.widget.renderRoot.querySelectorAll('button')]
        .find((b) => b.textContent?.includes('Try again'))!
        .click();
      await faulty.is('ready');
      expect(text()).to.include('Act').and.to.not.include('could not be drawn');
      await nextFrame();
      removeEventListener('error', see);
      removeEventListener('unhandledrejection', see);
      expect(seen).to.deep.equal([]);
      faulty.close();
      other.close();
    });
});
