// The public surface: what SemVer covers (docs/support.md), read off dist and the sources, compared with
// docs/public-surface.json, so that no change of it goes unseen. `npm run check:surface -- --write` takes the change.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { format } from 'prettier';
import { root } from './entries.mjs';
import { elements, typeOf, typings } from './manifest.mjs';

const FILE = join(root, 'docs', 'public-surface.json');
const byCodes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const sorted = (names) => [...new Set(names)].sort(byCodes);
const byKey = (object) => Object.fromEntries(Object.entries(object).sort(([a], [b]) => byCodes(a, b)));

const types = typings();
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((f) => f.endsWith('.ts'))
  .map((f) => readFileSync(join(root, 'src', f), 'utf8'));
const named = (pattern) => sorted(sources.flatMap((text) => [...text.matchAll(pattern)].map((m) => m[1])));

const kindOf = ({ flags }) =>
  flags & ts.SymbolFlags.Class
    ? 'class'
    : flags & ts.SymbolFlags.Function
      ? 'function'
      : flags & ts.SymbolFlags.Variable
        ? 'value'
        : 'type';

/** What an adapter is written against: the members of the types of these files, with their types. */
const PORT = ['model.d.ts', 'crm.d.ts', 'call.d.ts', 'changes.d.ts', 'location.d.ts', 'money.d.ts'];
const isPort = (symbol) =>
  symbol.declarations?.some((d) => PORT.some((f) => d.getSourceFile().fileName.endsWith(`/domain/${f}`)));

function membersOf(symbol) {
  const { checker, flags } = types;
  const type = checker.getDeclaredTypeOfSymbol(symbol);
  if (type.isUnion() || !(type.flags & ts.TypeFlags.Object))
    return checker.typeToString(type, undefined, flags | ts.TypeFormatFlags.InTypeAlias);
  return byKey(
    Object.fromEntries(
      checker.getPropertiesOfType(type).map((p) => {
        const optional = p.flags & ts.SymbolFlags.Optional ? '?' : '';
        return [`${p.name}${optional}`, checker.typeToString(checker.getTypeOfSymbol(p), undefined, flags)];
      }),
    ),
  );
}

function surface() {
  const all = elements();
  const { exports, dependencies, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const versions = /VERSIONS = \[(\d+), (\d+)\]/.exec(sources.find((s) => s.includes('VERSIONS = [')) ?? '');
  const eventTypes = types.exports.index.find((s) => s.name === 'BailiwickEvents');
  return {
    engines,
    dependencies,
    elements: Object.fromEntries(
      all.map((e) => [
        e.name,
        {
          attributes: Object.fromEntries(
            e.attributes.map((a) => [
              a.name,
              `${a.property}: ${typeOf(types, e.element, a.property).text} = ${a.initial}`,
            ]),
          ),
          states: Object.fromEntries(e.states.map((s) => [s.name, typeOf(types, e.element, s.name).text])),
          events: e.events.map((x) => x.name),
        },
      ]),
    ),
    events: Object.fromEntries(
      types.checker
        .getPropertiesOfType(types.checker.getDeclaredTypeOfSymbol(eventTypes))
        .map((p) => [p.name, byKey(membersOfType(types.checker.getTypeOfSymbol(p)))])
        .sort(([a], [b]) => byCodes(a, b)),
    ),
    tokens: named(/var\(\s*(--bailiwick-[a-z-]+)/g),
    parts: named(/\bpart="([a-z-]+)"/g),
    bridge: versions ? { oldest: Number(versions[1]), newest: Number(versions[2]) } : undefined,
    exports: Object.keys(exports),
    names: Object.fromEntries(
      Object.entries(types.exports).map(([entry, symbols]) => [
        entry,
        Object.fromEntries(symbols.map((s) => [s.name, kindOf(s)]).sort(([a], [b]) => byCodes(a, b))),
      ]),
    ),
    port: byKey(
      Object.fromEntries(
        types.exports.domain.filter((s) => isPort(s) && kindOf(s) === 'type').map((s) => [s.name, membersOf(s)]),
      ),
    ),
  };
}
function membersOfType(type) {
  const { checker, flags } = types;
  const text = (p) => checker.typeToString(checker.getTypeOfSymbol(p), undefined, flags);
  return Object.fromEntries(checker.getPropertiesOfType(type).map((p) => [p.name, text(p)]));
}

const found = await format(JSON.stringify(surface()), { parser: 'json', printWidth: 120, singleQuote: true });
if (process.argv.includes('--write')) writeFileSync(FILE, found);
const kept = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
if (found !== kept) {
  const [old, now] = [kept, found].map((text) => text.split('\n'));
  for (const line of old.filter((l) => !now.includes(l))) console.error(`- ${line.trim()}`);
  for (const line of now.filter((l) => !old.includes(l))) console.error(`+ ${line.trim()}`);
  console.error('The public surface is not what docs/public-surface.json says. Where the change is meant: a line in');
  console.error('CHANGELOG.md, and "npm run check:surface -- --write".');
  process.exitCode = 1;
}
