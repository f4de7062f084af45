import { type SlotLook, slotLook } from '../../../geo/index.js';
import type { Box, MapGeometry } from '../geometry.js';
import type { MapView } from '../map.view.js';
import type { Outlines } from '../outlines/outlines.js';
import { type Palette, type Rgb, mix } from '../palette.js';
import { classTexture, textureOf } from './textures.js';

export interface SceneAccounts {
  readonly lng: readonly number[];
  readonly lat: readonly number[];
  /** 0 filled, 1 ring, 2 point. */
  readonly mark: readonly number[];
  /** Row of each in the accounts' table. */
  readonly rows: readonly number[];
}
/** What is lit: rows of areas, numbers of territories, places of accounts. */
export interface Lit {
  readonly territories: readonly number[];
  readonly areas: readonly number[];
  readonly accounts: readonly {
    readonly lng: number;
    readonly lat: number;
    readonly name: string;
    readonly mark: number;
  }[];
  /** A way round some accounts: km around a place. */
  readonly around?: { readonly lng: number; readonly lat: number; readonly km: number };
}
/** Everything that is drawn. */
export interface Scene {
  readonly palette: Palette;
  readonly outlines: Outlines | undefined;
  readonly tiles: boolean;
  readonly geometry: MapGeometry | undefined;
  readonly view: MapView;
  /** Colour and pattern of each shown territory. */
  readonly looks: readonly (SlotLook | undefined)[];
  /** Whether patterns tell apart what colours do otherwise: as asked for, or as the user's forced colours need it. */
  readonly patterns: boolean;
  readonly vacant: ReadonlySet<number>;
  readonly accounts: SceneAccounts | undefined;
  readonly selected: Lit;
  /** Text under a territory's name, by number: its value, or that it has no rep. */
  readonly notes: readonly (string | undefined)[];
  readonly names: {
    readonly gap: string;
    readonly place: (name: string) => string;
    /** A number of accounts in some four signs. */
    readonly count: (n: number) => string;
  };
}

/** The fill of a territory: its class in a choropleth, a tint of its own colour otherwise. */
export function fillOf({ palette, looks, view }: Scene, n: number): Rgb | undefined {
  if (view.classes) {
    const at = view.rowOf[n]?.class;
    return at === undefined ? palette.land : classColour(palette, view.classes, at);
  }
  const look = looks[n];
  return look && palette.tint[look.colour];
}
/** The full colour, also of one that isn't shown itself, but claims what one that is shown claims too. */
export const fullOf = ({ palette, geometry }: Scene, n: number): Rgb =>
  palette.full[slotLook(geometry!.slots[n]!).colour]!;
/** The texture over the fill, 0 for none. */
export function textureOn({ view, looks, patterns }: Scene, n: number): number {
  const at = view.rowOf[n]?.class;
  if (view.classes) return patterns && at !== undefined ? classTexture(view.classes.kind, view.classes.steps[at]!) : 0;
  const look = looks[n];
  return look ? textureOf(look, patterns) : 0;
}

export function classColour(palette: Palette, classes: NonNullable<MapView['classes']>, at: number): Rgb {
  const ramp = classes.kind === 'diverging' ? palette.diverging : palette.sequential;
  return ramp[classes.steps[at]!] ?? mix(palette.ink, palette.land, 0.2);
}
export const areaColour = ({ palette, view }: Scene, classAt: number): Rgb =>
  classColour(palette, view.classes!, classAt);

export const sizeOfBox = ([west, north, east, south]: Box, scale: number): number =>
  Math.sqrt(Math.max(0, (east - west) * (south - north))) * scale;
