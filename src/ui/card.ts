import { css, html, nothing, type TemplateResult } from '#lit';

type Content = TemplateResult | typeof nothing | string | undefined;

/** What stands before data. */
export const cardStyles = css`
  .card {
    position: relative;
    min-width: 0;
    overflow: hidden;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-l);
    background: var(--_surface);
  }
  .card-header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-height: calc(32px + 2 * var(--_gap-l));
    padding: var(--_gap-l) 16px;
  }
  .card-heading {
    flex: 1 1 160px;
    min-width: 0;
  }
  .card-title {
    color: var(--_title);
    font: 700 16px/24px var(--_font);
    overflow-wrap: anywhere;
  }
`;

/** The frame of a widget: header, an optional strip, the body. */
export const card = (parts: {
  readonly title: Content;
  readonly subtitle?: Content;
  readonly lead?: Content;
  readonly tools?: Content;
  readonly strip?: Content;
  readonly body: unknown;
  readonly refreshing?: boolean;
  readonly label?: string;
}) => html`
  <section class="card" aria-label=${parts.label ?? nothing} part="card">
    ${parts.refreshing ? html`<div class="refreshing"></div>` : nothing}
    <header class="card-header" part="header">
      ${parts.lead ?? nothing}
      <div class="card-heading">
        <h2 class="card-title"><bdi>${parts.title}</bdi></h2>
        ${parts.subtitle ? html`<p class="card-subtitle">${parts.subtitle}</p>` : nothing}
      </div>
      ${parts.tools ? html`<div class="card-tools" data-roving="row">${parts.tools}</div>` : nothing}
    </header>
    ${parts.strip ?? nothing} ${parts.body}
  </section>
`;
