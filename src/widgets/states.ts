import type { TemplateResult } from '#lit';

export type Status = 'waiting' | 'loading' | 'ready' | 'empty' | 'partial' | 'failed' | 'stale' | 'conflict';

/** What a widget has to show when there is data but nothing of its kind. */
export interface Empty {
  readonly title: string;
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}
export interface Heading {
  readonly title: string;
  readonly subtitle?: string;
  readonly lead?: TemplateResult;
}
