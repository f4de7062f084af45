/** Where the map stands. */
export interface Place {
  readonly lat: number;
  readonly lng: number;
  readonly zoom: number;
}

/** What a deep link keeps of the map. */
export interface MapLink {
  readonly place?: Place;
  readonly colorBy?: string;
  readonly table?: boolean;
  /** Patterns beside colours; undefined as the page has it. */
  readonly patterns?: boolean;
}

/** `at=39.81,-86.2,6.25;color=pacing;show=table` */
export function writeMapLink({ place, colorBy, table, patterns }: MapLink): string {
  const parts: string[] = [];
  if (place) parts.push(`at=${place.lat.toFixed(4)},${place.lng.toFixed(4)},${Number(place.zoom.toFixed(2))}`);
  if (colorBy !== undefined) parts.push(`color=${colorBy}`);
  if (table) parts.push('show=table');
  if (patterns !== undefined) parts.push(`patterns=${patterns ? 'on' : 'off'}`);
  return parts.join(';');
}

/** Reads it back; whatever isn't understood is left out. */
export function readMapLink(text: string | undefined): MapLink {
  const parts = new Map((text ?? '').split(';').map((part) => part.split('=', 2) as [string, string | undefined]));
  const numbers = (parts.get('at') ?? '').split(',').map((n) => (n === '' ? NaN : Number(n)));
  const [lat = NaN, lng = NaN, zoom = NaN] = numbers;
  const isPlace = numbers.length === 3 && Math.abs(lat) <= 90 && Math.abs(lng) <= 540 && zoom >= 0 && zoom <= 20;
  const color = parts.get('color');
  return {
    ...(isPlace ? { place: { lat, lng, zoom } } : {}),
    ...(color !== undefined && /^[\w:.-]{1,80}$/.test(color) ? { colorBy: color } : {}),
    ...(parts.get('show') === 'table' ? { table: true } : {}),
    ...(['on', 'off'].includes(parts.get('patterns') ?? '') ? { patterns: parts.get('patterns') === 'on' } : {}),
  };
}
