import type { CollectionName, Id } from '../domain/index.js';
import type { Selection } from '../workspace/index.js';

/** To the page, after a user's act: what is selected now. */
export type SelectDetail = Pick<Selection, 'territories' | 'reps' | 'accounts' | 'areas'>;
/** To the page: changes are about to be published (cancelable), or have been. */
export interface PublishDetail {
  readonly changeSet: string;
  readonly reason: string;
  readonly changes: number;
}
export interface PublishedDetail extends PublishDetail {
  readonly applied: number;
  readonly notApplied: number;
}
/** To the page: what a user asked for failed. `kind` is a `CrmError`’s. */
export interface ErrorDetail {
  readonly kind: string;
  readonly message: string;
}
/** To the host: open this record. Call `preventDefault()` to say that it was taken. */
export interface OpenDetail {
  readonly collection: CollectionName;
  readonly id: Id;
}
/** To the host: show a short message. */
export interface NotifyDetail {
  readonly tone: 'success' | 'warning' | 'error' | 'info';
  readonly text: string;
}
/** To the host: hand this file to the user. */
export interface SaveDetail {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

export interface BailiwickEvents {
  bailiwickselect: SelectDetail;
  bailiwickpublish: PublishDetail;
  bailiwickpublished: PublishedDetail;
  bailiwickerror: ErrorDetail;
  bailiwickopen: OpenDetail;
  bailiwicknotify: NotifyDetail;
  bailiwicksave: SaveDetail;
}

declare global {
  interface HTMLElementEventMap {
    bailiwickselect: CustomEvent<SelectDetail>;
    bailiwickpublish: CustomEvent<PublishDetail>;
    bailiwickpublished: CustomEvent<PublishedDetail>;
    bailiwickerror: CustomEvent<ErrorDetail>;
    bailiwickopen: CustomEvent<OpenDetail>;
    bailiwicknotify: CustomEvent<NotifyDetail>;
    bailiwicksave: CustomEvent<SaveDetail>;
  }
}

/**
 * Sends a public event: plain detail, through shadow borders, cancelable. Answers whether the page took it
 * (`preventDefault()`), so that the sender can fall back to what is built in.
 */
export function emit<K extends keyof BailiwickEvents>(from: EventTarget, type: K, detail: BailiwickEvents[K]): boolean {
  return !from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable: true }));
}
/** The same, bound to an element. */
export type Emit = <K extends keyof BailiwickEvents>(type: K, detail: BailiwickEvents[K]) => boolean;
