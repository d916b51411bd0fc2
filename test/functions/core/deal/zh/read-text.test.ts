import { describe, expect, it } from '@jest/globals';
import { quote, readText } from '../../../../../functions/core/deal/zh/read-text';

describe('readText', () => {
  it('takes quotes and codes out and leads every index back', () => {
    const text = readText('岚川电气(12.48,0.16,1.30%)股份有限公司（股票代码：600000）公告。');

    expect(text.plain).toBe('岚川电气股份有限公司公告。');
    expect(quote(text, 4, 10).text).toBe('股份有限公司');
    expect(text.coded).toEqual([4, 10]);
  });

  it('keeps the alias that stands behind a code', () => {
    expect(readText('岚川（600000.SH，下称“岚川股份”）').plain).toBe('岚川（下称“岚川股份”）');
  });

  it('tells headlines from sentences', () => {
    const { sentences } = readText('岚川拟收购禾野\n岚川公告。拟收购禾野。');

    expect(sentences.map(({ isHeading }) => isHeading)).toEqual([true, false, false]);
  });
});
