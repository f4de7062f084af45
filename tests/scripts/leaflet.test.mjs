import { readFileSync } from 'node:fs';
import { parseAst } from 'rollup/parseAst';
import { describe, expect, it } from 'vitest';
import { transformCss, transformLeaflet } from '../../scripts/leaflet.mjs';
import { sinksIn } from '../../scripts/sinks.mjs';

const source = readFileSync('node_modules/leaflet/dist/leaflet-src.esm.js', 'utf8');

describe('our copy of Leaflet', () => {
  it('has no sink and no data: image', () => {
    expect(sinksIn(source).length).toBeGreaterThan(8);
    const cut = transformLeaflet(source, parseAst);
    expect(sinksIn(cut)).toEqual([]);
    expect(cut).not.toMatch(/data:image|new Popup|new Marker|\bControl\b/);
  });
  it.each([
    ['an export that stays', 'createMap as map, ', ''],
    ['a statement that goes', 'zoomControl: true', 'zoomButtons: true'],
    ['a declaration that changes', 'var inlineSvg =', 'var svgInline ='],
    ['the top level', 'var version =', 'for (;;) {}\nvar version ='],
  ])('stops when %s is written otherwise', (_what, from, to) => {
    expect(source).toContain(from);
    expect(() => transformLeaflet(source.replace(from, to), parseAst)).toThrow('no longer fits');
  });
  it('stops when a sink would stay', () => {
    const planted = source.replace('function empty(el) {', 'function empty(el) {\nel.innerHTML = "";');
    expect(() => transformLeaflet(planted, parseAst)).toThrow('innerHTML is left');
  });
});

describe('its stylesheet', () => {
  const css = readFileSync('node_modules/leaflet/dist/leaflet.css', 'utf8');
  it('keeps panes and tiles, without images and what belongs to parts left out', () => {
    const text = transformCss(css);
    expect(text).toContain('.leaflet-tile-pane{z-index: 200;}');
    expect(text).not.toMatch(/url\(|popup|control|marker/);
  });
  it('stops on an image in a rule that stays', () => {
    expect(() => transformCss(`${css}\n.leaflet-pane { background: url(x.png); }`)).toThrow('stylesheet');
  });
});
