import type { KpiId } from '../../domain/index.js';
import type { KpiWords } from '../en/kpis.js';
import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';
import { kpiNames } from './kpi-names.js';

const form = pluralsOf('es');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;
const accounts = (one: string, other = one) => counted(`cuenta ${one}`, `cuentas ${other}`);
const deals = (one: string, other = one) => counted(`oportunidad ${one}`, `oportunidades ${other}`);
const wonDeals = deals('ganada', 'ganadas');
const openDeals = deals('abierta', 'abiertas');
const closedDeals = deals('cerrada', 'cerradas');
const firstDeals = deals('con un cliente nuevo', 'con clientes nuevos');

const kpi: Record<KpiId, Omit<KpiWords, 'name'>> = {
  attainment: {
    definition: () => 'Importe ganado como parte de la cuota de todo el período.',
    numerator: 'ganado',
    denominator: 'cuota del período',
    records: wonDeals,
  },
  pacing: {
    short: 'A la fecha',
    definition: () =>
      'Importe ganado frente a la cuota prevista a día de hoy, repartida entre los días de cada cuota. El 100\u00a0% cumple el plan.',
    numerator: 'ganado',
    denominator: 'cuota prevista a la fecha',
    records: wonDeals,
  },
  'commit-attainment': {
    short: 'Comprometido',
    definition: () =>
      'Importe ganado y comprometido como parte de la cuota de todo el período. Comprometidas son las oportunidades abiertas de esa categoría de previsión que se cierran antes de que termine.',
    numerator: 'ganado o comprometido',
    denominator: 'cuota del período',
    records: deals('ganada o comprometida', 'ganadas o comprometidas'),
  },
  sales: {
    short: 'Ganado',
    definition: () =>
      'Importes de las oportunidades ganadas desde el inicio del período, según el día en que se cerraron.',
    records: wonDeals,
  },
  growth: {
    definition: () => 'Importe ganado desde el inicio del período frente a las mismas fechas del año anterior.',
    numerator: 'ganado',
    denominator: 'ganado en las mismas fechas del año anterior',
    records: wonDeals,
  },
  'growth-previous': {
    short: 'Vs. período ant.',
    definition: () =>
      'Importe ganado desde el inicio del período frente a igual número de días laborables del período anterior. Sin ajuste estacional: una temporada alta se compara con una baja.',
    numerator: 'ganado',
    denominator: 'ganado en igual número de días laborables del período anterior',
    records: wonDeals,
  },
  'new-customers': {
    definition: (p) =>
      `Primeras oportunidades ganadas con un cliente, incluido todo lo que depende de él; un cliente vuelve a contar como nuevo tras ${p.gapMonths} meses sin ninguna.`,
    records: firstDeals,
  },
  'acquisition-rate': {
    short: 'Adquisición',
    definition: () => 'Clientes nuevos en proporción a los clientes que había al inicio del período.',
    numerator: 'clientes nuevos',
    denominator: 'clientes al inicio',
    records: firstDeals,
  },
  'new-customer-share': {
    short: 'Peso de nuevos',
    definition: () => 'Importe de las oportunidades que aportaron un cliente nuevo, como parte de todo lo ganado.',
    numerator: 'ganado con clientes nuevos',
    denominator: 'ganado',
    records: firstDeals,
  },
  'win-rate': {
    definition: () =>
      'Oportunidades ganadas como parte de todas las cerradas, ganadas o perdidas, desde el inicio del período.',
    numerator: 'ganadas',
    denominator: 'cerradas',
    records: closedDeals,
  },
  'win-rate-value': {
    short: 'Éxito en valor',
    definition: () =>
      'Importe ganado como parte del importe de todas las oportunidades cerradas. Una sola oportunidad grande puede decidirlo.',
    numerator: 'ganado',
    denominator: 'cerrado',
    records: closedDeals,
  },
  'average-deal': {
    definition: () => 'Importe ganado dividido entre el número de oportunidades ganadas que tienen importe.',
    numerator: 'ganado',
    denominator: 'oportunidades',
    records: wonDeals,
  },
  'sales-cycle': {
    definition: () => 'Media de días desde la creación de una oportunidad ganada hasta su cierre.',
    numerator: 'días en total',
    denominator: 'oportunidades ganadas',
    records: wonDeals,
  },
  'sales-velocity': {
    short: 'Velocidad al día',
    definition: () =>
      'Oportunidades abiertas × tasa de éxito × oportunidad media ÷ ciclo de ventas: lo que aporta un día a este ritmo.',
    records: openDeals,
  },
  'pipeline-coverage': {
    short: 'Cob. pipeline',
    definition: () => 'Importe abierto que se cierra antes del fin del período, por cada unidad de cuota restante.',
    numerator: 'abierto, con cierre en el período',
    denominator: 'cuota restante',
    records: openDeals,
  },
  'open-pipeline': {
    definition: () => 'Importes de las oportunidades abiertas que se cierran entre hoy y el fin del período.',
    records: openDeals,
  },
  'weighted-pipeline': {
    short: 'Ponderado',
    definition: () =>
      'Importes de las oportunidades abiertas que se cierran antes del fin del período, cada uno por su probabilidad.',
    records: openDeals,
  },
  coverage: {
    definition: (p) =>
      `Porcentaje de cuentas con una visita o llamada completada dentro del intervalo de su clase: ${p.intervals} días.`,
    numerator: 'contactadas a tiempo',
    denominator: 'cuentas consideradas',
    records: accounts('sin cubrir'),
  },
  'call-plan': {
    definition: (p) =>
      `Contactos realizados de los que piden las clases (${p.intervals} días), cada cuenta hasta el límite de su plan.`,
    numerator: 'realizados, hasta el límite del plan',
    denominator: 'planificados a la fecha',
    records: accounts('por debajo de su plan'),
  },
  'potential-coverage': {
    short: 'Potencial',
    definition: (p) =>
      `Porcentaje del potencial de las cuentas contactadas dentro del intervalo de su clase: ${p.intervals} días.`,
    numerator: 'potencial contactado a tiempo',
    denominator: 'potencial considerado',
    records: accounts('sin cubrir'),
  },
  'book-engagement': {
    short: 'Cartera activa',
    definition: (p) =>
      `Porcentaje de todas las cuentas con un contacto completado en los últimos ${p.engagedMonths} meses.`,
    numerator: 'contactadas',
    denominator: 'cuentas',
    records: accounts('sin contacto'),
  },
  penetration: {
    definition: () => 'Porcentaje de cuentas que compraron en los últimos 12 meses.',
    numerator: 'compraron',
    denominator: 'cuentas',
    records: accounts('sin compras'),
  },
  'white-space': {
    definition: () =>
      'Lo que las cuentas podrían comprar en un año, menos lo que nos compraron en los últimos 12 meses.',
    records: accounts('con margen'),
  },
  'activity-rate': {
    definition: () => 'Actividades completadas por representante y día laborable desde el inicio del período.',
    numerator: 'actividades',
    denominator: 'días-representante',
    records: counted('actividad', 'actividades'),
  },
  'orphan-rate': {
    short: 'Huérfanas',
    definition: () => 'Porcentaje de cuentas sin propietario en activo o sin territorio.',
    numerator: 'sin propietario o territorio',
    denominator: 'cuentas',
    records: accounts('sin propietario o territorio'),
  },
  'geographic-coverage': {
    short: 'Población',
    definition: () => 'Porcentaje de la población que vive en una zona asignada a un territorio.',
    numerator: 'en un territorio',
    denominator: 'habitantes',
    records: counted('zona sin territorio', 'zonas sin territorio'),
  },
};

