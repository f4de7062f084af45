import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './support/page.js';
import { settled } from './support/widgets.js';

const QUERY = 'manager.html?today=2026-08-18&accounts=1000&bailiwick-view-map=color%3Dterritory';

/** How a piece of the map looks: the share of dark pixels, and how much changes from pixel to pixel in four directions. */
type Look = readonly number[];

/** Points at the map all over, and takes a picture of each piece that lies within one territory, by the territory's name. */
const looksByTerritory = (page: Page): Promise<Record<string, Look[]>> =>
  page.evaluate(async () => {
    const STEP = 12;
    const element = document.querySelector('bailiwick-map') as HTMLElement & { updateComplete: Promise<unknown> };
    const root = element.shadowRoot!;
    const map = root.querySelector<HTMLElement>('.map-canvas')!;
    map.scrollIntoView({ block: 'center' });
    const box = map.getBoundingClientRect();
    const names: string[][] = [];
    for (let y = STEP; y < box.height - STEP; y += STEP) {
      const row: string[] = [];
      for (let x = STEP; x < box.width - STEP; x += STEP) {
        const at = { clientX: box.x + x, clientY: box.y + y, bubbles: true, composed: true };
        map.dispatchEvent(new PointerEvent('pointermove', at));
        await element.updateComplete;
        const owners = [...root.querySelectorAll('.tip-owner')].map((o) => o.textContent!.trim());
        row.push(owners.length === 1 ? owners[0]!.split(' · ')[0]! : '');
      }
      names.push(row);
    }
    map.dispatchEvent(new PointerEvent('pointerleave'));
    const base = [...root.querySelectorAll('canvas')].sort((a, b) => layer(a) - layer(b))[0]!;
    function layer(canvas: HTMLCanvasElement) {
      return Number(getComputedStyle(canvas.parentElement!).zIndex) || 0;
    }
    const copy = document.createElement('canvas');
    copy.width = base.width;
    copy.height = base.height;
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(base, 0, 0);
    const place = base.getBoundingClientRect();
    const scale = base.width / place.width;
    const found: Record<string, number[][]> = {};
    names.forEach((row, j) =>
      row.forEach((name, i) => {
        const around = [-1, 0, 1].flatMap((dj) => [-1, 0, 1].map((di) => names[j + dj]?.[i + di]));
        if (!name || around.some((other) => other !== name)) return;
        const size = Math.round(2 * STEP * scale);
        const x = (box.x + (i + 1) * STEP - STEP - place.x) * scale;
        const y = (box.y + (j + 1) * STEP - STEP - place.y) * scale;
        const { data } = context.getImageData(Math.round(x), Math.round(y), size, size);
        const at = (u: number, v: number) => data[4 * (v * size + u)]! / 255;
        const change = (du: number, dv: number) => {
          let sum = 0;
          for (let v = 1; v < size - 1; v++)
            for (let u = 1; u < size - 1; u++) sum += Math.abs(at(u + du, v + dv) - at(u, v));
          return sum / (size - 2) ** 2;
        };
        let light = 0;
        for (let p = 0; p < data.length; p += 4) light += data[p]! / 255;
        const look = [light / size ** 2, change(1, 0), change(0, 1), change(1, 1), change(1, -1)];
        (found[name] ??= []).push(look);
      }),
    );
    return found;
  });

const mean = (looks: readonly Look[]): Look =>
  looks[0]!.map((_, i) => looks.reduce((sum, look) => sum + look[i]!, 0) / looks.length);
const apart = (a: Look, b: Look) => Math.hypot(...a.map((v, i) => v - b[i]!));

describe('forced colours', () => {
  test('all territories of a picture can be told apart by their patterns, and the legend has the same ones', async () => {
    const { page, assertNoProblems } = await openPage(QUERY, { forcedColours: true });
    await settled(page);
    const map = page.locator('bailiwick-map');
    await map.locator('canvas').first().waitFor();
    const swatches = await map
      .locator('.legend tbody .swatch')
      .evaluateAll((all) => all.map((s) => [...s.querySelectorAll('path')].map((p) => p.outerHTML).join()));
    const territories = swatches.slice(0, -2);
    expect(territories.length).toBeGreaterThan(5);
    expect(new Set(territories).size).toBe(territories.length);

    const found = await looksByTerritory(page);
    const names = Object.keys(found);
    // the ground that is no territory is one more
    expect(names).toContain('No territory');
    expect(names.length).toBe(territories.length + 1);
    const looks = names.map((name) => mean(found[name]!));
    looks.forEach((a, i) =>
      looks.slice(i + 1).forEach((b, j) => {
        expect(apart(a, b), `${names[i]} and ${names[i + 1 + j]}`).toBeGreaterThan(0.04);
      }),
    );
    assertNoProblems();
  });

  test('patterns are there for who asks, and stay in the link', async () => {
    const { page, assertNoProblems } = await openPage(QUERY);
    await settled(page);
    const map = page.locator('bailiwick-map');
    await map.locator('.legend tbody .swatch').first().waitFor();
    expect(await map.locator('.legend .swatch path').count()).toBe(0);
    await map.getByRole('button', { name: 'More commands' }).click();
    await map.getByRole('menuitemcheckbox', { name: 'Patterns beside colors' }).click();
    await expect.poll(() => map.locator('.legend .swatch path').count()).toBeGreaterThan(5);
    await expect.poll(() => page.url()).toContain('patterns%3Don');
    await page.reload();
    await settled(page);
    await map.locator('.legend .swatch path').first().waitFor({ state: 'attached' });
    await map.getByRole('button', { name: 'More commands' }).click();
    const entry = map.getByRole('menuitemcheckbox', { name: 'Patterns beside colors' });
    expect(await entry.getAttribute('aria-checked')).toBe('true');
    assertNoProblems();
  });
});
