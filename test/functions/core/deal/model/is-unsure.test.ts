import { doubtOf, SURE } from '../../../../../functions/core/deal/model/is-unsure';

const deal = (confidence: number) => ({ confidence });

describe('doubtOf', () => {
  it('asks where one deal is in doubt, not where all are sure', () => {
    expect(doubtOf({ text: 'x' }, [deal(SURE), deal(0.95)])).toBeUndefined();
    expect(doubtOf({ text: 'x' }, [deal(0.95), deal(SURE - 0.01)])).toBe('deal-in-doubt');
  });

  it.each([
    ['The mill has a new owner after investors took over the plant.', true],
    ['Marlowe Foods raised a round of funding and will build a factory.', true],
    ['Rain fell in the hills, and the fair was moved to Sunday.', false],
    ['The club bought a striker.', false],
    ['华岭股份拟投资新建铝材基地，双方已签署合作协议。', true],
    ['今日天气晴，气温回升。', false],
    ['', false],
  ])('without a deal, asks where several kinds of deal words stand: %s', (text, asks) => {
    expect(doubtOf({ text }, []) !== undefined).toBe(asks);
  });
});
