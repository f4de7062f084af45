/**
 * Our private lit: the only place that names `lit` and `@lit/context`; everything else imports `#lit`.
 *
 * lit makes its templates with `innerHTML`, which Trusted Types forbid and Lightning Web Security rewrites. `hook.js`
 * sets lit's hook for platform support, so that the copy evaluated next makes them with DOM calls, and `unhook.js` puts
 * the page's own hook back. `contain.js` is about that copy, too. The order
 * of these lines is what this module is about.
 */
import './hook.js';
export * from './lit.js';
import './contain.js';
export type { Contains } from './contain.js';
export { type Guard, guardOf } from './guard.js';
import './unhook.js';
