import { css } from '#lit';

/** On paper: light, no controls, no row cut in two. Pages decide what else is printed; margins are theirs too. */
export const printStyles = css`
  .on-paper {
    display: none;
  }
  @media print {
    :host {
      color-scheme: only light;
      print-color-adjust: exact;
      -webkit-print-color-adjust: exact;
    }
    .card-tools,
    .card-footer button,
    .export,
    .strip button,
    .told,
    .refreshing,
    .map-canvas,
    .map-buttons,
    .key,
    .chip,
    .tip,
    .source,
    .scale,
    .icon-button,
    .records-head button,
    .records-foot button,
    .items-more,
    .item-acts button {
      display: none !important;
    }
    .card {
      overflow: visible;
      border-color: var(--_border);
    }
    .card-header {
      break-after: avoid;
    }
    .stage {
      height: auto !important;
      overflow: visible;
      background: none;
    }
    .on-paper {
      display: block;
      width: 100%;
      max-height: 245mm;
    }
    .legend,
    .scroll {
      max-height: none !important;
      overflow: visible !important;
    }
    thead {
      position: static !important;
    }
    thead th {
      position: static !important;
    }
    .truncate {
      overflow: visible !important;
      white-space: normal !important;
    }
    /* the number beside it says the same, and paper is narrow */
    td .with-bullet > svg,
    .ranked .months,
    .ranked .avatar {
      display: none !important;
    }
    .ranked {
      min-width: 0 !important;
      table-layout: auto !important;
    }
    tr,
    li,
    figure,
    .drill,
    .on-paper {
      break-inside: avoid;
    }
    thead {
      display: table-header-group;
    }
    tfoot {
      display: table-row-group;
    }
  }
`;
