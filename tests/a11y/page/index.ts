import axe from 'axe-core';
import { mount as mountClosed } from '../../../src/host/mount.js';
import { embedded } from '../../../src/adapters/embedded/index.js';
import type { Widget } from '../../../src/widgets/widget.js';
import { TODAY, identity, smallWorld } from '../../support/small-world.js';
import { type Page, become, frames, find } from './mount.js';
import { parity } from './parity.js';
import { bringAbout, states } from './states.js';
import { movingIn, smallTargets } from './measure.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
let current: Page | undefined;

/** One sentence for each node that violates a rule. */
async function audit(element: Element): Promise<string[]> {
  const result = await axe.run(element as HTMLElement, {
    runOnly: TAGS,
    resultTypes: ['violations'],
    preload: false,
  });
  return result.violations.flatMap((v) =>
    v.nodes.map((n) => `${v.id}: ${v.help} at ${n.target.flat().join(' ')} (${n.failureSummary ?? ''})`),
  );
}
async function lay(width: number, dir: string): Promise<void> {
  const { frame, widgets } = current!;
  frame.style.inlineSize = `${width}px`;
  frame.dir = dir;
  for (const widget of widgets.values()) {
    if (dir === 'ltr') widget.removeAttribute('dir');
    (widget as unknown as { requestUpdate(): void }).requestUpdate();
  }
  await frames(3);
  await Promise.all([...widgets.values()].map((w) => w.updateComplete));
  await frames(2);
}
async function closedBuild(): Promise<string[]> {
  const host = document.createElement('div');
  document.body.append(host);
  const problems: string[] = [];
  const mounted = mountClosed(host, {
    tag: 'bailiwick-account',
    props: { account: 'C-06' },
    connection: embedded({ identity, records: smallWorld, today: () => TODAY }),
  });
  const widget = mounted.element as Widget;
  await become(widget, ['ready', 'partial']);
  if (host.shadowRoot) problems.push('The root that mount() makes is open.');
  // what the handle gives leads to the root, which axe asks its host for
  Object.defineProperty(host, 'shadowRoot', { value: widget.getRootNode() });
  problems.push(...(await audit(host)).map((v) => `closed: ${v}`));
  find(widget, '#change-owner').click();
  await widget.updateComplete;
  await frames(2);
  if (widget.shadowRoot!.activeElement?.id !== 'new-owner') problems.push('The focus does not go into a closed form.');
  problems.push(...(await audit(host)).map((v) => `closed, form: ${v}`));
  mounted.unmount();
  host.remove();
  return problems;
}

Object.assign(globalThis, {
  a11y: {
    states: Object.keys(states),
    /** Names of the widgets that are in it. */
    show: async (state: string) => {
      current?.close();
      current = await bringAbout(state);
      return [...current.widgets.keys()];
    },
    lay,
    audit: () => audit(current!.frame),
    targets: () => smallTargets([...current!.widgets.values()]),
    moving: () => movingIn([...current!.widgets.values()]),
    closedBuild,
    parity,
    close: () => {
      current?.close();
      current = undefined;
    },
  },
});
