/** Why a model gave no answer: `throttled` and `timeout` may pass, `refused` is for the operator, `failed` is all else. */
export const MODEL_FAILURES = ['throttled', 'timeout', 'refused', 'failed'] as const;
export type ModelFailure = (typeof MODEL_FAILURES)[number];

/** No answer of a model; the rules' tags stand. */
export class ModelError extends Error {
  override readonly name = 'ModelError';

  constructor(
    readonly failure: ModelFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
