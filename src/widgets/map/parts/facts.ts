import { html, nothing } from '#lit';
import { claimsOn, isFigure } from '../../../domain/index.js';
import type { Hit } from '../layers/stage.js';
import type { Unit } from '../geometry.js';
import { attainmentOf, type Row } from '../map.view.js';
import { noFigure } from './legend.js';
import type { Model } from './model.js';
import { gapSwatch, swatch } from './swatches.js';
import { formatMeasure, nameOf, shownValue } from './words.js';

/** What is said of a place: a name, who has it, three numbers. */
export interface Facts {
  readonly name: string;
  readonly owners: readonly { readonly number: number | undefined; readonly text: string }[];
  readonly numbers: readonly { readonly label: string; readonly value: string }[];
  readonly note?: string;
}

function ownersOf(model: Model, territories: readonly number[]): Facts['owners'] {
  const { words } = model.input;
  if (territories.length === 0) return [{ number: undefined, text: words.map.gap }];
  return territories.flatMap((n) => {
    const row = model.view.rowOf[n];
    if (!row) return [];
    const who = row.reps.length > 0 ? row.reps.join(', ') : words.map.vacant;
    return [{ number: n, text: `${row.name} · ${who}` }];
  });
}

const wonLabel = ({ words, formats, world, window }: Model['input']) =>
  words.map.columns.won(formats.period(world.calendar.parse(window.id) ?? window, words.common));

function areaFacts(model: Model, area: number): Facts {
  const { words, formats, world, colorBy, complete } = model.input;
  const record = world.tables.areas.row(area);
  const say = words.map.columns;
  const accounts = model.byArea[area] ?? [];
  const numbers = complete ? model.numbersOf(accounts) : undefined;
  const absent = noFigure(model);
  const measure = colorBy.kind === 'measure' ? colorBy.measure : 'population';
  const value = record.measures?.[measure];
  return {
    name: record.name,
    owners: ownersOf(model, model.view.alignment.ofArea[area] ?? []),
    numbers: [
      { label: say.accounts, value: numbers ? formats.number(numbers.accounts) : absent },
      { label: wonLabel(model.input), value: numbers ? formats.moneyShort(numbers.won) : absent },
      ...(measure === 'population' && value === undefined
        ? []
        : [
            {
              label: words.map.measure(measure),
              value:
                value === undefined
                  ? absent
                  : measure === 'population'
                    ? formats.number(value)
                    : formatMeasure(formats, value),
            },
          ]),
    ],
  };
}

function territoryFacts(model: Model, row: Row): Facts {
  const { words, formats, colorBy } = model.input;
  const say = words.map.columns;
  const absent = noFigure(model);
  const attainment = attainmentOf(row.numbers);
  const shown =
    colorBy.kind === 'kpi'
      ? {
          label: nameOf(words, colorBy),
          value: isFigure(row.value) ? shownValue(formats, colorBy, row.value.value) : absent,
        }
      : { label: say.attainment, value: attainment === undefined ? absent : formats.percent(attainment) };
  return {
    name: row.name ?? '',
    owners: [{ number: row.number, text: row.reps.length > 0 ? row.reps.join(', ') : words.map.vacant }],
    numbers: [
      { label: say.accounts, value: row.numbers ? formats.number(row.numbers.accounts) : absent },
      { label: wonLabel(model.input), value: row.numbers ? formats.moneyShort(row.numbers.won) : absent },
      shown,
    ],
  };
}

function accountFacts(model: Model, index: number): Facts {
  const { words, formats, world, complete } = model.input;
  const row = model.points!.rows[index]!;
  const account = world.tables.accounts.row(row);
  const { reps, assignments } = world.tables;
  const owner = account.owner === undefined ? -1 : reps.indexOf(account.owner);
  const numbers = complete ? model.numbersOf([row]) : undefined;
  const territories = claimsOn(assignments, 'account', account.id, world.asOf)
    .map((a) => model.view.alignment.numberOf.get(a.territory))
    .filter((n) => n !== undefined);
  return {
    name: account.name,
    owners: ownersOf(model, [...new Set(territories)]),
    numbers: [
      { label: words.map.columns.rep, value: owner < 0 ? words.common.unknownRep : reps.row(owner).name },
      ...(account.class ? [{ label: words.map.kinds.accounts, value: words.map.accountClass(account.class) }] : []),
      { label: wonLabel(model.input), value: numbers ? formats.moneyShort(numbers.won) : noFigure(model) },
    ],
  };
}

function clusterFacts(model: Model, members: readonly number[]): Facts {
  const { words, formats, world } = model.input;
  const classes = world.tables.accounts.column('class');
  const counts = new Map<string, number>();
  for (const i of members) {
    const name = classes[model.points!.rows[i]!];
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return {
    name: words.map.clusterOf(formats.number(members.length)),
    owners: [],
    numbers: [...counts]
      .sort((a, b) => (a[0] < b[0] ? -1 : 1))
      .slice(0, 3)
      .map(([name, count]) => ({ label: words.map.accountClass(name), value: formats.number(count) })),
    note: words.map.clusterHint,
  };
}

export function factsOfUnit(model: Model, unit: Unit): Facts | undefined {
  if (unit.kind === 'area') return areaFacts(model, unit.at);
  const row = model.view.rowOf[unit.at];
  return row && territoryFacts(model, row);
}
export function factsOfHit(model: Model, hit: Hit, unit: Unit | undefined): Facts | undefined {
  const members = hit.account?.members;
  if (members && model.points)
    return members.length === 1 ? accountFacts(model, members[0]!) : clusterFacts(model, members);
  return unit && factsOfUnit(model, unit);
}

/** The same in one line, to be said. */
export const inWords = (facts: Facts): string =>
  [facts.name, ...facts.owners.map((o) => o.text), ...facts.numbers.map((n) => `${n.label} ${n.value}`)].join(', ');

export const tipBody = (model: Model, facts: Facts) =>
  html`<strong>${facts.name}</strong>
    ${facts.owners.map(
      (o) =>
        html`<span class="tip-owner">${o.number === undefined ? gapSwatch : swatch(model, o.number)}${o.text}</span>`,
    )}
    <dl>
      ${facts.numbers.map(
        (n) =>
          html`<dt>${n.label}</dt>
            <dd>${n.value}</dd>`,
      )}
    </dl>
    ${facts.note ? html`<span class="muted">${facts.note}</span>` : nothing}`;
