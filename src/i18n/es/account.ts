import type { Messages } from '../messages.js';
import { pluralsOf } from '../plural.js';

const form = pluralsOf('es');

export const account: Messages['account'] = {
  none: {
    title: 'Ninguna cuenta elegida',
    text: 'Indique al widget el ID del registro, por ejemplo account="001…".',
  },
  missing: {
    title: 'No se encontró esta cuenta',
    text: (id) => `El CRM no tiene ninguna cuenta «${id}», o usted no tiene acceso a ella.`,
  },
  owner: 'Propietario',
  noOwner: 'Sin propietario',
  alsoClaims: 'Otra asignación',
  inTerritory: 'En el territorio',
  cause: { area: 'Por zona', rule: 'Por regla', hand: 'Manual', unknown: 'Asignada' },
  since: (cause, day) => `${cause}, desde el ${day}`,
  formerRep: 'ya no está en activo',
  draftOwner: (name) => `Borrador: pasa a ${name}`,
  conflicts: {
    overlap: {
      title: (n, text) => `Esta cuenta corresponde a ${text} ${form(n, { one: 'territorio', other: 'territorios' })}`,
      text: (names) => `Está en ${names}.`,
    },
    'inactive-owner': {
      title: () => 'El propietario ya no está en activo',
      text: (name) => `${name} ya no forma parte del equipo. Nadie atiende esta cuenta.`,
    },
    'unknown-owner': {
      title: () => 'El propietario no es un representante conocido',
      text: (id) => `«${id}» no figura entre los representantes cargados.`,
    },
    'no-owner': {
      title: () => 'Esta cuenta no tiene propietario',
      text: () => 'Asígnela a un representante para que alguien la atienda.',
    },
    'outside-territory': {
      title: () => 'Fuera del territorio del propietario',
      text: (names) => `Está en ${names}, donde el propietario no tiene asignación.`,
    },
    'no-territory': {
      title: () => 'En ningún territorio',
      text: () => 'Esta cuenta no corresponde a ningún territorio.',
    },
    'two-owners': {
      title: () => 'El territorio es de otro representante',
      text: (names) => `También podría atenderla: ${names}.`,
    },
  },
  lastTouch: 'Último contacto',
  due: (day) => `Previsto: ${day}`,
  onTime: 'A tiempo',
  noTouchYet: 'Ningún contacto registrado',
  noInterval: 'Sin frecuencia de visita para esta clase',
  touchSentence: (ago, cls, every) => `Contactada ${ago}. ${cls}: contacto previsto ${every}.`,
  touchSentenceNoClass: (ago) => `Contactada ${ago}.`,
  everyDays: (n, text) => (n === 1 ? 'cada día' : `cada ${text} días`),
  today: 'Hoy',
  openPipeline: 'Pipeline abierto',
  pipelineCount: (n, text, next) => {
    if (n === 0) return 'Ninguna oportunidad abierta';
    const deals = `${text} ${form(n, { one: 'oportunidad', other: 'oportunidades' })}`;
    return next === undefined ? `${deals}, fecha vencida` : `${deals}, próxima el ${next}`;
  },
  won: (period) => `Ganado (${period})`,
  nearby: (distance) => `Cerca (${distance})`,
  noNearby: 'Ninguna otra cuenta a esta distancia',
  noPlace: 'Esta cuenta no tiene coordenadas, por lo que no se puede buscar nada cerca.',
  touched: (day) => `contactada el ${day}`,
  neverTouched: 'nunca contactada',
  changeOwner: 'Cambiar propietario',
  readOnly: 'Esta conexión no permite cambiar propietarios',
  form: {
    title: 'Cambiar propietario',
    to: 'Nuevo propietario',
    choose: 'Elija un representante',
    reason: 'Motivo',
    reasonHint: 'Por qué, en pocas palabras',
    needTo: 'Elija el nuevo propietario.',
    needReason: 'Indique el motivo, para que los demás puedan entenderlo.',
    same: 'La cuenta ya le pertenece.',
    inTerritory: (territory) => `${territory}, cubre esta cuenta`,
    otherTerritory: (territory) => territory,
    noTerritory: 'sin territorio',
    check: 'Comprobar',
    keep: 'Guardar borrador',
    back: 'Atrás',
    discard: 'Descartar',
    publish: 'Publicar',
    publishing: 'Publicando…',
    checking: 'Comprobando…',
  },
  dryRun: {
    title: 'Efectos del cambio',
    nothing: 'Todavía no se ha cambiado nada.',
    give: (name, from, to) => `${name}: ${from} → ${to}.`,
    warnings: {
      'inactive-owner': () => 'El nuevo propietario no está activo en el CRM.',
      'outside-territory': () => 'La cuenta está fuera del territorio del nuevo propietario.',
      'open-opportunities': (n) =>
        n === '1'
          ? '1 oportunidad abierta sigue con el propietario actual.'
          : `${n} oportunidades abiertas siguen con el propietario actual.`,
      'team-removed': (n) =>
        n === '1'
          ? 'Se quitará a 1 miembro del equipo de la cuenta.'
          : `Se quitará a ${n} miembros del equipo de la cuenta.`,
      'unknown-record': () => 'El CRM ya no conoce este registro.',
      'stale-version': () => 'Alguien ha cambiado esta cuenta desde que se leyó.',
      forbidden: (needs) => `No tiene permiso para hacerlo. Permiso necesario: ${needs}.`,
    },
    other: (code, value) => `Respuesta del CRM: ${code} ${value}`,
    blocked: 'El CRM no aceptaría este cambio.',
    fine: 'No hay ningún impedimento.',
    weaker:
      'Este CRM no compara versiones al escribir: podría sobrescribirse un cambio que otra persona haga al mismo tiempo.',
  },
  outcome: {
    applied: (to) => `Hecho: la cuenta pertenece ahora a ${to}.`,
    undone: (to) => `Deshecho: la cuenta vuelve a pertenecer a ${to}.`,
    undo: 'Deshacer',
    status: {
      applied: 'Aplicado',
      conflict: 'Otra persona la ha cambiado antes',
      rejected: 'El CRM ha rechazado el cambio',
      forbidden: 'No tiene permiso para cambiarla',
      gone: 'La cuenta ya no existe',
      locked: 'El registro está bloqueado en este momento',
      unknown: 'No llegó respuesta. No se sabe si el cambio se guardó',
      'not-sent': 'El cambio no se envió',
      undone: 'Revertido por el CRM',
    },
    nothingLost: 'Su cambio se conserva como borrador.',
    yours: 'Su versión',
    theirs: 'La otra versión, en el CRM',
    takeYours: 'Publicar la suya',
    takeTheirs: 'Conservar la otra',
    again: 'Reintentar',
    checkAgain: 'Volver a comprobar',
  },
};
