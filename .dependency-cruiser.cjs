/** Who may import whom, one direction only; anything not named here is an error. */
const layer = (from, ...to) => ({
  name: from.replace('src/', '').replace(/[\\^$()]/g, ''),
  severity: 'error',
  from: { path: `^${from}/` },
  to: { pathNot: [`^${from}/`, ...to] },
});
const npm = (...names) => `^node_modules/(@types/)?(${names.join('|')})/`;
const src = (...folders) => `^src/(${folders.join('|')})/`;
const LIT = '^src/lit/(index|directives)\\.ts$';
const GEOMETRY = npm('@turf', 'topojson-[a-z]+', 'flatbush', 'geojson', 'polygon-clipping', 'd3-[a-z]+');

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    layer('src/domain', npm('valibot')),
    layer('src/geo', src('domain'), GEOMETRY),
    layer('src/optimiser', src('domain', 'geo')),
    layer('src/workspace', src('domain', 'geo', 'optimiser')),
    layer('src/i18n', src('domain')),
    layer('src/ui', src('i18n', 'domain'), LIT, npm('fflate')),
    layer('src/lit', npm('lit', '@lit/context', 'lit-html', '@lit')),
    layer('src/leaflet', '^build/vendor/', npm('leaflet')),
    layer(
      'src/widgets',
      src('workspace', 'domain', 'geo', 'ui', 'i18n'),
      LIT,
      '^src/leaflet/index\\.ts$',
      '^build/vendor/outlines',
      npm('valibot'),
    ),
    {
      name: 'a-widget-knows-no-other',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/([^/]+)/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'leaflet-only-in-the-map',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(widgets/map|leaflet)/' },
      to: { path: '^(src/leaflet/|build/vendor/leaflet)' },
    },
    {
      name: 'adapters',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: '^(src|build)/', pathNot: src('adapters', 'domain', 'geo') },
    },
    {
      name: 'adapters-no-interface',
      severity: 'error',
      from: { path: '^src/adapters/' },
      to: { path: npm('lit', 'lit-html', '@lit', 'leaflet') },
    },
    {
      name: 'an-adapter-knows-no-other',
      severity: 'error',
      from: { path: '^src/adapters/([^/]+)/' },
      to: { path: '^src/adapters/([^/]+)/', pathNot: '^src/adapters/($1|shared)/' },
    },
    {
      name: 'lit-and-leaflet-are-private',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(lit|leaflet)/' },
      to: { path: npm('lit', 'lit-html', '@lit', 'leaflet') },
    },
    {
      name: 'nothing-imports-host-or-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|cli)/|^src/(index|script)\\.ts$' },
      to: { path: src('host', 'cli') },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
};
