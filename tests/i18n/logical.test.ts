import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Where left and right are meant: places on a map, and a popover that is placed by the window’s coordinates. */
const meant = ['src/widgets/map/', 'src/leaflet/'];
/** Offsets inside drawings that are mirrored as a whole. */
const mirrored = [
  'src/ui/charts/styles.ts: transform: translateX(-2px)',
  'src/ui/charts/styles.ts: transform: translateX(-1px)',
];

const physical =
  /^(?:left|right|(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\b.*|border-(?:top|bottom)-(?:left|right)-radius|float|clear)\s*:|^text-align:\s*(?:left|right)|^(?:transform|translate):.*translateX|^background-position:\s*(?:left|right)/;
const shorthand = /^(padding|margin|inset|border-(?:width|color|style)|scroll-margin|scroll-padding):\s*(.+)$/;
const partsOf = (value: string) => value.match(/(?:[\w-]*\((?:[^()]|\([^()]*\))*\)|\S)+/g) ?? [];

/** Declarations of a style sheet that know left from right. */
function physicalIn(css: string): readonly string[] {
  return css
    .replace(/\/\*.*?\*\//gs, '')
    .split(/[;{}]/)
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .filter((line) => {
      const [, , value] = shorthand.exec(line) ?? [];
      const parts = value === undefined ? [] : partsOf(value);
      return physical.test(line) || (parts.length === 4 && parts[1] !== parts[3]);
    });
}
const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((path) => path.endsWith('.ts') && !meant.some((folder) => path.startsWith(folder)))
  .flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/\bcss`(.*?)`/gs)].map(([, css]) => ({ path, css: css! })),
  );

test('the search finds what knows left from right', () => {
  expect(
    physicalIn(`.a { margin-left: 2px; padding: 0 1px 0 calc(2px + 1px); padding: 0 1px 0 1px; margin-inline-start: 1px }
      .b { left: 0; text-align: right; float: left; inset-inline-start: 0; border-left-color: red; }`),
  ).toEqual([
    'margin-left: 2px',
    'padding: 0 1px 0 calc(2px + 1px)',
    'left: 0',
    'text-align: right',
    'float: left',
    'border-left-color: red',
  ]);
});

test('no style but the map’s knows left from right', () => {
  expect(sheets.length).toBeGreaterThan(15);
  const found = sheets.flatMap(({ path, css }) => physicalIn(css).map((line) => `${path}: ${line}`));
  expect(found.filter((line) => !mirrored.includes(line))).toEqual([]);
});

test('the map’s styles know it only where its layers lie', () => {
  const found = readdirSync('src/widgets/map', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(`src/widgets/map/${name}`, 'utf8').matchAll(/\bcss`(.*?)`/gs)])
    .flatMap(([, css]) => physicalIn(css!));
  expect(found).toEqual(['left: 0']);
});
