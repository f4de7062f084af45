import { paintShapes } from './paint.js';
import type { Picture } from './picture.js';

/** Pixels of the file for each px of the picture, where no side gets longer than browsers can draw. */
const SHARP = 2;
const LONGEST = 8192;

/** The picture as pixels. It is drawn shape by shape: images made of SVG are blocked by a strict policy. */
export async function pngOf({ svg, width, height }: Picture): Promise<Uint8Array> {
  const ratio = Math.min(SHARP, LONGEST / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(height * ratio);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.scale(ratio, ratio);
  paintShapes(svg, context);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error(`This browser made no picture of ${canvas.width} x ${canvas.height} pixels.`);
  return new Uint8Array(await blob.arrayBuffer());
}
