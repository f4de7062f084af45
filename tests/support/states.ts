import { emulateMedia, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { embedded } from '../../src/adapters/embedded/index.js';
import { type FaultPlan, type FaultyAdapter, faulty } from '../../src/adapters/shared/faulty.js';
import type { Query } from '../../src/domain/index.js';
import { connect, disconnect, type WorkspaceOptions } from '../../src/workspace/index.js';
import type { Status, Widget } from '../../src/widgets/widget.js';
import '../../src/widgets/workspace/workspace.js';
import { type SmallWorld, TODAY, identity, smallWorld } from './small-world.js';

export interface Opened<W extends Widget> {
  readonly widget: W;
  readonly adapter: FaultyAdapter;
  /** Resolves when the widget has that status and has drawn it. */
  is(status: Status | readonly Status[]): Promise<void>;
  close(): void;
}

let count = 0;

/** Puts a widget, in a workspace element, on a page that stands on the small world. */
export async function open<W extends Widget>(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  setup: {
    plan?: FaultPlan;
    width?: number;
    dir?: 'ltr' | 'rtl';
    dark?: boolean;
    options?: WorkspaceOptions;
    registered?: boolean;
    /** The small world as it is, without it. */
    records?: () => SmallWorld;
  } = {},
): Promise<Opened<W>> {
  const name = `states-${++count}`;
  const crm = embedded({ identity, records: setup.records ?? smallWorld, today: () => TODAY });
  const adapter = faulty(crm, setup.plan ?? {});
  const frame = document.createElement('div');
  frame.style.inlineSize = `${setup.width ?? 640}px`;
  frame.style.colorScheme = setup.dark ? 'dark' : 'light';
  frame.style.background = setup.dark ? '#181818' : '#f3f3f3';
  if (setup.dir) frame.dir = setup.dir;
  const workspace = document.createElement('bailiwick-workspace');
  workspace.connection = name;
  const widget = document.createElement(tag) as W;
  for (const [key, value] of Object.entries(attributes)) widget.setAttribute(key, value);
  workspace.append(widget);
  frame.append(workspace);
  document.body.append(frame);
  if (setup.registered !== false) connect(name, adapter, { today: TODAY, ...setup.options });
  return {
    widget,
    adapter,
    is: (status) => statusOf(widget, status),
    close: () => {
      frame.remove();
      disconnect(name);
    },
  };
}

/** Waits for the reflected status, by observing it. */
async function statusOf(widget: Widget, wanted: Status | readonly Status[]): Promise<void> {
  const fits = () => (Array.isArray(wanted) ? wanted.includes(widget.status) : widget.status === wanted);
  if (!fits())
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (!fits()) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(widget, { attributes: true, attributeFilter: ['status'] });
    });
  await widget.updateComplete;
}

/** Runs axe on an element and throws one sentence for each violation. */
export async function accessible(element: Element): Promise<void> {
  const result = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    resultTypes: ['violations'],
  });
  const said = result.violations.map(
    (v) => `${v.id}: ${v.help} at ${v.nodes.map((n) => `${n.target.join(' ')} (${n.failureSummary})`).join(', ')}`,
  );
  if (said.length > 0) throw new Error(said.join('\n'));
}

interface Case {
  readonly name: string;
  readonly status: Status | readonly Status[];
  readonly plan: FaultPlan;
  readonly registered?: boolean;
}
const cases = (main: Query['collection']): readonly Case[] => [
  { name: 'waiting', status: 'waiting', plan: {}, registered: false },
  { name: 'loading', status: 'loading', plan: { hold: [{ method: 'read' }] } },
  { name: 'ready', status: 'ready', plan: {} },
  { name: 'empty', status: ['empty', 'ready'], plan: { empty: true } },
  {
    name: 'partial',
    status: 'partial',
    plan: { issues: [{ collection: main, record: 'C-01', field: 'at', code: 'location-zero', value: '0,0' }] },
  },
  { name: 'failed', status: 'failed', plan: { fail: [{ kind: 'auth', method: 'read' }] } },
  { name: 'no identity', status: 'failed', plan: { fail: [{ kind: 'network', method: 'identify' }] } },
];
const looks = [
  { name: '320 px', width: 320 },
  { name: '1,000 px, dark', width: 1000, dark: true },
  { name: '320 px, right to left', width: 320, dir: 'rtl' as const },
  { name: '640 px', width: 640 },
];

/**
 * The states that every widget has, each brought about by a faulty adapter, at several widths, in both themes and
 * directions: right status, no axe violation, nothing wider than its column, no warning in the console; then a refresh that
 * fails, and reconnecting.
 */
export function states(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  main: Query['collection'] = 'accounts',
) {
  describe(`<${tag}> in every state`, function () {
    this.timeout(20_000);
    const warnings: string[] = [];
    const { warn, error } = console;
    beforeEach(() => {
      warnings.length = 0;
      console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));
      console.error = (...said: unknown[]) => void warnings.push(said.join(' '));
    });
    afterEach(() => Object.assign(console, { warn, error }));
    before(() => setViewport({ width: 1200, height: 900 }));

    for (const { name, status, plan, registered } of cases(main))
      for (const look of looks)
        it(`${name}, ${look.name}`, async () => {
          await emulateMedia({ reducedMotion: 'reduce' });
          const opened = await open<Widget>(tag, attributes, {
            ...look,
            plan,
            ...(registered === undefined ? {} : { registered }),
          });
          try {
            await opened.is(status);
            await accessible(opened.widget);
            const { scrollWidth, clientWidth } = opened.widget;
            if (scrollWidth > clientWidth) throw new Error(`${scrollWidth} px wide in a column of ${clientWidth} px`);
            if (warnings.length > 0) throw new Error(`The console has ${warnings.join('; ')}`);
          } finally {
            opened.close();
          }
        });

    it('stale: a refresh that fails keeps the data', async () => {
      const opened = await open<Widget>(tag, attributes);
      await opened.is(['ready', 'partial']);
      const before = opened.widget.shadowRoot!.textContent!.length;
      opened.adapter.plan = { fail: [{ kind: 'network', method: 'read' }] };
      opened.widget.workspace!.store.refresh();
      await opened.is('stale');
      if (opened.widget.shadowRoot!.textContent!.length < before / 2) throw new Error('The data is gone.');
      await accessible(opened.widget);
      opened.adapter.plan = {};
      opened.widget.workspace!.retry();
      await opened.is(['ready', 'partial']);
      opened.close();
    });

    it('can be taken away and put back', async () => {
      const opened = await open<Widget>(tag, attributes);
      await opened.is(['ready', 'partial']);
      const parent = opened.widget.parentElement!;
      for (let i = 0; i < 3; i++) {
        opened.widget.remove();
        parent.append(opened.widget);
        await opened.is(['ready', 'partial']);
      }
      if (warnings.length > 0) throw new Error(`The console has ${warnings.join('; ')}`);
      opened.close();
    });
  });
}
