// What dist/custom-elements.json and dist/types say of our elements and entry points, in the few words that the makers of
// typings, editor data and the public surface need.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { entries, root } from './entries.mjs';

const byCodes = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
const byName = (a, b) => byCodes(a.name, b.name);
const named = (list) => (list ?? []).map(({ name, description = '' }) => ({ name, description })).sort(byName);
const isReadOnly = ({ description = '' }) => description.includes('Read-only');

/** Every element, by its tag. `attributes` are those that a page sets, `states` those that it only reads. */
export function elements() {
  const { modules } = JSON.parse(readFileSync(join(root, 'dist', 'custom-elements.json'), 'utf8'));
  return modules
    .flatMap((m) => m.declarations ?? [])
    .filter((d) => d.tagName?.startsWith('bailiwick-'))
    .map((d) => ({
      name: d.tagName,
      element: d.name,
      description: d.description ?? '',
      attributes: d.attributes
        .filter((a) => !isReadOnly(a))
        .map(({ name, fieldName, description = '', default: initial }) => ({
          name,
          property: fieldName,
          description,
          initial,
        }))
        .sort(byName),
      states: named(d.attributes.filter(isReadOnly)),
      events: named(d.events),
      tokens: named(d.cssProperties),
      parts: named(d.cssParts),
    }))
    .sort(byName);
}

/** The typings of dist, as the compiler reads them. */
export function typings() {
  const files = Object.entries(entries()).map(([entry, source]) => [
    entry,
    join(root, 'dist', 'types', source.replace(/^src\/(.*)\.ts$/, '$1.d.ts')),
  ]);
  const program = ts.createProgram(
    files.map(([, file]) => file),
    {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts', 'lib.esnext.disposable.d.ts'],
      types: ['geojson'],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
    },
  );
  const checker = program.getTypeChecker();
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.UseAliasDefinedOutsideCurrentScope;
  const exportsOf = (file) => {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} is not there: "npm run build" makes it`);
    return checker
      .getExportsOfModule(checker.getSymbolAtLocation(source))
      .map((s) => (s.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(s) : s));
  };
  return { checker, flags, exports: Object.fromEntries(files.map(([entry, file]) => [entry, exportsOf(file)])) };
}

/** Type of a property of an element, written out, and its values where it takes few texts. */
export function typeOf({ checker, flags, exports }, element, property) {
  const type = checker.getDeclaredTypeOfSymbol(exports.index.find((s) => s.name === element));
  const found = checker.getTypeOfSymbol(checker.getPropertyOfType(type, property));
  const parts = found.isUnion() ? found.types : [found];
  return {
    text: checker.typeToString(found, undefined, flags | ts.TypeFormatFlags.InTypeAlias),
    values: parts.every((t) => t.isStringLiteral()) ? parts.map((t) => t.value) : undefined,
  };
}
