import type { Widget } from '../../../src/widgets/widget.js';

const LEAST = 24;
const ACTIVE = 'button, a[href], select, input, summary, [role="option"], [tabindex="0"]';

/** What can be pressed, as far as it is on screen. */
const targetsOf = (widget: Widget): HTMLElement[] =>
  [...widget.shadowRoot!.querySelectorAll<HTMLElement>(ACTIVE)].filter((e) => {
    const { width, height } = e.getBoundingClientRect();
    return e.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
  });
/** A field's frame belongs to its control, and a label to what it names. */
function boxOf(element: HTMLElement): DOMRect {
  const field = element.closest<HTMLElement>('label, .field');
  return (field ?? element).getBoundingClientRect();
}
/** Part of a line of text, whose height the text has. */
function isInText(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const around = [...element.parentElement!.childNodes].filter((n) => n !== element);
  return around.some((n) => n.nodeType === Node.TEXT_NODE && n.textContent!.trim() !== '');
}

/** Targets that are smaller than 24 by 24 px, wherever they stand; words in the middle of a sentence are as tall as it. */
export const smallTargets = (widgets: readonly Widget[]): { measured: number; small: string[] } => {
  let measured = 0;
  const small: string[] = [];
  for (const widget of widgets)
    for (const element of targetsOf(widget)) {
      measured++;
      const { width, height } = boxOf(element);
      if ((width >= LEAST - 0.01 && height >= LEAST - 0.01) || isInText(element)) continue;
      const name = (element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40);
      small.push(
        `${widget.localName}[${widget.getAttribute('view') ?? ''}] ${element.localName}.${element.className} “${name}” ${width.toFixed(0)} x ${height.toFixed(0)}`,
      );
    }
  return { measured, small };
};

/** Animations that run although the user asked for none. */
export const movingIn = (widgets: readonly Widget[]): string[] =>
  document
    .getAnimations()
    .filter((a) => a.playState === 'running')
    .map((a) => {
      const target = (a.effect as KeyframeEffect | null)?.target;
      const host = (target?.getRootNode() as ShadowRoot | undefined)?.host;
      return `${host?.localName ?? ''} ${target?.className ?? ''}`;
    })
    .concat(widgets.flatMap((w) => (w.shadowRoot!.querySelector('marquee, blink') ? [w.localName] : [])));
