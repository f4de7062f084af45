import { type Map as LeafletMap, leafletCss, map as createMap } from '#leaflet';

export const MOST_ZOOM = 15;

let sheet: CSSStyleSheet | undefined;
/** Leaflet's stylesheet, before ours, in the root that the map stands in. */
function adoptLeafletCss(container: HTMLElement) {
  const root = container.getRootNode() as ShadowRoot | Document;
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(leafletCss);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [sheet, ...root.adoptedStyleSheets];
}

/** Leaflet's map with our panes, and none of its own controls. `still`: nothing moves by itself. */
export function openMap(container: HTMLElement, still: boolean): LeafletMap {
  adoptLeafletCss(container);
  const opened = createMap(container, {
    zoomSnap: 0.25,
    zoomDelta: 1,
    minZoom: 1,
    maxZoom: MOST_ZOOM,
    keyboard: false,
    doubleClickZoom: false,
    boxZoom: false,
    scrollWheelZoom: false,
    wheelPxPerZoomLevel: 120,
    zoomAnimation: !still,
    fadeAnimation: false,
    inertia: !still,
    trackResize: false,
    center: [39.5, -96],
    zoom: 4,
  });
  for (const [name, z] of [
    ['bw-base', 250],
    ['bw-marks', 410],
    ['bw-accounts', 420],
    ['bw-labels', 430],
  ] as const) {
    const pane = opened.createPane(name);
    pane.style.zIndex = String(z);
    pane.style.pointerEvents = 'none';
  }
  return opened;
}
