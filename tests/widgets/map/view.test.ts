import { expect } from '@open-wc/testing';
import {
  type Scope,
  type Tables,
  type World,
  calendarOf,
  calendarYear,
  collectionNames,
  defaultPolicy,
  kpiById,
  tableOf,
  windowOf,
} from '../../../src/domain/index.js';
import { makeGeometry } from '../../../src/widgets/map/geometry.js';
import { cluster } from '../../../src/widgets/map/layers/clusters.js';
import { isInside } from '../../../src/widgets/map/view/shape.js';
import { twoLines } from '../../../src/widgets/map/layers/boxes.js';
import { colorByOf, viewMap } from '../../../src/widgets/map/map.view.js';
import { contrast, mix, parseColour, textOn } from '../../../src/widgets/map/palette.js';
import { tipPlace } from '../../../src/widgets/map/parts/tip.js';
import { classOf, classesOf, diverging, sequential } from '../../../src/widgets/map/view/classes.js';
import { gapsOf } from '../../../src/widgets/map/view/gaps.js';
import { readMapLink, writeMapLink } from '../../../src/widgets/map/view/link.js';
import { scaleBar } from '../../../src/widgets/map/view/scale.js';
import { searchFor } from '../../../src/widgets/map/view/search.js';
import { Steps } from '../../../src/widgets/map/view/steps.js';
import { nextPlace } from '../../../src/widgets/map/view/walk.js';
import { TODAY, smallWorld } from '../../support/small-world.js';

const records = smallWorld();
const world: World = {
  tables: Object.fromEntries(collectionNames.map((n) => [n, tableOf(n, records[n] as never)])) as unknown as Tables,
  asOf: TODAY,
  calendar: calendarOf(calendarYear),
  currency: 'USD',
  policy: defaultPolicy,
};
const geometry = makeGeometry(world);
const all: Scope = { kind: 'all' };
const viewOf = (scope: Scope = all, colorBy = 'territory') => {
  const options = {
    scope,
    colorBy: colorByOf(colorBy),
    window: windowOf(world.calendar.year(2026), world),
    basis: 'as-was' as const,
    complete: true,
  };
  return viewMap(world, options, gapsOf(geometry, viewMap(world, options, []).shown));
};

describe('what the map shows', () => {
  it('has the finest territories, their reps and accounts, and what is claimed twice or by nobody', () => {
    const view = viewOf();
    expect(view.rows.map((r) => r.name)).to.deep.equal(['Northwest', 'Southwest', 'Northeast', 'Southeast']);
    expect(view.rows.map((r) => r.reps)).to.deep.equal([['Dana Whitfield'], ['Tom Lindqvist'], ['Priya Raman'], []]);
    expect(view.rows.map((r) => r.numbers!.accounts)).to.deep.equal([8, 8, 8, 6]);
    expect([view.overlap!.areas, view.overlap!.numbers!.accounts]).to.deep.equal([1, 2]);
    expect([view.gap!.areas, view.gap!.numbers!.accounts]).to.deep.equal([1, 2]);
    expect([view.total.numbers!.accounts, view.total.inTerritories]).to.deep.equal([32, 30]);
  });
  it('adds up: won of the rows and of the gap is won of the whole', () => {
    const view = viewOf();
    const sum = [...view.rows, view.gap!].reduce((s, r) => s + r.numbers!.won, 0);
    const won = records.opportunities
      .filter((o) => o.state === 'won' && o.closes >= '2026-01-01' && o.closes <= TODAY)
      .reduce((s, o) => s + o.amount!.amount, 0);
    expect(view.total.numbers!.won).to.equal(won);
    expect(sum).to.be.at.least(won); // the gap's deals name a territory, too
  });
  it('keeps to its scope: a district, a rep, a team, and the gap that touches it', () => {
    expect(viewOf({ kind: 'territory', id: 'D-W' }).rows.map((r) => r.id)).to.deep.equal(['T-1', 'T-2']);
    expect(viewOf({ kind: 'territory', id: 'D-W' }).gapAreas).to.deep.equal([]);
    expect(viewOf({ kind: 'territory', id: 'T-4' }).gapAreas).to.deep.equal([15]);
    expect(viewOf({ kind: 'team', id: 'R-1' }).rows.map((r) => r.id)).to.deep.equal(['T-1']);
    expect(viewOf({ kind: 'team', id: 'R-0' }).rows.map((r) => r.id)).to.deep.equal(['T-1', 'T-2', 'T-3']);
    expect(viewOf({ kind: 'team', id: 'R-1' }).total.name).to.equal('Dana Whitfield');
    expect(viewOf({ kind: 'territory', id: 'D-W' }).total.name).to.equal('West District');
    expect(viewOf({ kind: 'territory', id: 'nowhere' }).rows).to.deep.equal([]);
  });
  it('classes a measure by area and a KPI by territory; every one is in exactly one class', () => {
    const measure = viewOf(all, 'measure:population');
    expect(measure.byClass.flatMap((c) => c.areas)).to.have.lengthOf(16);
    const pacing = viewOf(all, 'pacing');
    expect(pacing.byClass).to.have.lengthOf(5);
    const classed = pacing.rows.filter((r) => r.class !== undefined);
    expect(pacing.byClass.flatMap((c) => c.territories)).to.have.members(classed.map((r) => r.id!));
  });
  it('takes an unknown color-by for territory', () => {
    expect(colorByOf('no-such-thing').kind).to.equal('territory');
  });
});

