import { TestCrm, fullWorld, whoOf } from './crm.js';
import { Bench, isDrawn, isSettled, statusOf, until } from './stage.js';

/** A page of this copy of the library: the statuses of its widgets in the end. */
async function lives(name: string): Promise<string[]> {
  const bench = new Bench(
    name,
    new TestCrm(
      fullWorld(8),
      whoOf((text) => text),
    ),
  );
  await until(() => bench.widgets.every((w) => isSettled(w) && isDrawn(w)));
  const out = bench.widgets.map(statusOf);
  bench.close();
  return out;
}

Object.assign(globalThis, { trust: { lives } });
