import { expect } from '@open-wc/testing';
import { Announcer } from '../../src/widgets/announcer.js';

/** Time that goes on when it is told to. */
function fakeTime() {
  const { setTimeout: real, clearTimeout: realClear } = globalThis;
  let now = 0;
  let count = 0;
  const due = new Map<number, { readonly at: number; readonly run: () => void }>();
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms = 0) => (due.set(++count, { at: now + ms, run }), count),
    clearTimeout: (id: number | undefined) => void (id !== undefined && due.delete(id)),
  });
  return {
    go: (ms: number) => {
      const end = now + ms;
      for (;;) {
        const next = [...due].filter(([, t]) => t.at <= end).sort((a, b) => a[1].at - b[1].at)[0];
        if (!next) break;
        due.delete(next[0]);
        now = next[1].at;
        next[1].run();
      }
      now = end;
    },
    get now() {
      return now;
    },
    get waiting() {
      return due.size;
    },
    end: () => void Object.assign(globalThis, { setTimeout: real, clearTimeout: realClear }),
  };
}

describe('announcements', () => {
  let time: ReturnType<typeof fakeTime>;
  let said: { readonly at: number; readonly text: string }[];
  let announcer: Announcer;
  beforeEach(() => {
    time = fakeTime();
    said = [];
    announcer = new Announcer((text) => said.push({ at: time.now, text }));
  });
  afterEach(() => time.end());

  it('come at once, then at most twice a second, whatever is told', () => {
    for (let i = 0; i < 100; i++) {
      announcer.tell(`thing ${i}`);
      time.go(30);
    }
    time.go(5000);
    for (const [i, { at }] of said.entries()) if (i > 0) expect(at - said[i - 1]!.at).to.be.at.least(500);
    expect(said[0]).to.deep.equal({ at: 0, text: 'thing 0' });
    // nothing is dropped
    expect(said.map((s) => s.text).join(' ')).to.equal(Array.from({ length: 100 }, (_, i) => `thing ${i}`).join(' '));
  });
  it('are merged, each once, and the latest about a thing counts', () => {
    announcer.tell('first');
    announcer.tell('place 1', 'map');
    announcer.tell('saved');
    announcer.tell('saved');
    announcer.tell('place 2', 'map');
    time.go(500);
    expect(said.map((s) => s.text)).to.deep.equal(['first', 'saved place 2']);
  });
  it('say the same again, so that it is heard again', () => {
    announcer.tell('no further');
    time.go(500);
    announcer.tell('no further');
    expect(said.map((s) => s.text)).to.deep.equal(['no further', 'no further\u00a0']);
  });
  it('leave no timer behind', () => {
    announcer.tell('first');
    announcer.tell('second');
    announcer.stop();
    expect(time.waiting).to.equal(0);
    time.go(1000);
    expect(said).to.have.length(1);
  });
});
