import type { VendorField } from '../../../domain/index.js';

const SAMPLES = 3;
const SAMPLE_LENGTH = 60;

/** What is known of one field: how often it has a value, of what type, and a few of them. */
export class FieldTally {
  readonly #types = new Set<string>();
  readonly #samples = new Set<string>();
  #filled = 0;

  add(text: string, type: string): void {
    if (text === '') return;
    this.#filled++;
    this.#types.add(type);
    if (this.#samples.size < SAMPLES) this.#samples.add(text.slice(0, SAMPLE_LENGTH));
  }
  field(name: string, of: number, writable: boolean): VendorField {
    return {
      name,
      label: labelOf(name),
      type: this.#types.size === 1 ? [...this.#types][0]! : 'text',
      writable,
      ...(of > 0 && { filled: this.#filled / of }),
      samples: [...this.#samples],
    };
  }
}

/** `annualRevenue` and `annual_revenue` as “Annual revenue”. */
export function labelOf(name: string): string {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/[_\s]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Type of a text by its look. */
export function typeOf(text: string): string {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) && !/^0\d/.test(text)) return 'number';
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return 'date';
  return /^(true|false)$/i.test(text) ? 'boolean' : 'text';
}
