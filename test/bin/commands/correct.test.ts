import { correct, readCorrection } from '../../../bin/commands/correct';
import { keys } from '../../../bin/commands/keys';
import { unmerge } from '../../../bin/commands/unmerge';

const words = (text: string) => ({ words: text.split(' ').filter(Boolean), options: {} });

describe('correct', () => {
  it('reads deal, field and value, and who says so', () => {
    expect(readCorrection({ words: ['d1', 'stage', 'mou'], options: { by: 'ann' } })).toEqual({
      dealId: 'd1',
      field: 'stage',
      text: 'mou',
      by: 'ann',
    });
  });

  it.each([
    ['', "the deal's id is missing"],
    ['d1', 'the field is missing'],
    ['d1 stage', 'the value is missing'],
    ['d1 stge mou', 'did you mean "stage"?'],
    ['d1 stage enormous', 'stage: '],
    ['d1 jobs many', 'jobs: '],
    ['d1 stage mou really', '"really" is one word too many'],
  ])('refuses "%s" before anything is opened', async (line, message) => {
    await expect(correct.run(words(line))).rejects.toMatchObject({
      name: 'UsageError',
      message: expect.stringContaining(message) as string,
    });
  });
});

describe('unmerge and keys', () => {
  it('say what is missing', async () => {
    await expect(unmerge.run(words(''))).rejects.toThrow('was merged into another is missing');
    await expect(keys.run(words('add'))).rejects.toThrow("the key's name is missing");
    await expect(keys.run(words('lis'))).rejects.toThrow('did you mean "list"?');
    await expect(keys.run({ words: ['add', 'a'], options: { 'per-minute': '0' } })).rejects.toThrow(
      '--per-minute',
    );
  });
});
