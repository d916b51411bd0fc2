import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressors = {
  br: (body: Uint8Array) =>
    promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (body: Uint8Array) => promisify(gzip)(body),
};
type Coding = keyof typeof compressors;

/** A smaller body saves nothing worth its header. */
const MIN_BYTES = 700;

/**
 * The answer in the coding that the reader likes best. A compressed variant is another representation and has an entity
 * tag of its own.
 *
 * @see RFC 9110 §12.5.3 Accept-Encoding, §8.8.3
 */
export async function compressAnswer(
  accept: string | undefined,
  answer: Response,
): Promise<Response> {
  const coding = chooseCoding(accept ?? '');
  const type = answer.headers.get('Content-Type') ?? '';
  if (!coding || !answer.body || answer.headers.has('Content-Encoding') || !isText(type))
    return answer;
  const body = new Uint8Array(await answer.arrayBuffer());
  const headers = new Headers(answer.headers);
  const init = { status: answer.status, headers };
  if (body.length < MIN_BYTES) return new Response(body, init);
  headers.set('Content-Encoding', coding);
  const etag = headers.get('ETag');
  if (etag) headers.set('ETag', etag.replace(/"$/, `-${coding}"`));
  headers.delete('Content-Length');
  return new Response(new Uint8Array(await compressors[coding](body)), init);
}

/** The coding of those we have with the greatest weight; br before gzip where they weigh the same. */
export function chooseCoding(accept: string): Coding | undefined {
  const weights = new Map<string, number>();
  for (const part of accept.slice(0, 500).toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.trim().split(';');
    const weight = parameters.map((text) => /^\s*q=([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
    weights.set(name.trim(), weight === undefined ? 1 : Number(weight));
  }
  const of = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const [br, gz] = [of('br'), of('gzip')];
  if (br > 0 && br >= gz) return 'br';
  return gz > 0 ? 'gzip' : undefined;
}

function isText(type: string): boolean {
  return /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)|application\/x-ndjson|image\/svg)/.test(
    type,
  );
}
