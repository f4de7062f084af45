import type { Messages } from '../messages.js';

const words: Record<string, readonly [one: string, many: (n: string) => string, remedy: string]> = {
  'location-none': [
    '1 cuenta no tiene coordenadas',
    (n) => `${n} cuentas no tienen coordenadas`,
    'Geocodifique las direcciones en el CRM.',
  ],
  'location-zero': [
    '1 cuenta está en 0, 0',
    (n) => `${n} cuentas están en 0, 0`,
    'Es señal de una geocodificación fallida: vuelva a geocodificar.',
  ],
  'location-swapped': [
    '1 cuenta tiene la latitud y la longitud intercambiadas',
    (n) => `${n} cuentas tienen la latitud y la longitud intercambiadas`,
    'Revise la asignación de campos o intercambie los dos valores.',
  ],
  'location-out-of-range': [
    '1 cuenta tiene coordenadas imposibles',
    (n) => `${n} cuentas tienen coordenadas imposibles`,
    'Corríjalas en el CRM: latitud de −90 a 90, longitud de −180 a 180.',
  ],
  'location-unreadable': [
    '1 cuenta tiene coordenadas ilegibles',
    (n) => `${n} cuentas tienen coordenadas ilegibles`,
    'Las coordenadas son grados decimales con punto, por ejemplo 39.7684.',
  ],
  'outside-country': [
    '1 cuenta está fuera de su país',
    (n) => `${n} cuentas están fuera de su país`,
    'Revise las direcciones y vuelva a geocodificarlas.',
  ],
  'history-contradicts': [
    'El territorio de 1 representante contradice el historial',
    (n) => `Los territorios de ${n} representantes contradicen el historial`,
    'Corrija el historial o el territorio del representante.',
  ],
  'history-ended': [
    '1 representante tiene un territorio que el historial da por terminado',
    (n) => `${n} representantes tienen territorios que el historial da por terminados`,
    'Corrija el historial o el territorio del representante.',
  ],
  'seller-not-owner': [
    '1 oportunidad fue vendida por alguien distinto del propietario de la cuenta',
    (n) => `${n} oportunidades fueron vendidas por alguien distinto del propietario de la cuenta`,
    'Suele ocurrir justo después de un cambio de propietario. «Histórico» cuenta para quien vendió; «Actual», para el propietario actual.',
  ],
  'unknown-reference': [
    '1 registro remite a otro que no existe',
    (n) => `${n} registros remiten a otros que no existen`,
    'Corrija la referencia o cargue también los registros que faltan.',
  ],
  'unknown-owner': [
    '1 cuenta tiene un propietario que no es representante',
    (n) => `${n} cuentas tienen un propietario que no es representante`,
    'Asígnelas a un representante en activo.',
  ],
  'unknown-class': [
    '1 cuenta tiene una clase sin frecuencia de visita',
    (n) => `${n} cuentas tienen una clase sin frecuencia de visita`,
    'Use A, B o C, o añada la clase a la política.',
  ],
  'unknown-forecast': [
    '1 oportunidad tiene una categoría de previsión desconocida',
    (n) => `${n} oportunidades tienen una categoría de previsión desconocida`,
    'Use commit, best case, pipeline u omitted; hasta entonces no cuenta en ninguna.',
  ],
  'no-amount': [
    '1 oportunidad no tiene importe',
    (n) => `${n} oportunidades no tienen importe`,
    'Indique el importe; hasta entonces cuenta como cero.',
  ],
  'unreadable-number': [
    'No se pudo leer 1 número',
    (n) => `No se pudieron leer ${n} números`,
    'Escriba decimales simples con punto, por ejemplo 1294.25.',
  ],
  'unreadable-date': [
    'No se pudo leer 1 fecha',
    (n) => `No se pudieron leer ${n} fechas`,
    'Escriba las fechas como 2026-08-18.',
  ],
  'duplicate-id': [
    '1 ID aparece dos veces',
    (n) => `${n} ID aparecen dos veces`,
    'Cuenta el último registro. Elimine el otro.',
  ],
  'missing-id': [
    '1 registro no tiene ID',
    (n) => `${n} registros no tienen ID`,
    'Asigne a cada registro un ID propio.',
  ],
};

export const issues: Messages['issues'] = {
  title: (code, n, text) => {
    const found = words[code];
    return found ? (n === 1 ? found[0] : found[1](text)) : `${text} × ${code}`;
  },
  remedy: (code) => words[code]?.[2] ?? 'Revise el registro en el CRM.',
};
