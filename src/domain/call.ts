/** Handed down through every slow operation: who may stop it, and who wants to hear how far it is. */
export interface Call {
  readonly signal: AbortSignal;
  /** `done` and `total` count records; `total` is absent where the CRM doesn't say. */
  progress?(done: number, total?: number): void;
}
