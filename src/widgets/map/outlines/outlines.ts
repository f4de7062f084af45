import { mercatorX, mercatorY } from '../../../geo/index.js';

interface PackedShapes {
  /** Coordinates as differences, in steps of 1 / grid degree: lng, lat, … */
  readonly arcs: readonly (readonly number[])[];
  /** Arcs that two shapes share. */
  readonly inner: readonly number[];
  readonly shapes: readonly {
    readonly name: string;
    readonly rings: readonly (readonly number[])[];
    /** Points inside, the best place for a label first. */
    readonly at: readonly (readonly number[])[];
  }[];
}
/** What `scripts/outlines.mjs` writes. */
export interface OutlineData {
  readonly grid: number;
  readonly countries: PackedShapes;
  readonly states: PackedShapes;
  readonly lakes: readonly {
    readonly name: string;
    readonly at: readonly (readonly number[])[];
    readonly ring: readonly number[];
  }[];
  readonly islands: readonly (readonly number[])[];
}

/** A line on the Mercator unit square: x, y, … with its box. */
export interface Line {
  readonly xy: readonly number[];
  readonly box: readonly [number, number, number, number];
}
/** A name and where it may stand, best place first. */
export interface Place {
  readonly name: string;
  readonly kind: 'country' | 'state' | 'lake';
  readonly at: readonly { readonly x: number; readonly y: number; readonly lng: number; readonly lat: number }[];
}
export interface Outlines {
  readonly countries: readonly Line[];
  readonly countryBorders: readonly Line[];
  readonly lakes: readonly Line[];
  readonly islands: readonly Line[];
  readonly states: readonly Line[];
  readonly stateBorders: readonly Line[];
  readonly places: readonly Place[];
}

export function lineOf(xy: readonly number[]): Line {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < xy.length; i += 2) {
    west = Math.min(west, xy[i]!);
    east = Math.max(east, xy[i]!);
    north = Math.min(north, xy[i + 1]!);
    south = Math.max(south, xy[i + 1]!);
  }
  return { xy, box: [west, north, east, south] };
}

/** Lines go on across the antimeridian instead of back around the world, as those of Russia and Fiji would. */
function onward(xy: readonly number[]): readonly number[] {
  let turns = 0;
  return xy.map((v, i) => {
    if (i % 2 === 1) return v;
    const step = i === 0 ? 0 : v - xy[i - 2]!;
    if (Math.abs(step) > 0.5) turns -= Math.sign(step);
    return v + turns;
  });
}
const project = (flat: readonly number[]): Line =>
  lineOf(onward(flat.map((v, i) => (i % 2 === 0 ? mercatorX(v) : mercatorY(v)))));

const pointOf = (at: readonly number[]) => {
  const [lng, lat] = [at[0]!, at[1]!];
  return { lng, lat, x: mercatorX(lng), y: mercatorY(lat) };
};

function unpack({ arcs, inner, shapes }: PackedShapes, grid: number) {
  const plain = arcs.map((deltas) => {
    let x = 0;
    let y = 0;
    return deltas.map((d, i) => (i % 2 === 0 ? mercatorX((x += d) / grid) : mercatorY((y += d) / grid)));
  });
  const backwards = (xy: readonly number[]) => {
    const out: number[] = [];
    for (let i = xy.length - 2; i >= 0; i -= 2) out.push(xy[i]!, xy[i + 1]!);
    return out;
  };
  const ringOf = (ring: readonly number[]) =>
    lineOf(onward(ring.flatMap((signed) => (signed < 0 ? backwards(plain[~signed]!) : plain[signed]!))));
  return {
    rings: shapes.flatMap((s) => s.rings.map(ringOf)),
    borders: inner.map((arc) => lineOf(onward(plain[arc]!))),
    named: shapes.filter((s) => s.at.length > 0).map((s) => ({ name: s.name, at: s.at.map(pointOf) })),
  };
}

export function outlinesFrom(data: OutlineData): Outlines {
  const countries = unpack(data.countries, data.grid);
  const states = unpack(data.states, data.grid);
  return {
    countries: countries.rings,
    countryBorders: countries.borders,
    lakes: data.lakes.map((l) => project(l.ring)),
    islands: data.islands.map(project),
    states: states.rings,
    stateBorders: states.borders,
    places: [
      ...data.lakes.filter((l) => l.name).map((l): Place => ({ name: l.name, kind: 'lake', at: l.at.map(pointOf) })),
      ...states.named.map((s): Place => ({ ...s, kind: 'state' })),
      ...countries.named.map((c): Place => ({ ...c, kind: 'country' })),
    ],
  };
}

let loaded: Promise<Outlines> | undefined;

/** The bundled outlines: read apart from the widget, once a page. */
export const loadOutlines = (): Promise<Outlines> =>
  (loaded ??= import('../../../../build/vendor/outlines.js').then(
    (module) => outlinesFrom(module.default),
    (reason: unknown) => {
      loaded = undefined; // who comes next tries again
      throw reason;
    },
  ));
