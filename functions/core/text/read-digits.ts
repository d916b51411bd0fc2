import { parseDecimal, type Decimal } from './decimal';

/** Languages that write 1.234.567,89; English, Chinese, Japanese, Korean, Hindi and others write 1,234,567.89. */
const COMMA_DECIMALS = new Set(
  'de fr es pt it nl sv da no nb nn fi pl cs sk sl hr sr hu ro bg el tr ru uk be kk id vi lt lv et az ka hy is'.split(
    ' ',
  ),
);

/**
 * The number that grouped digits spell: "1,234.5", "12,34,567" (lakh groups), "1.234,5", "1 234 567", "3,5".
 *
 * @param lang Decides what a single mark before exactly three digits means; English where absent.
 * @param dotGroups Whether a dot before three digits groups in any language, as in "Rp 500.000".
 */
export function readDigits(text: string, lang = 'en', dotGroups = false): Decimal | undefined {
  const plain = text.replace(/[\s']/g, '');
  const comma = plain.lastIndexOf(',');
  const dot = plain.lastIndexOf('.');
  if (comma < 0 && dot < 0) return parseDecimal(plain);
  if (comma >= 0 && dot >= 0) return comma > dot ? european(plain) : english(plain);
  const mark = comma >= 0 ? ',' : '.';
  const parts = plain.split(mark);
  const tail = parts[parts.length - 1] ?? '';
  if (parts.length > 2) return tail.length === 3 ? parseDecimal(parts.join('')) : undefined;
  const commaIsDecimal = COMMA_DECIMALS.has(lang.slice(0, 2).toLowerCase());
  const groups =
    tail.length === 3 &&
    (parts[0] ?? '').length <= 3 &&
    parts[0] !== '0' &&
    (mark === ',' ? !commaIsDecimal : commaIsDecimal || dotGroups);
  return parseDecimal(groups ? parts.join('') : parts.join('.'));
}

function english(text: string): Decimal | undefined {
  return parseDecimal(text.replaceAll(',', ''));
}

function european(text: string): Decimal | undefined {
  return parseDecimal(text.replaceAll('.', '').replace(',', '.'));
}
