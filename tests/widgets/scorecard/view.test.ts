import { expect } from '@open-wc/testing';
import {
  type Basis,
  type Scope,
  type Tables,
  type World,
  attentionOf,
  byUrgency,
  calendarOf,
  calendarYear,
  collectionNames,
  defaultPolicy,
  isFigure,
  kpiById,
  tableOf,
  windowOf,
} from '../../../src/domain/index.js';
import { csvOf } from '../../../src/ui/csv.js';
import * as view from '../../../src/widgets/scorecard/scorecard.view.js';
import { TODAY, smallWorld } from '../../support/small-world.js';

const makeWorld = (records = smallWorld()): World => ({
  tables: Object.fromEntries(collectionNames.map((n) => [n, tableOf(n, records[n] as never)])) as unknown as Tables,
  asOf: TODAY,
  calendar: calendarOf(calendarYear),
  currency: 'USD',
  policy: defaultPolicy,
});
const world = makeWorld();
const year = world.calendar.year(2026);
const dana: Scope = { kind: 'rep', id: 'R-1' };
const basis: Basis = 'as-was';
const { opportunities, quotas } = smallWorld();
const wonBy = (rep: string, from: string, to: string) =>
  opportunities
    .filter((o) => o.owner === rep && o.state === 'won' && o.closes >= from && o.closes < to)
    .reduce((sum, o) => sum + o.amount!.amount, 0);

describe('whom a scorecard is about', () => {
  it('is the signed-in rep, the team of one who has a team, or everything', () => {
    expect(view.scopeOf(world, {}, 'R-1')).to.deep.equal(dana);
    expect(view.scopeOf(world, {}, 'R-0')).to.deep.equal({ kind: 'team', id: 'R-0' });
    expect(view.scopeOf(world, {}, undefined)).to.deep.equal({ kind: 'all' });
    expect(view.scopeOf(world, { territory: 'T-1' }, 'R-1')).to.deep.equal({ kind: 'territory', id: 'T-1' });
  });
  it('has a territory, a manager and peers', () => {
    expect(view.subjectOf(world, dana)).to.deep.include({
      name: 'Dana Whitfield',
      with: ['Northwest'],
      above: 'Ruth Delgado',
    });
    expect(view.subjectOf(world, { kind: 'territory', id: 'T-4' }).vacant).to.equal(true);
    // the one who left isn't compared with
    expect(view.peersOf(world, dana)).to.deep.include({ count: 3, name: 'Ruth Delgado' });
  });
});

describe('the course of a period', () => {
  const course = view.courseOf(world, year, basis, dana);
  it('adds up to what was won and what is due', () => {
    expect(course.slices).to.have.length(12);
    expect(course.won).to.equal(wonBy('R-1', '2026-01-01', '2026-08-19'));
    const quota = quotas.filter((q) => q.of.id === 'R-1' && q.from >= '2026').reduce((s, q) => s + q.target.amount, 0);
    expect(course.quota).to.equal(quota);
  });
  it('says month by month what the records say', () => {
    for (const { window, won } of course.slices)
      expect(won ?? 0).to.equal(wonBy('R-1', window.from, window.upTo < window.to ? '2026-08-19' : window.to));
    expect(course.slices.map((s) => s.state)).to.deep.equal([
      ...Array<string>(7).fill('past'),
      'running',
      ...Array<string>(4).fill('ahead'),
    ]);
    expect(course.slices[9]!.won).to.equal(undefined);
  });
  it('compares with the same days of last year, and draws all of it', () => {
    expect(course.beforeToDate).to.equal(wonBy('R-1', '2025-01-01', '2025-08-19'));
    expect(course.slices.reduce((s, x) => s + x.before, 0)).to.equal(wonBy('R-1', '2025-01-01', '2026-01-01'));
  });
  it('goes by weeks in a quarter, which adds up too', () => {
    const quarter = view.courseOf(world, world.calendar.parse('2026-Q2')!, basis, dana);
    expect(quarter.by).to.equal('week');
    expect(quarter.slices).to.have.length(13);
    expect(quarter.won).to.equal(wonBy('R-1', '2026-04-01', '2026-07-01'));
    expect(quarter.due).to.equal(quarter.quota);
  });
});

