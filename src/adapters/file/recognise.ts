import { CrmError } from '../../domain/index.js';
import { plain, shapes, type Shape } from './mapping.js';
import type { FileMapping } from './types.js';

/** A table whose shape is known: which column holds which field. */
export interface Recognised {
  readonly shape: Shape;
  readonly columns: ReadonlyMap<string, number>;
}
type Fit = Recognised & { readonly named: boolean; readonly missing: readonly string[] };

export const stemOf = (file: string): string => plain(file.replace(/^.*[#/\\]/, '').replace(/\.[^.]*$/, ''));

/** What a table is by its file's name and its header, or the reason why nothing fits. */
export function recognise(
  file: string,
  header: readonly string[],
  mapping: FileMapping = {},
): Recognised | { readonly why: string } {
  if (mapping.is === 'ignored') return { why: 'Left out by the mapping.' };
  const candidates = mapping.is ? shapes.filter(({ name }) => name === mapping.is) : shapes;
  const fits = candidates.map((shape) => fitOf(shape, file, header, mapping));
  const good = fits.filter((fit) => fit.missing.length === 0).sort(byFit);
  if (good[0]) return good[0];
  const near = fits.sort(
    (a, b) => Number(b.named) - Number(a.named) || a.missing.length - b.missing.length || byFit(a, b),
  )[0];
  return { why: near ? `Not ${near.shape.name}: no column for ${near.missing.join(', ')}.` : 'Nothing fits.' };
}
const byFit = (a: Fit, b: Fit) => Number(b.named) - Number(a.named) || b.columns.size - a.columns.size;

function fitOf(shape: Shape, file: string, header: readonly string[], mapping: FileMapping): Fit {
  const columns = columnsOf(shape, file, header, mapping);
  const named = mapping.is !== undefined || shape.file.test(stemOf(file));
  const missing = shape.needs.filter((field) => !columns.has(field));
  if (shape.any && !named && !shape.any.some((field) => columns.has(field))) missing.push(shape.any.join(' or '));
  return { shape, columns, named, missing };
}

function columnsOf(shape: Shape, file: string, header: readonly string[], mapping: FileMapping): Map<string, number> {
  const names = header.map(plain);
  const columns = new Map<string, number>();
  for (const [field, synonyms] of Object.entries(shape.fields)) {
    const column = synonyms.map((name) => names.indexOf(name)).find((at) => at >= 0);
    if (column !== undefined) columns.set(field, column);
  }
  for (const [field, name] of Object.entries(mapping.fields ?? {})) {
    const column = names.indexOf(plain(name));
    if (column < 0)
      throw new CrmError('mapping', `${file} has no column “${name}”, which the mapping names for ${field}.`, {
        field,
      });
    columns.set(field, column);
  }
  return columns;
}
