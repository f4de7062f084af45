import { expect } from '@open-wc/testing';
import {
  type Account,
  type Tables,
  type World,
  calendarOf,
  calendarYear,
  collectionNames,
  defaultPolicy,
  tableOf,
  windowOf,
} from '../../../src/domain/index.js';
import { makeGeometry } from '../../../src/widgets/map/geometry.js';
import { viewMap } from '../../../src/widgets/map/map.view.js';
import { homeBounds } from '../../../src/widgets/map/view/home.js';

type Span = readonly [west: number, south: number, east: number, north: number];
const box = ([west, south, east, north]: Span) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
/** Territories, each an area of some boxes, and accounts at some places. */
function homeOf(
  territories: Readonly<Record<string, readonly Span[]>>,
  places: readonly (readonly [number, number])[],
) {
  const ids = Object.keys(territories);
  const records = {
    territories: ids.map((id) => ({ id, name: id })),
    areas: ids.map((id) => ({
      id: `A-${id}`,
      name: id,
      level: 'country',
      geometry: { type: 'MultiPolygon', coordinates: territories[id]!.map(box) },
    })),
    assignments: ids.map((id) => ({ id: `S-${id}`, subject: { kind: 'area', id: `A-${id}` }, territory: id })),
    accounts: places.map(
      ([lng, lat], i): Account => ({ id: `C-${i}`, name: `${i}`, at: { kind: 'point', lng, lat } }) as Account,
    ),
  } as Partial<Record<(typeof collectionNames)[number], readonly object[]>>;
  const world: World = {
    tables: Object.fromEntries(
      collectionNames.map((n) => [n, tableOf(n, (records[n] ?? []) as never)]),
    ) as unknown as Tables,
    asOf: '2026-08-18',
    calendar: calendarOf(calendarYear),
    currency: 'USD',
    policy: defaultPolicy,
  };
  const view = viewMap(
    world,
    {
      scope: { kind: 'all' },
      colorBy: { kind: 'territory' },
      window: windowOf(world.calendar.year(2026), world),
      basis: 'as-is',
      complete: true,
    },
    [],
  );
  return homeBounds(
    world,
    view,
    makeGeometry(world),
    places.map((_, i) => i),
  )!;
}
const many = (lng: number, lat: number, n: number) =>
  Array.from({ length: n }, (_, i) => [lng + (i % 7) * 0.1, lat + (i % 5) * 0.1] as const);

const france: readonly Span[] = [
  [-5, 42, 8, 51],
  [8.5, 41.3, 9.6, 43],
  [-54, 2, -51, 6],
  [55, -21.4, 56, -20.9],
];
const us: readonly Span[] = [
  [-125, 25, -67, 49],
  [-168, 55, -141, 71],
  [-160, 19, -155, 22],
];
const australia: readonly Span[] = [[113, -39, 154, -11]];

describe('where a map stands at first', () => {
  it('leaves out parts overseas, and keeps islands nearby', () => {
    const home = homeOf({ france }, [...many(2, 48, 40), ...many(3, 50, 30), ...many(-1, 44, 30)]);
    expect(home.west).to.be.closeTo(-5, 0.01);
    expect(home.east).to.be.closeTo(9.6, 0.01);
    expect(home.south).to.be.closeTo(41.3, 0.01);
    expect(home.north).to.be.closeTo(51, 0.01);
  });
  it('has every territory of a company that sells on several continents, and no ocean beside them', () => {
    const home = homeOf({ france, us, australia }, [...many(-122, 40, 40), ...many(2, 48, 40), ...many(151, -33, 40)]);
    expect(home.west).to.be.within(-152, -125);
    expect(home.east).to.be.closeTo(154, 1);
    expect(home.north).to.be.closeTo(51, 1);
  });
  it('is not drawn away by one account far off', () => {
    const home = homeOf({ us }, [...many(-100, 40, 99), [151, -33]]);
    expect(home.west).to.be.closeTo(-125, 0.01);
    expect(home.east).to.be.closeTo(-67, 0.01);
  });
  it('shows a whole territory whose accounts are all in one corner', () => {
    const home = homeOf({ one: [[-90, 38, -84, 44]] }, many(-89.9, 38.1, 5));
    expect(home.east).to.be.closeTo(-84, 0.01);
    expect(home.north).to.be.closeTo(44, 0.01);
  });
  it('shows the large parts where there is no account', () => {
    const home = homeOf({ us, france }, []);
    expect(home.west).to.be.closeTo(-125, 0.01);
    expect(home.east).to.be.closeTo(8, 0.01);
    expect(home.south).to.be.closeTo(25, 0.01);
  });
  it('takes the greater half of accounts on both sides of the antimeridian', () => {
    const home = homeOf({ fiji: [[176, -20, 180, -15]], samoa: [[-180, -15, -171, -13]] }, [
      ...many(177.5, -18, 30),
      ...many(-172.5, -14, 10),
    ]);
    expect(home.west).to.be.closeTo(176, 0.01);
    expect(home.east).to.be.closeTo(180, 0.01);
  });
});
