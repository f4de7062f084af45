import { defineKpi, ratio } from './kpi.js';
import { coveredPopulation, openAreas, population, withoutPopulation } from './parts.js';

/**
 * Population of areas in at least one territory / population of all areas that were read, by the measure `population`.
 * An area that several territories claim counts once. For everything that was read only: within a territory every area
 * is covered. Areas without a population are left out and counted.
 */
export const geographicCoverage = defineKpi({
  id: 'geographic-coverage',
  unit: 'share',
  better: 'higher',
  parts: { covered: coveredPopulation, population, missed: openAreas },
  excluded: { 'no-population': withoutPopulation },
  scopes: ['all'],
  lists: 'missed',
  figure: ({ covered, population: all }) => ratio(covered, all, 'no-population'),
});
