import { templateFrom } from './template.js';

/** The part of lit's `Template` class that the hook replaces. */
interface LitTemplate {
  createElement: (html: unknown) => HTMLTemplateElement;
}
type Hook = (template: LitTemplate) => void;

/** lit's own hooks for platform support: the first in its production build, the second in its development build. */
const HOOKS = ['litHtmlPolyfillSupport', 'litHtmlPolyfillSupportDevMode'] as const;
const page = globalThis as { -readonly [name in (typeof HOOKS)[number]]?: Hook | undefined };
const before = HOOKS.map((name) => Object.getOwnPropertyDescriptor(page, name));

const hook: Hook = (template) => {
  template.createElement = (html) => templateFrom(String(html));
};
for (const value of HOOKS) Object.defineProperty(page, value, { value: hook, configurable: true, writable: true });

/** Puts the page's hooks back as they were. */
export function unhook(): void {
  HOOKS.forEach((name, i) => {
    const old = before[i];
    if (old) Object.defineProperty(page, name, old);
    else delete page[name];
  });
}
