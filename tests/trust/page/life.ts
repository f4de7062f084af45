import { TestCrm, fullWorld, whoOf } from './crm.js';
import { Bench, type Kind, isDrawn, isSettled, turns, until, widgetOf } from './stage.js';

const same = (text: string) => text;
let bench: Bench | undefined;

/** Mounts a widget and takes it away again, so many times; the workspace stays. `workspace` mounts one with a widget in it. */
export async function mountMany(kind: Kind | 'workspace', count: number): Promise<number> {
  bench ??= new Bench('life', new TestCrm(fullWorld(8), whoOf(same)), ['strip']);
  const stays = bench;
  await until(() => isSettled(stays.widgets[0]!));
  let drawn = 0;
  for (let i = 0; i < count; i++) {
    const workspace = kind === 'workspace' ? document.createElement('bailiwick-workspace') : undefined;
    const widget = widgetOf(kind === 'workspace' ? 'strip' : kind);
    if (workspace) {
      workspace.connection = 'life';
      workspace.append(widget);
    }
    (workspace ? document.body : stays.host).prepend(workspace ?? widget);
    if (await until(() => isSettled(widget) && isDrawn(widget), 5000)) drawn++;
    (workspace ?? widget).remove();
  }
  await turns(3);
  return drawn;
}
