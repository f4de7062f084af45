import { css } from '#lit';

export const rankedStyles = css`
  .scroll {
    overflow-x: auto;
  }
  .ranked td {
    height: 53px;
    padding-block: 4px;
  }
  .ranked:not(.is-narrow) td:nth-child(2) {
    width: 22%;
    max-width: 0;
  }
  @container (max-width: 860px) {
    .ranked:not(.is-narrow) td:nth-child(2) {
      width: 30%;
    }
  }
  .ranked thead td {
    height: auto;
    border-bottom: 1px solid var(--_border);
  }
  .ranked tfoot td {
    height: 44px;
  }
  .ranked .sort {
    display: inline-flex;
    align-items: center;
    gap: 2px;
    min-width: 24px;
    padding: 4px 0;
    margin-block: -4px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  .ranked .number .sort {
    justify-content: flex-end;
  }
  .ranked .sort:hover,
  .ranked .sort.is-sorted {
    color: var(--_text);
  }
  .ranked .sort .icon {
    width: 12px;
    height: 12px;
  }
  .ranked .sort.is-ascending .icon {
    transform: rotate(180deg);
  }
  .who {
    display: flex;
    align-items: center;
    gap: 12px;
    min-width: 0;
  }
  .who-text {
    display: flex;
    flex-direction: column;
    min-width: 0;
  }
  .who-text > .link {
    min-width: 0;
    line-height: 18px;
  }
  .reason > :last-child {
    min-width: 72px;
  }
  .reason {
    display: flex;
    align-items: flex-start;
    gap: 8px;
  }
  .with-bullet {
    display: inline-flex;
    align-items: center;
    justify-content: flex-end;
    gap: 12px;
  }
  .with-bullet > .bullet {
    flex: none;
    width: 56px;
    max-width: none;
  }
  .with-bullet.is-wide > .bullet {
    width: 96px;
  }
  .with-bullet > :last-child {
    min-width: 36px;
  }
  .ranked td.number > .spark {
    margin-inline-start: auto;
  }
  .ranked.is-narrow td:first-child {
    width: 100%;
    max-width: 0;
  }
  .ranked.is-narrow .who,
  .ranked.is-narrow .with-bullet {
    gap: 8px;
  }
  .ranked.is-narrow .with-bullet > .bullet {
    width: 40px;
  }
  .ranked.is-narrow td {
    padding-inline: 0 4px;
  }
  .ranked.is-narrow td:first-child {
    padding-inline: 16px 8px;
  }
  .ranked.is-narrow td:last-child,
  .ranked.is-narrow th:last-child {
    padding-inline: 0 8px;
  }
  .ranked .expand .icon {
    transition: transform 200ms ease-out;
  }
  .ranked .expand[aria-expanded='true'] .icon {
    transform: rotate(180deg);
  }
  .ranked .drill-row > td {
    height: auto;
    max-width: none;
    padding: var(--_gap-l) 16px !important;
    background: var(--_sunken);
    --_ground: var(--_sunken);
  }
  .details {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: 4px 16px;
  }
  .details dt {
    color: var(--_muted);
  }
  .details dd {
    display: flex;
    justify-content: flex-end;
  }
  .keys .legend-key {
    white-space: normal;
  }
  .keys {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
  }
`;
