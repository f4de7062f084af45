import { TestCrm, fullWorld, whoOf } from './crm.js';
import { Bench, all, isDrawn, isSettled, statusOf, turns, until } from './stage.js';

let isHidden = false;
const crm = () =>
  new TestCrm(
    fullWorld(8),
    whoOf((text) => text),
    'poll',
  );
let bench: Bench | undefined;
let polled: TestCrm | undefined;

/** A page on a CRM that is polled, which can be hidden. */
export async function wake(): Promise<void> {
  Object.defineProperty(document, 'hidden', { get: () => isHidden });
  polled = crm();
  bench = new Bench('polled', polled);
  await until(() => bench!.widgets.every((w) => isSettled(w) && isDrawn(w)));
}
export async function hide(hidden: boolean): Promise<void> {
  isHidden = hidden;
  document.dispatchEvent(new Event('visibilitychange'));
  await turns(3);
}
export const calls = (): number => polled!.calls;
export function lie(): void {
  bench?.close();
}

/** A map far below: what it has loaded and drawn before and after it comes near. */
export async function nears(): Promise<{
  before: { canvases: number };
  after: { canvases: number };
}> {
  const room = document.createElement('div');
  room.style.blockSize = '8000px';
  document.body.append(room);
  const far = new Bench('far', crm(), ['map']);
  const [map] = far.widgets;
  const look = () => ({ canvases: all(map!, 'canvas').length });
  await until(() => isSettled(map!) && statusOf(map!) !== 'loading');
  await turns(10);
  const before = look();
  map!.scrollIntoView();
  await until(() => isDrawn(map!));
  const after = look();
  far.close();
  room.remove();
  return { before, after };
}
