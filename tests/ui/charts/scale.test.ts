import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { labelled, linear, pathOf, ticksOf } from '../../../src/ui/charts/index.js';

describe('ticksOf', () => {
  it('gives round steps from zero to at least the largest value', () => {
    expect(ticksOf(290)).to.deep.equal([0, 100, 200, 300]);
    expect(ticksOf(3)).to.deep.equal([0, 1, 2, 3]);
    expect(ticksOf(0)).to.deep.equal([0, 1]);
    expect(ticksOf(NaN)).to.deep.equal([0, 1]);
  });
  it('reaches below zero where values do', () => {
    expect(ticksOf(100, 3, -60)[0]).to.be.at.most(-60);
    expect(ticksOf(100, 3, -60)).to.include(0);
  });
  it('always holds zero and the largest value, in a handful of even steps', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e15, noNaN: true }), (max) => {
        const ticks = ticksOf(max);
        const step = ticks[1]! - ticks[0]!;
        return (
          ticks[0] === 0 &&
          ticks.at(-1)! >= max * (1 - 1e-9) &&
          ticks.length <= 6 &&
          ticks.every((t, i) => Math.abs(t - i * step) <= step * 1e-6)
        );
      }),
    );
  });
});

describe('the other helpers of charts', () => {
  it('map a span on a span, and a point on its middle', () => {
    expect(linear(0, 10, 100, 0)(5)).to.equal(50);
    expect(linear(3, 3, 0, 10)(3)).to.equal(5);
  });
  it('lift the pen where a value is missing', () => {
    expect(pathOf([[0, 1], [2, 3.14159], undefined, [4, 5]])).to.equal('M0 1L2 3.1M4 5');
  });
  it('keep the label that matters', () => {
    expect(labelled(12, 240, 36, 7)[7]).to.equal(true);
    expect(labelled(12, 1000, 36).every(Boolean)).to.equal(true);
  });
});
