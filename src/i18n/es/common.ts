import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const form = pluralsOf('es');
const counted = (one: string, other: string) => (n: number, text: string) => `${text} ${form(n, { one, other })}`;

export const common: Messages['common'] = {
  fiscalYear: (year) => `AF ${year}`,
  fiscalQuarter: (quarter, year) => `T${quarter} AF ${year}`,
  toDate: (period, day) => `${period} hasta el ${day}`,
  asOf: (time) => `Última lectura: ${time}`,
  asIs: 'Actual',
  asWas: 'Histórico',
  basis: 'Territorios de hoy o de entonces',
  map: 'Mapa',
  chart: 'Gráfico',
  table: 'Tabla',
  view: 'Mostrar como',
  period: 'Período',
  close: 'Cerrar',
  cancel: 'Cancelar',
  tryAgain: 'Reintentar',
  showAll: (n) => `Mostrar todo (${n})`,
  showMore: (n) => `Mostrar ${n} más`,
  showLess: 'Mostrar menos',
  export: 'Exportar',
  details: 'Detalles',
  copyDetails: 'Copiar detalles para soporte',
  copied: 'Copiado',
  notCopied: 'No se pudo copiar el texto: selecciónelo y cópielo a mano.',
  none: 'Ninguno',
  noFigure: 'n. d.',
  points: 'pp',
  vsLastYear: 'vs. año anterior',
  noChange: 'sin cambios',
  up: 'sube',
  down: 'baja',
  refreshing: 'Actualizando',
  vacant: 'Vacante',
  cannotOpen: 'Esta página no permite abrir registros',
  unknownRep: 'Representante sin identificar',
  noTerritory: 'Sin territorio',
  claimedTwice: 'Superposición',
  searchPlaceholder: 'Buscar cuenta, representante o zona',
  keyboard: 'Teclado',
  keys: 'Tab pasa de un grupo a otro, las flechas se mueven dentro, Intro elige, Esc cierra. En el mapa, + y − cambian el zoom y 0 muestra todo.',
  filter: 'Filtrar',
  sortedBy: (column, ascending) => `orden por ${column}, ${ascending ? 'ascendente' : 'descendente'}`,
  sortBy: (column) => `Ordenar por: ${column}`,
  rows: counted('fila', 'filas'),
  accounts: counted('cuenta', 'cuentas'),
  areas: counted('zona', 'zonas'),
  territories: counted('territorio', 'territorios'),
  reps: counted('representante', 'representantes'),
  deals: counted('oportunidad', 'oportunidades'),
  daysAgo: (n, text) => (n === 0 ? 'hoy' : n === 1 ? 'ayer' : `hace ${text} días`),
  overdue: counted('día de retraso', 'días de retraso'),
  classOf: (name) => `Clase ${name}`,
  collection: {
    territories: 'territorios',
    areas: 'zonas',
    reps: 'representantes',
    accounts: 'cuentas',
    opportunities: 'oportunidades',
    activities: 'actividades',
    quotas: 'cuotas',
    assignments: 'asignaciones',
  },

  waiting: {
    title: 'Sin conexión a un CRM',
    text: (name) =>
      name
        ? `En esta página no se ha registrado ninguna conexión con el nombre «${name}».`
        : 'Coloque este widget dentro de un <bailiwick-workspace connection="…"> o asígnele una conexión propia.',
    action: 'Cómo conectar',
  },
  loading: {
    label: (what) => `Cargando ${what}`,
    progress: (what, done, total) =>
      total ? `Cargando ${what}: ${done} de ${total}` : `Cargando ${what}: ${done} hasta ahora`,
  },
  left: (_n, text, what) => `Datos incompletos en ${text} de: ${what}`,
  partialMixed: counted('registro por revisar', 'registros por revisar'),
  seeWhy: 'Ver por qué',
  stale: (time) => `Última lectura: ${time}, no se pudo actualizar`,
  broken: {
    title: 'No se pudo mostrar este widget',
    text: 'El resto de la página no se ve afectado. Los detalles ayudan a soporte a encontrar la causa.',
  },
  errors: {
    auth: {
      title: 'Su sesión ha caducado',
      text: 'Inicie sesión de nuevo en el CRM y vuelva a intentarlo. No se ha perdido nada.',
      action: 'Reintentar',
    },
    forbidden: {
      title: 'No tiene acceso a estos datos',
      text: 'El CRM no le permite leer estos registros. La administración del CRM puede conceder el permiso.',
      action: 'Reintentar',
    },
    quota: {
      title: 'Se ha agotado el límite diario del CRM',
      text: 'De momento, el CRM no atiende más solicitudes. Vuelva a intentarlo cuando se renueve el límite.',
      action: 'Reintentar',
    },
    throttle: {
      title: 'El CRM pide esperar',
      text: 'Demasiadas solicitudes a la vez. Vuelva a intentarlo en un momento.',
      action: 'Reintentar',
    },
    network: {
      title: 'No se puede acceder al CRM',
      text: 'Compruebe la conexión y vuelva a intentarlo. No se ha perdido nada.',
      action: 'Reintentar',
    },
    timeout: {
      title: 'El CRM ha tardado demasiado',
      text: 'No hubo respuesta a tiempo. Puede que baste con volver a intentarlo.',
      action: 'Reintentar',
    },
    cancelled: {
      title: 'Se detuvo la carga',
      text: 'Se canceló antes de que llegaran todos los datos.',
      action: 'Volver a cargar',
    },
    'not-found': {
      title: 'Este registro ya no existe',
      text: 'Puede que se haya eliminado o combinado.',
      action: 'Reintentar',
    },
    mapping: {
      title: 'Falta un campo',
      text: 'Ningún campo del CRM es adecuado. La administración del CRM puede asignar otro.',
      action: 'Reintentar',
    },
    incomplete: {
      title: 'Los datos están incompletos',
      text: 'Llegaron menos registros de los que anunció el CRM.',
      action: 'Volver a cargar',
    },
    'not-the-crm': {
      title: 'La respuesta no es del CRM',
      text: 'A menudo es una página de inicio de sesión o un proxy. Abra el CRM en otra pestaña y vuelva a intentarlo.',
      action: 'Reintentar',
    },
    unsupported: {
      title: 'Este CRM no lo permite',
      text: 'La conexión no ofrece esta función.',
      action: 'Reintentar',
    },
    server: {
      title: 'El CRM ha notificado un error',
      text: 'No pudo responder. Puede que baste con volver a intentarlo.',
      action: 'Reintentar',
    },
  },
};
