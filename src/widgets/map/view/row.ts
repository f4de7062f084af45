import type { Id, Result, Unit } from '../../../domain/index.js';
import type { Alignment } from './alignment.js';
import type { Classes } from './classes.js';
import type { Numbers } from './figures.js';

/** A row of the legend and of the table twin. */
export interface Row {
  readonly key: string;
  readonly kind: 'territory' | 'overlap' | 'gap';
  /** Number in the alignment, of a territory. */
  readonly number?: number;
  readonly id?: Id;
  readonly name?: string;
  readonly reps: readonly string[];
  /** How many areas it has. */
  readonly areas: number;
  readonly numbers: Numbers | undefined;
  readonly population: number | undefined;
  /** What the map is coloured by. */
  readonly value: Result | undefined;
  /** Class of that value. */
  readonly class: number | undefined;
}
export interface ClassRow {
  readonly territories: readonly Id[];
  readonly areas: readonly Id[];
  readonly numbers: Numbers;
}

/** The last line: the shown territories and what belongs to none. */
export interface Total {
  readonly name: string | undefined;
  readonly numbers: Numbers | undefined;
  readonly population: number | undefined;
  /** Won as a share of the quota due to date, of the territories. */
  readonly attainment: number | undefined;
  /** Accounts of the territories. */
  readonly inTerritories: number | undefined;
}

/** What the map shows, whatever draws it. */
export interface MapView {
  readonly alignment: Alignment;
  /** Numbers of the territories that are shown. */
  readonly shown: readonly number[];
  readonly rows: readonly Row[];
  readonly overlap: Row | undefined;
  readonly gap: Row | undefined;
  readonly total: Total;
  /** By number of the territory its row; undefined where it isn't shown. */
  readonly rowOf: readonly (Row | undefined)[];
  readonly hasPopulation: boolean;
  readonly classes: Classes | undefined;
  /** By class; of a choropleth only. */
  readonly byClass: readonly ClassRow[];
  readonly unit: Unit | undefined;
  /** By area its value, for a choropleth of areas. */
  readonly areaValue: readonly (number | undefined)[] | undefined;
  /** Rows of the shown areas, unclaimed ones among them. */
  readonly areas: readonly number[];
  readonly gapAreas: readonly number[];
}

/** Won as a share of the quota due to date; undefined without one. */
export const attainmentOf = (n: Numbers | undefined): number | undefined =>
  n && n.due > 0 ? n.won / n.due : undefined;
/** Share of the accounts that were touched in time; undefined where none is to be. */
export const coverageOf = (n: Numbers | undefined): number | undefined =>
  n && n.toTouch > 0 ? n.touched / n.toTouch : undefined;
