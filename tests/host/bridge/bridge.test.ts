import { expect } from '@open-wc/testing';
import { embedded } from '../../../src/adapters/embedded/index.js';
import { faulty } from '../../../src/adapters/shared/faulty.js';
import { type Area, CrmError, type Issue } from '../../../src/domain/index.js';
import { greet } from '../../../src/host/bridge/greet.js';
import { OPEN_CALLS, type FromHost, agreed, hostCaps } from '../../../src/host/bridge/messages.js';
import { parts } from '../../../src/host/bridge/parts.js';
import { screen } from '../../../src/host/bridge/screen.js';
import { isTokenName, isTokenValue } from '../../../src/host/bridge/tokens.js';
import { company, identity } from '../../adapters/embedded/world.js';
import { throughBridge } from '../support/bridge.js';

const call = (signal = new AbortController().signal) => ({ signal });
const near = () => embedded({ identity, records: company, pageSize: 2 });
const kindOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'it succeeded',
    (error: unknown) => (error instanceof CrmError ? error.kind : error),
  );

describe('the bridge', () => {
  it('agrees on the newest version that both speak', () => {
    expect(agreed([1, 3], [2, 5])).to.equal(3);
    expect(agreed([1, 1], [1, 9])).to.equal(1);
    expect(agreed([2, 3], [1, 1])).to.equal(undefined);
    expect(agreed([1, 1], [2, 9])).to.equal(undefined);
  });
  it('asks the source for no more pages than the guest asks for', async () => {
    let given = 0;
    const source = near();
    const bridge = throughBridge({
      ...source,
      name: 'x',
      can: source.can,
      identify: source.identify,
      describe: source.describe,
      async *read(query, c) {
        for await (const page of source.read(query, c)) {
          given++;
          yield page;
        }
      },
    });
    const pages = bridge.adapter.read({ collection: 'accounts' }, call())[Symbol.asyncIterator]();
    await pages.next();
    await bridge.adapter.identify(call()); // whatever was sent before has arrived
    expect(given).to.equal(1);
    await pages.next();
    expect(given).to.equal(2);
    await pages.return?.();
    await bridge.adapter.identify(call());
    expect([given, bridge.served.open, bridge.far.open]).to.deep.equal([2, 0, 0]);
    bridge.close();
  });
  it('tells errors with their kind, their place and their wait', async () => {
    const at = { collection: 'accounts' as const, record: 'c1', field: 'owner', needs: 'Edit', retryAfterMs: 1500 };
    const bridge = throughBridge(faulty(near(), { fail: [{ kind: 'throttle', message: 'Slow down.', at }] }));
    try {
      await bridge.adapter.identify(call());
      expect.fail('it succeeded');
    } catch (error) {
      expect(error).to.be.instanceOf(CrmError);
      expect(error).to.deep.include({ kind: 'throttle', message: 'Slow down.', at, retryable: true });
    }
    bridge.close();
  });
  it('keeps a field that is set to nothing, so that an undo can take a value away', async () => {
    const bridge = throughBridge(near());
    const set = { owner: undefined } as unknown as { owner: string };
    await bridge.adapter.commit!([{ do: 'update', collection: 'accounts', id: 'c1', set }], call());
    for await (const { records } of bridge.adapter.read({ collection: 'accounts', ids: ['c1'] }, call()))
      expect(records[0]?.owner).to.equal(undefined);
    bridge.close();
  });
  it(`refuses more than ${OPEN_CALLS} calls at once, with a typed error`, async () => {
    const source = faulty(near(), { hold: true });
    const bridge = throughBridge(source);
    const all = Array.from({ length: OPEN_CALLS + 3 }, () => kindOf(bridge.adapter.identify(call())));
    expect(await Promise.all(all.slice(OPEN_CALLS))).to.deep.equal(['throttle', 'throttle', 'throttle']);
    source.release();
    expect(new Set(await Promise.all(all.slice(0, OPEN_CALLS)))).to.deep.equal(new Set(['it succeeded']));
    expect(source.calls('identify')).to.equal(OPEN_CALLS);
    bridge.close();
  });
  it('fails a call whose answer can’t be understood, and makes an issue of a record that can’t', async () => {
    const source = near();
    const bridge = throughBridge({
      ...source,
      name: 'x',
      can: source.can,
      identify: async () => ({ ...identity, timeZone: '<img src=x>' }),
      describe: async () => 'no list' as unknown as [],
      async *read() {
        yield { records: [{ id: 'c1', name: { _$litType$: 1 } }, company().accounts[1]] } as never;
      },
    });
    expect(await kindOf(bridge.adapter.identify(call()))).to.equal('incomplete');
    expect(await kindOf(bridge.adapter.describe('accounts', call()))).to.equal('incomplete');
    for await (const { records, issues } of bridge.adapter.read({ collection: 'accounts' }, call())) {
      expect(records.map((r) => r.id)).to.deep.equal(['c2']);
      expect(issues).to.deep.equal([{ collection: 'accounts', record: 'c1', field: 'name', code: 'not-text' }]);
    }
    bridge.close();
  });
  it('cuts what is too large for one message, and loses nothing', () => {
    const ring = Array.from({ length: 150_000 }, (_, i) => [i / 1000, 0]);
    const areas = Array.from({ length: 7 }, (_, i): Area => ({
      id: `a${i}`,
      name: 'x',
      level: 'y',
      geometry: { type: 'Polygon', coordinates: [ring] },
    }));
    const issues = Array.from({ length: 12_000 }, (_, i): Issue => ({
      collection: 'areas',
      record: `${i}`,
      code: 'x',
    }));
    const cut = [...parts({ records: areas, issues, total: 7 })];
    expect(cut.flatMap((part) => part.records)).to.deep.equal(areas);
    expect(cut.flatMap((part) => part.issues ?? [])).to.deep.equal(issues);
    for (const value of cut) expect(screen({ type: 'item', call: 1, value }, hostCaps)).to.equal(undefined);
    expect([...parts({ records: [] })]).to.deep.equal([{ records: [] }]);
  });
  it('lets only tokens pass, and no value that asks for a file', () => {
    expect(['--bailiwick-accent', '--slds-g-color-border-1'].every(isTokenName)).to.equal(true);
    expect(['--_accent', 'color', '--slds-c-x', '--bailiwick-'].some(isTokenName)).to.equal(false);
    expect(["'Source Sans 3', sans-serif", 'light-dark(#fff, #000)', 'rgb(1 2 3 / 50%)'].every(isTokenValue)).to.equal(
      true,
    );
    expect(['url(x)', 'URL (x)', 'image-set("x" 1x)', 'red; x: y', 'a}b', '\\75rl(x)'].some(isTokenValue)).to.equal(
      false,
    );
  });
});