describe('rows of KPIs', () => {
  const kpis = ['attainment', 'new-customers', 'win-rate', 'coverage', 'sales-cycle'].map((id) => kpiById(id)!);
  const rows = view.kpiRows(
    world,
    kpis,
    dana,
    view.headlineOf(world, year, basis, kpis),
    view.trendOf(
      world,
      year,
      basis,
      kpis.filter((k) => view.hasSpark(k, world)),
    ),
    view.peersOf(world, dana),
  );
  const row = (id: string) => rows.find((r) => r.kpi.id === id)!;
  it('draw a goal as a bullet, a rate with its interval, the rest as a line', () => {
    expect(rows.map((r) => r.part.kind)).to.deep.equal(['bullet', 'spark', 'interval', 'bullet', 'spark']);
  });
  it('share out sums among peers and keep rates', () => {
    const team: Scope = { kind: 'team', id: 'R-0' };
    const headline = view.headlineOf(world, year, basis, kpis);
    const all = headline.figure(kpiById('new-customers')!, team);
    const peer = row('new-customers').peer!;
    expect(isFigure(peer) && isFigure(all) && peer.value === all.value / 3).to.equal(true);
    expect(row('win-rate').peer).to.deep.equal(headline.figure(kpiById('win-rate')!, team));
  });
  it('call a shorter cycle better, and a lower rate worse', () => {
    for (const r of rows)
      if (r.change !== undefined && r.change !== 0)
        expect(r.good, r.kpi.id).to.equal(r.kpi.better === 'lower' ? r.change < 0 : r.change > 0);
  });
  it('are made once for a world, a period and a basis', () => {
    expect(view.headlineOf(world, year, basis, kpis)).to.equal(view.headlineOf(world, year, basis, kpis));
    expect(view.headlineOf(world, year, 'as-is', kpis)).to.not.equal(view.headlineOf(world, year, basis, kpis));
    expect(view.headlineOf(makeWorld(), year, basis, kpis)).to.not.equal(view.headlineOf(world, year, basis, kpis));
  });
});

describe('records behind a figure', () => {
  it('are as many as the figure counts', () => {
    const coverage = kpiById('coverage')!;
    const window = windowOf(year, world);
    const figure = view.headlineOf(world, year, basis, [coverage]).figure(coverage, dana);
    const list = view.recordsOf(world, coverage, dana, window, basis);
    expect(isFigure(figure) && figure.denominator! - figure.numerator!).to.equal(list.rows.length);
    const byClass = view.coverageByClass(world, dana, window, basis);
    expect(isFigure(figure) && figure.denominator).to.equal(byClass.reduce((s, c) => s + c.counted, 0));
    expect(isFigure(figure) && figure.numerator).to.equal(byClass.reduce((s, c) => s + c.touched, 0));
  });
  it('add up to the amount', () => {
    const sales = kpiById('sales')!;
    const list = view.recordsOf(world, sales, dana, windowOf(year, world), basis);
    const sum = list.rows.reduce((s, r) => s + (r.values[1]?.as === 'money' ? r.values[1].amount : 0), 0);
    expect(sum).to.equal(wonBy('R-1', '2026-01-01', '2026-08-19'));
    const amounts = list.rows.map((r) => r.order);
    expect(amounts).to.deep.equal([...amounts].sort((a, b) => b - a));
  });
});

