import { html, nothing } from '#lit';

/** Which way a figure went, and whether that is good for it. */
export interface Difference {
  /** Above 0 is up; undefined or 0 is no change. */
  readonly sign: number;
  readonly good: boolean | undefined;
  /** The absolute difference with its unit. */
  readonly text: string;
  /** `up` or `down`, for those who don't see the triangle. */
  readonly word: string;
}

/** A triangle and the absolute value: direction is the shape, good or bad the colour. */
export const difference = (d: Difference) =>
  html`<span class="difference ${d.good === undefined ? 'is-flat' : d.good ? 'is-good' : 'is-bad'}"
    >${
      d.sign === 0
        ? nothing
        : html`<svg class="triangle" viewBox="0 0 8 8" aria-hidden="true">
              <path d=${d.sign > 0 ? 'M4 1 7.5 7h-7Z' : 'M4 7 .5 1h7Z'} /></svg
            ><span class="visually-hidden">${d.word} </span>`
    }${d.text}</span
  >`;
