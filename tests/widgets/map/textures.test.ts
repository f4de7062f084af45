import { expect } from '@open-wc/testing';
import { drawTexture, textureOf, texturePath } from '../../../src/widgets/map/layers/textures.js';

const SIZE = 64;
/** The picture of a texture as a canvas paints it, black on white. */
function picture(texture: number): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, SIZE, SIZE);
  context.beginPath();
  const { width, round } = drawTexture(context, texture, { x: 0, y: 0, right: SIZE, bottom: SIZE });
  context.lineWidth = width;
  context.lineCap = round ? 'round' : 'butt';
  context.strokeStyle = 'black';
  context.stroke();
  return context.getImageData(0, 0, SIZE, SIZE).data;
}
/** Share of pixels that are dark in one and light in the other. */
const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray) =>
  a.reduce((sum, v, i) => sum + (i % 4 === 0 && Math.abs(v - b[i]!) > 96 ? 1 : 0), 0) / (SIZE * SIZE);

describe('textures', () => {
  const looks = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((pattern) =>
    [0, 1, 2, 3, 4, 5, 6, 7].map((colour) => textureOf({ colour, pattern }, true)),
  );

  it('are 64, the first of which is none, and no two are alike', () => {
    expect(new Set(looks).size).to.equal(64);
    const pictures = looks.map(picture);
    expect(pictures[0]!.every((v) => v === 255)).to.equal(true);
    pictures.forEach((a, i) =>
      pictures.slice(i + 1).forEach((b, j) => {
        expect(differing(a, b), `${looks[i]} and ${looks[i + 1 + j]}`).to.be.greaterThan(0.04);
      }),
    );
  });

  it('hang on the world: a view that moves by a pixel moves them by a pixel', () => {
    const at = (originX: number, texture: number) => {
      const points: number[] = [];
      const pen = { moveTo: (x: number, y: number) => void points.push(x, y), lineTo: () => undefined };
      drawTexture(pen, texture, { x: 0, y: 0, right: 200, bottom: 200, originX, originY: 0 });
      return points;
    };
    for (const texture of [1, 2, 3, 4, 6, 7, 8]) {
      const [here, there] = [at(100, texture), at(101, texture)];
      const middle = here.findIndex((x, i) => i % 2 === 0 && x > 80 && x < 120);
      const [x, y] = [here[middle]!, here[middle + 1]!];
      const found = there.some(
        (u, i) => i % 2 === 0 && Math.abs(u - (x - 1)) < 0.01 && Math.abs(there[i + 1]! - y) < 0.01,
      );
      expect(found, String(texture)).to.equal(true);
    }
  });

  it('are the same in a legend, as a path that SVG reads', () => {
    const { d, width } = texturePath(9, 20, 14, 0.6);
    expect(d).to.match(/^(M-?[\d.]+ -?[\d.]+L-?[\d.]+ -?[\d.]+)+$/);
    expect(width).to.be.closeTo(2.1, 0.01);
    expect(texturePath(0, 20, 14, 0.6).d).to.equal('');
  });

  it('without patterns asked for, only the pattern counts', () => {
    expect(textureOf({ colour: 5, pattern: 0 }, false)).to.equal(0);
    expect(textureOf({ colour: 5, pattern: 2 }, false)).to.equal(2);
    expect(textureOf({ colour: 5, pattern: 0 }, true)).to.equal(5);
  });
});
