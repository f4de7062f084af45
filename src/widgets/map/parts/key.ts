import { html, nothing, svg } from '#lit';
import type { Model } from './model.js';
import { gapSwatch, overlapSwatch } from './swatches.js';

const sign = (shape: unknown) => html`<svg class="sign" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;
/** The symbols of accounts: most visited, next, all others. */
export const accountSigns = [
  sign(svg`<circle class="ink" cx="6" cy="6" r="3.75"/>`),
  sign(svg`<circle class="hollow" cx="6" cy="6" r="2.75"/>`),
  sign(svg`<circle class="ink" cx="6" cy="6" r="1.75"/>`),
];

/** What the signs on the map mean. */
export function mapKey(model: Model) {
  const { words, world, noAccounts, colorBy } = model.input;
  const say = words.map;
  const classes = Object.entries(world.policy.visitEvery)
    .sort((a, b) => a[1] - b[1])
    .map(([name]) => name);
  const names = [
    classes[0] === undefined ? undefined : say.classA(classes[0]),
    classes[1] === undefined ? undefined : say.classA(classes[1]),
    classes.length === 3 ? say.classA(classes[2]!) : say.classOther,
  ];
  const plain = colorBy.kind === 'territory';
  const { overlap, gap, rows } = model.view;
  const vacant = rows.some((r) => r.reps.length === 0);
  return html`<ul class="key" aria-label=${say.key}>
    ${
      noAccounts
        ? nothing
        : html`${names.map((name, i) => (name ? html`<li>${accountSigns[i]}${name}</li>` : nothing))}
            <li>
              <svg class="sign is-cluster" viewBox="0 0 18 18" aria-hidden="true">
                <circle class="hollow" cx="9" cy="9" r="8" />
                <text class="ink" x="9" y="13">9</text></svg
              >${say.cluster}
            </li>`
    }
    ${overlap && overlap.areas > 0 ? html`<li>${plain ? overlapSwatch(model) : html`<span class="swatch is-striped"></span>`}${say.claimedTwice}</li>` : nothing}
    ${gap && gap.areas > 0 ? html`<li>${gapSwatch}${say.gap}</li>` : nothing}
    ${plain && vacant ? html`<li><span class="swatch is-vacant"></span>${say.vacantSign}</li>` : nothing}
  </ul>`;
}
