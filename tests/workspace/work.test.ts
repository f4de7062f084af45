import { expect, test } from 'vitest';
import type { Slices } from '../../src/domain/index.js';
import { Work } from '../../src/workspace/work.js';

/** A clock that goes on by `step` milliseconds with every look at it, and slices that run when told to. */
function ports(step: number) {
  let now = 0;
  const waiting: (() => void)[] = [];
  return {
    now: () => (now += step),
    soon: (run: () => void) => {
      waiting.push(run);
      return () => void waiting.splice(waiting.indexOf(run), 1);
    },
    /** Runs one slice; false where none waits. */
    next: () => {
      const run = waiting.shift();
      run?.();
      return run !== undefined;
    },
  };
}
function* steps(n: number, name: string, log: string[]): Slices<string> {
  for (let i = 0; i < n; i++) {
    log.push(`${name}${i}`);
    yield;
  }
  return name;
}
const nothing = () => {};

test('what fits into the first slice is done on return', () => {
  const log: string[] = [];
  new Work(ports(0)).add(steps(3, 'a', log), (name) => log.push(`done ${name}`), nothing);
  expect(log).toEqual(['a0', 'a1', 'a2', 'done a']);
});
test('longer work lets the page in between, and the next waits for the first', () => {
  const log: string[] = [];
  const p = ports(4);
  const work = new Work(p);
  work.add(steps(5, 'a', log), (name) => log.push(`done ${name}`), nothing);
  work.add(steps(1, 'b', log), (name) => log.push(`done ${name}`), nothing);
  const before = log.length;
  expect(before).toBeLessThan(5);
  while (p.next()) log.push('|');
  expect(log.filter((x) => x !== '|')).toEqual(['a0', 'a1', 'a2', 'a3', 'a4', 'done a', 'b0', 'done b']);
  expect(log.filter((x) => x === '|').length).toBeGreaterThan(1);
});
test('dropped work ends without a word, and the next goes on', () => {
  const log: string[] = [];
  const p = ports(20);
  const work = new Work(p);
  const drop = work.add(steps(9, 'a', log), (name) => log.push(`done ${name}`), nothing);
  work.add(steps(1, 'b', log), (name) => log.push(`done ${name}`), nothing);
  drop();
  drop();
  while (p.next());
  expect(log).toEqual(['a0', 'b0', 'done b']);
});
test('a fault is told, and the next goes on', () => {
  const log: string[] = [];
  const work = new Work(ports(0));
  // eslint-disable-next-line require-yield
  const broken = (function* (): Slices<void> {
    throw new Error('broken');
  })();
  work.add(broken, nothing, (thrown) => log.push(String(thrown)));
  work.add(steps(1, 'b', log), (name) => log.push(`done ${name}`), nothing);
  expect(log).toEqual(['Error: broken', 'b0', 'done b']);
});
test('work that is added when work is done comes after it', () => {
  const log: string[] = [];
  const work = new Work(ports(0));
  work.add(
    steps(1, 'a', log),
    () => work.add(steps(1, 'b', log), (name) => log.push(`done ${name}`), nothing),
    nothing,
  );
  expect(log).toEqual(['a0', 'b0', 'done b']);
});
test('after the end of its workspace nothing is done', () => {
  const log: string[] = [];
  const p = ports(20);
  const work = new Work(p);
  work.add(steps(9, 'a', log), nothing, nothing);
  work.dispose();
  while (p.next());
  expect(log).toEqual(['a0']);
});
