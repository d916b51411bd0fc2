const TABLE: Readonly<Record<string, string>> = {
  GB: '£ pence',
  SE: 'kronor krona sek skr',
  NO: 'nok nkr',
  DK: 'dkk dkr',
  PL: 'zloty zlotys zł',
  HU: 'forint forints',
  CZ: 'koruna korunas',
  IN: 'crore lakh ₹ rs',
  KE: 'kes ksh',
  NG: 'naira ₦',
  ZA: 'rand zar',
  MY: 'ringgit rm',
  ID: 'rupiah rp',
  TH: 'baht ฿',
  AU: 'a$ aud',
  NZ: 'nz$ nzd',
  CA: 'c$ cad',
  SG: 's$ sgd',
  HK: 'hk$',
  TW: 'nt$',
  JP: 'yen jpy',
  CN: 'yuan rmb cny',
  KR: 'won krw',
  IL: 'nis shekels shekel',
  SA: 'sar',
  AE: 'aed dh',
  OM: 'omr',
  QA: 'qar',
  KZ: 'tenge',
  RU: 'roubles rubles rouble',
  UA: 'hryvnia',
  TR: 'lira',
  EG: 'egp le',
  ET: 'birr',
  GH: 'cedis cedi',
  BD: 'taka tk',
  PK: 'pkr',
  VN: 'dong',
  DO: 'rd$',
  JM: 'j$',
  FJ: 'fj$',
  PG: 'kina',
  BR: 'reais r$',
  MX: 'mxn',
  CH: 'chf sfr',
  TT: 'tt$',
  TZ: 'tsh tzs',
  UG: 'ush ugx',
  RO: 'lei',
  BG: 'leva',
  GE: 'lari',
  UZ: 'soum',
  MN: 'tugrik',
  PH: '₱',
  LK: 'lkr',
};

/** Lower-case currency words and marks that point to one country -> ISO 3166-1 alpha-2. Weak evidence of where a text is set. */
const CURRENCY_COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE).flatMap(([country, marks]) =>
    marks.split(' ').map((mark) => [mark, country] as const),
  ),
);

/** Such words beside a number. */
const CURRENCY_MARKS =
  /(?<![\p{L}\p{N}])(?:\p{L}{0,2}\$|[£₹₦฿₱]|(?:Rs|RM|Rp|Tk|Dh|LE|NIS|SEK|SKr|Skr|NOK|NKr|DKK|DKr|KES|KSh|Ksh|ZAR|AUD|NZD|CAD|SGD|JPY|RMB|CNY|KRW|SAR|AED|OMR|QAR|EGP|PKR|MXN|CHF|SFr|TSh|TZS|USh|UGX|LKR)(?=[ .]?\d))|(?<=[\dnoem] |[\d]|-)(?:pence|kronor|krona|zlotys?|zł|forints?|korunas?|crore|lakh|naira|rand|ringgit|rupiah|baht|yen|yuan|won|shekels?|tenge|roubles?|rubles|hryvnia|lira|birr|cedis?|taka|dong|kina|reais|lei|leva|lari|soum|tugrik)(?![\p{L}])/uy;

/** Countries that the currency marks and words beside a text's numbers point to, one for each of them, in order. */
export function currencyCountries(text: string): string[] {
  const countries: string[] = [];
  for (let i = 0; i < text.length; i++) {
    if (!mayBeMark(text, i)) continue;
    CURRENCY_MARKS.lastIndex = i;
    const mark = CURRENCY_MARKS.exec(text)?.[0];
    if (mark === undefined) continue;
    const country = CURRENCY_COUNTRIES.get(mark.toLowerCase());
    if (country) countries.push(country);
    i += mark.length - 1;
  }
  return countries;
}

/** A sign, a letter or two before a dollar sign, a capital with a digit near, or a small letter behind a number: the pattern is asked only there. */
function mayBeMark(text: string, i: number): boolean {
  const code = text.charCodeAt(i);
  if (code >= 0x80 || code === DOLLAR)
    return code === DOLLAR || '£₹₦฿₱'.includes(text[i] ?? '') || hasDollarNear(text, i);
  if (code >= 0x61 && code <= 0x7a) return isBehindNumber(text, i) || hasDollarNear(text, i);
  if (code < 0x41 || code > 0x5a) return false;
  for (let k = i + 2; k < i + 5; k++) if (isDigit(text.charCodeAt(k))) return true;
  return hasDollarNear(text, i);
}

const DOLLAR = 0x24;

function hasDollarNear(text: string, i: number): boolean {
  return text.charCodeAt(i + 1) === DOLLAR || text.charCodeAt(i + 2) === DOLLAR;
}

/** Behind a digit, a hyphen, or a space behind what ends a number: "5 ", "million ", "lakh crore ", "two ". */
function isBehindNumber(text: string, i: number): boolean {
  const before = text.charCodeAt(i - 1);
  if (before === 0x20) {
    const last = text[i - 2] ?? '';
    return isDigit(text.charCodeAt(i - 2)) || (last !== '' && 'noem'.includes(last));
  }
  return before === 0x2d || isDigit(before);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
