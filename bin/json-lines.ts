import { once } from 'node:events';
import { PermanentError, describeError } from '../functions/core/errors';

/** One line of input as it was parsed; each stage reads the fields it knows. */
export type JsonRecord = Record<string, unknown> & { readonly id?: unknown };

/** Longest line that is read: a page of 15 MiB as base64, with room. A longer one is answered with an error. */
const MAX_LINE_BYTES = 32 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * Runs a stage over JSON lines: one object in, one out, same order, same id. A line that cannot be processed
 * prints `{id, error: {code, message}}` and the rest go on. Memory does not grow with the number of lines.
 */
export async function runOverJsonLines(
  stage: (record: JsonRecord) => unknown,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  for await (const line of readLines(input)) {
    if (line !== undefined && line.trim() === '') continue;
    const answer = await answerLine(line, stage);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
}

/**
 * Lines of a stream; undefined for one that is too long. Only a line feed ends a line: Node's readline also breaks at
 * U+2028 and U+2029, which JSON strings may hold.
 */
async function* readLines(input: NodeJS.ReadableStream): AsyncGenerator<string | undefined> {
  let parts: Buffer[] = [];
  let sizeBytes = 0;
  const take = (part: Buffer): void => {
    sizeBytes += part.length;
    if (sizeBytes <= MAX_LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const finish = (): string | undefined => {
    const line = sizeBytes <= MAX_LINE_BYTES ? Buffer.concat(parts).toString('utf8') : undefined;
    [parts, sizeBytes] = [[], 0];
    return line;
  };
  for await (const piece of input) {
    let rest = typeof piece === 'string' ? Buffer.from(piece) : piece;
    for (let at = rest.indexOf(NEWLINE); at >= 0; at = rest.indexOf(NEWLINE)) {
      take(rest.subarray(0, at));
      yield finish();
      rest = rest.subarray(at + 1);
    }
    take(rest);
  }
  if (sizeBytes > 0) yield finish();
}

async function answerLine(
  line: string | undefined,
  stage: (record: JsonRecord) => unknown,
): Promise<Record<string, unknown>> {
  let record: JsonRecord;
  try {
    record = parseRecord(line);
  } catch (error) {
    return { id: null, error: { code: 'bad-json', message: describeError(error) } };
  }
  const id = record.id ?? null;
  try {
    return { id, ...((await stage(record)) as object) };
  } catch (error) {
    const code = error instanceof PermanentError ? 'rejected' : 'failed';
    return { id, error: { code, message: describeError(error) } };
  }
}

function parseRecord(line: string | undefined): JsonRecord {
  if (line === undefined)
    throw new PermanentError(`a line of over ${MAX_LINE_BYTES / 1048576} MiB`);
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new PermanentError('each line must hold one JSON object');
  return value as JsonRecord;
}

/** The text of field `name`, or undefined where it is absent or null. */
export function optionalText(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new PermanentError(`"${name}" must be a string`);
  return value;
}

/** The text of field `name`; its absence rejects the record. */
export function requiredText(record: JsonRecord, name: string): string {
  const value = optionalText(record, name);
  if (value === undefined) throw new PermanentError(`"${name}" is missing`);
  return value;
}

/** The page's bytes from `bodyBase64`, or its text from `html`. */
export function pageBody(record: JsonRecord): Uint8Array | string {
  const html = optionalText(record, 'html');
  if (html !== undefined) return html;
  return Buffer.from(requiredText(record, 'bodyBase64'), 'base64');
}
