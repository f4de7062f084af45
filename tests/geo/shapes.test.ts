import { area } from '@turf/turf';
import { describe, expect, test } from 'vitest';
import { territoryShapes, topologyOf } from '../../src/geo/index.js';
import { counties, countyTable } from './counties.js';
import { areaOf, gridOf, square, tableFrom } from './shapes-of-land.js';

describe('territoryShapes', () => {
  // 0 0/1 1
  // 0  -  1
  const topology = topologyOf(gridOf(3, 2));
  const ofArea = [[0], [], [1], [0], [1, 0], [1]];
  const shapes = territoryShapes(topology, { territories: 3, ofArea });

  test('each territory has the outline of all its areas', () => {
    expect(shapes.outlines).toHaveLength(3);
    expect(area(shapes.outlines[0]!.geometry)).toBeCloseTo(
      [0, 3, 4].reduce((sum, row) => sum + area(gridOf(3, 2).row(row).geometry!), 0),
      0,
    );
    expect(shapes.outlines[2]).toBeUndefined();
  });
  test('an area of two territories is an overlap', () => {
    expect(shapes.overlaps.map(({ territories, areas }) => ({ territories, areas }))).toEqual([
      { territories: [0, 1], areas: [4] },
    ]);
    expect(area(shapes.overlaps[0]!.outline.geometry)).toBeCloseTo(area(gridOf(3, 2).row(4).geometry!), 3);
  });
  test('an area of none is a gap', () => {
    expect(shapes.gaps.areas).toEqual([1]);
    expect(shapes.gaps.outline!.geometry.coordinates).toHaveLength(1);
  });
  test('territories that touch or overlap are neighbours', () => {
    expect(shapes.neighbours).toEqual([[1], [0], []]);
  });
  test('claims in different layers don’t overlap', () => {
    const layered = territoryShapes(topology, { territories: 3, ofArea, layers: ['field', 'service', 'field'] });
    expect(layered.overlaps).toEqual([]);
  });
  test('no areas, no territories', () => {
    const empty = territoryShapes(topologyOf(tableFrom()), { territories: 0, ofArea: [] });
    expect(empty).toEqual({ outlines: [], overlaps: [], gaps: { areas: [], outline: undefined }, neighbours: [] });
  });
  test('unclaimed areas without geometry are gaps without outline', () => {
    const table = tableFrom(areaOf('a', square(0, 0)), { id: 'b', name: 'b', level: 'test' });
    const { gaps, outlines } = territoryShapes(topologyOf(table), { territories: 1, ofArea: [[0], []] });
    expect(gaps).toEqual({ areas: [1], outline: undefined });
    expect(outlines[0]).toBeDefined();
  });

  test('a move redraws the two territories it touches, and as if all were new', () => {
    const counts = topologyOf(countyTable);
    const states = [...new Set(counties.map(({ id }) => id.slice(0, 2)))];
    const before = counties.map(({ id }) => [states.indexOf(id.slice(0, 2))]);
    const after = [...before];
    const moved = counties.findIndex(({ id }) => id === '19001');
    after[moved] = [states.indexOf('31')];
    const first = territoryShapes(counts, { territories: states.length, ofArea: before });
    const second = territoryShapes(counts, { territories: states.length, ofArea: after });
    const redrawn = states.filter((_, i) => first.outlines[i] !== second.outlines[i]);
    expect(redrawn.sort()).toEqual(['19', '31']);
    const again = territoryShapes(counts, { territories: states.length, ofArea: before });
    expect(again.outlines[states.indexOf('19')]).toEqual(first.outlines[states.indexOf('19')]);
  });
});
