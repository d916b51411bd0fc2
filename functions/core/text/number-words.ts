import { add, fromWhole, multiply, shift, type Decimal } from './decimal';

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const BIG: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, lakh: 5, million: 6, crore: 7, billion: 9, trillion: 12,
}; // prettier-ignore

const WORD = `(?:${[...SMALL, ...TENS, ...Object.keys(BIG)].join('|')})`;

/** English number words as they run: "two hundred and five million", "one and a half billion", "half a million", "a million". */
export const NUMBER_WORDS = `(?:a[ ])?(?:half|quarter)(?:[ ]of)?(?:[ ]a)?[ ](?:hundred|thousand|million|billion|trillion|crore|lakh)\\b|(?:a|an)[ ](?:hundred|thousand|million|billion|trillion|crore|lakh)\\b|${WORD}(?:[ -](?:and[ ](?:a[ ](?:half|quarter)[ ])?)?${WORD})*\\b`;

/** The number that English words spell; undefined where they spell none. */
export function parseNumberWords(text: string): Decimal | undefined {
  const words = text.toLowerCase().split(/[\s-]+/);
  let total: Decimal = fromWhole(0n);
  let section: Decimal | undefined;
  for (const word of words) {
    const power = BIG[word];
    if (power === 2) section = shift(section ?? fromWhole(1n), 2);
    else if (power !== undefined) {
      total = add(total, shift(section ?? fromWhole(1n), power));
      section = undefined;
    } else if (word in FRACTIONS) section = add(section ?? fromWhole(0n), FRACTIONS[word] ?? ZERO);
    else if (word !== 'and' && word !== 'a' && word !== 'an' && word !== 'of') {
      const value = smallNumber(word);
      if (value === undefined) return undefined;
      section = add(section ?? fromWhole(0n), fromWhole(BigInt(value)));
    }
  }
  return section ? add(total, section) : total;
}

const ZERO = fromWhole(0n);
const FRACTIONS: Readonly<Record<string, Decimal>> = {
  half: { units: 5n, places: 1 },
  quarter: { units: 25n, places: 2 },
};

function smallNumber(word: string): number | undefined {
  const small = SMALL.indexOf(word);
  if (small >= 0) return small;
  const ten = TENS.indexOf(word);
  return ten >= 0 ? (ten + 2) * 10 : undefined;
}

const DENOMINATORS: Readonly<Record<string, Decimal>> = {
  '2': { units: 5n, places: 1 },
  '4': { units: 25n, places: 2 },
  '8': { units: 125n, places: 3 },
  '16': { units: 625n, places: 4 },
  '32': { units: 3125n, places: 5 },
  '64': { units: 15625n, places: 6 },
};

/** "33-1/4" as newswires print shares' prices: 33.25. */
export function parseMixedFraction(
  whole: string,
  over: string,
  under: string,
): Decimal | undefined {
  const part = DENOMINATORS[under];
  return part && add(fromWhole(BigInt(whole)), multiply(fromWhole(BigInt(over)), part));
}
