type Child = Node | string | undefined | false | readonly Child[];
type Handlers = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void };
interface Props {
  readonly class?: string | undefined;
  readonly on?: Handlers;
  readonly [attribute: string]: unknown;
}

/** Makes an element: attributes (`true` is an empty one, undefined and false none), listeners in `on`, then its children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props?: Props | null,
  ...children: Child[]
): HTMLElementTagNameMap[K];
export function el(tag: string, props?: Props | null, ...children: Child[]): HTMLElement;
export function el(tag: string, props?: Props | null, ...children: Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (name === 'on') {
      for (const [type, listener] of Object.entries(value as Handlers))
        element.addEventListener(type, listener as EventListener);
    } else if (value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : `${value as string | number}`);
  }
  append(element, children);
  return element;
}
function append(to: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (Array.isArray(child)) append(to, child);
    else if (child !== undefined && child !== false) to.append(child as Node | string);
  }
}

const shapes = {
  search: 'M11.25 7a4.25 4.25 0 1 1-8.5 0 4.25 4.25 0 0 1 8.5 0M10.5 10.5l3 3',
  menu: 'M2.5 4h11M2.5 8h11M2.5 12h11',
  theme: 'M8 2.5v11a5.5 5.5 0 0 0 0-11M8 2.5a5.5 5.5 0 0 0 0 11',
  narrow: 'M5 2.5h6v11H5zM2 5v6M14 5v6',
  reset: 'M3.5 8a4.5 4.5 0 1 0 1.6-3.4L3.5 6M3.5 3v3h3',
  help: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M6.4 6.4a1.6 1.6 0 1 1 2.3 1.5c-.5.2-.7.5-.7 1M8 11.1v.1',
  bell: 'M4.5 11V7a3.5 3.5 0 0 1 7 0v4l1 1h-9zM7 13.5h2',
  building: 'M3.5 13.5v-11h6v11M9.5 6.5h3v7M2 13.5h12M5.5 5h2M5.5 7.5h2M5.5 10h2',
  person: 'M8 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M3 13.5c.3-3 2.2-4.5 5-4.5s4.7 1.5 5 4.5',
  territory: 'M2.5 4l3.5-1.5 4 1.5 3.5-1.5V12L10 13.5 6 12l-3.5 1.5zM6 2.5V12M10 4v9.5',
  deal: 'M8 2v12M10.8 4.7C10.3 4 9.3 3.6 8 3.6c-1.7 0-2.8.8-2.8 2S6.3 7.4 8 7.8s3 1 3 2.3-1.2 2.2-3 2.2c-1.4 0-2.5-.5-3-1.4',
  file: 'M9 2.5H4.5v11h7V5zM9 2.5V5h2.5M8 11.5v-4M6.3 9.2 8 7.5l1.7 1.7',
  chart: 'M2.5 13.5h11M4.5 11V7.5M8 11V3.5M11.5 11V5.5',
  bolt: 'M9 2 4 9h3.5L7 14l5-7H8.5z',
  grid: 'M3 3h2v2H3zM7 3h2v2H7zM11 3h2v2h-2zM3 7h2v2H3zM7 7h2v2H7zM11 7h2v2h-2zM3 11h2v2H3zM7 11h2v2H7zM11 11h2v2h-2z',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.1',
  alert: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M8 5v3.5M8 10.8v.1',
  done: 'M8 13.5a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M5.5 8.2l1.8 1.8 3.3-3.8',
} as const;
export type IconName = keyof typeof shapes;
const SVG = 'http://www.w3.org/2000/svg';

export function icon(name: IconName, className = 'ic'): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', className);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', shapes[name]);
  svg.append(path);
  return svg;
}
