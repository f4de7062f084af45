/** A CSV reader and writer of the tests' own: nothing here comes from `src`. */
export type CsvRow = Record<string, string>;

export function readCsv(text: string): CsvRow[] {
  const lines = cut(text);
  const header = lines.shift() ?? [];
  return lines.map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])));
}

function cut(text: string): string[][] {
  const lines: string[][] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    fields.push(field);
    field = '';
  };
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (quoted) {
      if (c !== '"') field += c;
      else if (text[i + 1] === '"') {
        field += '"';
        i++;
      } else quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === ',') endField();
    else if (c === '\n') {
      endField();
      lines.push(fields);
      fields = [];
    } else if (c !== '\r') field += c;
  }
  if (field !== '' || fields.length > 0) {
    endField();
    lines.push(fields);
  }
  return lines;
}

const quote = (field: string) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);
export function writeCsv(rows: readonly CsvRow[]): string {
  const header = Object.keys(rows[0] ?? {});
  return [header, ...rows.map((row) => header.map((name) => row[name] ?? ''))]
    .map((fields) => fields.map(quote).join(',') + '\n')
    .join('');
}
