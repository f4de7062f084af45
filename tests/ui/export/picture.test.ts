import { expect } from '@open-wc/testing';
import { chartStyles, months } from '../../../src/ui/charts/index.js';
import { host } from '../../../src/ui/base.js';
import { dataTokens } from '../../../src/ui/data-tokens.js';
import { shapesOf } from '../../../src/ui/export/picture/chart.js';
import { paintShapes } from '../../../src/ui/export/picture/paint.js';
import { SvgPen } from '../../../src/ui/export/picture/pen.js';
import { paintOf, pictureOf, shape } from '../../../src/ui/export/picture/picture.js';
import { pngOf } from '../../../src/ui/export/picture/png.js';
import { svgOf } from '../../../src/ui/export/picture/svg.js';
import { LitElement } from '../../../src/lit/index.js';

const SIZE = 60;
/** Pixels of what a drawing leaves on a canvas. */
function pixels(draw: (c: CanvasRenderingContext2D) => void): Uint8ClampedArray {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  draw(context);
  return context.getImageData(0, 0, SIZE, SIZE).data;
}
/** How many pixels differ by more than the smoothing of edges makes. */
const differing = (a: Uint8ClampedArray, b: Uint8ClampedArray): number => {
  let count = 0;
  for (let i = 0; i < a.length; i += 4) if ([0, 1, 2, 3].some((k) => Math.abs(a[i + k]! - b[i + k]!) > 64)) count++;
  return count;
};

/** Everything that painters do, on a canvas or with a pen. */
function paint(c: CanvasRenderingContext2D, newPath: () => Path2D): void {
  c.fillStyle = 'rgb(200 220 240)';
  c.fillRect(0, 0, SIZE, SIZE);
  const ring = newPath();
  ring.moveTo(5, 5);
  ring.lineTo(50, 5);
  ring.lineTo(50, 50);
  ring.closePath();
  ring.moveTo(30, 12);
  ring.lineTo(40, 12);
  ring.lineTo(40, 20);
  ring.closePath();
  c.fillStyle = 'rgb(255 0 0 / 0.5)';
  c.fill(ring, 'evenodd');
  c.save();
  c.clip(ring, 'evenodd');
  c.strokeStyle = 'rgb(0 0 255)';
  c.lineWidth = 6;
  c.setLineDash([8, 4]);
  c.stroke(ring);
  c.restore();
  c.beginPath();
  c.arc(15, 42, 8, 0, 2 * Math.PI);
  c.fillStyle = 'rgb(0 128 0)';
  c.fill();
  c.lineWidth = 2;
  c.strokeStyle = 'rgb(0 0 0)';
  c.stroke();
  const card = newPath();
  card.roundRect(30, 40, 24, 14, 4);
  c.stroke(card);
  c.font = '700 16px sans-serif';
  c.textAlign = 'center';
  c.textBaseline = 'alphabetic';
  c.fillText('Ab', 42, 53);
}

describe('pictures', () => {
  it('a pen draws what a canvas draws, and the painter paints what the pen drew', () => {
    const direct = pixels((c) => paint(c, () => new Path2D()));
    const pen = new SvgPen();
    paint(pen.context, pen.newPath);
    const again = pixels((c) => paintShapes(pictureOf(SIZE, SIZE, [pen.group]).svg, c));
    expect(direct.some((v) => v > 0)).to.equal(true);
    expect(differing(direct, again)).to.be.below(30);
    const other = pixels((c) => {
      c.fillRect(0, 0, SIZE, SIZE);
    });
    expect(differing(direct, other)).to.be.above(1000);
  });
  it('keeps a long path once, and refers to it', () => {
    const pen = new SvgPen();
    const path = pen.newPath();
    for (let i = 0; i < 200; i++) path.lineTo(i, (i * 7) % 60);
    pen.fill(path);
    pen.stroke(path);
    const text = svgOf(pictureOf(SIZE, SIZE, [pen.group]));
    expect(text.match(/ d="/g)).to.have.length(1);
    expect(text.match(/<use xlink:href="#/g)).to.have.length(2);
  });
  it('writes colours as every program reads them', () => {
    expect(paintOf('rgb(1, 2, 255)')).to.deep.equal({ colour: '#0102ff', opacity: 1 });
    expect(paintOf('rgb(1 2 3 / 0.5)')).to.deep.equal({ colour: '#010203', opacity: 0.5 });
    expect(paintOf('color(srgb 1 0.5 0 / 0.25)')).to.deep.equal({ colour: '#ff8000', opacity: 0.25 });
    expect(paintOf('rgba(0, 0, 0, 0)').colour).to.equal('none');
  });
  it('text stays text, whatever it holds', () => {
    const nasty = '<script>alert(1)</script>" & \u0007';
    const text = svgOf(pictureOf(SIZE, SIZE, [shape('text', { x: 0, y: 10 }, ['<script>alert(1)</script>" &'])]));
    expect(text).to.not.contain('<script');
    expect(text).to.contain('&lt;script');
    expect(nasty).to.contain('script');
  });
  it('a PNG is twice as sharp as the picture', async () => {
    const bytes = await pngOf(
      pictureOf(30, 20, [shape('rect', { x: 0, y: 0, width: 30, height: 20, fill: '#ff0000' })]),
    );
    expect([...bytes.slice(1, 4)]).to.deep.equal([80, 78, 71]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)]).to.deep.equal([60, 40]);
  });
  it('a chart leaves in light colours, where the page is dark', async () => {
    class Chart extends LitElement {
      static override styles = [...host, dataTokens, chartStyles];
      protected override render() {
        return months({
          bars: [
            { label: 'Jan', value: 3, target: 4, state: 'past' },
            { label: 'Feb', value: 2, target: 4, state: 'running' },
          ],
          width: 300,
          tickText: String,
          label: 'Chart',
        });
      }
    }
    customElements.define('test-export-chart', Chart);
    const element = document.createElement('test-export-chart') as Chart;
    element.style.colorScheme = 'dark';
    document.body.append(element);
    await element.updateComplete;
    const chart = element.shadowRoot!.querySelector('svg')!;
    const shapes = shapesOf(chart);
    const bars = [...shapes.querySelectorAll('rect')].map((r) => r.getAttribute('fill'));
    expect(bars).to.include('#2f5f9e');
    expect([...shapes.querySelectorAll('text')].map((t) => t.textContent)).to.include.members(['Jan', 'Feb']);
    expect(chart.style.colorScheme).to.equal('');
    element.remove();
  });
});
