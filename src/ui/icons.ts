import { type SVGTemplateResult, html, svg } from '#lit';

const shapes = {
  alert: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 4.75v4M8 11.1v.1"/>`,
  warning: svg`<path d="M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.6v.1"/>`,
  info: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 7.25v4M8 4.9v.1"/>`,
  check: svg`<circle cx="8" cy="8" r="6.25"/><path d="m5.25 8.25 2 2 3.5-4.25"/>`,
  close: svg`<path d="m3.75 3.75 8.5 8.5M12.25 3.75l-8.5 8.5"/>`,
  calendar: svg`<rect x="2.25" y="3.25" width="11.5" height="10.5" rx="1.5"/><path d="M2.25 6.5h11.5M5.25 1.75v3M10.75 1.75v3"/>`,
  chevron: svg`<path d="m4 6.25 4 4 4-4"/>`,
  'chevron-end': svg`<path d="m6.25 4 4 4-4 4"/>`,
  search: svg`<circle cx="7" cy="7" r="4.75"/><path d="m10.5 10.5 3.5 3.5"/>`,
  plus: svg`<path d="M8 3v10M3 8h10"/>`,
  minus: svg`<path d="M3 8h10"/>`,
  home: svg`<path d="M2.25 7.75 8 2.75l5.75 5M4 6.75v6.5h3v-3.5h2v3.5h3v-6.5"/>`,
  more: svg`<path d="M3.5 8h.1M8 8h.1M12.5 8h.1"/>`,
  lock: svg`<rect x="3.25" y="7" width="9.5" height="6.75" rx="1.25"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>`,
  plug: svg`<path d="M5.5 2v3.25M10.5 2v3.25M3.75 5.25h8.5v2.5a4.25 4.25 0 0 1-8.5 0zM8 12v2.25"/>`,
  cloud: svg`<path d="M4.5 12.5a2.75 2.75 0 0 1-.25-5.5 4 4 0 0 1 7.6-.4 2.95 2.95 0 0 1-.35 5.9zM6 14.5l4-4"/>`,
  clock: svg`<circle cx="8" cy="8" r="6.25"/><path d="M8 4.25V8l2.5 1.75"/>`,
  map: svg`<path d="M1.75 4 6 2.25 10 4l4.25-1.75V12L10 13.75 6 12l-4.25 1.75zM6 2.25V12M10 4v9.75"/>`,
  hand: svg`<path d="M5 9V4a1 1 0 0 1 2 0v3.5V3a1 1 0 0 1 2 0v4.5V4a1 1 0 0 1 2 0v5.5a4 4 0 0 1-7.2 2.4L2.4 9.8a1 1 0 0 1 1.5-1.3z"/>`,
  rule: svg`<path d="M2.5 4h11M2.5 8h7M2.5 12h4M11 12.25l1.25 1.25L14.5 11"/>`,
  person: svg`<circle cx="8" cy="5.25" r="2.75"/><path d="M2.75 13.75a5.25 5.25 0 0 1 10.5 0"/>`,
  box: svg`<rect x="2.5" y="2.5" width="11" height="11" rx="1" stroke-dasharray="2.5 2"/>`,
  lasso: svg`<path d="M4.5 10.5C2.75 9.75 2 8.6 2 7.25 2 4.6 4.7 2.75 8 2.75s6 1.85 6 4.5-2.7 4.5-6 4.5c-.7 0-1.4-.1-2-.25"/><circle cx="5" cy="11.5" r="1.25"/><path d="M5 12.75c0 .75-.5 1.25-1.25 1.5"/>`,
  swap: svg`<path d="M3 5.5h9.5L10 3M13 10.5H3.5L6 13"/>`,
  undo: svg`<path d="M5.5 3 2.75 5.75 5.5 8.5M2.75 5.75h6a4.25 4.25 0 0 1 0 8.5H6"/>`,
  layers: svg`<path d="m8 2.25 6 3.25-6 3.25L2 5.5zM2 8.5l6 3.25 6-3.25M2 11.25l6 3 6-3"/>`,
};
export type IconName = keyof typeof shapes;

/** Those that point along the line of text, and are mirrored with it. */
const directed: ReadonlySet<IconName> = new Set(['chevron-end', 'rule', 'undo']);

/** A decoration; what it means stands beside it in words. */
export const icon = (name: IconName) =>
  html`<svg class="icon ${directed.has(name) ? 'is-directed' : ''}" viewBox="0 0 16 16" aria-hidden="true">
    ${shapes[name] as SVGTemplateResult}
  </svg>`;
