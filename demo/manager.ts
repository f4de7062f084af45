import type { CrmAdapter, Id, Rep, Territory } from '../src/domain/index.js';
import { el } from './crm/dom.js';
import { identityOf, readAll } from './crm/records.js';
import { linkTo, parameter } from './crm/settings.js';
import { fail, startPage } from './crm/shell.js';

async function show(crm: CrmAdapter): Promise<void> {
  const identity = await identityOf(crm);
  const [territories, reps, assignments] = await Promise.all([
    readAll(crm, { collection: 'territories' }),
    readAll(crm, { collection: 'reps' }),
    readAll(crm, { collection: 'assignments', ...(identity.rep !== undefined && { rep: identity.rep }) }),
  ]);
  const own = assignments.find((a) => a.subject.kind === 'rep' && a.subject.id === identity.rep && !a.to)?.territory;
  const root = territories.find((t) => !t.parent)?.id;
  const asked = parameter('territory');
  // an empty one leaves the widgets to themselves: the signed-in manager's team, or all reps where nobody is signed in
  const id = asked === '' ? undefined : (asked ?? own ?? root);
  const territory = territories.find((t) => t.id === id);
  if (id !== undefined && !territory) throw new Error(`There is no territory “${id}”.`);
  document.title = `${territory?.name ?? 'Territories'}: territory`;
  for (const widget of document.querySelectorAll('bailiwick-map, bailiwick-scorecard'))
    if (id !== undefined) widget.setAttribute('for-territory', id);
  document.getElementById('record')!.append(...title(territory, territories, reps, identity.rep === undefined));
}

const kinds: Readonly<Record<string, string>> = {
  company: 'Company',
  region: 'Region',
  district: 'District',
  territory: 'Territory',
};

function title(
  territory: Territory | undefined,
  all: readonly Territory[],
  reps: readonly Rep[],
  isNobody: boolean,
): Node[] {
  const parent = all.find((t) => t.id === territory?.parent);
  const manager = territory && reps.find((r) => r.id === `M-${territory.id.slice(2)}`);
  return [
    el(
      'div',
      { class: 'grow' },
      el(
        'div',
        { class: 'small muted' },
        kinds[territory?.type ?? ''] ?? 'Territory',
        parent && [' in ', el('a', { href: linkTo('manager', { territory: parent.id }) }, parent.name)],
        manager && [', managed by ', el('a', { href: linkTo('rep', { id: manager.id }) }, manager.name)],
      ),
      el('h1', null, territory?.name ?? 'All territories'),
    ),
    chooser(all, territory?.id, isNobody ? 'Everybody' : 'My team'),
  ];
}

/** Every territory by its place in the tree. */
function chooser(all: readonly Territory[], current: Id | undefined, people: string): HTMLElement {
  const options: HTMLElement[] = [el('option', { value: '', selected: current === undefined }, people)];
  const walk = (parent: Id | undefined, depth: number) => {
    for (const t of all)
      if (t.parent === parent || (parent === undefined && t.parent && !all.some((p) => p.id === t.parent))) {
        if (t.id === parent) continue;
        options.push(el('option', { value: t.id, selected: t.id === current }, '\u2003'.repeat(depth) + t.name));
        if (t.parent === parent || parent === undefined) walk(t.id, depth + 1);
      }
  };
  walk(undefined, 0);
  const select: HTMLSelectElement = el(
    'select',
    {
      'aria-label': 'Territory',
      on: { change: () => location.assign(linkTo('manager', { territory: select.value })) },
    },
    ...options,
  );
  return select;
}

const adapter = await startPage('Territories');
try {
  await show(adapter);
} catch (error) {
  fail(error);
}
