import type { KpiId } from '../../domain/index.js';

/** What each KPI is called; its definition stands in `kpis.ts`. */
export const kpiNames: Record<KpiId, string> = {
  attainment: 'Attainment',
  pacing: 'Attainment to date',
  sales: 'Won to date',
  growth: 'Growth',
  'new-customers': 'New customers',
  'acquisition-rate': 'Acquisition rate',
  'new-customer-share': 'New customer share',
  'win-rate': 'Win rate',
  'win-rate-value': 'Win rate by value',
  'average-deal': 'Average deal',
  'sales-cycle': 'Sales cycle',
  'sales-velocity': 'Sales velocity a day',
  'pipeline-coverage': 'Pipeline cover',
  'open-pipeline': 'Open pipeline',
  'weighted-pipeline': 'Weighted pipeline',
  coverage: 'Coverage',
  'call-plan': 'Call plan',
  'potential-coverage': 'Potential covered',
  'book-engagement': 'Book engagement',
  penetration: 'Penetration',
  'white-space': 'White space',
  'activity-rate': 'Daily activity',
  'orphan-rate': 'Orphaned accounts',
  'geographic-coverage': 'Population covered',
};
