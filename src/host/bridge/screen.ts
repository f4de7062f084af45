/** Most that one message may hold, so that a wrong or forged one can't take the page down. */
export interface MessageCaps {
  /** Values of all kinds in it. */
  readonly values: number;
  /** Objects and lists inside each other. */
  readonly depth: number;
  /** UTF-16 units of one text, and of all texts together. */
  readonly text: number;
  readonly texts: number;
  /** Bytes of a file. */
  readonly bytes: number;
}

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);
const kindOf = (value: object): string => Object.prototype.toString.call(value);

/**
 * Looks at a message before anything is done with it: plain objects, lists, texts, numbers, yes or no, and the bytes of a
 * file, all within the caps. Answers what is wrong, undefined where nothing is. Without recursion, so that a deep or a
 * circular message ends at the cap instead of the stack.
 */
export function screen(message: unknown, caps: MessageCaps): string | undefined {
  let values = 0;
  let texts = 0;
  const open: object[] = [];
  const depths: number[] = [];
  const look = (value: unknown, depth: number): string | undefined => {
    if (++values > caps.values) return 'too-many-values';
    switch (typeof value) {
      case 'string':
        texts += value.length;
        return value.length > caps.text || texts > caps.texts ? 'too-long' : undefined;
      case 'number':
      case 'boolean':
      case 'undefined':
        return undefined;
      case 'object':
        if (value === null) return undefined;
        if (depth > caps.depth) return 'too-deep';
        open.push(value);
        depths.push(depth);
        return undefined;
      default:
        return 'not-plain';
    }
  };
  let wrong = look(message, 1);
  while (wrong === undefined && open.length > 0) wrong = inside(open.pop()!, depths.pop()! + 1);
  return wrong;

  function inside(value: object, depth: number): string | undefined {
    if (Array.isArray(value)) {
      // an array may claim a length of thousands of millions without holding anything
      if (value.length > caps.values - values) return 'too-many-values';
      for (let i = 0; i < value.length; i++) {
        const found = look(value[i], depth);
        if (found) return found;
      }
      return undefined;
    }
    const kind = kindOf(value);
    if (kind === '[object Uint8Array]')
      return (value as Uint8Array).byteLength > caps.bytes ? 'too-many-bytes' : undefined;
    if (kind !== '[object Object]') return 'not-plain';
    for (const key of Object.keys(value)) {
      if (FORBIDDEN_KEYS.has(key)) return 'forbidden-key';
      const found = look(key, depth) ?? look((value as Record<string, unknown>)[key], depth);
      if (found) return found;
    }
    return undefined;
  }
}
