import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { PermanentError, describeError } from '../functions/core/errors';

/** One line of input as it was parsed; each stage reads the fields it knows. */
export type JsonRecord = Record<string, unknown> & { readonly id?: unknown };

/**
 * Runs a stage over JSON lines: one object in, one out, same order, same id. A line that cannot be processed
 * prints `{id, error: {code, message}}` and the rest go on. Memory does not grow with the number of lines.
 */
export async function runOverJsonLines(
  stage: (record: JsonRecord) => unknown,
  input: NodeJS.ReadableStream = process.stdin,
  output: NodeJS.WritableStream = process.stdout,
): Promise<void> {
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const answer = await answerLine(line, stage);
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
}

async function answerLine(
  line: string,
  stage: (record: JsonRecord) => unknown,
): Promise<Record<string, unknown>> {
  let record: JsonRecord;
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new PermanentError('each line must hold one JSON object');
    record = value as JsonRecord;
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
