import { css, html, nothing, type TemplateResult } from '#lit';

type Content = TemplateResult | typeof nothing | string | undefined;

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
    min-height: 56px;
    padding: 12px 16px;
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
  .card-subtitle {
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .card-tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .card-footer {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 12px 16px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    background: var(--_sunken);
    border-block: 1px solid var(--_line);
  }
  .strip.is-warning {
    background: var(--_warning-ground);
  }
  .strip.is-warning > .icon {
    color: var(--_warning);
  }
  .strip > .grow {
    flex: 1;
  }
  .told {
    margin: 8px 0 0;
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .refreshing {
    position: absolute;
    inset-block-start: 0;
    inset-inline: 0;
    height: 2px;
    overflow: hidden;
  }
  .refreshing::before {
    content: '';
    display: block;
    width: 38%;
    height: 100%;
    background: var(--_accent-fill);
    animation: slide 1.2s ease-in-out infinite alternate;
  }
  @keyframes slide {
    to {
      margin-inline-start: 62%;
    }
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
        <h2 class="card-title">${parts.title}</h2>
        ${parts.subtitle ? html`<p class="card-subtitle">${parts.subtitle}</p>` : nothing}
      </div>
      ${parts.tools ? html`<div class="card-tools">${parts.tools}</div>` : nothing}
    </header>
    ${parts.strip ?? nothing} ${parts.body}
  </section>
`;
