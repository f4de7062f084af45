import { expect } from '@open-wc/testing';
import { embedded } from '../../src/adapters/embedded/index.js';
import { faulty } from '../../src/adapters/shared/faulty.js';
import { CrmError, type CrmAdapter, type Outcome } from '../../src/domain/index.js';
import { type EmbedOptions, type Embedding, embed } from '../../src/host/embed/embed.js';
import { connect, connectionNames, disconnect, workspaceOf } from '../../src/workspace/index.js';
import { company, identity } from '../adapters/embedded/world.js';
import { GUEST, greetByHand, helloOf, loaded, nonceOf } from './support/guest.js';

const TODAY = '2026-08-18';
const adapter = () => embedded({ identity, records: company, pageSize: 2, today: () => TODAY });
const call = (signal = new AbortController().signal) => ({ signal });
const opened: Embedding[] = [];
function open(connection: string | CrmAdapter, more: Partial<EmbedOptions> = {}) {
  const place = document.body.appendChild(document.createElement('div'));
  const embedding = embed(place, { src: GUEST, tag: 'bailiwick-map', connection, ...more });
  opened.push(embedding);
  return { place, embedding };
}
const failure = async (work: Promise<unknown>): Promise<CrmError> =>
  work.then(
    () => expect.fail('it succeeded'),
    (error: unknown) => {
      expect(error).to.be.instanceOf(CrmError);
      return error as CrmError;
    },
  );

