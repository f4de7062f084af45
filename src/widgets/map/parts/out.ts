import { type Contains, type ReactiveController, type ReactiveControllerHost, guardOf } from '#lit';
import { type Exports, type Deliver, pictureItems, printItem, tableItems } from '../../../ui/export/items.js';
import { exportMenu } from '../../../ui/export/menu.js';
import type { Picture } from '../../../ui/export/picture/picture.js';
import type { Sorting } from '../../../ui/data-table.js';
import { aboutMap, tableOfClasses, tableOfTerritories } from './export.js';
import { loadedLayers } from './layers.js';
import type { Model } from './model.js';
import type { Stage } from '../layers/stage.js';

type Host = ReactiveControllerHost & HTMLElement & Contains & { readonly renderRoot: ParentNode };

/** What the exports of a map are made from, asked for when they are made. */
export interface MapOut {
  readonly deliver: Deliver;
  readonly root: ShadowRoot | HTMLElement;
  model(): Model;
  stage(): Stage | undefined;
  heading(): { readonly title: string; readonly subtitle?: string };
  sorting(): Sorting | undefined;
  /** Whether the table is shown instead of the map. */
  readonly asTable: boolean;
}

const aboutOf = (out: MapOut) => {
  const { title, subtitle = '' } = out.heading();
  return aboutMap(out.model(), title, subtitle);
};

/** The map as a picture; undefined where it isn't on screen. On a page that has its title already it needs none. */
export function pictureOfMap(out: MapOut, isHeaded = true): Picture | undefined {
  const stage = out.stage();
  const layers = loadedLayers();
  if (!stage || !layers || !out.model().scene) return undefined;
  const { place, size } = stage;
  const about = aboutOf(out);
  return layers.mapPicture({
    model: out.model(),
    place,
    size,
    root: out.root,
    about: isHeaded ? about : { ...about, title: '', lines: about.lines.slice(1) },
  });
}
function mustHave(out: MapOut): Picture {
  const picture = pictureOfMap(out);
  if (!picture) throw new Error('The map is not on screen.');
  return picture;
}

/** The menu of a map: the tables that are shown with it, its picture, and both on paper. */
export function mapExport(out: MapOut) {
  const model = out.model();
  const { words, formats } = model.input;
  const to: Exports = { words, formats, deliver: out.deliver, about: () => aboutOf(out) };
  const territories = () => tableOfTerritories(out.model(), out.sorting());
  const classes = () => tableOfClasses(out.model())!;
  const hasClasses = model.view.classes !== undefined && !out.asTable;
  const tables = hasClasses
    ? [
        { label: words.map.columns.territories, items: tableItems(to, territories, { beside: () => [classes()] }) },
        { label: words.map.classes, items: tableItems(namedClasses(to), classes, { id: 'classes-' }) },
      ]
    : [{ label: words.common.table, items: tableItems(to, territories) }];
  const print = printItem(to, () =>
    Promise.resolve({ pictures: out.asTable ? [] : [mustHave(out)], tables: [territories()] }),
  );
  return exportMenu({
    id: 'map',
    label: out.heading().title,
    words,
    groups: [
      ...tables,
      { label: words.common.map, items: [...(out.asTable ? [] : pictureItems(to, () => mustHave(out))), print] },
    ],
  });
}
const namedClasses = (to: Exports): Exports => ({
  ...to,
  about: () => ({ ...to.about(), file: to.about().file.replace('territories', 'classes') }),
});

/** Puts the map's picture in its place while the page is printed: shapes are sharp on paper, and light. */
export class Paper implements ReactiveController {
  readonly #host: Host;
  readonly #out: () => MapOut;
  #life: AbortController | undefined;
  #picture: SVGElement | undefined;

  constructor(host: Host, out: () => MapOut) {
    this.#host = host;
    this.#out = out;
    host.addController(this);
  }
  hostConnected(): void {
    this.#life = new AbortController();
    const { signal } = this.#life;
    const guard = guardOf(this.#host);
    window.addEventListener(
      'beforeprint',
      guard(() => this.#put()),
      { signal },
    );
    window.addEventListener(
      'afterprint',
      guard(() => this.#take()),
      { signal },
    );
  }
  hostDisconnected(): void {
    this.#life?.abort();
    this.#take();
  }
  #put() {
    this.#take();
    const stage = this.#host.renderRoot.querySelector('.stage');
    const picture = stage ? pictureOfMap(this.#out(), false) : undefined;
    if (!picture) return;
    const { svg } = picture;
    svg.removeAttribute('width');
    svg.removeAttribute('height');
    svg.setAttribute('class', 'on-paper');
    svg.setAttribute('aria-hidden', 'true');
    stage!.append(svg);
    this.#picture = svg;
  }
  #take() {
    this.#picture?.remove();
    this.#picture = undefined;
  }
}
