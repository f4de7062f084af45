import { type Scope, type Window, type World, attributionOf, isFigure, territoryTree } from '../../../domain/index.js';
import { type Bounds, type SlotLook, looksOf } from '../../../geo/index.js';
import type { Formats, Messages } from '../../../i18n/index.js';
import type { Selection } from '../../../workspace/index.js';
import type { MapGeometry } from '../geometry.js';
import type { Lit, Scene, SceneAccounts } from '../layers/scene.js';
import { type ColorBy, type MapView, viewMap } from '../map.view.js';
import type { Outlines } from '../outlines/outlines.js';
import type { Palette } from '../palette.js';
import { claimedByReps, inScope } from '../view/alignment.js';
import { accountsByArea, areaOfAccounts, numbersOfAccounts } from '../view/figures.js';
import { gapsOf } from '../view/gaps.js';
import type { homeBounds } from '../view/home.js';
import { formatValue, shortCount } from './words.js';
import { Memo } from './memo.js';

export interface ModelInput {
  readonly world: World;
  readonly scope: Scope;
  readonly colorBy: ColorBy;
  readonly window: Window;
  readonly basis: 'as-was' | 'as-is';
  readonly complete: boolean;
  readonly geometry: MapGeometry | undefined;
  readonly palette: Palette | undefined;
  readonly outlines: Outlines | undefined;
  readonly tiles: boolean;
  readonly noAccounts: boolean;
  /** Asks for patterns beside colours. */
  readonly patterns: boolean;
  readonly selection: Selection;
  readonly around: Lit['around'];
  readonly words: Messages;
  readonly formats: Formats;
}

/** What the map shows, worked out once for the same data. */
export class Model {
  readonly #view = new Memo<MapView>();
  readonly #gaps = new Memo<readonly number[]>();
  readonly #accounts = new Memo<readonly number[]>();
  readonly #points = new Memo<SceneAccounts | undefined>();
  readonly #lit = new Memo<Lit>();
  readonly #scene = new Memo<Scene | undefined>();
  readonly #numbers = new Memo<ReturnType<typeof numbersOfAccounts>>();
  readonly #byArea = new Memo<readonly (readonly number[])[]>();
  readonly #notes = new Memo<readonly (string | undefined)[]>();
  readonly #colorBy = new Memo<ColorBy>();
  readonly #home = new Memo<Bounds | undefined>();
  readonly #names = new Memo<Scene['names']>();
  readonly #looks = new Memo<readonly (SlotLook | undefined)[]>();
  #in!: ModelInput;

