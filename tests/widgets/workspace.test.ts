import { expect } from '@open-wc/testing';
import type { BailiwickAccount } from '../../src/widgets/account/account.js';
import '../../src/widgets/account/account.js';
import { readLink, writeLink } from '../../src/widgets/workspace/deep-link.js';
import type { Workspace } from '../../src/workspace/index.js';
import { open } from '../support/states.js';

describe('deep link', () => {
  const state = (over: object) =>
    ({
      period: { id: '2026-Q3', from: '2026-07-01', to: '2026-10-01' },
      basis: 'as-is',
      selection: { territories: ['T-1', 'T-2'], reps: [], accounts: [], areas: [] },
      views: { map: 'at=40.1,-90.2,5' },
      ...over,
    }) as unknown as Workspace;

  it('comes back as it went', () => {
    expect(readLink(writeLink('', state({})))).to.deep.equal({
      period: '2026-Q3',
      basis: 'as-is',
      selection: { territories: ['T-1', 'T-2'] },
      views: { map: 'at=40.1,-90.2,5' },
    });
  });
  it('leaves the parameters of others as they are', () => {
    expect(writeLink('?flag&q=a%20b', state({}))).to.match(/^\?flag&q=a%20b&bailiwick-period=/);
  });
  it('doesn’t write what it couldn’t read', () => {
    const long = 'x'.repeat(101);
    const selection = { territories: [long, 'T-1'], reps: [], accounts: [], areas: [] };
    expect(readLink(writeLink('', state({ selection }))).selection).to.deep.equal({ territories: ['T-1'] });
  });
  for (const bad of ['?bailiwick-period=<script>', '?bailiwick-basis=never', `?bailiwick-view-map=${'x'.repeat(301)}`])
    it(`ignores ${bad.slice(0, 40)}`, () => expect(readLink(bad)).to.deep.equal({ selection: {}, views: {} }));
});

describe('<bailiwick-workspace>', () => {
  it('keeps selection and draft when it is moved', async () => {
    const { widget, is, close } = await open<BailiwickAccount>('bailiwick-account', { account: 'C-01' });
    await is('ready');
    widget.workspace!.do({ do: 'give-account', account: 'C-01', to: 'R-2', reason: 'closer' });
    const element = widget.closest('bailiwick-workspace')!;
    const elsewhere = document.createElement('div');
    element.parentElement!.append(elsewhere);
    elsewhere.append(element);
    await Promise.resolve();
    await is('ready');
    expect(element.workspace!.draft.owners.get('C-01')?.to).to.equal('R-2');
    close();
  });
  it('a widget that is moved out of it lets go of it', async () => {
    const { widget, is, close } = await open<BailiwickAccount>('bailiwick-account', { account: 'C-01' });
    await is('ready');
    const outside = document.createElement('div');
    document.body.append(outside);
    outside.append(widget);
    await is('waiting');
    expect(widget.workspace).to.equal(undefined);
    outside.remove();
    close();
  });
});

describe('what goes wrong inside a widget', () => {
  it('a locale that nobody knows doesn’t blank it', async () => {
    const { widget, is, close } = await open<BailiwickAccount>('bailiwick-account', {
      account: 'C-01',
      locale: 'xx_!!',
    });
    await is('ready');
    expect(widget.shadowRoot!.textContent).to.contain('Dana Whitfield');
    close();
  });
  it('a message that the page doesn’t take is shown', async () => {
    const { widget, is, close } = await open<BailiwickAccount>('bailiwick-account', { account: 'C-01' });
    await is('ready');
    widget.shadowRoot!.querySelector<HTMLButtonElement>('.nearby button')!.click();
    await widget.updateComplete;
    expect(widget.shadowRoot!.querySelector('.told')!.textContent).to.contain('no place to open records');
    close();
  });
});
