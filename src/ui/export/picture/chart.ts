import { inLight } from './light.js';
import { type Attributes, fontAttributes, painted, shape } from './picture.js';

const GEOMETRY: Readonly<Record<string, readonly string[]>> = {
  line: ['x1', 'y1', 'x2', 'y2'],
  rect: ['x', 'y', 'width', 'height', 'rx'],
  circle: ['cx', 'cy', 'r'],
  path: ['d'],
  text: ['x', 'y', 'text-anchor'],
};

/** The shapes of a chart on the page, in light colours, with what its styles say as attributes. */
export const shapesOf = (chart: SVGSVGElement): SVGElement => inLight(chart, () => copyOf(chart));

function copyOf(element: Element): SVGElement {
  const group = shape('g');
  for (const child of element.children) {
    const names = GEOMETRY[child.localName];
    if (!names) group.append(copyOf(child));
    else group.append(...dressed(child, names));
  }
  return group;
}

function dressed(element: Element, names: readonly string[]): readonly SVGElement[] {
  const style = getComputedStyle(element);
  if (style.display === 'none') return [];
  const own: Attributes = Object.fromEntries(names.map((name) => [name, element.getAttribute(name) ?? undefined]));
  const fill = painted('fill', style.fill);
  const hasStroke = style.stroke !== 'none' && parseFloat(style.strokeWidth) > 0;
  const stroke: Attributes = hasStroke
    ? {
        ...painted('stroke', style.stroke),
        'stroke-width': parseFloat(style.strokeWidth),
        'stroke-linejoin': style.strokeLinejoin === 'miter' ? undefined : style.strokeLinejoin,
        'stroke-dasharray': style.strokeDasharray === 'none' ? undefined : style.strokeDasharray.replaceAll('px', ''),
      }
    : {};
  if (element.localName !== 'text') return [shape(element.localName, { ...own, ...fill, ...stroke })];
  const font = fontAttributes({
    size: parseFloat(style.fontSize),
    weight: Number(style.fontWeight) || 400,
    italic: style.fontStyle === 'italic',
    family: style.fontFamily,
  });
  const text = (attributes: Attributes) =>
    shape('text', { ...own, ...font, ...attributes }, [element.textContent ?? '']);
  // a halo is drawn first: not every program knows in which order styles ask for it
  return hasStroke ? [text({ fill: 'none', ...stroke, 'stroke-linejoin': 'round' }), text(fill)] : [text(fill)];
}
