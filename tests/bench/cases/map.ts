import * as Peer from 'leaflet/dist/leaflet-src.esm.js';
import * as Ours from '#leaflet';
import { AccountsLayer, MARK } from '../../../src/widgets/map/layers/accounts.js';

declare global {
  interface Window {
    paint?: (which: string, count: number) => Promise<{ ms: number; drawn: number }>;
    L?: unknown;
  }
}

function seeded(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
/** Accounts around 400 towns of the lower 48, all of them inside the view at zoom 4. */
function points(count: number) {
  const random = seeded(42);
  const towns = Array.from({ length: 400 }, () => [-118 + random() * 42, 29 + random() * 18] as const);
  const lng: number[] = [];
  const lat: number[] = [];
  const marks: number[] = [];
  for (let i = 0; i < count; i++) {
    const [x, y] = towns[Math.floor(random() * random() * towns.length)]!;
    lng.push(x + (random() - 0.5) * 1.5);
    lat.push(y + (random() - 0.5) * 1.5);
    marks.push([MARK.filled, MARK.ring, MARK.point][Math.floor(random() * 3)]!);
  }
  return { lng, lat, marks };
}
const painted = () =>
  new Promise<void>((resolve) =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => resolve();
        channel.port2.postMessage(0);
      }),
    ),
  );
const css = new CSSStyleSheet();
css.replaceSync('html,body{margin:0}#map{width:1200px;height:800px;position:relative;overflow:hidden}');
document.adoptedStyleSheets = [css];

const view = {
  center: [38, -97] as [number, number],
  zoom: 4,
  maxZoom: 18,
  zoomControl: false,
  attributionControl: false,
};

async function ours(count: number) {
  const { lng, lat, marks } = points(count);
  const map = new Ours.Map(document.getElementById('map')!, view);
  await painted();
  const start = performance.now();
  const layer = new AccountsLayer(lng, lat, marks);
  layer.addTo(map);
  await painted();
  const ms = performance.now() - start;
  return { ms, drawn: layer.drawn };
}
async function circles(count: number) {
  const { lng, lat } = points(count);
  const map = Peer.map('map', { ...view, preferCanvas: true });
  await painted();
  const start = performance.now();
  const group = Peer.layerGroup();
  for (let i = 0; i < count; i++)
    group.addLayer(
      Peer.circleMarker([lat[i]!, lng[i]!], {
        radius: 4,
        weight: 1,
        color: '#fff',
        fillColor: '#0f1d2d',
        fillOpacity: 1,
      }),
    );
  group.addTo(map);
  await painted();
  return { ms: performance.now() - start, drawn: group.getLayers().length };
}
async function clusters(count: number) {
  const { lng, lat } = points(count);
  window.L = { ...Peer };
  // @ts-expect-error: a plug-in without types, which patches the global L
  await import('leaflet.markercluster/dist/leaflet.markercluster-src.js');
  const L = window.L as typeof Peer & {
    markerClusterGroup: (o: object) => Peer.LayerGroup & { addLayers(l: Peer.Layer[]): void };
  };
  const map = Peer.map('map', view);
  await painted();
  const start = performance.now();
  const group = L.markerClusterGroup({ animate: false });
  const icon = Peer.divIcon({ className: 'dot', iconSize: [8, 8] });
  const markers: Peer.Layer[] = [];
  for (let i = 0; i < count; i++) markers.push(Peer.marker([lat[i]!, lng[i]!], { icon }));
  group.addLayers(markers);
  map.addLayer(group);
  await painted();
  return { ms: performance.now() - start, drawn: group.getLayers().length };
}

window.paint = (which, count) =>
  which === 'ours' ? ours(count) : which === 'circleMarker' ? circles(count) : clusters(count);
