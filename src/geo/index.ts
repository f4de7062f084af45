/** Geography of territories: shared borders, points in areas, distances, colours. Deterministic, without DOM; degrees WGS84. */
export * from './adjacency.js';
export * from './bounds.js';
export * from './colouring.js';
export * from './dissolve.js';
export * from './distance.js';
export { polygonsOf, type Polygons } from './geometry.js';
export * from './label.js';
export * from './locator.js';
export * from './mercator.js';
export * from './nearest.js';
export * from './shapes.js';
export * from './topology/index.js';
export { positionsOf } from './trace.js';
