import { templateFrom } from './template.js';

/** The part of lit's `Template` class that the hook replaces. */
interface LitTemplate {
  createElement: (html: unknown) => HTMLTemplateElement;
}
type Hook = (template: LitTemplate) => void;

/** lit's own hooks for platform support: the first in its production build, the second in its development build. */
const HOOKS = ['litHtmlPolyfillSupport', 'litHtmlPolyfillSupportDevMode'] as const;
/** Where each copy of lit counts itself, to warn of a second one; ours is private, so that nobody is to be warned of it. */
const COUNTS = ['litHtmlVersions', 'litElementVersions', 'reactiveElementVersions'] as const;
const NAMES = [...HOOKS, ...COUNTS];
const page = globalThis as { [name in (typeof NAMES)[number]]?: unknown };
const before = NAMES.map((name) => Object.getOwnPropertyDescriptor(page, name));

const hook: Hook = (template) => {
  template.createElement = (html) => templateFrom(String(html));
};
const put = (name: string, value: unknown) =>
  Object.defineProperty(page, name, { value, configurable: true, writable: true });
for (const name of HOOKS) put(name, hook);
for (const name of COUNTS) put(name, []);

/** Puts the page's hooks and counts back as they were. */
export function unhook(): void {
  NAMES.forEach((name, i) => {
    const old = before[i];
    if (old) Object.defineProperty(page, name, old);
    else delete page[name];
  });
}
