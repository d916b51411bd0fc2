/** Words that multiply the number before them, lower case, as powers of ten. English, newswire, and what stands in foreign pages. */
const SCALE_WORDS: Readonly<Record<number, string>> = {
  2: 'hundred',
  3: 'thousand thousands k tausend mille mil ribu bin tys тыс тысяч тысячи nghìn',
  5: 'lakh lakhs lac lacs',
  6: 'million millions mln mlns m mm mn mio mio. mill mil. millionen millones millón milioni milione milhões milhão miljoen miljoner miljoner millioner juta jt milyon milionów milion mln. milioane миллионов миллиона миллион млн млн. мільйонів triệu εκατ',
  7: 'crore crores cr cr. karor',
  9: 'billion billions bn bln blns b bil milliard milliards milliarden mrd mrd. miljard miljarder milliarder miliar miliard miliardów miliardi miliardo milyar mld mld. bilhões bilhão bi миллиардов миллиарда миллиард млрд млрд. tỷ',
  12: 'trillion trillions tn trn tln t triliun billionen biljoen triliun триллионов триллиона трлн',
};

/** Power of ten by word. */
export const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries(SCALE_WORDS).flatMap(([power, words]) =>
    words.split(' ').map((word) => [word, Number(power)] as const),
  ),
);

/** Scales short enough to mean something else (metres, kelvin, tonnes) unless joined to the number or followed by a currency. */
export const SHORT_SCALES: ReadonlySet<string> = new Set([
  'm',
  'k',
  'b',
  't',
  'mm',
  'bi',
  'bin',
  'mil',
]);

/** Power of ten of each Chinese scale. */
export const CHINESE_SCALES: Readonly<Record<string, number>> = {
  十: 1, 拾: 1, 百: 2, 佰: 2, 千: 3, 仟: 3, 万: 4, 萬: 4, 亿: 8, 億: 8, 兆: 12,
}; // prettier-ignore
