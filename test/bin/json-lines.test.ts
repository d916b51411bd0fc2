import { Readable, Writable } from 'node:stream';
import { PermanentError } from '../../functions/core/errors';
import { runOverJsonLines, type JsonRecord } from '../../bin/json-lines';

async function run(
  input: Iterable<string | Buffer>,
  stage: (record: JsonRecord) => unknown,
): Promise<unknown[]> {
  const chunks: string[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk.toString());
      done();
    },
  });
  await runOverJsonLines(stage, Readable.from(input, { objectMode: false }), output);
  return chunks
    .join('')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}

describe('runOverJsonLines', () => {
  const echo = ({ text }: JsonRecord): object => ({ text });

  it('answers in order with the same ids and goes on after a bad line', async () => {
    const stage = ({ text }: JsonRecord): object => {
      if (text === 'junk') throw new PermanentError('no use');
      return { text };
    };
    const lines = [
      '{"id":1,"text":"a"}\n',
      'not json\n',
      '\n',
      '{"id":"x","text":"junk"}\n[1]\n',
      '{"id":2,"text":"b"}',
    ];
    expect(await run(lines, stage)).toMatchObject([
      { id: 1, text: 'a' },
      { id: null, error: { code: 'bad-json' } },
      { id: 'x', error: { code: 'rejected', message: 'no use' } },
      { id: null, error: { code: 'bad-json' } },
      { id: 2, text: 'b' },
    ]);
  });

  it('ends lines at line feeds only, wherever the stream is cut', async () => {
    const text = 'one\u2028two\u2029三\u{1F600}';
    const bytes = Buffer.from(`${JSON.stringify({ id: 1, text })}\r\n`);
    for (let cut = 1; cut < bytes.length; cut++)
      expect(await run([bytes.subarray(0, cut), bytes.subarray(cut)], echo)).toEqual([
        { id: 1, text },
      ]);
  });

  it('answers a line that is too long with an error and reads the next', async () => {
    const long = Buffer.alloc(33 * 1024 * 1024, 0x61);
    const [first, second] = await run([long, Buffer.from('\n{"id":2,"text":"b"}\n')], echo);
    expect(first).toMatchObject({ error: { message: 'a line of over 32 MiB' } });
    expect(second).toEqual({ id: 2, text: 'b' });
  });
});