export const kpis: Messages['kpis'] = {
  of: Object.fromEntries(
    Object.entries(kpi).map(([id, words]) => [id, { name: kpiNames[id as KpiId], ...words }]),
  ) as Messages['kpis']['of'],
  noBasis: {
    'no-quota': 'No hay cuota para estas fechas.',
    'no-forecast': 'Ninguna oportunidad abierta tiene categoría de previsión.',
    'quota-met': 'La cuota está cumplida: no queda nada por cubrir.',
    'no-closed': 'No se ganó ni se perdió nada en estas fechas.',
    'no-won': 'No se ganó nada en estas fechas.',
    'no-base': 'No se ganó nada en las mismas fechas del año anterior.',
    'not-read': 'Los registros empiezan después de las mismas fechas del año anterior.',
    'no-previous': 'No se ganó nada en igual número de días laborables del período anterior.',
    'previous-not-read': 'Los registros empiezan después del período anterior.',
    'no-customers': 'No había clientes al inicio del período.',
    'no-accounts': 'Aquí no se considera ninguna cuenta.',
    'no-potential': 'Ninguna cuenta tiene potencial.',
    'no-population': 'Ninguna zona tiene población.',
    'no-plan': 'No hay visitas previstas: ninguna cuenta tiene una clase con frecuencia.',
    'no-reps': 'Aquí no hay ningún representante en activo.',
    'not-started': 'El período no ha comenzado.',
    'period-over': 'Este indicador mira al futuro, y estas fechas ya han pasado.',
    'no-cycle': 'Cada oportunidad se ganó el mismo día en que se creó.',
    'whole-only': 'Este indicador solo tiene sentido para toda la empresa.',
    'not-finite': 'Las cifras en las que se basa son demasiado grandes para calcularse.',
  },
  excluded: {
    'no-amount': deals('sin importe'),
    'other-currency': counted('registro en otra moneda', 'registros en otra moneda'),
    'quota-other-currency': counted('cuota en otra moneda', 'cuotas en otra moneda'),
    'no-account': deals('sin cuenta'),
    'no-created': deals('sin fecha de creación'),
    'created-after-close': deals('creada después de su cierre', 'creadas después de su cierre'),
    'no-probability': deals('sin probabilidad'),
    'no-forecast': deals('abierta sin categoría de previsión', 'abiertas sin categoría de previsión'),
    'past-due': deals('abierta con fecha de cierre vencida', 'abiertas con fecha de cierre vencida'),
    'no-interval': accounts('de una clase sin frecuencia de visita'),
    'just-assigned': (n, text, grace) =>
      accounts(`asignada hace menos de ${grace} días`, `asignadas hace menos de ${grace} días`)(n, text),
    'no-potential': accounts('sin potencial'),
    'potential-too-low': accounts(
      'que compró más de lo que indica su potencial',
      'que compraron más de lo que indica su potencial',
    ),
    'no-population': counted('zona sin población', 'zonas sin población'),
  },
};