describe('classes', () => {
  it('have round borders, in order, inside the values', () => {
    const { borders } = sequential([1013, 2077, 3121, 4190, 5233, 6210, 7444, 8123, 9871, 10_020]);
    expect(borders).to.deep.equal([3000, 5000, 7000, 10_000]);
    expect(sequential([7, 7, 7]).borders).to.deep.equal([]);
    expect(sequential([]).steps).to.deep.equal([2]);
  });
  it('stand around the plan, the goal or no change; lower is better turns the ramp', () => {
    expect(diverging(1, false).borders).to.deep.equal([0.85, 0.95, 1.05, 1.15]);
    expect(classesOf(kpiById('pacing')!, defaultPolicy, []).borders).to.deep.equal([0.85, 0.95, 1.05, 1.15]);
    expect(classesOf(kpiById('coverage')!, defaultPolicy, []).borders).to.deep.equal([0.7, 0.8, 0.9, 1]);
    expect(diverging(1, false, true).steps).to.deep.equal([4, 3, 2, 1, 0]);
  });
  it('hold their lower border', () => {
    const classes = diverging(1, false);
    expect([0.8499, 0.85, 1, 1.15, 9].map((v) => classOf(classes, v))).to.deep.equal([0, 1, 2, 4, 4]);
  });
});

describe('colours', () => {
  it('reads what browsers compute', () => {
    expect(parseColour('rgb(1, 2, 3)')).to.deep.equal([1, 2, 3]);
    expect(parseColour('color(srgb 1 0.5 0)')).to.deep.equal([255, 128, 0]);
  });
  it('mixes to either end', () => {
    expect(mix([10, 200, 30], [255, 255, 255], 1)).to.deep.equal([10, 200, 30]);
    expect(mix([10, 200, 30], [255, 255, 255], 0)).to.deep.equal([255, 255, 255]);
  });
  it('takes the text that is easier to read', () => {
    const palette = { ink: [15, 29, 45], halo: [255, 255, 255] } as const;
    for (const fill of [
      [179, 84, 30],
      [233, 178, 135],
      [239, 239, 236],
      [147, 191, 224],
      [43, 108, 168],
    ] as const)
      expect(contrast(textOn(fill, palette), fill)).to.be.at.least(4.5);
  });
});

describe('deep link', () => {
  it('comes back as it was written', () => {
    const link = { place: { lat: 39.8, lng: -86.2, zoom: 6.25 }, colorBy: 'measure:population', table: true };
    expect(readMapLink(writeMapLink(link))).to.deep.equal(link);
    expect(readMapLink(writeMapLink({}))).to.deep.equal({});
  });
  it('leaves out what it can’t read', () => {
    for (const text of [
      '',
      'at=1,2',
      'at=91,0,5',
      'at=a,b,c',
      'at=0,0,99',
      'color=<b>',
      'show=all',
      '=;;==',
      undefined,
    ])
      expect(readMapLink(text)).to.deep.equal({});
  });
});

describe('walking', () => {
  const places = [0, 1, 2].flatMap((y) => [0, 1, 2].map((x) => ({ x, y })));
  it('goes to the neighbour in the direction', () => {
    expect(nextPlace({ x: 1, y: 1 }, places, 'left')).to.equal(3);
    expect(nextPlace({ x: 1, y: 1 }, places, 'right')).to.equal(5);
    expect(nextPlace({ x: 1, y: 1 }, places, 'up')).to.equal(1);
    expect(nextPlace({ x: 1, y: 1 }, places, 'down')).to.equal(7);
  });
  it('stops at the edge', () => {
    expect(nextPlace({ x: 0, y: 0 }, places, 'left')).to.equal(-1);
  });
});

