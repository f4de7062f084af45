import type { Widget } from '../../../src/widgets/widget.js';
import { become, find, frames, inTime, mount } from './mount.js';
import { chartCases } from './parity-charts.js';
import { Drawn, numberOf } from './parity-read.js';
import { randomWorld } from './random-world.js';

/** What is compared: cases that were looked at, and one sentence for each that differs. */
export class Tally {
  cases = 0;
  readonly differing: string[] = [];
  #name = '';
  of(name: string): void {
    this.#name = name;
  }
  same(what: string, drawn: unknown, told: unknown): void {
    this.cases++;
    if (drawn !== told) this.differing.push(`${this.#name}: ${what}: drawn ${String(drawn)}, told ${String(told)}`);
  }
  near(what: string, drawn: number, told: number, tolerance: number): void {
    this.cases++;
    if (!(Math.abs(drawn - told) <= tolerance))
      this.differing.push(`${this.#name}: ${what}: drawn ${drawn}, told ${told}, ${tolerance} apart at most`);
  }
}

const textOf = (e: Element | null | undefined) => (e?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
const rowsOf = (table: Element) => [...table.querySelectorAll('tbody tr')].map((tr) => [...tr.children]);
const tableOf = (widget: Widget, selector: string) => {
  const found = [...widget.shadowRoot!.querySelectorAll(selector)].find((t) => t.checkVisibility());
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
};
async function settle(widget: Widget): Promise<void> {
  await become(widget, ['ready', 'partial']);
  // fades and the last painting come with the frames after
  await frames(3);
  await widget.updateComplete;
}

/** Areas by the colour that they are drawn in, each with the territory that has it, if one has. */
interface Painted {
  readonly territory: string | undefined;
  readonly colour: string;
}
function paintedAreas(widget: Widget, world: ReturnType<typeof randomWorld>): Painted[] {
  const drawn = new Drawn(widget);
  const owner = new Map<string, string>();
  for (const a of world.assignments) if (a.subject.kind === 'area') owner.set(a.subject.id, a.territory);
  return world.areas.map((area) => {
    const [west, north] = (area.geometry as { coordinates: number[][][] }).coordinates[0]![0]! as [number, number];
    return { territory: owner.get(area.id), colour: drawn.colourIn(west, north) };
  });
}
const swatchOf = (cell: Element) =>
  getComputedStyle(cell.querySelector('.class-swatch')!).backgroundColor.replaceAll(/\s/g, '');

/** The classes of the legend with their colours and counts. */
function classesOf(widget: Widget) {
  const [head, count] = [...tableOf(widget, '.class-table').querySelectorAll('tr')];
  return [...head!.children]
    .slice(1)
    .flatMap((cell, i) =>
      cell.querySelector('.is-gap')
        ? []
        : [{ name: textOf(cell), colour: swatchOf(cell), count: numberOf(textOf(count!.children[i + 1])) }],
    );
}
/** Whether a value is in a class, by the words that name it; half a unit of the last place is lost in them. */
function fits(name: string, value: number, slack: number): boolean {
  const [low, high] = (name.match(/[−-]?[\d.,]+\s*[KMB%]?/g) ?? []).map((t) => numberOf(t));
  if (name.startsWith('Below')) return value <= low! + slack;
  if (name.endsWith('above')) return value >= low! - slack;
  return value >= low! - slack && value <= high! + slack;
}

async function mapCases(tally: Tally, seed: number): Promise<void> {
  const world = randomWorld(seed);
  const open = async (colorBy: string) => {
    const page = mount([['map', 'bailiwick-map', { 'color-by': colorBy, 'no-accounts': '' }]], {
      records: () => world,
    });
    page.frame.style.inlineSize = '900px';
    const widget = page.widgets.get('map')!;
    await become(widget, ['ready', 'partial']);
    // it goes to the place of the link when it is put up
    widget.workspace!.setView('map', 'at=40,-88,7');
    const parent = widget.parentElement!;
    widget.remove();
    parent.append(widget);
    await settle(widget);
    while (widget.shadowRoot!.querySelectorAll('.map-canvas canvas').length < 3) await frames(1);
    await settle(widget);
    return { page, widget };
  };

  for (const kpi of ['pacing', 'growth']) {
    tally.of(`world ${seed}, map by ${kpi}`);
    const { page, widget } = await open(kpi);
    if (widget.shadowRoot!.querySelector('.class-table')) {
      const painted = paintedAreas(widget, world);
      const classes = classesOf(widget);
      const byTerritory = new Map<string, string>();
      for (const { territory, colour } of painted) if (territory) byTerritory.set(territory, colour);
      for (const c of classes)
        tally.same(
          `territories in “${c.name}”`,
          [...byTerritory.values()].filter((v) => v === c.colour).length,
          c.count,
        );
      find(widget, '.segments button', 'Table').click();
      await settle(widget);
      const table = tableOf(widget, '.data-table');
      const heads = [...table.querySelectorAll('thead th')].map(textOf);
      const at = kpi === 'pacing' ? heads.findIndex((h) => h.startsWith('Attainment')) : 2;
      for (const row of rowsOf(table)) {
        const id = world.territories.find(
          (t) => t.name === textOf(row[0]!.querySelector('.row-name span:not([class])')),
        )?.id;
        const colour = id && byTerritory.get(id);
        if (!colour) continue;
        const value = numberOf(textOf(row[at]));
        const own = classes.find((c) => c.colour === colour);
        if (Number.isNaN(value)) tally.same(`${id} without a figure`, own?.name, undefined);
        else
          tally.same(`${id} with ${value} in “${own?.name}”`, own !== undefined && fits(own.name, value, 0.0051), true);
      }
    }
    page.close();
  }

  tally.of(`world ${seed}, map by population`);
  const measure = await open('measure:population');
  {
    const painted = paintedAreas(measure.widget, world);
    const classes = classesOf(measure.widget);
    for (const c of classes)
      tally.same(`areas in “${c.name}”`, painted.filter((p) => p.colour === c.colour).length, c.count);
    for (const [i, { colour }] of painted.entries()) {
      const value = world.areas[i]!.measures?.['population'];
      const own = classes.find((c) => c.colour === colour);
      if (value === undefined) tally.same(`${world.areas[i]!.id} without a number`, own?.name, undefined);
      else tally.same(`${value} in “${own?.name}”`, own !== undefined && fits(own.name, value, 0.051 * value), true);
    }
  }
  measure.page.close();

  tally.of(`world ${seed}, map by territory`);
  const plain = await open('territory');
  {
    const painted = paintedAreas(plain.widget, world).filter((p) => p.territory);
    const colours = new Map(painted.map((p) => [p.territory!, p.colour]));
    for (const { territory, colour } of painted)
      tally.same(`one colour for ${territory}`, colour, colours.get(territory!));
    const rows = rowsOf(tableOf(plain.widget, '.data-table'));
    const swatches = new Map<string, string>();
    for (const row of rows) {
      const id = world.territories.find(
        (t) => t.name === textOf(row[0]!.querySelector('.row-name span:not([class])')),
      )?.id;
      const swatch = row[0]!.querySelector('.swatch');
      if (id && swatch) swatches.set(id, getComputedStyle(swatch).backgroundColor);
    }
    for (const [a, one] of colours)
      for (const [b, other] of colours)
        if (a < b) tally.same(`${a} and ${b} look alike`, one === other, swatches.get(a) === swatches.get(b));
  }
  plain.page.close();
}

/** Random worlds, every layer of the map and every chart: what is drawn against what the tables tell. */
export async function parity(worlds: number): Promise<{ cases: number; differing: string[] }> {
  const tally = new Tally();
  for (let seed = 1; seed <= worlds; seed++) {
    await inTime(`map of world ${seed}`, mapCases(tally, seed));
    await inTime(`charts of world ${seed}`, chartCases(tally, seed));
  }
  return { cases: tally.cases, differing: tally.differing };
}