describe('embed()', () => {
  afterEach(() => {
    for (const embedding of opened.splice(0)) {
      embedding.remove();
    }
    document.body.replaceChildren();
    expect(connectionNames()).to.deep.equal([]);
  });

  it('tells a guest what it needs: the connection, the widget, how the page looks, what is selected', async () => {
    const place = document.body.appendChild(document.createElement('div'));
    Object.assign(place.style, { colorScheme: 'dark', direction: 'rtl' });
    place.lang = 'de';
    place.style.setProperty('--bailiwick-accent', '#7a1fa2');
    place.style.setProperty('--slds-g-color-surface-2', 'url(https://evil.example/x)');
    place.style.setProperty('--secret', 'x');
    const near = adapter();
    const embedding = embed(place, {
      src: GUEST,
      tag: 'bailiwick-map',
      props: { forTerritory: 't1' },
      connection: near,
      options: { today: TODAY, calendar: { kind: 'months', startMonth: 4 } },
    });
    opened.push(embedding);
    const { welcome } = await greetByHand(embedding);
    await embedding.ready;
    expect(embedding.state).to.equal('connected');
    expect(welcome.version).to.equal(1);
    expect(welcome.methods).to.deep.equal(['check', 'commit', 'watch']);
    expect(welcome.view).to.deep.equal({ tag: 'bailiwick-map', props: { forTerritory: 't1' } });
    expect(welcome.options).to.deep.include({ today: TODAY, calendar: { kind: 'months', startMonth: 4 } });
    expect(welcome.look).to.deep.equal({
      scheme: 'dark',
      direction: 'rtl',
      language: 'de',
      tokens: { '--bailiwick-accent': '#7a1fa2' },
    });
    expect(welcome.shared.selection.accounts).to.deep.equal([]);
    expect(embedding.frame.title).to.equal('Territory map');
  });
  it('takes the day of a named connection, where it has one', async () => {
    connect('dated', adapter(), { today: '2020-02-02' });
    connect('undated', adapter());
    const dated = await greetByHand(open('dated').embedding);
    const undated = await greetByHand(open('undated').embedding);
    expect(dated.welcome.options.today).to.equal('2020-02-02');
    expect(undated.welcome.options.today).to.equal(undefined);
    disconnect('dated');
    disconnect('undated');
  });
  it('follows the page’s look', async () => {
    const { place, embedding } = open(adapter());
    const guest = await greetByHand(embedding);
    place.parentElement!.style.colorScheme = 'dark';
    expect((await guest.next('look')).look.scheme).to.equal('dark');
    place.parentElement!.style.colorScheme = '';
  });
  it('shares the selection between frames of one connection, both ways, without an echo', async () => {
    const near = adapter();
    const [one, two] = [open(near), open(near)];
    const [a, b] = [await greetByHand(one.embedding), await greetByHand(two.embedding)];
    const selection = { territories: ['t1'], reps: ['r1', 'r2'], accounts: [], areas: [] };
    const focused = { collection: 'reps' as const, id: 'r2' };
    a.link.post({ type: 'shared', selection: { ...selection, focused }, period: '2025-Q2', basis: 'as-is' });
    const heard = await b.next('shared');
    expect(heard).to.deep.equal({
      type: 'shared',
      selection: { ...selection, focused },
      period: '2025-Q2',
      basis: 'as-is',
    });
    const workspace = workspaceOf(connectionNames()[0]!)!;
    expect(workspace.selection).to.deep.equal({ ...selection, focused });
    workspace.clearSelection();
    // the first thing that the sender hears is the page's own change, not its own
    expect((await a.next('shared')).selection.reps).to.deep.equal([]);
  });
  it('grows with the guest, and refuses what no height is', async () => {
    const { embedding } = open(adapter());
    const guest = await greetByHand(embedding);
    for (const height of [512.4, 1e9, -1, Number.NaN]) guest.link.post({ type: 'height', height });
    await guest.far.adapter.identify(call());
    expect(embedding.frame.style.height).to.equal('513px');
    expect(embedding.dropped).to.equal(3);
  });
  it('lets the page hear the guest’s events, and tells the guest what nobody took', async () => {
    const { place, embedding } = open(adapter());
    const guest = await greetByHand(embedding);
    const detail = { collection: 'accounts' as const, id: 'c1' };
    guest.link.post({ type: 'ask', ask: 7, name: 'bailiwickopen', detail });
    expect((await guest.next('untaken')).ask).to.equal(7);
    const taken: unknown[] = [];
    place.addEventListener('bailiwickopen', (event) => {
      taken.push(event.detail);
      event.preventDefault();
    });
    guest.link.post({ type: 'ask', ask: 8, name: 'bailiwickopen', detail });
    guest.link.post({ type: 'ask', ask: 9, name: 'bailiwicknotify', detail: { tone: 'info', text: 'Done' } });
    expect((await guest.next('untaken')).ask).to.equal(9);
    expect(taken).to.deep.equal([detail]);
  });
  it('writes nothing of a publish to which the page says no', async () => {
    const near = faulty(adapter());
    const { place, embedding } = open(near);
    const guest = await greetByHand(embedding);
    const publish = { changeSet: 'p1', reason: 'why', changes: 1 };
    const changes = [{ do: 'update' as const, collection: 'accounts' as const, id: 'c1', set: { owner: 'r3' } }];
    const say = (event: Event) => event.preventDefault();
    place.addEventListener('bailiwickpublish', say);
    guest.link.post({ type: 'ask', ask: 1, name: 'bailiwickpublish', detail: publish });
    const refused = await guest.far.adapter.commit!(changes, call());
    expect(refused).to.deep.equal([{ status: 'not-sent' }]);
    expect(near.calls('commit')).to.equal(0);
    place.removeEventListener('bailiwickpublish', say);
    guest.link.post({ type: 'ask', ask: 2, name: 'bailiwickpublish', detail: publish });
    const [outcome] = (await guest.far.adapter.commit!(changes, call())) as readonly Outcome[];
    expect(outcome?.status).to.equal('applied');
  });
  it('ends what is under way with a typed error when the frame is removed, and aborts it at its source', async () => {
    const near = faulty(adapter(), { hold: true });
    let aborted = false;
    const watched: CrmAdapter = {
      name: 'watched',
      can: near.can,
      describe: near.describe,
      read: near.read,
      identify: (c) => {
        c.signal.addEventListener('abort', () => (aborted = true));
        return near.identify(c);
      },
    };
    const { embedding } = open(watched);
    const guest = await greetByHand(embedding);
    const read = guest.far.adapter.read({ collection: 'accounts' }, call())[Symbol.asyncIterator]().next();
    const identify = failure(guest.far.adapter.identify(call()));
    const reading = failure(read);
    // both have arrived there
    await new Promise<void>((done) => {
      const look = () => (near.calls('read') > 0 && near.calls('identify') > 0 ? done() : setTimeout(look));
      look();
    });
    embedding.remove();
    expect((await identify).kind).to.equal('network');
    expect((await reading).kind).to.equal('network');
    expect(aborted).to.equal(true);
    expect(guest.far.open).to.equal(0);
    expect((await failure(guest.far.adapter.identify(call()))).kind).to.equal('network');
    expect(connectionNames()).to.deep.equal([]);
    expect(embedding.frame.isConnected).to.equal(false);
  });
  it('aborts what a guest was asking when it goes, and takes the next document of the same frame', async () => {
    const near = faulty(adapter(), { hold: [{ method: 'identify' }] });
    let aborts = 0;
    const { embedding } = open({
      ...near,
      name: 'x',
      can: near.can,
      identify: (c) => {
        c.signal.addEventListener('abort', () => aborts++);
        return near.identify(c);
      },
    });
    const first = await greetByHand(embedding);
    const asked = first.far.adapter.identify(call());
    asked.catch(() => undefined);
    await new Promise<void>((done) => {
      const look = () => (near.calls('identify') > 0 ? done() : setTimeout(look));
      look();
    });
    first.link.post({ type: 'bye' });
    embedding.frame.contentWindow!.location.reload();
    await new Promise((done) => embedding.frame.addEventListener('load', done, { once: true }));
    expect(aborts).to.equal(1);
    const second = await greetByHand(embedding);
    near.plan = {};
    expect((await second.far.adapter.identify(call())).name).to.equal('Ada');
    expect(embedding.state).to.equal('connected');
  });
  it('says which versions don’t fit', async () => {
    const { place, embedding } = open(adapter());
    const errors: unknown[] = [];
    place.addEventListener('bailiwickerror', (event) => errors.push(event.detail.kind));
    const say = await loaded(embedding.frame);
    const { port1, port2 } = new MessageChannel();
    const told = new Promise((done) => (port1.onmessage = ({ data }) => done(data)));
    say(helloOf(nonceOf(embedding.frame), [2, 5]), location.origin, [port2]);
    expect(await told).to.deep.equal({ type: 'refused', versions: [1, 1] });
    const error = await failure(embedding.ready);
    expect(error.kind).to.equal('unsupported');
    expect(error.message).to.contain('2 to 5');
    expect(errors).to.deep.equal(['unsupported']);
  });
  it('says so when no guest comes', async () => {
    const { embedding } = open(adapter(), { timeoutMs: 1 });
    const error = await failure(embedding.ready);
    expect(error.kind).to.equal('timeout');
    expect(error.message).to.contain('frame-ancestors');
  });
  it('needs a connection and the address of a page', () => {
    expect(() => open('nobody')).to.throw('Nothing has registered a connection named “nobody”');
    expect(() => open(adapter(), { src: 'javascript:alert(1)' })).to.throw('needs the address of a page');
  });
});
