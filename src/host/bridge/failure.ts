import { CrmError, ID_CAP, TEXT_CAP } from '../../domain/index.js';
import { errorFrom } from '../../workspace/index.js';
import { type Failure, MESSAGE_CAP } from './values.js';

/** An error as a message: typed as it was, without its stack and its cause. */
export function failureOf(thrown: unknown): Failure {
  const { kind, message, at } = errorFrom(thrown);
  return {
    kind,
    message: message.slice(0, MESSAGE_CAP),
    at: {
      ...(at.collection !== undefined && { collection: at.collection }),
      ...(at.record !== undefined && { record: at.record.slice(0, ID_CAP) }),
      ...(at.field !== undefined && { field: at.field.slice(0, TEXT_CAP) }),
      ...(at.needs !== undefined && { needs: at.needs.slice(0, TEXT_CAP) }),
      ...(at.retryAfterMs !== undefined && { retryAfterMs: Math.max(0, at.retryAfterMs) }),
    },
  };
}
export const errorOf = ({ kind, message, at }: Failure): CrmError => new CrmError(kind, message, at);

/** The other end has gone, and with it whatever was asked of it. */
export const closed = (who: string): CrmError => new CrmError('network', `${who} has closed the connection.`);
