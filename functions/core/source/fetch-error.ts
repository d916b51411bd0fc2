/** Why a request gave no answer. `refused` is ours to say no; the others are the network's or the publisher's. */
export type FetchFailure =
  'refused' | 'timeout' | 'unreachable' | 'too-large' | 'bad-encoding' | 'redirects';

/** A request that gave no usable answer, told in plain words. */
export class FetchError extends Error {
  override readonly name = 'FetchError';

  constructor(
    readonly failure: FetchFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
