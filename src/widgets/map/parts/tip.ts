import type { Point } from '../view/shape.js';
import type { PixelBox } from '../layers/boxes.js';

/**
 * Where a tooltip stands so that it doesn't cover its subject: above, below, beside; where the subject fills the view, in the
 * corner farthest from the pointer. Pixels of the map's container.
 */
export function tipPlace(subject: PixelBox, at: Point, tip: { width: number; height: number }, view: Point): Point {
  const gap = 10;
  const { width: w, height: h } = tip;
  const clampX = (x: number) => Math.max(4, Math.min(view.x - w - 4, x));
  const clampY = (y: number) => Math.max(4, Math.min(view.y - h - 4, y));
  const x = Math.max(subject.x, Math.min(subject.x + subject.width, at.x));
  const y = Math.max(subject.y, Math.min(subject.y + subject.height, at.y));
  if (subject.y - gap - h >= 4) return { x: clampX(x - w / 2), y: subject.y - gap - h };
  if (subject.y + subject.height + gap + h <= view.y - 4)
    return { x: clampX(x - w / 2), y: subject.y + subject.height + gap };
  if (subject.x + subject.width + gap + w <= view.x - 4)
    return { x: subject.x + subject.width + gap, y: clampY(y - h / 2) };
  if (subject.x - gap - w >= 4) return { x: subject.x - gap - w, y: clampY(y - h / 2) };
  return { x: at.x > view.x / 2 ? 8 : clampX(view.x), y: at.y > view.y / 2 ? 8 : clampY(view.y) };
}
