// Makes our private Leaflet from the npm package: build/vendor/leaflet.js, its typings and its stylesheet as a module.
//
// Leaflet 1.9.4 writes HTML strings into the page (which Trusted Types forbid and Lightning rewrites) and holds a data:
// image. Nearly all of that sits in its controls, popups, tooltips and icons, which the widgets don't use. So the
// transform is:
//   1. three edits of single declarations (EDITS);
//   2. only what the exports in KEEP need stays: a declaration stays when something that stays names it; a statement
//      such as `Map.include({...})` stays with its object, unless it is in DROP, the ties from the map to the parts
//      left out;
//   3. classes are marked as pure, so that a bundler drops those that nobody imports.
// Each edit and each entry of the lists must match, and no sink may be left; otherwise this stops with a message.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Leaflet's exports that stay. */
const KEEP = [
  'Bounds',
  'Browser',
  'CRS',
  'Class',
  'DomEvent',
  'DomUtil',
  'Draggable',
  'Evented',
  'GridLayer',
  'Handler',
  'LatLng',
  'LatLngBounds',
  'Layer',
  'LayerGroup',
  'Map',
  'Point',
  'PosAnimation',
  'Projection',
  'TileLayer',
  'Transformation',
  'Util',
  'bounds',
  'gridLayer',
  'latLng',
  'latLngBounds',
  'layerGroup',
  'map',
  'point',
  'tileLayer',
  'transformation',
  'version',
];

/** Statements left out: the callee, and a word that its argument holds. */
const DROP = [
  ['Map.include', 'addControl:'],
  ['Map.mergeOptions', 'zoomControl:'],
  ['Map.addInitHook', 'options.zoomControl'],
  ['Map.mergeOptions', 'attributionControl:'],
  ['Map.addInitHook', 'options.attributionControl'],
  ['Map.include', '_initOverlay:'],
  ['Layer.include', '_initOverlay:'],
  ['Map.mergeOptions', 'closePopupOnClick:'],
  ['Map.include', 'openPopup:'],
  ['Layer.include', 'bindPopup:'],
  ['Map.include', 'openTooltip:'],
  ['Layer.include', 'bindTooltip:'],
  ['Map.include', 'getRenderer:'],
  ['LayerGroup.include', 'toGeoJSON:'],
];

/** Declarations that get another value. */
const EDITS = { emptyImageUrl: `''`, inlineSvg: 'true', vml: 'false' };

const SINKS = /innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|document\.write|data:image/;

const fail = (what) => {
  throw new Error(`scripts/leaflet.mjs no longer fits leaflet-src.esm.js: ${what}`);
};

const children = (node) =>
  Object.entries(node).flatMap(([key, value]) =>
    (key === 'property' || key === 'key') && !node.computed ? [] : [value].flat().filter((v) => v?.type),
  );
const isFunction = (node) => node.type.startsWith('Function');

/** Names that a function declares: its parameters, variables and inner functions. */
function localsOf(fn) {
  const names = new Set(fn.params.map((p) => p.name));
  const visit = (node) => {
    if (node.type === 'VariableDeclarator') names.add(node.id.name);
    if (node.type === 'FunctionDeclaration') names.add(node.id.name);
    if (!isFunction(node)) children(node).forEach(visit);
  };
  visit(fn.body);
  return names;
}

/** Every name below a node that is free there, so may stand for something at the top level. */
function namesIn(node, out = new Set()) {
  if (node.type === 'Identifier') out.add(node.name);
  else if (isFunction(node)) {
    const locals = localsOf(node);
    for (const name of namesIn(node.body)) if (!locals.has(name)) out.add(name);
  } else for (const child of children(node)) namesIn(child, out);
  return out;
}

/** The name a statement hangs on (`Map` for `Map.include(...)`), and the callee as written. */
function anchorOf(node, code) {
  let left = node.expression.type === 'AssignmentExpression' ? node.expression.left : node.expression.callee;
  const callee = left && code.slice(left.start, left.end);
  while (left?.type === 'MemberExpression') left = left.object;
  return left?.type === 'Identifier' ? { name: left.name, callee } : fail(`statement at ${node.start}`);
}