describe('the greeting', () => {
  const nonce = 'N'.repeat(32);
  it('goes to the one origin, again until it is answered, and fails in time', async () => {
    const posted: { data: { page: string; nonce: string }; origin: string }[] = [];
    const to = { postMessage: (data: never, origin: string) => void posted.push({ data, origin }) };
    const work = greet({
      to: to as unknown as Window,
      origin: 'https://crm.example',
      nonce,
      tokens: [],
      everyMs: 1,
      timeoutMs: 50,
    });
    expect(await kindOf(work)).to.equal('timeout');
    expect(posted.length).to.be.greaterThan(1);
    expect(new Set(posted.map((p) => p.origin))).to.deep.equal(new Set(['https://crm.example']));
    expect(new Set(posted.map((p) => p.data.page)).size).to.equal(1);
  });
  it('says which versions don’t fit', async () => {
    const refused: FromHost = { type: 'refused', versions: [3, 4] };
    const to = { postMessage: (_: never, __: string, ports: MessagePort[]) => ports[0]!.postMessage(refused) };
    const work = greet({ to: to as unknown as Window, origin: 'https://crm.example', nonce, tokens: [] });
    expect(await kindOf(work)).to.equal('unsupported');
    await work.catch((error: CrmError) => expect(error.message).to.contain('3 to 4'));
  });
  it('can be given up', async () => {
    const stop = new AbortController();
    const to = { postMessage: () => undefined };
    const work = greet({
      to: to as unknown as Window,
      origin: 'https://x.example',
      nonce,
      tokens: [],
      signal: stop.signal,
    });
    stop.abort();
    expect(await kindOf(work)).to.equal('cancelled');
  });
});
