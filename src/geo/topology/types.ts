/** What is wrong with the geometry of an area. */
export type TopologyProblemKind =
  /** The geometry is no polygon, or holds something else than numbers. */
  | 'unreadable'
  /** A ring without an area; it is left out. */
  | 'degenerate'
  /** A ring runs the wrong way round (RFC 7946 wants outer rings anticlockwise); it is turned. */
  | 'winding'
  /** A ring touches itself or another ring of its area in a point, or runs along itself. */
  | 'self-touching'
  /** A border crosses another or itself; both are cut where they meet. */
  | 'crossing'
  /** A stretch of border that more than two areas use, or two from the same side. */
  | 'shared-by-many'
  /** A part lies inside another part or another area. */
  | 'overlap';

export interface TopologyProblem {
  readonly kind: TopologyProblemKind;
  /** Row of the area. */
  readonly unit: number;
}

/** Everything that lies directly to the left and to the right of an arc, by unit. */
export interface ArcSides {
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/**
 * Borders that areas share, each stored once, as an arc. Units are the rows of the areas' table. An arc is used forwards (`i`)
 * by what lies on its left and backwards (`~i`) by what lies on its right.
 */
export interface Topology {
  readonly size: number;
  /** Of each arc its flat coordinates: lng, lat, lng, lat, … in degrees. */
  readonly arcs: readonly (readonly number[])[];
  /** Of each arc the number of its first and its last vertex; arcs meet where the numbers are equal. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Of each arc the unit on its left and on its right, -1 for none; the first where there are several, see `several`. */
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** The arcs that have more than one unit on a side, with all of them. Empty where areas neither overlap nor are broken. */
  readonly several: ReadonlyMap<number, ArcSides>;
  /** Of each unit its rings as signed arcs, the inside on their left: outer rings anticlockwise, holes clockwise. */
  readonly rings: readonly (readonly (readonly number[])[])[];
  readonly problems: readonly TopologyProblem[];
  /** Units that overlap others or are broken: their arcs got an exact test of what they lie in. */
  readonly flagged: ReadonlySet<number>;
  /** Units without a usable geometry. */
  readonly missing: readonly number[];
}
