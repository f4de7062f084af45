import { type MapGeometry, boxOfArea, labelOf } from '../geometry.js';
import type { Unit } from '../geometry.js';
import type { MapView } from '../map.view.js';
import { type Direction, nearestPlace, nextPlace } from '../view/walk.js';
import { Memo } from './memo.js';

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Walks from place to place: areas where they are shown one by one, else territories. */
export class Walker {
  readonly #spots = new Memo<{ readonly units: readonly Unit[]; readonly spots: readonly (Spot | undefined)[] }>();

  #places(g: MapGeometry, view: MapView, kind: Unit['kind']) {
    return this.#spots.get([g, view.shown, view.gapAreas, kind], () => {
      if (kind === 'area') {
        const units = view.areas.map((at): Unit => ({ kind, at }));
        const spots = view.areas.map((area) => {
          const [west, north, east, south] = boxOfArea(g, area);
          return west <= east ? { x: (west + east) / 2, y: (north + south) / 2 } : undefined;
        });
        return { units, spots };
      }
      const spots = view.shown.map((n) => {
        const outline = g.shapes.outlines[n];
        return outline && labelOf(outline);
      });
      return { units: view.shown.map((at): Unit => ({ kind, at })), spots };
    });
  }
  /** Where a unit is, on the Mercator square. */
  spotOf(g: MapGeometry, view: MapView, unit: Unit): Spot | undefined {
    const { units, spots } = this.#places(g, view, unit.kind);
    return spots[units.findIndex((u) => u.at === unit.at)];
  }
  /** The unit nearest to a spot. */
  nearest(g: MapGeometry, view: MapView, kind: Unit['kind'], spot: Spot): Unit | undefined {
    const { units, spots } = this.#places(g, view, kind);
    return units[nearestPlace(spot, spots)];
  }
  /** The next unit in a direction, undefined at the edge. */
  step(g: MapGeometry, view: MapView, from: Unit, direction: Direction): Unit | undefined {
    const { units, spots } = this.#places(g, view, from.kind);
    const spot = this.spotOf(g, view, from);
    return spot && units[nextPlace(spot, spots, direction)];
  }
}
