import type { Picture } from './picture.js';

/** The picture as a file of shapes. */
export const svgOf = ({ svg }: Picture): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(svg)}\n`;
