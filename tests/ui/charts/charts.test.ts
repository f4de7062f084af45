import { expect } from '@open-wc/testing';
import { render } from '../../../src/lit/index.js';
import { bullet, difference, interval, months, pacing, sparkline } from '../../../src/ui/charts/index.js';

const draw = (template: unknown): HTMLElement => {
  const host = document.createElement('div');
  render(template, host);
  return host;
};
const number = (element: Element | null, name: string) => parseFloat(element!.getAttribute(name)!);

describe('charts', () => {
  it('a bullet is as long as its share, never longer than its track', () => {
    const of = (value: number, max = 1) => number(draw(bullet({ value, max })).querySelector('.bar'), 'width');
    expect(of(0.538)).to.equal(53.8);
    expect(of(1.4)).to.equal(100);
    expect(of(-0.2)).to.equal(0);
    expect(of(1, 1.25)).to.equal(80);
  });
  it('a bullet without a value has a track and no bar', () => {
    const host = draw(bullet({ value: undefined }));
    expect(host.querySelector('.track')).to.exist;
    expect(host.querySelector('.bar')).to.not.exist;
  });
  it('is an image with a sentence, or a decoration', () => {
    expect(
      draw(bullet({ value: 1, label: 'all of it' }))
        .querySelector('[role=img]')!
        .getAttribute('aria-label'),
    ).to.equal('all of it');
    expect(
      draw(bullet({ value: 1 }))
        .querySelector('svg')!
        .getAttribute('aria-hidden'),
    ).to.equal('true');
  });
  it('an interval lies between its ends', () => {
    const host = draw(interval({ value: 0.34, low: 0.25, high: 0.44 }));
    expect(number(host.querySelector('circle'), 'cx')).to.equal(34);
    expect(number(host.querySelector('.range line'), 'x1')).to.equal(25);
    expect(number(host.querySelector('.range line'), 'x2')).to.equal(44);
  });
  it('a sparkline ends with a dot at its latest known value', () => {
    const host = draw(sparkline({ values: [1, 3, undefined, 2], width: 72 }));
    expect(number(host.querySelector('.dot'), 'cx')).to.equal(68);
    expect(host.querySelector('.line')!.getAttribute('d')!.match(/M/g)).to.have.length(2);
    expect(draw(sparkline({ values: [1] })).querySelector('.dot')).to.not.exist;
  });
  it('the triangle points where the figure went, the colour says whether that is good', () => {
    const up = draw(difference({ sign: 1, good: false, text: '9 d', word: 'up' }));
    const down = draw(difference({ sign: -1, good: true, text: '9 d', word: 'down' }));
    expect(up.querySelector('path')!.getAttribute('d')).to.not.equal(down.querySelector('path')!.getAttribute('d'));
    expect(up.querySelector('.is-bad')).to.exist;
    expect(down.querySelector('.is-good')).to.exist;
    expect(up.textContent!.replace(/\s+/g, ' ').trim()).to.equal('up 9 d');
    expect(draw(difference({ sign: 0, good: undefined, text: 'no change', word: '' })).querySelector('svg')).to.not
      .exist;
  });
  it('month bars start at zero and have the height of their values', () => {
    const host = draw(
      months({
        bars: [
          { label: 'Jan', value: 100, target: 80, state: 'past' },
          { label: 'Feb', value: 50, target: 80, state: 'running' },
          { label: 'Mar', value: undefined, target: 80, state: 'ahead' },
        ],
        width: 300,
        tickText: String,
        label: 'months',
      }),
    );
    const bars = [...host.querySelectorAll('.bar')];
    expect(bars).to.have.length(2);
    expect(number(bars[0]!, 'height')).to.be.closeTo(2 * number(bars[1]!, 'height'), 1e-6);
    const zero = number(host.querySelector('.is-zero'), 'y1');
    for (const bar of bars) expect(number(bar, 'y') + number(bar, 'height')).to.be.closeTo(zero, 1e-6);
    expect(bars[1]!.classList.contains('is-running')).to.equal(true);
    expect(host.querySelectorAll('.mark')).to.have.length(3);
  });
  it('a refund draws downwards', () => {
    const host = draw(
      months({
        bars: [{ label: 'Jan', value: -50, target: 100, state: 'past' }],
        width: 300,
        tickText: String,
        label: '',
      }),
    );
    expect(number(host.querySelector('.bar'), 'y')).to.be.closeTo(number(host.querySelector('.is-zero'), 'y1'), 1e-6);
  });
  it('pacing marks the gap between won and plan', () => {
    const line = (end: number) => [
      { at: 0, value: 0 },
      { at: 0.5, value: end },
    ];
    const host = draw(
      pacing({
        won: line(80),
        plan: line(100),
        before: line(70),
        slices: [{ label: 'Jan', at: 0 }],
        now: { at: 0.5, won: 80, plan: 100, day: 'Aug 18' },
        gap: { text: '−$20', behind: true },
        names: { plan: 'Plan', before: 'Last year' },
        width: 300,
        tickText: String,
        label: 'pacing',
      }),
    );
    const gap = host.querySelector('.gap')!;
    expect(number(gap, 'y1')).to.be.greaterThan(number(gap, 'y2'));
    expect(host.querySelector('.is-behind')!.textContent).to.equal('−$20');
  });
  it('no chart has an inline style', () => {
    const host = draw([
      bullet({ value: 1, tick: 0.5 }),
      sparkline({ values: [1, 2] }),
      interval({ value: 0.5, low: 0, high: 1 }),
    ]);
    expect(host.querySelectorAll('[style]')).to.have.length(0);
  });
});
