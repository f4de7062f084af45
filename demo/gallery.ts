import { faulty, type FaultPlan } from '../src/adapters/shared/faulty.js';
import type { CrmAdapter, Id, Issue } from '../src/domain/index.js';
import { connect, disconnect } from '../src/workspace/index.js';
import { demoAdapter } from './connections.js';
import { el } from './crm/dom.js';
import { identityOf, readAll } from './crm/records.js';
import { parameter, settings } from './crm/settings.js';
import { fail, startPage } from './crm/shell.js';
import { attributesOf, type Attribute } from './gallery/attributes.js';

/** Each state, and what brings it about. Nothing is faked in a widget: its connection is what misbehaves. */
interface Shown {
  readonly title: string;
  readonly text: string;
  /** Undefined: no connection at all. */
  readonly plan: FaultPlan | undefined;
  /** After the first read, this plan counts, and everything is read again. */
  readonly next?: FaultPlan;
  /** Whether records of the subject come with issues. */
  readonly spoil?: boolean;
}
const states: Readonly<Record<string, Shown>> = {
  ready: { title: 'Ready', text: 'Data', plan: {} },
  waiting: { title: 'Waiting', text: 'No connection after one second', plan: undefined },
  loading: { title: 'Loading', text: 'The first read takes its time', plan: { hold: [{ method: 'read' }] } },
  empty: {
    title: 'Empty',
    text: 'A connection without records',
    plan: { empty: ['accounts', 'opportunities', 'activities', 'quotas', 'assignments'] },
  },
  partial: {
    title: 'Partial',
    text: 'Some records could not be understood',
    plan: {},
    spoil: true,
  },
  failed: { title: 'Failed', text: 'The sign-in has expired', plan: { fail: [{ kind: 'auth', method: 'read' }] } },
  stale: {
    title: 'Failed, data kept',
    text: 'A refresh failed: old figures stay, dated',
    plan: {},
    next: { fail: [{ kind: 'network', method: 'read' }] },
  },
  conflict: {
    title: 'Conflict',
    text: 'Somebody else was faster: change the owner to see it',
    plan: {
      outcome: (change) => (change.do === 'update' ? { status: 'conflict', current: undefined } : undefined),
    },
  },
};

async function show(crm: CrmAdapter): Promise<void> {
  const { subjects, accounts } = await subjectsOf(crm);
  const spoilt = accounts.slice(0, 3).map((account): Issue => ({
    collection: 'accounts',
    record: account,
    field: 'class',
    code: 'not-text',
    value: '17',
  }));
  const tag = parameter('widget') ?? 'bailiwick-scorecard';
  const values = new Map<string, string>();
  let width = 'auto';
  const grid = el('div', { class: 'states' });
  const markup = el('pre', { class: 'markup', tabindex: '0', role: 'group', 'aria-label': 'Markup' });
  const controls = el('div', { class: 'controls' });
  const chooser: HTMLSelectElement = el(
    'select',
    { id: 'widget', on: { change: () => choose(chooser.value) } },
    Object.keys(attributesOf).map((name) => el('option', { value: name, selected: name === tag }, name)),
  );
  const widths: HTMLSelectElement = el(
    'select',
    {
      id: 'width',
      on: {
        change: () => {
          width = widths.value;
          grid.className = width === 'auto' ? 'states' : `states is-${width}`;
        },
      },
    },
    ['auto', 'narrow', 'wide'].map((name) => el('option', { value: name }, name === 'narrow' ? '320 px' : name)),
  );
  document
    .querySelector('main')!
    .append(
      el(
        'div',
        { class: 'title' },
        el(
          'div',
          { class: 'grow' },
          el('div', { class: 'small muted' }, 'Gallery'),
          el('h1', null, 'Every widget in every state'),
        ),
      ),
      el('section', { class: 'card pad stack' }, controls, markup),
      grid,
    );

  const redraw = () => {
    const given = [...values].filter(([, value]) => value !== '');
    const text = given.map(([name, value]) => (value === 'true' ? ` ${name}` : ` ${name}="${value}"`)).join('');
    markup.textContent = `<bailiwick-workspace connection="demo">\n  <${chooser.value}${text}></${chooser.value}>\n</bailiwick-workspace>`;
    for (const widget of grid.querySelectorAll(chooser.value))
      for (const [name, value] of values) {
        if (value === '') widget.removeAttribute(name);
        else widget.setAttribute(name, value === 'true' ? '' : value);
      }
  };
  const choose = (name: string) => {
    const attributes = attributesOf[name] ?? [];
    values.clear();
    for (const a of attributes) values.set(a.name, subjects[a.name] && a.given ? subjects[a.name]! : '');
    controls.replaceChildren(
      el('label', null, 'Widget', chooser),
      el('label', null, 'Width', widths),
      ...attributes.map((a) => control(a, values, redraw)),
    );
    grid.replaceChildren(
      ...Object.entries(states)
        .filter(([id]) => id !== 'conflict' || name === 'bailiwick-account')
        .map(([id, shown]) => figure(id, shown, name, spoilt)),
    );
    redraw();
  };
  choose(tag);
}

