import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import type { BailiwickMap } from '../../src/widgets/map/map.js';
import '../../src/widgets/map/map.js';
import { open } from '../support/states.js';

const frames = async (count = 3) => {
  for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
};
/** A widget with data, in a part of the page that is set up by `prepare`. */
async function shown(prepare: (frame: HTMLElement) => void, attributes: Readonly<Record<string, string>> = {}) {
  const opened = await open<BailiwickMap>('bailiwick-map', { 'no-accounts': '', ...attributes }, { width: 900 });
  const frame = opened.widget.closest('bailiwick-workspace')!.parentElement!;
  frame.style.removeProperty('color-scheme');
  prepare(frame);
  await opened.is(['ready', 'partial']);
  await frames();
  const root = opened.widget.shadowRoot!;
  return {
    ...opened,
    frame,
    root,
    style: (selector: string) => getComputedStyle(root.querySelector(selector)!),
    /** To the pixel: a text’s baseline may add half of one to a row. */
    height: (selector: string) => Math.floor(root.querySelector(selector)!.getBoundingClientRect().height),
  };
}
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(36, 36, 36)';

describe('the theme follows the page', function () {
  this.timeout(20_000);
  afterEach(() => emulateMedia({ colorScheme: 'light' }));

  const cases: readonly (readonly [name: string, scheme: string, system: 'light' | 'dark', expected: string])[] = [
    ['a page that says nothing is light, as the browser paints it', '', 'dark', LIGHT],
    ['a page that forces light stays light on a dark system', 'light', 'dark', LIGHT],
    ['a page that forces dark is dark on a light system', 'dark', 'light', DARK],
    ['a page for both is dark on a dark system', 'light dark', 'dark', DARK],
    ['a page for both is light on a light system', 'light dark', 'light', LIGHT],
  ];
  for (const [name, scheme, system, expected] of cases)
    it(name, async () => {
      await emulateMedia({ colorScheme: system });
      const { style, close } = await shown((frame) => frame.style.setProperty('color-scheme', scheme));
      expect(style('.card').backgroundColor).to.equal(expected);
      close();
    });

  it('the map is drawn anew when any ancestor changes its theme', async () => {
    const { root, frame, close, widget } = await shown((f) => f.style.setProperty('color-scheme', 'light'));
    const water = () => {
      const canvas = root.querySelector('canvas');
      const copy = document.createElement('canvas');
      copy.width = copy.height = 1;
      const context = copy.getContext('2d', { willReadFrequently: true })!;
      if (canvas) context.drawImage(canvas, -Math.round(canvas.width / 3), -Math.round(canvas.height / 3));
      return context.getImageData(0, 0, 1, 1).data[0]!;
    };
    const until = async (holds: () => boolean) => {
      while (!holds()) await frames(1);
    };
    await until(() => water() > 128);
    frame.style.setProperty('color-scheme', 'dark');
    await until(() => water() < 128);
    expect(widget.status).to.be.oneOf(['ready', 'partial']);
    close();
  });
});

describe('density', function () {
  this.timeout(20_000);
  const row = '.data-table tbody td';
  const field = '.field';

  it('is comfortable, and compact where the attribute, the token or the host’s hook says so', async () => {
    const plain = await shown(() => undefined);
    expect([plain.height(row), plain.height(field)]).to.deep.equal([36, 32]);
    plain.close();
    const byAttribute = await shown(() => undefined, { density: 'compact' });
    expect([byAttribute.height(row), byAttribute.height(field)]).to.deep.equal([28, 28]);
    byAttribute.close();
    const byToken = await shown((frame) => frame.style.setProperty('--bailiwick-density', '1'));
    expect([byToken.height(row), byToken.height(field)]).to.deep.equal([28, 28]);
    byToken.close();
    const byHook = await shown((frame) => frame.style.setProperty('--slds-g-spacing-var-2', '4px'));
    expect(byHook.height(row)).to.equal(28);
    byHook.close();
  });

  it('an attribute outweighs the token of the page', async () => {
    const { height, close } = await shown((frame) => frame.style.setProperty('--bailiwick-density', '1'), {
      density: 'comfortable',
    });
    expect(height(row)).to.equal(36);
    close();
  });
});

describe('tokens', function () {
  this.timeout(20_000);
  const set = (values: Readonly<Record<string, string>>) => (frame: HTMLElement) => {
    for (const [name, value] of Object.entries(values)) frame.style.setProperty(name, value);
  };

  it('ask the author first, then Salesforce’s hooks, then take ours', async () => {
    const hook = { '--slds-g-color-surface-container-1': 'rgb(1, 2, 3)', '--slds-g-radius-border-2': '4px' };
    const byHook = await shown(set(hook));
    expect(byHook.style('.card').backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(byHook.style('.card').borderTopLeftRadius).to.equal('4px');
    expect(byHook.style('.segments').borderTopLeftRadius).to.equal('4px');
    byHook.close();
    const byAuthor = await shown(set({ ...hook, '--bailiwick-surface': 'rgb(9, 9, 9)', '--bailiwick-radius': '6px' }));
    expect(byAuthor.style('.card').backgroundColor).to.equal('rgb(9, 9, 9)');
    expect(byAuthor.style('.card').borderTopLeftRadius).to.equal('8px');
    byAuthor.close();
    const ours = await shown(() => undefined);
    expect(ours.style('.card').borderTopLeftRadius).to.equal('12px');
    expect(ours.style('.segments').borderTopLeftRadius).to.equal('16px');
    ours.close();
  });
});
