import { html, nothing, svg } from '#lit';
import { styleMap } from '#lit/directives';
import { slotLook } from '../../../geo/index.js';
import type { Classes } from '../view/classes.js';
import { classTexture, texturePath, textureOf } from '../layers/textures.js';
import type { Model } from './model.js';

/** Smaller than on the map, so that a swatch has three lines. */
const SCALE = 0.6;
const HEIGHT = 14;

const path = (texture: number, width: number) => {
  const { d, width: stroke, round } = texturePath(texture, width, HEIGHT, SCALE);
  return svg`<path class=${round ? 'round' : nothing} d=${d} stroke-width=${stroke}></path>`;
};
/** All of one size where some have a texture. */
function textured(textures: readonly number[], colour: string, className: string, width: number, patterns: boolean) {
  const drawn = textures.filter((texture) => texture > 0);
  return html`<span
    class="${className} ${patterns || drawn.length > 0 ? 'is-textured' : ''}"
    style=${styleMap({ '--_c': colour })}
    >${
      drawn.length > 0
        ? html`<svg width=${width} height=${HEIGHT} aria-hidden="true">${drawn.map((t) => path(t, width))}</svg>`
        : nothing
    }</span
  >`;
}

/** The small square that stands for a territory: its colour, with its pattern. */
export function swatch(model: Model, n: number | undefined) {
  const look = n === undefined ? undefined : model.looks[n];
  if (!look) return html`<span class="swatch"></span>`;
  return textured([textureOf(look, model.patterns)], `var(--_t${look.colour + 1})`, 'swatch', 20, model.patterns);
}

/** A class of a choropleth. */
export const classSwatch = (model: Model, classes: Classes, at: number) =>
  textured(
    model.patterns ? [classTexture(classes.kind, classes.steps[at]!)] : [],
    `var(--_${classes.kind === 'diverging' ? 'd' : 's'}${classes.steps[at]! + 1})`,
    'class-swatch',
    54,
    model.patterns,
  );

export const gapSwatch = html`<span class="swatch is-gap"></span>`;

/** Both colours of a territory that is claimed twice; of the first overlap, where there are several. */
export function overlapSwatch(model: Model) {
  const { geometry } = model.input;
  const { rowOf } = model.view;
  const pair = geometry?.shapes.overlaps.find(({ territories }) => territories.some((n) => rowOf[n]))?.territories;
  if (pair && model.input.palette?.forced) {
    const textures = pair.map((n) => textureOf(model.looks[n] ?? slotLook(geometry!.slots[n]!), true));
    return textured(textures, 'var(--_land)', 'swatch', 20, true);
  }
  const colour = (n: number | undefined) =>
    n === undefined || !geometry ? 'var(--_track)' : `var(--_t${slotLook(geometry.slots[n]!).colour + 1})`;
  return html`<span
    class="swatch is-overlap"
    style=${styleMap({ '--_c': colour(pair?.[0]), '--_b': colour(pair?.[1]) })}
  ></span>`;
}
