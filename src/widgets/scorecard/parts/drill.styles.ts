import { css } from '#lit';

export const drillStyles = css`
  .drill {
    --_ground: var(--_sunken);
    padding: 12px 0 0;
    background: var(--_sunken);
  }
  .has-drill > .drill {
    border-inline-start: 1px solid var(--_line);
  }
  .is-narrow .drill,
  .items .drill,
  .sentence + .drill,
  .tiles + .drill {
    border-top: 1px solid var(--_line);
  }
  .drill > * {
    margin-inline: 16px;
  }
  .drill > table {
    width: 100%;
    margin-inline: 0;
  }
  .drill > .line:first-child {
    align-items: flex-start;
    margin-bottom: 8px;
  }
  .drill > .line:first-child > .icon-button {
    flex: none;
    margin-inline-end: -8px;
  }
  .drill-title {
    color: var(--_title);
    font: 700 16px/24px var(--_font);
  }
  .drill > .note {
    margin-top: 12px;
  }
  .fraction {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-block: 16px;
  }
  .fraction-sides > p {
    padding: 4px 0;
  }
  .fraction-sides > p + p {
    border-top: 1.5px solid var(--_text);
  }
  .side {
    margin-inline-end: 4px;
    color: var(--_title);
    font: 700 16px/20px var(--_font);
  }
  .fraction-value {
    color: var(--_title);
    font: 700 20px/28px var(--_font);
    white-space: nowrap;
  }
  .by-class {
    display: grid;
    grid-template-columns: auto 1fr auto auto;
    align-items: center;
    gap: 4px 12px;
    margin-bottom: 12px;
  }
  .by-class dt {
    display: flex;
    align-items: center;
    gap: 4px;
    white-space: nowrap;
  }
  .facts {
    display: grid;
    gap: 4px;
    margin-top: 12px;
  }
  .facts li {
    display: flex;
    gap: 8px;
  }
  .facts .icon {
    margin-top: 2px;
    color: var(--_muted);
  }
  .records-head {
    margin-top: 16px;
  }
  .drill > .records-head:first-child {
    margin-top: 0;
    margin-bottom: 0;
    align-items: center;
  }
  .records {
    table-layout: auto;
  }
  .records td {
    height: 32px;
    padding-block: 4px;
  }
  .records td:first-child {
    width: 100%;
    max-width: 0;
  }
  .record {
    display: flex;
    align-items: center;
    gap: 8px;
    min-width: 0;
  }
  .record > .link {
    min-width: 0;
  }
  .records-foot {
    padding: 8px 0 16px;
  }
  .records + .records-foot {
    border-top: 1px solid var(--_line);
    margin-inline: 0;
    padding-inline: 16px;
  }
  .class-mark {
    flex: none;
    width: 12px;
    height: 12px;
    fill: var(--_map-ink);
  }
  .class-mark .ring {
    fill: none;
    stroke: var(--_map-ink);
    stroke-width: 1.5;
  }
  .items > li + li {
    border-top: 1px solid var(--_line);
  }
  .items {
    border-top: 1px solid var(--_line);
  }
  .item {
    display: flex;
    gap: 12px;
    padding: var(--_gap-l) 16px;
    font-size: 14px;
  }
  .item-acts {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 12px;
    margin-top: 4px;
    font-size: 13px;
  }
  .items-more {
    padding: var(--_gap-l) 16px;
    border-top: 1px solid var(--_line);
  }
  .flag-line {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: 13px;
    line-height: 20px;
  }
  .flag-line .icon {
    margin-top: 0;
  }
  .passed {
    display: grid;
    gap: 4px;
    flex: 1 1 100%;
    margin-top: 4px;
  }
`;
