import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { kpis } from '../../../src/domain/index.js';
import * as view from '../../../src/widgets/scorecard/scorecard.view.js';
import { accessible, states } from '../../support/states.js';
import { ready, root, textOf, all, kpiButton, press, settled, figureOf, saved } from './support.js';

states('bailiwick-scorecard');

describe('<bailiwick-scorecard>', () => {
  it('is about the signed-in rep and says who that is', async () => {
    const { widget, close } = await ready();
    expect(textOf(root(widget).querySelector('h2')!)).to.equal('Dana Whitfield');
    expect(textOf(root(widget).querySelector('.card-subtitle')!)).to.match(
      /^Northwest · \d+ accounts · reports to Ruth Delgado$/,
    );
    close();
  });
  it('shows the figures that the domain makes', async () => {
    const { widget, close } = await ready();
    const attainment = figureOf(widget, 'attainment').value;
    expect(textOf(root(widget).querySelector('.hero-value')!)).to.equal(`${(attainment * 100).toFixed(1)}%`);
    const row = kpiButton(widget, 'Coverage').closest('tr')!;
    expect(textOf(row)).to.contain(`${(figureOf(widget, 'coverage').value * 100).toFixed(1)}%`);
    close();
  });
  it('shows the old figures while those of another period are made', async () => {
    const { widget, close } = await ready();
    const workspace = widget.workspace!;
    const before = textOf(root(widget).querySelector('.hero-value')!);
    let isHeld = true;
    const held = function* () {
      while (isHeld) yield;
    };
    workspace.work.add(
      held(),
      () => {},
      () => {},
    );
    workspace.period = workspace.calendar.previous(workspace.period);
    await new Promise((done) => requestAnimationFrame(done));
    expect(widget.status).to.be.oneOf(['ready', 'partial']);
    expect(root(widget).querySelector('.refreshing')).to.exist;
    expect(textOf(root(widget).querySelector('.hero-value')!)).to.equal(before);
    expect(root(widget).querySelector('select')!.value).to.equal(workspace.period.id);
    isHeld = false;
    await widget.updateComplete;
    expect(root(widget).querySelector('.refreshing')).to.not.exist;
    const attainment = figureOf(widget, 'attainment').value;
    expect(textOf(root(widget).querySelector('.hero-value')!)).to.equal(`${(attainment * 100).toFixed(1)}%`);
    expect(textOf(root(widget).querySelector('.hero-value')!)).to.not.equal(before);
    close();
  });
  it('opens how a number is made, with its fraction and its records', async () => {
    const { widget, close } = await ready();
    const button = kpiButton(widget, 'Coverage');
    expect(button.getAttribute('aria-expanded')).to.equal('false');
    button.click();
    await widget.updateComplete;
    expect(kpiButton(widget, 'Coverage').getAttribute('aria-expanded')).to.equal('true');
    const { numerator, denominator } = figureOf(widget, 'coverage');
    const drill = root(widget).querySelector('.drill')!;
    expect(all(widget, '.drill .side').map(textOf)).to.deep.equal([String(numerator), String(denominator)]);
    expect(textOf(drill)).to.contain('A 30, B 90, C 180 days');
    expect(textOf(drill)).to.contain(`${denominator! - numerator!} not covered`);
    expect(all(widget, '.drill .records tbody tr')).to.have.length(Math.min(6, denominator! - numerator!));
    await accessible(widget);
    close();
  });
  it('opens every KPI there is without a fault, wide and narrow', async () => {
    const ids = kpis.map((k) => k.id);
    for (const width of [320, 1000]) {
      const { widget, close } = await ready({ kpis: ids.join(' ') }, { width });
      const names = all(widget, '.kpi-name').map(textOf);
      expect(names).to.have.length(ids.length);
      for (const name of names) {
        kpiButton(widget, name).click();
        await widget.updateComplete;
        expect(root(widget).querySelector('.drill-title'), name).to.exist;
        expect(textOf(root(widget).querySelector('.drill')!), name).to.not.match(/undefined|NaN|\[object/);
      }
      expect(widget.scrollWidth).to.be.at.most(widget.clientWidth);
      close();
    }
  });
  it('tells growth both as was and as is', async () => {
    const { widget, close } = await ready();
    kpiButton(widget, 'Growth').click();
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('.facts')!)).to.match(/As was.*: −?[\d.]+%.*As is.*: −?[\d.]+%/);
    close();
  });
  it('opens a record in the host', async () => {
    const { widget, close } = await ready();
    kpiButton(widget, 'Coverage').click();
    await widget.updateComplete;
    const opened = new Promise<{ collection: string; id: string }>((resolve) =>
      widget.addEventListener('bailiwickopen', (e) => {
        e.preventDefault();
        resolve(e.detail);
      }),
    );
    all(widget, '.drill .records .link')[0]!.click();
    expect((await opened).collection).to.equal('accounts');
    close();
  });
  it('hands out the records as a file with one line each', async () => {
    const { widget, close } = await ready();
    kpiButton(widget, 'Win rate').click();
    await widget.updateComplete;
    const file = saved(widget);
    all(widget, '.drill [data-export=csv]')[0]!.click();
    const lines = (await file).trim().split('\r\n');
    expect(lines).to.have.length(1 + figureOf(widget, 'win-rate').denominator!);
    expect(lines[0]).to.equal('id,Opportunity,State,Amount (USD)');
    close();
  });
  it('says the same in the table as in the charts', async () => {
    const { widget, close } = await ready();
    await settled(widget);
    const { world, period, basis } = widget.workspace!;
    const course = view.courseOf(world, period, basis, { kind: 'rep', id: 'R-1' });
    const drawn = all(widget, '.top figure:nth-of-type(1) .bar').length;
    expect(drawn).to.equal(course.slices.filter((s) => s.won).length);
    const label = root(widget).querySelector('.top figure [role=img]')!.getAttribute('aria-label')!;
    await press(widget, 'Table');
    const rows = all(widget, '.twin tbody tr').map((r) => [...r.children].map(textOf));
    expect(rows).to.have.length(course.slices.length);
    const money = (amount: number) => `$${(amount / 10_000 / 1000).toPrecision(3)}K`;
    course.slices.forEach((s, i) => {
      if (s.won && s.won >= 1e7) expect(rows[i]![1]).to.equal(money(s.won).replace(/\.?0+K$/, 'K'));
      if (s.won === undefined) expect(rows[i]![1]).to.equal('–');
    });
    const total = [...root(widget).querySelector('.twin tfoot tr')!.children].map(textOf);
    expect(label).to.contain(total[1]!);
    expect(label).to.contain(total[2]!);
    await accessible(widget);
    close();
  });
  it('changes every figure with as is and as was', async () => {
    const { widget, close } = await ready({ 'for-territory': 'T-4' });
    expect(widget.workspace!.basis).to.equal('as-was');
    await press(widget, 'As is');
    expect(widget.workspace!.basis).to.equal('as-is');
    const pressed = all(widget, '.segments button[aria-pressed=true]').map(textOf);
    expect(pressed).to.deep.equal(['As is', 'Chart']);
    close();
  });
  it('picks a period by keys, for the whole workspace', async () => {
    const { widget, close } = await ready();
    const select = root(widget).querySelector('select')!;
    select.focus();
    await sendKeys({ press: 'ArrowDown' });
    await widget.updateComplete;
    expect(widget.workspace!.period.id).to.equal('2025');
    expect(textOf(root(widget).querySelector('.kpis th:nth-child(2)')!)).to.equal('FY 2025');
    expect(all(widget, 'optgroup').map((g) => g.getAttribute('label'))).to.deep.equal(['Years', 'Quarters', 'Months']);
    expect(textOf(all(widget, 'option')[0]!)).to.equal('FY 2026 to Aug 18');
    close();
  });
  it('keeps a period of its own where it is given one', async () => {
    const { widget, close } = await ready({ period: '2026-Q2' });
    expect(textOf(root(widget).querySelector('.kpis th:nth-child(2)')!)).to.equal('Q2 FY 2026');
    const select = root(widget).querySelector('select')!;
    select.value = '2025';
    select.dispatchEvent(new Event('change'));
    await widget.updateComplete;
    expect(widget.period).to.equal('2025');
    expect(widget.workspace!.period.id).to.equal('2026');
    close();
  });
  it('walks its KPIs with arrows and has one tab stop for them', async () => {
    const { widget, close } = await ready();
    const names = all(widget, '.kpi-name');
    expect(names.filter((b) => b.tabIndex === 0)).to.have.length(1);
    names[0]!.focus();
    await sendKeys({ press: 'ArrowDown' });
    expect(root(widget).activeElement).to.equal(names[1]);
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(root(widget).querySelector('.drill-title')).to.exist;
    expect(all(widget, '.kpi-name').filter((b) => b.tabIndex === 0)).to.have.length(1);
    await sendKeys({ press: 'End' });
    expect(root(widget).activeElement).to.equal(all(widget, '.kpi-name').at(-1));
    close();
  });
  it('gives the keyboard back to the KPI when its drill-down is closed', async () => {
    const { widget, close } = await ready({}, { width: 320 });
    kpiButton(widget, 'Coverage').click();
    await widget.updateComplete;
    root(widget).querySelector<HTMLElement>('.drill .icon-button')!.focus();
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(root(widget).querySelector('.drill')).to.equal(null);
    expect(root(widget).activeElement).to.equal(kpiButton(widget, 'Coverage'));
    close();
  });
  it('has room for the table of its charts in a narrow column', async () => {
    const { widget, close } = await ready({}, { width: 320 });
    await press(widget, 'Table');
    const twin = root(widget).querySelector('.twin')!;
    expect(twin.scrollWidth).to.be.at.most(twin.clientWidth);
    close();
  });
  it('changes the basis by keys: arrows walk, Enter chooses', async () => {
    const { widget, close } = await ready();
    all(widget, '.segments button')
      .find((b) => b.getAttribute('aria-pressed') === 'true')!
      .focus();
    await sendKeys({ press: 'ArrowLeft' });
    expect(widget.workspace!.basis).to.equal('as-was');
    await sendKeys({ press: 'Enter' });
    await widget.updateComplete;
    expect(widget.workspace!.basis).to.equal('as-is');
    expect(textOf(root(widget).activeElement as HTMLElement)).to.equal('As is');
    close();
  });
  it('says why there is nothing, and shows what came before', async () => {
    const { widget, close, is } = await ready({ period: '2023' });
    await is('empty');
    expect(textOf(root(widget).querySelector('.state h3')!)).to.equal('Nothing closed in FY 2023 yet');
    close();
  });
  it('says so where there is no such rep, territory, period or KPI', async () => {
    for (const [attributes, text] of [
      [{ 'for-rep': 'R-9' }, 'No rep has the id “R-9”.'],
      [{ 'for-territory': 'T-9' }, 'No territory has the id “T-9”.'],
      [{ period: 'soon' }, '“soon” is no period.'],
      [{ kpis: 'attainment luck' }, 'Unknown KPIs: luck.'],
    ] as const) {
      const { widget, close, is } = await ready(attributes);
      await is('empty');
      expect(textOf(root(widget).querySelector('.state p')!)).to.contain(text);
      close();
    }
  });
  it('says n/a with its reason where there is no figure', async () => {
    const { widget, close } = await ready({ 'for-territory': 'T-1', period: '2025', kpis: 'pipeline-coverage' });
    const value = kpiButton(widget, 'Pipeline cover').closest('tr')!.querySelector<HTMLElement>('td.number')!;
    const why = 'It looks ahead, and these days are over.';
    expect(textOf(value)).to.equal('n/a');
    expect(value.querySelector('abbr')!.title).to.equal(why);
    kpiButton(widget, 'Pipeline cover').click();
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('.drill .note')!)).to.equal(why);
    close();
  });
  it('says why every n/a of every view is one', async () => {
    const ids = kpis.map((k) => k.id).join(' ');
    for (const attributes of [
      { kpis: ids },
      { 'for-team': 'R-0', kpis: ids },
      { 'for-territory': 'T-4', kpis: ids, period: '2025' },
      { view: 'strip', kpis: ids },
      { view: 'team', 'for-team': 'R-0' },
    ] as Record<string, string>[]) {
      const { widget, close } = await ready(attributes, { width: 1100 });
      expect(all(widget, 'abbr').filter((e) => textOf(e) === 'n/a' && !/^[A-Z“].+\.$/.test(e.title))).to.deep.equal([]);
      // a tile has room for the sentence itself
      const bare = all(widget, 'td, .tile').filter((cell) => {
        const none = textOf(cell).split('n/a').length - 1;
        return none > cell.querySelectorAll('abbr').length && !/n\/a .*\.$/.test(textOf(cell));
      });
      expect(bare.map(textOf), JSON.stringify(attributes)).to.deep.equal([]);
      close();
    }
  });
  it('says in the drill-down why there is nothing to compare with last year', async () => {
    const { widget, close } = await ready({ kpis: 'pipeline-coverage' });
    kpiButton(widget, 'Pipeline cover').click();
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('.facts')!)).to.contain('No figure for last year. ');
    close();
  });
  it('shows the whole where the view is a word it does not know', async () => {
    const { widget, close } = await ready({ view: '' });
    expect(root(widget).querySelector('.hero-value')).to.exist;
    expect(all(widget, '.kpis .spark path').length).to.be.greaterThan(0);
    close();
  });
  it('follows what is selected on the page', async () => {
    const { widget, close } = await ready({ follow: '' });
    widget.workspace!.select('territories', ['T-2']);
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('h2')!)).to.equal('Southwest');
    widget.workspace!.select('reps', ['R-2']);
    await widget.updateComplete;
    expect(textOf(root(widget).querySelector('h2')!)).to.equal('Tom Lindqvist');
    close();
  });
  it('hands out its figures as a file', async () => {
    const { widget, close } = await ready();
    const file = saved(widget);
    all(widget, '.card-footer [data-export=csv]')[0]!.click();
    const lines = (await file).trim().split('\r\n');
    expect(lines).to.have.length(1 + all(widget, '.kpi-name').length);
    expect(lines[1]!.split(',')[3]).to.equal(String(figureOf(widget, 'attainment').value));
    close();
  });
});
