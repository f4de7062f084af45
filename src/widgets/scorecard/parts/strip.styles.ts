import { css } from '#lit';

export const stripStyles = css`
  .tiles {
    display: grid;
    grid-template-columns: repeat(6, minmax(0, 1fr));
    gap: 1px;
    background: var(--_line);
    border-top: 1px solid var(--_line);
  }
  .tile {
    display: flex;
    flex-direction: column;
    min-width: 0;
    padding: var(--_gap-l) 16px;
    border: 0;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .tile:hover,
  .tile.is-open {
    background: var(--_selected);
  }
  .tile:focus-visible {
    outline-offset: -2px;
  }
  .tile > .line {
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .tile-value {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
  }
  .tile-value > .spark {
    flex: 0 1 72px;
    min-width: 0;
  }
  .tile-number {
    color: var(--_title);
    font: 700 24px/32px var(--_font);
    letter-spacing: -0.01em;
    white-space: nowrap;
  }
  .tile-change {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
    min-height: 16px;
  }
  @container (max-width: 1080px) {
    .tiles {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }
  }
  @container (max-width: 480px) {
    .tiles {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .tile {
      padding: 12px;
    }
    .tile .spark,
    .tile-hint {
      display: none;
    }
  }
  @container (max-width: 340px) {
    .tile {
      padding-inline: 8px;
    }
    .tile-number {
      font-size: 18px;
    }
  }
`;
