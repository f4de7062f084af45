import { css } from '#lit';

/** What comes with data. */
export const fullCardStyles = css`
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
    padding: var(--_gap-l) 16px;
    border-top: 1px solid var(--_line);
    color: var(--_muted);
    font-size: 12px;
    line-height: 16px;
  }
  .strip {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: var(--_gap-m) 16px;
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