function control(a: Attribute, values: Map<string, string>, redraw: () => void): HTMLElement {
  const set = (value: string) => {
    values.set(a.name, value);
    redraw();
  };
  if (a.kind === 'flag') {
    const box: HTMLInputElement = el('input', {
      type: 'checkbox',
      on: { change: () => set(box.checked ? 'true' : '') },
    });
    return el('label', { class: 'check' }, box, a.name);
  }
  if (a.choices) {
    const select: HTMLSelectElement = el(
      'select',
      { on: { change: () => set(select.value) } },
      a.choices.map((value) => el('option', { value }, value === '' ? 'default' : value)),
    );
    return el('label', null, a.name, select);
  }
  const field: HTMLInputElement = el('input', {
    class: 'field',
    value: values.get(a.name) ?? '',
    on: { change: () => set(field.value.trim()) },
  });
  return el('label', null, a.name, field);
}

/** One widget with a connection of its own that is good, or bad in one way. */
function figure(id: string, shown: Shown, tag: string, issues: readonly Issue[]): HTMLElement {
  const connection = `gallery-${id}`;
  disconnect(connection);
  if (shown.plan) {
    const source = faulty(demoAdapter(), shown.spoil ? { ...shown.plan, issues } : shown.plan);
    connect(connection, source, { today: settings.today });
    if (shown.next) void later(connection, source, shown.next, tag);
  }
  return el(
    'figure',
    { id },
    el('figcaption', null, el('h3', null, shown.title), el('p', { class: 'small muted' }, shown.text)),
    el('bailiwick-workspace', { connection }, el(tag)),
  );
}

/** Waits until the widget has its data, then breaks the connection and reads again. */
async function later(connection: string, source: { plan: FaultPlan }, plan: FaultPlan, tag: string): Promise<void> {
  const status = () => document.querySelector(`[connection="${connection}"] ${tag}`)?.getAttribute('status');
  await new Promise<void>((resolve) => {
    const look = () => (status() === 'ready' || status() === 'partial' ? resolve() : requestAnimationFrame(look));
    look();
  });
  source.plan = plan;
  const element = document.querySelector(`bailiwick-workspace[connection="${connection}"]`);
  (element as { workspace?: { store: { refresh(): void } } } | null)?.workspace?.store.refresh();
}

/** Records for the widgets to be about. */
async function subjectsOf(
  crm: CrmAdapter,
): Promise<{ subjects: Readonly<Record<string, Id>>; accounts: readonly Id[] }> {
  const { rep } = await identityOf(crm);
  const reps = await readAll(crm, { collection: 'reps' });
  const someone = reps.find((r) => r.manager === rep && r.active) ?? reps[0];
  const accounts = someone ? await readAll(crm, { collection: 'accounts', rep: someone.id }) : [];
  const account = accounts.find((a) => a.owner === someone?.id && a.class === 'A') ?? accounts[0];
  const others = accounts.filter((a) => a.owner === someone?.id && a.id !== account?.id).map((a) => a.id);
  return {
    subjects: {
      'for-rep': someone?.id ?? '',
      'for-territory': rep ? `D-${rep.slice(2)}` : '',
      account: account?.id ?? '',
    },
    accounts: account ? [account.id, ...others] : others,
  };
}

const adapter = await startPage(undefined);
try {
  await show(adapter);
} catch (error) {
  fail(error);
}
