/** An error as the REST API tells it: an array of one (https://developer.salesforce.com/docs/platform/api-rest/guide/errorcodes.html). */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: readonly string[];
  constructor(status: number, code: string, message: string, fields: readonly string[] = []) {
    super(message);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
  /** The body of a whole answer. */
  get body() {
    const { code: errorCode, message, fields } = this;
    return [{ message, errorCode, ...(fields.length > 0 ? { fields } : {}) }];
  }
  /** As one row of sObject Collections has it. */
  get row() {
    return { statusCode: this.code, message: this.message, fields: this.fields };
  }
}
