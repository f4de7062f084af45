/** Wide letters of East Asia, as wide as they are high. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60]/u;

/** About how wide a text of 12 px is, in px: enough to keep room for it without measuring. */
export function textWidth(text: string): number {
  let width = 0;
  for (const c of text) width += wide.test(c) ? 12 : /[\p{Lu}\p{Sc}%]/u.test(c) ? 8.5 : /[\s.,’]/u.test(c) ? 4 : 7;
  return width;
}
/** The widest of several texts. */
export const widest = (texts: readonly string[]): number => Math.max(0, ...texts.map(textWidth));
