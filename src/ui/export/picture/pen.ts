import { PathText } from './path.js';
import { type Attributes, fontAttributes, fontOf, painted, ruler, shape } from './picture.js';

/** From this many characters on a path that is used again is kept once and referred to. */
const LONG = 400;
/** Text that stands on the middle of a line, in sizes of its font above its foot. */
const MIDDLE = 0.35;

let pens = 0;

interface Style {
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineJoin: CanvasLineJoin;
  lineCap: CanvasLineCap;
  font: string;
  textAlign: CanvasTextAlign;
  textBaseline: CanvasTextBaseline;
  letterSpacing: string;
}
const plain: Style = {
  fillStyle: '#000000',
  strokeStyle: '#000000',
  lineWidth: 1,
  lineJoin: 'miter',
  lineCap: 'butt',
  font: '12px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  letterSpacing: '0px',
};

/** Draws shapes the way canvases are drawn on, so that one painter serves the screen and the file. */
export class SvgPen implements Style {
  fillStyle!: string;
  strokeStyle!: string;
  lineWidth!: number;
  lineJoin!: CanvasLineJoin;
  lineCap!: CanvasLineCap;
  font!: string;
  textAlign!: CanvasTextAlign;
  textBaseline!: CanvasTextBaseline;
  letterSpacing!: string;
  readonly group = shape('g');
  readonly #defs = shape('defs');
  readonly #prefix = `p${(pens += 1)}-`;
  readonly #ids = new Map<PathText, string>();
  readonly #stack: { readonly style: Style; readonly dash: readonly number[]; readonly into: SVGElement }[] = [];
  #dash: readonly number[] = [];
  #into: SVGElement;
  #path = new PathText();
  #count = 0;

  constructor() {
    Object.assign(this, plain);
    const drawn = shape('g');
    this.group.append(this.#defs, drawn);
    this.#into = drawn;
  }
  /** As the context that painters ask for: they use no more of it than there is here. */
  get context(): CanvasRenderingContext2D {
    return this as unknown as CanvasRenderingContext2D;
  }
  readonly newPath = (): Path2D => new PathText() as unknown as Path2D;

  save(): void {
    const style = Object.fromEntries(Object.keys(plain).map((key) => [key, this[key as keyof Style]]));
    this.#stack.push({ style: style as unknown as Style, dash: this.#dash, into: this.#into });
  }
  restore(): void {
    const last = this.#stack.pop();
    if (!last) return;
    Object.assign(this, last.style);
    this.#dash = last.dash;
    this.#into = last.into;
  }
  setLineDash(dash: readonly number[]): void {
    this.#dash = dash;
  }
  clip(path: unknown, rule?: CanvasFillRule): void {
    const id = `${this.#prefix}c${(this.#count += 1)}`;
    const clipRule = rule === 'evenodd' ? { 'clip-rule': rule } : {};
    this.#defs.append(shape('clipPath', { id }, [this.#shape(this.#given(path), clipRule)]));
    const group = shape('g', { 'clip-path': `url(#${id})` });
    this.#into.append(group);
    this.#into = group;
  }

  beginPath(): void {
    this.#path = new PathText();
  }
  moveTo(x: number, y: number): void {
    this.#path.moveTo(x, y);
  }
  lineTo(x: number, y: number): void {
    this.#path.lineTo(x, y);
  }
  closePath(): void {
    this.#path.closePath();
  }
  rect(x: number, y: number, width: number, height: number): void {
    this.#path.rect(x, y, width, height);
  }
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    this.#path.arc(x, y, radius, from, to);
  }

  fill(path?: unknown, rule?: CanvasFillRule): void {
    const of = typeof path === 'string' ? (path as CanvasFillRule) : rule;
    this.#draw(this.#given(path), {
      ...painted('fill', this.fillStyle),
      'fill-rule': of === 'evenodd' ? of : undefined,
    });
  }
  stroke(path?: unknown): void {
    this.#draw(this.#given(path), { fill: 'none', ...this.#stroke() });
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.#into.append(shape('rect', { x, y, width, height, ...painted('fill', this.fillStyle) }));
  }
  fillText(text: string, x: number, y: number): void {
    this.#text(text, x, y, painted('fill', this.fillStyle));
  }
  strokeText(text: string, x: number, y: number): void {
    this.#text(text, x, y, { fill: 'none', ...this.#stroke() });
  }
  measureText(text: string): { readonly width: number } {
    const context = ruler();
    if (!context) return { width: text.length * fontOf(this.font).size * 0.55 };
    context.font = this.font;
    context.letterSpacing = this.letterSpacing;
    return context.measureText(text);
  }

  #given(path: unknown): PathText {
    return path instanceof PathText ? path : this.#path;
  }
  #stroke(): Attributes {
    return {
      ...painted('stroke', this.strokeStyle),
      'stroke-width': this.lineWidth,
      'stroke-linejoin': this.lineJoin === 'miter' ? undefined : this.lineJoin,
      'stroke-linecap': this.lineCap === 'butt' ? undefined : this.lineCap,
      'stroke-dasharray': this.#dash.length > 0 ? this.#dash.join(' ') : undefined,
    };
  }
  #draw(path: PathText, attributes: Attributes) {
    if (!path.isEmpty) this.#into.append(this.#shape(path, attributes));
  }
  #shape(path: PathText, attributes: Attributes): SVGElement {
    const { circle } = path;
    if (circle) return shape('circle', { cx: circle.x, cy: circle.y, r: circle.radius, ...attributes });
    const known = this.#ids.get(path);
    if (known) return shape('use', { href: `#${known}`, ...attributes });
    const { d } = path;
    if (d.length < LONG || path === this.#path) return shape('path', { d, ...attributes });
    const id = `${this.#prefix}${this.#ids.size + 1}`;
    this.#ids.set(path, id);
    this.#defs.append(shape('path', { id, d }));
    return shape('use', { href: `#${id}`, ...attributes });
  }
  #text(text: string, x: number, y: number, attributes: Attributes) {
    const font = fontOf(this.font);
    const anchor = this.textAlign === 'center' ? 'middle' : this.textAlign === 'end' ? 'end' : undefined;
    this.#into.append(
      shape(
        'text',
        {
          x,
          y: this.textBaseline === 'middle' ? y + font.size * MIDDLE : y,
          'text-anchor': anchor,
          'letter-spacing': this.letterSpacing === '0px' ? undefined : this.letterSpacing,
          ...fontAttributes(font),
          ...attributes,
        },
        [text],
      ),
    );
  }
}
