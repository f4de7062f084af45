import { dayOf, isDay, type Day } from '../../domain/index.js';

/**
 * A decimal as `1234.5`, from what files hold: thousands separators, a decimal comma, a currency sign, brackets for minus.
 * `1,234` is read as one thousand two hundred and thirty-four. Undefined where the text is no number.
 */
export function decimalOf(text: string): string | undefined {
  const bracketed = /^\((.*)\)$/.exec(text.trim());
  const bare = (bracketed?.[1] ?? text).replace(/[\p{Sc}\s'’%]|^[A-Z]{3}(?=[\s\d])|(?<=[\s\d])[A-Z]{3}$/gu, '');
  const value = plainDecimal(bare);
  return value !== undefined && bracketed ? `-${value}` : value;
}
function plainDecimal(text: string): string | undefined {
  if (/^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text)) return text;
  if (/^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/.test(text)) return text.replaceAll(',', '');
  if (/^[+-]?\d{1,3}(\.\d{3})+,\d*$|^[+-]?\d{1,3}(\.\d{3}){2,}$/.test(text))
    return text.replaceAll('.', '').replace(',', '.');
  if (/^[+-]?\d+,\d+$/.test(text)) return text.replace(',', '.');
  if (!/^[+-]?\d+(\.\d+)?e[+-]?\d{1,2}$/i.test(text)) return undefined;
  const plainly = String(Number(text));
  return plainly.includes('e') ? undefined : plainly;
}

export function numberOf(text: string): number | undefined {
  const decimal = decimalOf(text);
  return decimal === undefined ? undefined : Number(decimal);
}

/** Whether the day or the month comes first in `3/4/2026`. */
export type DayOrder = 'dmy' | 'mdy';
const slashed = /^(\d\d?)\/(\d\d?)\/(\d{4})(?:[ ,T].*)?$/;

/** The order that a column's values leave open no other, undefined where they do. */
export function orderOf(texts: Iterable<string>): DayOrder | undefined {
  let dmy = false;
  let mdy = false;
  for (const text of texts) {
    const m = slashed.exec(text);
    if (m && Number(m[1]) > 12) dmy = true;
    if (m && Number(m[2]) > 12) mdy = true;
  }
  return dmy === mdy ? undefined : dmy ? 'dmy' : 'mdy';
}

/** A day from ISO text (a time after it is left out), `20260331`, `31.3.2026`, or with slashes in a known order. */
export function dayFromText(text: string, order: DayOrder | undefined): Day | undefined {
  const valid = (y: string, m: string, d: string) => {
    const day = dayOf(Number(y), Number(m), Number(d));
    return isDay(day) ? day : undefined;
  };
  const iso = /^(\d{4})([-/])(\d\d?)\2(\d\d?)(?:[ T].*)?$/.exec(text);
  if (iso) return valid(iso[1]!, iso[3]!, iso[4]!);
  const packed = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (packed) return valid(packed[1]!, packed[2]!, packed[3]!);
  const dotted = /^(\d\d?)\.(\d\d?)\.(\d{4})(?: .*)?$/.exec(text);
  if (dotted) return valid(dotted[3]!, dotted[2]!, dotted[1]!);
  const parts = slashed.exec(text);
  if (!parts || !order) return undefined;
  return order === 'mdy' ? valid(parts[3]!, parts[1]!, parts[2]!) : valid(parts[3]!, parts[2]!, parts[1]!);
}

/** True or false from the usual words, undefined from any other. */
export function flagOf(text: string): boolean | undefined {
  if (/^(true|yes|y|1|x|active|completed|done)$/i.test(text)) return true;
  return /^(false|no|n|0|inactive|open|planned)$/i.test(text) ? false : undefined;
}
