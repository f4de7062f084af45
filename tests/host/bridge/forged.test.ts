import { expect } from '@open-wc/testing';
import { embedded } from '../../../src/adapters/embedded/index.js';
import type { CrmAdapter } from '../../../src/domain/index.js';
import { droppedGreetings } from '../../../src/host/bridge/accept.js';
import type { FromGuest, FromHost } from '../../../src/host/bridge/messages.js';
import { embed } from '../../../src/host/embed/embed.js';
import { company, identity } from '../../adapters/embedded/world.js';
import { throughBridge } from '../support/bridge.js';
import { connect, disconnect, workspaceOf } from '../../../src/workspace/index.js';
import { GUEST, type Say, greetByHand, loaded, nonceOf } from '../support/guest.js';
import { type Forged, type Via, forgeries } from '../support/forged.js';

const COUNT = 10_000;
const SEED = 20_261_124;
const BATCH = 500;

/** Counts what is asked of an adapter. */
function counted(adapter: CrmAdapter) {
  const asked: string[] = [];
  const methods = ['identify', 'describe', 'read', 'check', 'commit', 'watch'] as const;
  const watched = Object.fromEntries(
    methods.map((name) => [
      name,
      (...args: unknown[]) => {
        asked.push(name);
        return (adapter[name] as (...all: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { asked, adapter: { name: adapter.name, can: adapter.can, ...watched } as unknown as CrmAdapter };
}
const call = () => ({ signal: new AbortController().signal });
async function accountsOf(adapter: CrmAdapter): Promise<number> {
  let n = 0;
  for await (const { records } of adapter.read({ collection: 'accounts' }, call())) n += records.length;
  return n;
}
const ports = (n: number) => Array.from({ length: n }, () => new MessageChannel().port2);
/** Waits until everything that was posted to this window before has been heard. */
async function heard(say: Say): Promise<void> {
  for (const send of [() => say('mark', location.origin, []), () => window.postMessage('mark', location.origin)])
    await new Promise<void>((done) => {
      const hear = ({ data }: MessageEvent) => {
        if (data !== 'mark') return;
        removeEventListener('message', hear);
        done();
      };
      addEventListener('message', hear);
      send();
    });
}

describe(`${COUNT} forged or malformed messages`, () => {
  it('0 are accepted, and the real conversation goes on', async function () {
    this.timeout(60_000);
    const place = document.body.appendChild(document.createElement('div'));
    const near = counted(embedded({ identity, records: company, pageSize: 2 }));
    connect('forged', near.adapter);
    const embedding = embed(place, {
      src: GUEST,
      tag: 'bailiwick-map',
      connection: 'forged',
    });
    const stranger = document.body.appendChild(document.createElement('iframe'));
    stranger.src = GUEST;
    const strangerSays = await loaded(stranger);

    const { say, hello, link, far } = await greetByHand(embedding);
    await embedding.ready;
    const want = await accountsOf(far.adapter);
    expect(want).to.equal(5);
    // the other direction: a guest whose page around says forged things
    const answers = throughBridge(embedded({ identity, records: company, pageSize: 2 }));

    const events: string[] = [];
    for (const name of ['select', 'open', 'notify', 'save', 'publish', 'published', 'error'])
      place.addEventListener(`bailiwick${name}`, () => events.push(name));
    const seen = () => ({
      asked: near.asked.length,
      events: [...events],
      height: embedding.frame.style.height,
      status: embedding.status,
      state: embedding.state,
      selection: workspaceOf('forged')!.selection,
      period: workspaceOf('forged')!.period,
    });
    const before = seen();
    const dropped = () => [droppedGreetings(), embedding.dropped, answers.guest.dropped] as const;
    const droppedBefore = dropped();
    const send = ({ via, data, ports: n }: Forged) => {
      if (via === 'greeting') say(data, location.origin, ports(n));
      else if (via === 'port') link.post(data as FromGuest);
      else if (via === 'answer') answers.host.post(data as FromHost);
      else if (via === 'other origin')
        dispatchEvent(
          new MessageEvent('message', {
            data,
            origin: 'https://evil.example',
            source: embedding.frame.contentWindow!,
            ports: ports(n),
          }),
        );
      else if (Math.trunc(sent / 2) % 2) window.postMessage(data, location.origin, ports(n));
      else strangerSays(data, location.origin, ports(n));
    };
    let sent = 0;
    let real = 0;
    const byWay: Record<string, number> = {};
    const forged = forgeries({ nonce: nonceOf(embedding.frame), replay: hello, usedCall: 1 }, COUNT, SEED);
    for (let at = 0; at < forged.length; at += BATCH) {
      const during = accountsOf(far.adapter);
      for (const one of forged.slice(at, at + BATCH)) {
        send(one);
        sent++;
        byWay[one.via] = (byWay[one.via] ?? 0) + 1;
      }
      expect(await during).to.equal(want);
      expect(await accountsOf(answers.adapter)).to.equal(want);
      real += 1;
      await heard(say);
    }
    await far.adapter.identify(call());
    expect(sent).to.equal(COUNT);
    expect(Object.keys(byWay).sort()).to.deep.equal(['answer', 'greeting', 'other origin', 'other window', 'port']);
    expect(seen()).to.deep.equal({ ...before, asked: before.asked + real + 1 });
    const by = (...ways: Via[]) => ways.reduce((n, way) => n + byWay[way]!, 0);
    const [greetings, said, answered] = dropped().map((n, i) => n - droppedBefore[i]!);
    // the marks of `heard` came from the guest's window, too
    expect(greetings).to.equal(by('greeting', 'other window', 'other origin') + real);
    expect(said).to.equal(by('port'));
    expect(answered).to.equal(by('answer'));
    expect(({} as Record<string, unknown>)['isAdmin']).to.equal(undefined);
    answers.close();
    embedding.remove();
    disconnect('forged');
    stranger.remove();
    place.remove();
  });
});
