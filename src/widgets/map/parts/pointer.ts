import type { Id } from '../../../domain/index.js';
import type { SelectMode, Selectable } from '../../../workspace/index.js';
import type { GestureMode } from '../layers/gestures.js';
import type { Point } from '../view/shape.js';
import type { Unit } from '../geometry.js';
import type { Hit, Stage } from '../layers/stage.js';
import { type Facts, factsOfHit, inWords } from './facts.js';
import type { Model } from './model.js';
import { tipPlace } from './tip.js';

/** What pointing needs of the map. */
export interface Pointed {
  readonly model: Model | undefined;
  readonly stage: Stage | undefined;
  readonly container: HTMLElement | undefined;
  readonly mode: GestureMode;
  select(kind: Selectable, ids: readonly Id[], mode: SelectMode): void;
  refresh(): void;
}

/** What lies under the pointer: its tooltip, and what a click on it selects. */
export class Pointer {
  readonly #map: Pointed;
  #hit: { readonly hit: Hit; readonly at: Point } | undefined;
  tip: Facts | undefined;

  constructor(map: Pointed) {
    this.#map = map;
  }
  reset(): void {
    this.tip = undefined;
    this.#hit = undefined;
  }
  /** A KPI is a territory's; otherwise areas are pointed at one by one where they are big enough, or carry the colour. */
  get seesAreas(): boolean {
    const { model, stage } = this.#map;
    if (!model || model.input.colorBy.kind === 'kpi') return false;
    return model.view.areaValue !== undefined || (stage?.showsAreas ?? false);
  }
  /** What a hit stands for. */
  #unitOf(hit: Hit): Unit | undefined {
    if (hit.area < 0) return undefined;
    const n = hit.territories[0];
    return n === undefined || this.seesAreas ? { kind: 'area', at: hit.area } : { kind: 'territory', at: n };
  }
  hover(hit: Hit | undefined, at: Point): void {
    const { model, stage, container, mode } = this.#map;
    if (!stage || !model) return;
    const unit = hit && !hit.account ? this.#unitOf(hit) : undefined;
    stage.hover = unit;
    const tip = hit && mode === 'pan' ? factsOfHit(model, hit, unit) : undefined;
    this.#hit = hit && tip ? { hit, at } : undefined;
    if (container) container.style.cursor = mode === 'pan' && (hit?.account || unit) ? 'pointer' : '';
    if (tip === undefined && this.tip === undefined) return;
    const isSame = tip && this.tip && inWords(tip) === inWords(this.tip);
    this.tip = tip;
    if (isSame) this.placeTip();
    else this.#map.refresh();
  }
  placeTip(): void {
    const { stage, container } = this.#map;
    const tip = container?.parentElement?.querySelector<HTMLElement>('.tip');
    if (!tip || !this.#hit || !stage) return;
    const { hit, at } = this.#hit;
    const { account } = hit;
    const unit = this.#unitOf(hit);
    const around = (x: number, y: number, radius: number) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    });
    const subject = account
      ? around(account.x, account.y, account.radius)
      : ((unit && stage.boxOf(unit)) ?? around(at.x, at.y, 0));
    const { x, y } = tipPlace(subject, at, { width: tip.offsetWidth, height: tip.offsetHeight }, stage.size);
    tip.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
  }
  /** Selects an account, comes closer to a cluster, or selects a territory or area. */
  click(hit: Hit, additive: boolean): void {
    const { model, stage } = this.#map;
    if (!model) return;
    const mode = additive ? 'toggle' : 'replace';
    const { accounts } = model.input.world.tables;
    if (hit.account && model.points) {
      const { members, x, y } = hit.account;
      if (members.length > 1) stage?.zoomBy(2, { x, y });
      else this.#map.select('accounts', [accounts.row(model.points.rows[members[0]!]!).id], mode);
      return;
    }
    const unit = this.#unitOf(hit);
    if (unit) this.take(unit, hit.territories[0], mode);
  }
  /** A territory first; an area of it where that territory is selected already, or where areas carry the colour. */
  take(unit: Unit, territory: number | undefined, mode: 'toggle' | 'replace'): void {
    const { model } = this.#map;
    if (!model) return;
    const id = territory === undefined ? undefined : model.view.alignment.ids[territory];
    const isChosen = id !== undefined && model.input.selection.territories.includes(id) && mode === 'replace';
    if (unit.kind === 'area' && (model.view.areaValue || id === undefined || isChosen))
      this.#map.select('areas', [model.input.world.tables.areas.row(unit.at).id], mode);
    else if (id !== undefined) this.#map.select('territories', [id], mode);
  }
}
