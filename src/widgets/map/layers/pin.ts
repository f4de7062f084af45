import { mercatorX, mercatorY } from '../../../geo/index.js';
import { css } from '../palette.js';
import type { Label, PixelBox } from './boxes.js';
import { type Frame, newPath } from './canvas-layer.js';
import type { Scene } from './scene.js';

/** The one account that is selected, where it is in view, with its place in pixels of the frame. */
export function pinned(f: Frame, { selected }: Scene) {
  const [account, ...others] = selected.accounts;
  if (!account || others.length > 0) return undefined;
  const x = mercatorX(account.lng) * f.scale - f.originX;
  const y = mercatorY(account.lat) * f.scale - f.originY;
  const isNear = x > -20 && y > -20 && x < f.width + 20 && y < f.height + 20;
  return isNear ? { x, y, name: account.name } : undefined;
}

const RADIUS = 8;
const RISE = 15;
export const boxOfPin = (x: number, y: number): PixelBox => ({
  x: x - RADIUS - 1,
  y: y - RISE - RADIUS - 1,
  width: 2 * RADIUS + 2,
  height: RISE + RADIUS + 1,
});

const PAD = { x: 8, y: 5 };
const APART = 7;
/** Where the name may stand: beside the pin's head, above it, below its tip; the best place first. */
export function placesOfName(x: number, y: number, { width, height }: Label): readonly PixelBox[] {
  const [w, h] = [Math.ceil(width) + 2 * PAD.x, height + 2 * PAD.y];
  const middle = y - RISE - h / 2;
  const beside = RADIUS + APART;
  const top = y - RISE - RADIUS - APART - h;
  const at = (left: number, upper: number): PixelBox => ({ x: left, y: upper, width: w, height: h });
  return [
    at(x - beside - w, middle),
    at(x + beside, middle),
    at(x - w / 2, top),
    at(x - w / 2, y + APART),
    at(x - w - 4, top),
    at(x + 4, top),
    at(x - w - 4, y + APART),
    at(x + 4, y + APART),
  ];
}

/** The name on a card of its own: it lies over whatever is there. */
export function paintName(f: Frame, { palette }: Scene, name: string, font: string, box: PixelBox): void {
  const { context: c } = f;
  const card = newPath(f);
  card.roundRect(box.x, box.y, box.width, box.height, 4);
  c.strokeStyle = css(palette.halo);
  c.lineWidth = 4;
  c.stroke(card);
  c.fillStyle = css(palette.surface);
  c.fill(card);
  c.strokeStyle = css(palette.accent);
  c.lineWidth = 1.5;
  c.stroke(card);
  c.font = font;
  c.textAlign = 'center';
  c.textBaseline = 'middle';
  c.fillStyle = css(palette.text);
  c.fillText(name, box.x + box.width / 2, box.y + box.height / 2 + 0.5);
}

export function paintPin(f: Frame, { palette }: Scene, x: number, y: number): void {
  const { context: c } = f;
  const pin = newPath(f);
  pin.moveTo(x, y);
  pin.bezierCurveTo(x - 3, y - 7, x - 8, y - 9, x - 8, y - 15);
  pin.arc(x, y - RISE, RADIUS, Math.PI, 0);
  pin.bezierCurveTo(x + 8, y - 9, x + 3, y - 7, x, y);
  pin.closePath();
  c.fillStyle = css(palette.accent);
  c.strokeStyle = css(palette.halo);
  c.lineWidth = 3;
  c.stroke(pin);
  c.fill(pin);
  c.beginPath();
  c.arc(x, y - RISE, 3, 0, 2 * Math.PI);
  c.fillStyle = css(palette.halo);
  c.fill();
}
