import { css } from '#lit';

export const styles = css`
  .section {
    display: grid;
    gap: 8px;
    padding: var(--_gap-l) 16px;
    border-top: 1px solid var(--_line);
  }
  .section.first {
    padding-top: 0;
    border-top: 0;
  }
  .first + .people,
  .card-header + .people {
    padding-top: 0;
    border-top: 0;
  }
  .conflicts {
    display: grid;
    gap: 4px;
  }
  .people {
    gap: 16px;
  }
  .person {
    display: flex;
    gap: 12px;
  }
  .grow {
    flex: 1;
    min-width: 0;
  }
  .line {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: 8px;
  }
  .role {
    flex: none;
    font-size: 12px;
    line-height: 16px;
  }
  .why {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_muted);
  }
  .why .icon {
    width: 14px;
    height: 14px;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-top: 0;
    border-top: 0;
  }
  .panel {
    background: var(--_sunken);
  }
  .panel form,
  .sides {
    display: grid;
    gap: 4px;
  }
  .sides {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
  }
  .sides > div {
    padding: 8px 12px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius-m);
    background: var(--_surface);
  }
  .field.wide {
    display: flex;
  }
  .label {
    color: var(--_muted);
    font: 400 12px/16px var(--_font);
  }
  .problem:empty {
    display: none;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    margin-top: 4px;
  }
  .warnings {
    display: grid;
    gap: 4px;
  }
  .warnings .flag,
  .flag.wrap {
    align-items: flex-start;
    font-weight: 400;
    font-size: 13px;
    line-height: 20px;
    white-space: normal;
  }
  .warnings .flag .icon,
  .flag.wrap .icon {
    margin-top: 3px;
  }
  .touch-bar {
    display: block;
    width: 100%;
    height: 16px;
  }
  .track {
    fill: var(--_track);
  }
  .done {
    fill: var(--_data);
  }
  .late {
    fill: var(--_error);
  }
  .tick {
    fill: var(--_map-ink);
  }
  .axis {
    display: flex;
    justify-content: space-between;
    gap: 8px;
  }
  .pair {
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 16px;
  }
  .pair > div + div {
    padding-inline-start: 16px;
    border-inline-start: 1px solid var(--_line);
  }
  .pair .flag {
    white-space: normal;
  }
  .value {
    overflow-wrap: anywhere;
    color: var(--_title);
    font: 700 20px/28px var(--_font);
  }
  .triangle {
    width: 8px;
    height: 8px;
    fill: currentColor;
  }
  .nearby > li {
    display: flex;
    gap: 8px;
    padding: 8px 0;
  }
  .nearby > li + li {
    border-top: 1px solid var(--_line);
  }
  .mark {
    flex: none;
    width: 12px;
    height: 12px;
    margin-top: 4px;
  }
  .mark .filled {
    fill: var(--_map-ink);
  }
  .mark .ring {
    fill: none;
    stroke: var(--_map-ink);
    stroke-width: 1.5;
  }
`;