describe('search', () => {
  it('finds the beginning of a name before its middle, and ignores accents and case', () => {
    expect(searchFor(world, 'NORTH').map((s) => s.name)).to.deep.equal(['Northwest', 'Northeast']);
    expect(searchFor(world, 'dána')[0]).to.deep.include({ kind: 'reps', id: 'R-1' });
    expect(searchFor(world, 'account 1')[0]).to.deep.include({ kind: 'accounts', name: 'Account 1', detail: 'Town 1' });
    expect(searchFor(world, '  ')).to.deep.equal([]);
    expect(searchFor(world, 'county')).to.have.lengthOf(8);
    const onMap = { areas: new Set([15]), accounts: new Set<number>() };
    expect(searchFor(world, 'county', onMap)[0]!.id).to.equal('A-3-3');
  });
});

describe('scale', () => {
  it('is round and fits', () => {
    expect(scaleBar(1000, false)).to.deep.equal({ value: 50, width: 50 });
    const miles = scaleBar(1609.344, true);
    expect([miles.value, Math.round(miles.width)]).to.deep.equal([50, 50]);
    expect(scaleBar(3, false).value).to.equal(0.2);
  });
});

describe('clusters', () => {
  const points = (list: readonly (readonly [number, number])[]) =>
    [Float64Array.from(list, (p) => p[0]), Float64Array.from(list, (p) => p[1]), list.length] as const;
  it('merge seven within 17 px, and not six', () => {
    const near = (n: number) => Array.from({ length: n }, (_, i) => [100 + i, 100] as const);
    expect(cluster(...points(near(6)), 400, 300).clusters).to.deep.equal([]);
    const [found] = cluster(...points(near(7)), 400, 300).clusters;
    expect([found!.x, found!.y, found!.members.length]).to.deep.equal([103, 100, 7]);
  });
  it('leave out nobody and count nobody twice; rings don’t touch', () => {
    let seed = 1;
    const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    const list = Array.from({ length: 4000 }, () => [random() * 800, random() * 500] as const);
    const { clusters, taken } = cluster(...points(list), 800, 500);
    const members = clusters.flatMap((c) => c.members);
    expect(new Set(members).size).to.equal(members.length);
    expect(members.length).to.equal(taken.reduce((s, t) => s + t, 0));
    clusters.forEach((a, i) =>
      clusters.slice(i + 1).forEach((b) => {
        if (Math.hypot(a.x - b.x, a.y - b.y) < (a.radius + b.radius) * 0.5)
          throw new Error('Two rings lie on another.');
      }),
    );
  });
});

describe('a table that fills', () => {
  const of = (length: number) => tableOf('accounts', Array.from({ length }, (_, i) => ({ id: `C-${i}` })) as never);
  it('is taken in steps of half as much again, and whole in the end', () => {
    const steps = new Steps<'accounts'>();
    const lengths = [0, 10, 14, 15, 20, 30].map((n) => steps.take({ table: of(n), status: 'loading' }).length);
    expect(lengths).to.deep.equal([0, 10, 10, 15, 15, 30]);
    expect(steps.take({ table: of(31), status: 'ready' })).to.have.lengthOf(31);
    // another connection's
    expect(steps.take({ table: of(33), status: 'loading' })).to.have.lengthOf(33);
    expect(steps.take({ table: of(5), status: 'loading' })).to.have.lengthOf(5);
  });
});
describe('small things', () => {
  it('a tooltip never covers its subject', () => {
    const tip = { width: 160, height: 90 };
    const view = { x: 600, y: 400 };
    for (const x of [0, 100, 300, 500])
      for (const y of [0, 60, 200, 350]) {
        const subject = { x, y, width: 60, height: 40 };
        const at = tipPlace(subject, { x: x + 30, y: y + 20 }, tip, view);
        const apart = at.x >= x + 60 || at.x + tip.width <= x || at.y >= y + 40 || at.y + tip.height <= y;
        expect(apart, `${x}, ${y}`).to.equal(true);
        expect(at.x >= 0 && at.y >= 0 && at.x + tip.width <= view.x && at.y + tip.height <= view.y).to.equal(true);
      }
  });
  it('names break into two equal lines', () => {
    expect(twoLines('Southern New England')).to.deep.equal(['Southern', 'New England']);
    expect(twoLines('Oregon')).to.deep.equal(['Oregon']);
  });
  it('a lasso holds what is inside', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    expect([isInside(square, { x: 5, y: 5 }), isInside(square, { x: 15, y: 5 })]).to.deep.equal([true, false]);
  });
});
