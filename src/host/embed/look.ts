import type { Look } from '../bridge/messages.js';
import { isTokenValue } from '../bridge/tokens.js';

/** The colour scheme in which an element is drawn, whoever decided it. */
function schemeOf(element: HTMLElement): 'light' | 'dark' {
  const said = getComputedStyle(element).colorScheme.split(' ');
  if (said.includes('dark') !== said.includes('light')) return said.includes('dark') ? 'dark' : 'light';
  return said.includes('dark') && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** How the page around looks at the place of a frame: what a widget there would inherit. */
export function lookAt(element: HTMLElement, names: readonly string[], locale?: string): Look {
  const style = getComputedStyle(element);
  const tokens: Record<string, string> = {};
  for (const name of names) {
    const value = style.getPropertyValue(name).trim();
    if (value !== '' && isTokenValue(value)) tokens[name] = value;
  }
  const language = locale || (element.closest('[lang]') as HTMLElement | null)?.lang || '';
  return {
    scheme: schemeOf(element),
    direction: style.direction === 'rtl' ? 'rtl' : 'ltr',
    language: /^[A-Za-z0-9-]{0,64}$/.test(language) ? language : '',
    tokens,
  };
}

/** Calls `tell` when the page around may look different; returns how to stop. */
export function watchLook(element: HTMLElement, tell: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', tell);
  const observer = new MutationObserver(tell);
  const attributeFilter = ['class', 'style', 'dir', 'lang', 'data-theme', 'data-mode', 'data-color-scheme'];
  try {
    for (let e: Element | null = element; e; e = e.parentElement)
      observer.observe(e, { attributes: true, attributeFilter });
  } catch {
    // a sandbox doesn't let everybody watch the page's own elements: `refresh()` is there for its host
  }
  return () => {
    dark.removeEventListener('change', tell);
    observer.disconnect();
  };
}

/** Makes the guest's page look like the page around. Names that are no longer given are taken away. */
export function wear(
  root: HTMLElement,
  { scheme, direction, language, tokens }: Look,
  worn: ReadonlySet<string>,
): ReadonlySet<string> {
  root.style.colorScheme = scheme;
  root.dir = direction;
  if (language) root.lang = language;
  for (const name of worn) if (!(name in tokens)) root.style.removeProperty(name);
  for (const [name, value] of Object.entries(tokens)) root.style.setProperty(name, value);
  return new Set(Object.keys(tokens));
}
