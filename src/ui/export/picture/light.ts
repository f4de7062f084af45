/** Does something while an element has its light colours: what leaves the page is for paper and white slides. */
export function inLight<T>(element: HTMLElement | SVGElement, work: () => T): T {
  const before = element.style.getPropertyValue('color-scheme');
  element.style.setProperty('color-scheme', 'light');
  try {
    return work();
  } finally {
    if (before) element.style.setProperty('color-scheme', before);
    else element.style.removeProperty('color-scheme');
  }
}

export interface Inks {
  readonly surface: string;
  readonly title: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly data: string;
  readonly 'data-soft': string;
  readonly 'data-ref': string;
  /** CSS font family. */
  readonly font: string;
  readonly direction: 'ltr' | 'rtl';
}
const names = ['surface', 'title', 'text', 'muted', 'line', 'data', 'data-soft', 'data-ref'] as const;

/** The colours of the widget whose root it is, as paper has them. */
export function inksOf(root: ShadowRoot | HTMLElement): Inks {
  const probe = document.createElement('span');
  root.append(probe);
  try {
    return inLight(probe, () => {
      const computed = getComputedStyle(probe);
      const colours = names.map((name) => {
        probe.style.setProperty('color', `var(--_${name})`);
        return [name, computed.color] as const;
      });
      return {
        ...(Object.fromEntries(colours) as unknown as Omit<Inks, 'font' | 'direction'>),
        font: computed.fontFamily || 'sans-serif',
        direction: computed.direction === 'rtl' ? 'rtl' : 'ltr',
      };
    });
  } finally {
    probe.remove();
  }
}
