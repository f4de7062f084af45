import { expect } from '@open-wc/testing';
import { embedded } from '../../src/adapters/embedded/index.js';
import { mount } from '../../src/host/mount.js';
import { connectionNames } from '../../src/workspace/index.js';
import type { BailiwickAccount } from '../../src/widgets/account/account.js';
import '../../src/widgets/account/account.js';
import { TODAY, identity, smallWorld } from '../support/small-world.js';

const adapter = () => embedded({ identity, records: () => smallWorld(), today: () => TODAY });
const host = () => document.body.appendChild(document.createElement('div'));

describe('mount()', () => {
  it('shows a widget in a closed root and takes everything away again', async () => {
    const place = host();
    const { element, set, unmount } = mount(place, {
      tag: 'bailiwick-account',
      props: { account: 'C-01' },
      connection: adapter(),
    });
    const widget = element as BailiwickAccount;
    expect(place.shadowRoot).to.equal(null);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => widget.status === 'ready' && (observer.disconnect(), resolve()));
      observer.observe(widget, { attributes: true });
    });
    expect(widget.shadowRoot!.textContent).to.contain('Dana Whitfield');
    set({ account: 'C-02' });
    expect(widget.account).to.equal('C-02');
    unmount();
    expect(connectionNames()).to.deep.equal([]);
    place.remove();
  });
  it('mounts again into the same element', () => {
    const place = host();
    const first = mount(place, { tag: 'bailiwick-account', connection: 'none' });
    first.unmount();
    const second = mount(place, { tag: 'bailiwick-account', connection: 'none' });
    expect(second.element.isConnected).to.equal(true);
    place.remove();
  });
  it('says what it needs, and registers nothing', () => {
    expect(() => mount(host(), { tag: 'bailiwick-nothing', connection: 'x' })).to.throw(
      '<bailiwick-nothing> is not defined',
    );
    const taken = host();
    taken.attachShadow({ mode: 'open' });
    expect(() => mount(taken, { tag: 'bailiwick-account', connection: adapter() })).to.throw('without a shadow root');
    expect(connectionNames()).to.deep.equal([]);
  });
});
