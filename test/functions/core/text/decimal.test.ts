import fc from 'fast-check';
import {
  add,
  compare,
  formatDecimal,
  fromWhole,
  multiply,
  parseDecimal,
  shift,
  type Decimal,
} from '../../../../functions/core/text/decimal';

const decimal = (text: string): Decimal => parseDecimal(text) as Decimal;

describe('decimal', () => {
  it('has no errors of binary fractions', () => {
    expect(formatDecimal(shift(decimal('1.1'), 6))).toBe('1100000');
    expect(formatDecimal(add(decimal('0.1'), decimal('0.2')))).toBe('0.3');
    expect(formatDecimal(multiply(decimal('1.15'), fromWhole(100n)))).toBe('115');
    expect(formatDecimal(shift(decimal('50'), -2))).toBe('0.5');
  });

  it.each(['', '1e5', '1.2.3', '-1', '9'.repeat(41)])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeUndefined();
  });

  it('orders and prints as numbers do', () => {
    const cents = fc.integer({ min: 0, max: 10 ** 9 });
    fc.assert(
      fc.property(cents, cents, (a, b) => {
        const [x, y] = [shift(fromWhole(BigInt(a)), -2), shift(fromWhole(BigInt(b)), -2)];
        expect(Math.sign(compare(x, y))).toBe(Math.sign(a - b));
        expect(Number(formatDecimal(x))).toBe(a / 100);
      }),
    );
  });
});
