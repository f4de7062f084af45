import { fontText } from './picture.js';

/** Paints a picture's shapes on a canvas: as much of SVG as pictures are made of. */
export function paintShapes(root: SVGElement, context: CanvasRenderingContext2D): void {
  const byId = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id]')) byId.set(element.id, element);
  const referred = (text: string | null) => byId.get(/#([^)]+)/.exec(text ?? '')?.[1] ?? '');
  const pathOf = (element: Element): Path2D | undefined => {
    if (element.localName === 'use') {
      const to = referred(element.getAttribute('xlink:href'));
      return to && pathOf(to);
    }
    return outlineOf(element);
  };
  const paint = (element: Element): void => {
    const { localName } = element;
    if (localName === 'defs') return;
    context.save();
    move(context, element.getAttribute('transform'));
    const clip = referred(element.getAttribute('clip-path'))?.firstElementChild;
    if (clip) context.clip(pathOf(clip)!, clip.getAttribute('clip-rule') === 'evenodd' ? 'evenodd' : 'nonzero');
    if (localName === 'svg' || localName === 'g') for (const child of element.children) paint(child);
    else if (localName === 'text') paintText(context, element);
    else paintOutline(context, element, pathOf(element));
    context.restore();
  };
  paint(root);
}

const number = (element: Element, name: string, otherwise = 0): number => {
  const text = element.getAttribute(name);
  return text === null ? otherwise : parseFloat(text);
};

function outlineOf(element: Element): Path2D | undefined {
  const n = (name: string) => number(element, name);
  const path = new Path2D();
  switch (element.localName) {
    case 'path':
      return new Path2D(element.getAttribute('d') ?? '');
    case 'rect':
      path.roundRect(n('x'), n('y'), Math.max(0, n('width')), Math.max(0, n('height')), n('rx'));
      return path;
    case 'line':
      path.moveTo(n('x1'), n('y1'));
      path.lineTo(n('x2'), n('y2'));
      return path;
    case 'circle':
      path.arc(n('cx'), n('cy'), n('r'), 0, 2 * Math.PI);
      return path;
    default:
      return undefined;
  }
}

/** Moved, or moved and made another size: `translate(x y) scale(s)`. */
function move(context: CanvasRenderingContext2D, transform: string | null) {
  if (!transform) return;
  const [x = 0, y = 0] = numbersIn(/translate\(([^)]*)\)/.exec(transform)?.[1]);
  const [scale = 1] = numbersIn(/scale\(([^)]*)\)/.exec(transform)?.[1]);
  context.translate(x, y);
  context.scale(scale, scale);
}
const numbersIn = (text = ''): number[] => (text.match(/-?[\d.]+/g) ?? []).map(Number);

function dressed(context: CanvasRenderingContext2D, element: Element, kind: 'fill' | 'stroke'): boolean {
  const colour = element.getAttribute(kind) ?? (kind === 'fill' ? '#000000' : 'none');
  if (colour === 'none') return false;
  context.globalAlpha = number(element, `${kind}-opacity`, 1);
  if (kind === 'fill') {
    context.fillStyle = colour;
    return true;
  }
  context.strokeStyle = colour;
  context.lineWidth = number(element, 'stroke-width', 1);
  context.lineJoin = (element.getAttribute('stroke-linejoin') ?? 'miter') as CanvasLineJoin;
  context.lineCap = (element.getAttribute('stroke-linecap') ?? 'butt') as CanvasLineCap;
  context.setLineDash(numbersIn(element.getAttribute('stroke-dasharray') ?? ''));
  return true;
}

function paintOutline(context: CanvasRenderingContext2D, element: Element, path: Path2D | undefined) {
  if (!path) return;
  if (dressed(context, element, 'fill'))
    context.fill(path, element.getAttribute('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero');
  if (dressed(context, element, 'stroke')) context.stroke(path);
}

function paintText(context: CanvasRenderingContext2D, element: Element) {
  const anchor = element.getAttribute('text-anchor');
  context.font = fontText({
    italic: element.getAttribute('font-style') === 'italic',
    weight: number(element, 'font-weight', 400),
    size: number(element, 'font-size', 12),
    family: element.getAttribute('font-family') ?? 'sans-serif',
  });
  context.direction = element.getAttribute('direction') === 'rtl' ? 'rtl' : 'ltr';
  context.textAlign = anchor === 'middle' ? 'center' : anchor === 'end' ? 'end' : 'start';
  context.letterSpacing = element.getAttribute('letter-spacing') ?? '0px';
  const [x, y] = [number(element, 'x'), number(element, 'y')];
  const text = element.textContent ?? '';
  if (dressed(context, element, 'fill')) context.fillText(text, x, y);
  if (dressed(context, element, 'stroke')) context.strokeText(text, x, y);
}
