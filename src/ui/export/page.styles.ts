/** Of a page that is printed on its own: black on white, in the fonts that the system has. */
export const pageStyles = `
  @page { margin: 12mm; }
  :root { color-scheme: only light; color: CanvasText; background: Canvas; }
  body { margin: 0; font: 400 10pt/14pt system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
    font-variant-numeric: tabular-nums; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  h1 { margin: 0 0 2pt; font-size: 15pt; line-height: 20pt; }
  h2 { margin: 12pt 0 4pt; font-size: 11pt; line-height: 14pt; break-after: avoid; }
  p { margin: 0 0 2pt; }
  svg { display: block; width: 100%; max-height: 245mm; break-inside: avoid; }
  table { width: 100%; margin-top: 6pt; border-collapse: collapse; font-size: 8.5pt; line-height: 11pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 3pt 6pt 3pt 0; border-bottom: 0.25pt solid GrayText; text-align: start; vertical-align: top;
    overflow-wrap: break-word; }
  th { font-weight: 600; border-bottom-width: 1pt; overflow-wrap: normal; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  .number { text-align: end; white-space: nowrap; }
  th.number { white-space: normal; }
  .muted { color: GrayText; }
  .as-of { margin-top: 8pt; font-size: 8pt; }
`;
