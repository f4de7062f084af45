import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { measureColouring, measureColours } from './measure.js';
import { seen, sights, territoryColours, worstPair } from './sight.js';

const tokens = readFileSync('src/ui/data-tokens.ts', 'utf8');

describe('colours of territories', () => {
  test('any two are at least 15 apart to four kinds of sight, in both themes', () => {
    const { colours, worst } = measureColours(tokens);
    expect(Object.keys(colours.light)).toEqual([...sights]);
    expect(worst).toBeGreaterThanOrEqual(15);
  });

  test('the measure tells what can be told: red and green of one lightness are apart only to who sees both', () => {
    const [red, green] = ['#b35b4e', '#7a7a3c'];
    expect(worstPair([red, green], 'normal').difference).toBeGreaterThan(25);
    expect(worstPair([red, green], 'protan').difference).toBeLessThan(15);
    expect(worstPair(['#000000', '#ffffff'], 'normal').difference).toBeCloseTo(100, 5);
  });

  test('grey is grey to everybody', () => {
    for (const sight of sights) {
      const { r, g, b } = seen('#808080', sight);
      expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(0.005);
    }
  });

  test('eight are read from the tokens', () => {
    const { light, dark } = territoryColours(tokens);
    expect(new Set([...light, ...dark]).size).toBe(16);
  });
});

describe('neighbours', () => {
  test('are never alike in 500 random partitions, and a move changes at most one colour in the median', () => {
    const { alike, moves, changed } = measureColouring(500, 4);
    expect(alike).toBe(0);
    expect(moves).toBe(2000);
    expect(changed.median).toBeLessThanOrEqual(1);
  });
});
