/** What a scorecard shows, made of records alone: no element, no text. */
export * from './view/attention.js';
export * from './view/figures.js';
export * from './view/issues.js';
export * from './view/kpi-rows.js';
export * from './view/periods.js';
export * from './view/ranked.js';
export * from './view/records.js';
export * from './view/say.js';
export * from './view/subject.js';
