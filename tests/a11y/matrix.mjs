// axe over every widget in every state, theme, width and direction; the sizes of targets, and that nothing moves for who
// asked for stillness.
import { PAGE } from './serve.mjs';

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'light', forcedColors: 'active' },
};
const WIDTHS = [280, 320, 640, 1200];
const DIRECTIONS = ['ltr', 'rtl'];

/** @returns {Promise<{ runs: number, violations: number, measured: number, small: string[], moving: string[], found: string[] }>} */
export async function matrix(page, say, asked = {}) {
  const out = { runs: 0, violations: 0, measured: 0, small: [], moving: [], found: [] };
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const [theme, media] of Object.entries(themes)) {
    if (asked.theme && asked.theme !== theme) continue;
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
    await page.goto(PAGE);
    await page.waitForFunction(() => globalThis.a11y);
    for (const state of await page.evaluate(() => globalThis.a11y.states)) {
      if (asked.state && asked.state !== state) continue;
      const started = Date.now();
      const widgets = await page.evaluate((name) => globalThis.a11y.show(name), state);
      const seen = new Set();
      for (const width of asked.width ? [Number(asked.width)] : WIDTHS)
        for (const dir of DIRECTIONS) {
          const found = await page.evaluate(
            ([w, d]) => globalThis.a11y.lay(w, d).then(globalThis.a11y.audit),
            [width, dir],
          );
          out.runs += widgets.length;
          out.violations += found.length;
          for (const violation of found) {
            if (seen.has(violation)) continue;
            seen.add(violation);
            out.found.push(`${theme}, ${state}, ${width} px, ${dir}: ${violation}`);
          }
          out.moving.push(...(await page.evaluate(() => globalThis.a11y.moving())).map((m) => `${state}: ${m}`));
          if (theme === 'light' && (width === 280 || width === 1200)) {
            const { measured, small } = await page.evaluate(() => globalThis.a11y.targets());
            out.measured += measured;
            out.small.push(...small.map((s) => `${state}, ${width} px, ${dir}: ${s}`));
          }
        }
      say(
        `axe, ${theme}, ${state}: ${widgets.length} widgets, ${seen.size} kinds of violation, ${Date.now() - started} ms`,
      );
      await page.evaluate(() => globalThis.a11y.close());
    }
  }
  return out;
}
