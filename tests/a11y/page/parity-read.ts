import { mercatorX, mercatorY } from '../../../src/geo/index.js';
import type { Widget } from '../../../src/widgets/widget.js';

const SCALES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, '%': 0.01 };

/** The number in a short text such as `$46.2K`, `−12%` or `1,024`; NaN where there is none. */
export function numberOf(text: string): number {
  const found = /([−-]?)[^\d−-]*([\d.,]+)\s*([KMB%]?)/.exec(text);
  if (!found) return NaN;
  const value = Number(found[2]!.replaceAll(',', '')) * (SCALES[found[3]!] ?? 1);
  return found[1] || text.startsWith('down') ? -value : value;
}
/** Half a unit of the last place that a short text shows. */
export function slackOf(text: string): number {
  const found = /([\d.,]+)\s*([KMB%]?)/.exec(text);
  if (!found) return 0;
  const digits = found[1]!.split('.')[1]?.length ?? 0;
  return (0.5 * (SCALES[found[2]!] ?? 1)) / 10 ** digits;
}

/** The pixels of a map that stands at 40 N, 88 W, in the seventh zoom. */
export class Drawn {
  readonly #context: CanvasRenderingContext2D;
  readonly #width: number;
  readonly #height: number;

  constructor(widget: Widget) {
    const stage = widget.shadowRoot!.querySelector<HTMLElement>('.map-canvas')!;
    const box = stage.getBoundingClientRect();
    [this.#width, this.#height] = [Math.round(box.width), Math.round(box.height)];
    const sheet = document.createElement('canvas');
    [sheet.width, sheet.height] = [this.#width, this.#height];
    this.#context = sheet.getContext('2d', { willReadFrequently: true })!;
    for (const layer of stage.querySelectorAll('canvas')) {
      const own = layer.getBoundingClientRect();
      this.#context.drawImage(layer, own.x - box.x, own.y - box.y, own.width, own.height);
    }
  }
  /** The colour that most of a county of one degree has, whatever stands over parts of it. */
  colourIn(west: number, north: number): string {
    const counts = new Map<string, number>();
    const steps = 12;
    for (let i = 1; i < steps; i++)
      for (let j = 1; j < steps; j++) {
        const colour = this.#at(west + 0.1 + (0.8 * i) / steps, north - 0.1 - (0.8 * j) / steps);
        counts.set(colour, (counts.get(colour) ?? 0) + 1);
      }
    return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
  }
  #at(lng: number, lat: number): string {
    const world = 256 * 2 ** 7;
    const x = Math.round(this.#width / 2 + (mercatorX(lng) - mercatorX(-88)) * world);
    const y = Math.round(this.#height / 2 + (mercatorY(lat) - mercatorY(40)) * world);
    const [r, g, b] = this.#context.getImageData(x, y, 1, 1).data;
    return `rgb(${r},${g},${b})`;
  }
}