/** Leaflet's source, cut and edited. */
export function transformLeaflet(code, parse) {
  const declared = new Map();
  const attached = [];
  const exported = new Map();
  const unusedDrops = new Set(DROP);
  for (const node of parse(code).body) {
    if (node.type === 'FunctionDeclaration') declared.set(node.id.name, { node, init: node });
    else if (node.type === 'VariableDeclaration')
      for (const d of node.declarations) declared.set(d.id.name, { node, init: d.init, edit: EDITS[d.id.name] });
    else if (node.type === 'ExportNamedDeclaration')
      for (const s of node.specifiers) exported.set(s.exported.name, s.local.name);
    else if (node.type === 'IfStatement') attached.push({ node, name: namesIn(node.consequent).values().next().value });
    else if (node.type === 'ExpressionStatement') {
      const { name, callee } = anchorOf(node, code);
      const text = code.slice(node.start, node.end);
      const drop = DROP.find(([c, word]) => c === callee && text.includes(word));
      if (drop) unusedDrops.delete(drop);
      else attached.push({ node, name });
    } else fail(`a ${node.type}`);
  }
  for (const [callee, word] of unusedDrops) fail(`no ${callee} with ${word}`);
  for (const name of Object.keys(EDITS)) if (!declared.has(name)) fail(`no ${name}`);
  for (const name of KEEP) if (!exported.has(name)) fail(`no export ${name}`);

  const kept = new Set();
  const queue = KEEP.map((name) => exported.get(name));
  const live = new Set();
  const keep = (node, names) => {
    kept.add(node);
    queue.push(...names);
  };
  while (queue.length > 0) {
    const name = queue.pop();
    const d = declared.get(name);
    if (!d || live.has(name)) continue;
    live.add(name);
    keep(d.node, d.edit === undefined && d.init ? namesIn(d.init) : []);
    for (const a of attached) if (a.name === name) keep(a.node, namesIn(a.node));
  }

  const lines = [...kept].sort((a, b) => a.start - b.start).map((node) => statement(node, code));
  const exports = KEEP.map((name) => (exported.get(name) === name ? name : `${exported.get(name)} as ${name}`));
  const out = `${lines.join('\n')}\nexport { ${exports.join(', ')} };\n`;
  const sink = SINKS.exec(out);
  if (sink) fail(`${sink[0]} is left`);
  return out;
}

function statement(node, code) {
  const text = code.slice(node.start, node.end);
  if (node.type !== 'VariableDeclaration') return text;
  const { id, init } = node.declarations[0];
  if (node.declarations.length === 1 && id.name in EDITS) return `var ${id.name} = ${EDITS[id.name]};`;
  const pure = init?.type === 'CallExpression' && /(^|\.)extend$/.test(code.slice(init.callee.start, init.callee.end));
  return pure ? `var ${id.name} = /*#__PURE__*/ ${code.slice(init.start, node.end)}` : text;
}

const UNUSED_RULE = /control|popup|tooltip|leaflet-bar|div-icon|default-icon|marker|vml|oldie|attribution/;

/** Leaflet's stylesheet without comments, without the rules of parts left out, without images. */
export function transformCss(css) {
  const out = [];
  for (const [, selectors, body] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const kept = selectors.split(',').map((s) => s.trim());
    const used = kept.filter((s) => !UNUSED_RULE.test(s) && !s.startsWith('@'));
    if (used.length > 0) out.push(`${used.join(',')}{${body.replace(/\s*\n\s*/g, '').trim()}}`);
  }
  const text = out.join('\n');
  if (!text.includes('.leaflet-container') || text.includes('url(')) fail('its stylesheet');
  return text;
}

const TYPINGS = `export type * from 'leaflet';\nexport { ${KEEP.join(', ')} } from 'leaflet';\n`;

/** Writes it to build/vendor. */
export async function makeLeaflet() {
  const dist = dirname(createRequire(import.meta.url).resolve('leaflet/dist/leaflet-src.esm.js'));
  const { parseAst } = await import('rollup/parseAst');
  const read = (name) => readFileSync(join(dist, name), 'utf8');
  const header = '/* Leaflet 1.9.4, (c) 2010-2023 Vladimir Agafonkin, (c) 2010-2011 CloudMade, BSD-2-Clause; cut. */\n';
  const css = JSON.stringify(transformCss(read('leaflet.css')));
  const files = {
    'leaflet.js': header + transformLeaflet(read('leaflet-src.esm.js'), parseAst),
    'leaflet.d.ts': TYPINGS,
    'leaflet-css.js': `${header}export const leafletCss = ${css};\n`,
    'leaflet-css.d.ts': `/** Leaflet's stylesheet, for an adopted sheet. */\nexport declare const leafletCss: string;\n`,
  };
  const dir = join(root, 'build', 'vendor');
  mkdirSync(dir, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await makeLeaflet();