  update(input: ModelInput): void {
    const { colorBy } = input;
    const parts = [colorBy.kind, ...Object.values(colorBy)];
    this.#in = { ...input, colorBy: this.#colorBy.get(parts, () => colorBy) };
  }
  get input(): ModelInput {
    return this.#in;
  }
  get view(): MapView {
    const { world, scope, colorBy, window, basis, complete, geometry } = this.#in;
    const key = [world, scope.kind, 'id' in scope ? scope.id : '', window.id, window.upTo, basis, complete];
    const gaps = this.#gaps.get([...key, geometry], () =>
      geometry ? gapsOf(geometry, inScope(world, geometry.alignment, scope)) : [],
    );
    return this.#view.get([...key, colorBy, gaps], () =>
      viewMap(world, { scope, colorBy, window, basis, complete }, gaps),
    );
  }
  /** Rows of the accounts in view of the scope. */
  get accounts(): readonly number[] {
    const { world, scope, geometry } = this.#in;
    const { view } = this;
    return this.#accounts.get([world, scope.kind, view.shown, view.gapAreas, geometry], () => {
      const ids = world.tables.accounts.column('id');
      if (scope.kind === 'all') return ids.map((_, i) => i);
      const isShown = new Set(view.shown.map((n) => view.alignment.rows[n]!));
      const inGap = new Set(view.gapAreas);
      const areas = geometry?.hasOutlines ? areaOfAccounts(world.tables) : undefined;
      const { territory } = attributionOf(world, 'accounts', 'as-is', world.asOf);
      return ids.map((_, i) => i).filter((i) => isShown.has(territory[i]!) || inGap.has(areas?.[i] ?? -1));
    });
  }
  get points(): SceneAccounts | undefined {
    const { world, noAccounts } = this.#in;
    return this.#points.get([world.tables.accounts, this.accounts, noAccounts], () =>
      noAccounts ? undefined : pointsOf(world, this.accounts),
    );
  }
  /** By number of the territory how it looks; undefined for those that aren't shown. */
  get looks(): readonly (SlotLook | undefined)[] {
    const { geometry } = this.#in;
    const { shown } = this.view;
    return this.#looks.get([geometry, shown], () =>
      geometry ? looksOf(geometry.slots, geometry.alignment.ids, shown) : [],
    );
  }
  /** Whether patterns tell apart what colours do otherwise. */
  get patterns(): boolean {
    return this.#in.patterns || (this.#in.palette?.forced ?? false);
  }
  get lit(): Lit {
    const { selection, world, around } = this.#in;
    return this.#lit.get([selection, world, this.view.shown, around], () => litOf(world, this.view, selection, around));
  }
  get scene(): Scene | undefined {
    const { palette, outlines, tiles, geometry, words, formats } = this.#in;
    if (!palette) return undefined;
    return this.#scene.get(
      [
        palette.key,
        outlines,
        tiles,
        geometry,
        this.view,
        this.points,
        this.lit,
        words,
        formats,
        this.notes,
        this.patterns,
      ],
      () => ({
        palette,
        outlines,
        tiles,
        geometry,
        view: this.view,
        looks: this.looks,
        patterns: this.patterns,
        vacant: new Set(this.view.rows.filter((r) => r.reps.length === 0).map((r) => r.number!)),
        accounts: this.points,
        selected: this.lit,
        notes: this.notes,
        names: this.#namesOf(words, formats),
      }),
    );
  }
  /** Where a map stands at first, as worked out by what comes with the layers. */
  home(find: typeof homeBounds): Bounds | undefined {
    const { world, geometry } = this.#in;
    return this.#home.get([world.tables.accounts, this.accounts, this.view.shown, this.view.gapAreas, geometry], () =>
      find(world, this.view, geometry, this.accounts),
    );
  }
  #namesOf(words: Messages, formats: Formats): Scene['names'] {
    return this.#names.get([words, formats], () => ({
      gap: words.map.gap,
      place: (name) => name,
      count: (n) => shortCount(formats, n),
    }));
  }
  get notes(): readonly (string | undefined)[] {
    const { colorBy, words, formats } = this.#in;
    const { view } = this;
    return this.#notes.get([view, words, formats], () =>
      view.alignment.ids.map((_, n) => {
        const row = view.rowOf[n];
        if (!row) return undefined;
        if (colorBy.kind === 'kpi')
          return isFigure(row.value) ? formatValue(formats, colorBy.kpi, row.value.value) : undefined;
        return row.reps.length === 0 ? words.map.vacant : undefined;
      }),
    );
  }
  numbersOf(rows: readonly number[]) {
    const { world, window } = this.#in;
    return this.#numbers.get([world, window.id, window.upTo], () => numbersOfAccounts(world, window))(rows);
  }
  get byArea() {
    const { areas, accounts } = this.#in.world.tables;
    return this.#byArea.get([areas, accounts], () => accountsByArea(this.#in.world));
  }
}

/** Classes in the order of the policy: the one visited most is filled, the next a ring, all others points. */
function pointsOf(world: World, rows: readonly number[]): SceneAccounts {
  const { accounts } = world.tables;
  const order = Object.entries(world.policy.visitEvery)
    .sort((a, b) => a[1] - b[1])
    .map(([name]) => name);
  const at = accounts.column('at');
  const classes = accounts.column('class');
  const lng: number[] = [];
  const lat: number[] = [];
  const mark: number[] = [];
  const kept: number[] = [];
  for (const row of rows) {
    const p = at[row]!;
    if (p.kind !== 'point') continue;
    const place = order.indexOf(classes[row] ?? '');
    lng.push(p.lng);
    lat.push(p.lat);
    mark.push(place === 0 ? 0 : place === 1 ? 1 : 2);
    kept.push(row);
  }
  return { lng, lat, mark, rows: kept };
}

function litOf(world: World, view: MapView, selection: Selection, around: Lit['around']): Lit {
  const { territories, areas, accounts } = world.tables;
  const tree = territoryTree(territories);
  const chosen = new Set<number>();
  for (const id of selection.territories) {
    const row = territories.indexOf(id);
    for (const below of row < 0 ? [] : tree.under(row)) chosen.add(below);
  }
  for (const row of claimedByReps(world, selection.reps)) chosen.add(row);
  return {
    territories: view.shown.filter((n) => chosen.has(view.alignment.rows[n]!)),
    areas: selection.areas.map((id) => areas.indexOf(id)).filter((row) => row >= 0),
    accounts: selection.accounts.flatMap((id) => {
      const row = accounts.indexOf(id);
      const account = row < 0 ? undefined : accounts.row(row);
      return account?.at.kind === 'point'
        ? [{ lng: account.at.lng, lat: account.at.lat, name: account.name, mark: 0 }]
        : [];
    }),
    ...(around ? { around } : {}),
  };
}