describe('the ranking', () => {
  const team: Scope = { kind: 'team', id: 'R-0' };
  const headline = view.headlineOf(world, year, basis, view.rankedKpis);
  const items = attentionOf(world, { kind: 'all' }, windowOf(year, world), basis, headline);
  const rows = view.rankedRows(world, { kind: 'all' }, headline, view.trendOf(world, year, basis, []), items, (x) =>
    x.join(', '),
  );
  it('has every active rep and every vacant territory, once', () => {
    expect(rows.map((r) => r.key).sort()).to.deep.equal(['rep:R-1', 'rep:R-2', 'rep:R-3', 'territory:T-4']);
    expect(
      view.membersOf(world, { kind: 'territory', id: 'D-W' }, (x) => x.join()).map((m) => m.scope.id),
    ).to.deep.equal(['T-1', 'T-2']);
  });
  it('puts the vacancy before what is in order', () => {
    expect(rows[0]!.severity).to.equal('error');
    expect(rows.find((r) => r.vacant)!.reason!.code).to.equal('vacant-territory');
    const order = ['error', 'warning', 'info', 'ok'];
    const ranks = rows.map((r) => order.indexOf(r.severity));
    expect(ranks).to.deep.equal([...ranks].sort((a, b) => a - b));
  });
  it('agrees with what needs attention: same order, same amounts, same names', () => {
    const records = smallWorld();
    // the west's sellers sell for each other: the figures of a rep and of the territory differ
    for (const o of records.opportunities) if (o.owner === 'R-2') Object.assign(o, { territory: 'T-1' });
    const other = makeWorld(records);
    const voice = { world: other, words: {}, formats: {} } as unknown as view.Voice;
    for (const scope of [{ kind: 'all' }, team, { kind: 'territory', id: 'D-W' }] as const) {
      const figures = view.headlineOf(other, year, basis, view.rankedKpis);
      const found = attentionOf(other, scope, windowOf(year, other), basis, figures);
      const ranking = view.rankedRows(other, scope, figures, view.trendOf(other, year, basis, []), found, (x) =>
        x.join(),
      );
      expect(ranking.length).to.be.greaterThan(1);
      for (const [i, row] of ranking.entries()) {
        if (i > 0) expect(byUrgency(ranking[i - 1]!.reason, row.reason)).to.be.at.most(0);
        const told = found.filter((f) => f.code === 'behind-plan' && f.subject.kind === row.scope.kind);
        const own = told.find((f) => 'id' in f.subject && f.subject.id === row.scope.id);
        if (own) expect(own.values['short']).to.equal(-row.gap!);
        if (own && row.reps.length === 1)
          expect(view.namesOfSubject(voice.world, own)!.name).to.equal(view.repName(other, row.reps[0]));
        if (isFigure(row.pacing) && row.pacing.value < 0.85) expect(row.severity).to.equal('error');
        if (isFigure(row.pacing) && row.pacing.value < 0.95) expect(row.severity).to.not.be.oneOf(['info', 'ok']);
      }
    }
  });
  it('sorts by any column both ways, and keeps what has no figure last', () => {
    const up = view.sortRows(rows, 'gap', true, (a, b) => a.localeCompare(b)).map((r) => r.gap ?? Infinity);
    expect(up).to.deep.equal([...up].sort((a, b) => a - b));
    const down = view.sortRows(rows, 'gap', false, (a, b) => a.localeCompare(b)).map((r) => r.gap ?? -Infinity);
    expect(down).to.deep.equal([...down].sort((a, b) => b - a));
    expect(view.filterRows(rows, 'lindq').map((r) => r.key)).to.deep.equal(['rep:R-2']);
    expect(view.filterRows(rows, 'SOUTHWEST').map((r) => r.key)).to.deep.equal(['rep:R-2']);
  });
  it('does not blame a manager for a quota that repeats the team’s', () => {
    const records = smallWorld();
    records.quotas.push({
      id: 'Q-0',
      of: { kind: 'rep', id: 'R-0' },
      from: '2026-01-01',
      to: '2027-01-01',
      target: { amount: 1e12, currency: 'USD' },
    });
    const other = makeWorld(records);
    const found = attentionOf(
      other,
      team,
      windowOf(year, other),
      basis,
      view.headlineOf(other, year, basis, view.rankedKpis),
    );
    expect(found.some((i) => i.subject.kind === 'rep' && i.subject.id === 'R-0')).to.equal(false);
  });
});

describe('a file', () => {
  it('has no text that a spreadsheet takes for a formula, and keeps numbers', () => {
    const csv = csvOf([['=1+1', '+1', '-1', '@x', '\tx', -5, 'a,"b"', undefined]]);
    expect(csv).to.equal('\uFEFF\'=1+1,\'+1,\'-1,\'@x,"\'\tx",-5,"a,""b""",\r\n');
  });
});
