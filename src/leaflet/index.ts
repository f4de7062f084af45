/**
 * Our private Leaflet: map, layers and tiles, without its controls, popups, markers and vectors, without HTML-string
 * sinks. `scripts/leaflet.mjs` makes it from the npm package. Only the map widget imports it, as `#leaflet`.
 */
export * from '../../build/vendor/leaflet.js';
export { leafletCss } from '../../build/vendor/leaflet-css.js';
