/** Institutions, titles and words that a country's own papers use without saying where they are: country -> phrases, "|" between. */
const TABLE: Readonly<Record<string, string>> = {
  AU: 'ASX|ASIC|ACCC|FIRB|AgForce|APRA|CSIRO|Austrade|TAFE|Country Hour|WA government|NSW government|Native Title|Fair Work|Infrastructure Australia|Aboriginal',
  NZ: 'NZX|RNZ|iwi|Overseas Investment Office|KiwiSaver|Māori|Maori|Beef + Lamb|Ngāi Tahu|Commerce Commission',
  CA: 'TSX|TSXV|CBC|First Nation|Inuit|Métis|Canadian Press|Crown corporation|MLA|Hydro-Québec',
  US: 'FERC|USDA|HUD|FDIC|OSHA|FCC|selectmen|school board|county commissioners|commissioners court|board of supervisors|planning commission|zoning board|town meeting|Medicaid|Medicare|Realtor',
  GB: 'NHS|TUPE|Unison|Ofgem|Ofwat|Ofcom|CMA|HMRC|Defra|FTSE|AIM|LSE|Companies House|borough council|high street|planning inspectorate|Holyrood|Senedd|quid',
  IE: 'Taoiseach|Tánaiste|gardaí|IDA Ireland|Enterprise Ireland|An Bord Pleanála|ISEQ|SEAI|Oireachtas',
  IN: 'SEBI|NCLT|BSE|MIDC|SIPCOT|RBI|NABARD|HDFC|NHAI|Lok Sabha|panchayat|Guidance TN',
  PK: 'PSX|SECP|OGRA|NEPRA|KSE|SBP|NAB|CPEC|tehsil',
  BD: 'BSEC|DSE|BEPZA|BEZA|BIDA|upazila',
  LK: 'Deshamanya|Colombo Stock Exchange|LECO|Galle Face',
  PH: 'PSE|PSEi|PEZA|barangay|BSP|DPWH|Malacañang|midterm elections',
  MY: 'Bursa|MIDA|MITI|Datuk|Datuk Seri|Tan Sri|Sdn Bhd|Putrajaya',
  ID: 'IDX|OJK|Tbk|BKPM|regency',
  SG: 'SGX|HDB|URA',
  HK: 'HKEX',
  NG: 'NAFDAC|NNPC|NGX|CBN|Alhaji|Aso Rock',
  KE: 'KenGen|KRA|Ketraco|matatu|Safaricom',
  ZA: 'JSE|Eskom|Transnet|Nersa|Rand Water|Prasa',
  GH: 'Cocobod|GNPC',
  SA: 'Tadawul',
  AE: 'ADX|DFM|DEWA',
  KR: 'KOSPI|Kospi|KOSDAQ|Kosdaq',
  TW: 'TAIEX|Taiex|TWSE',
  CN: 'NDRC|CSRC|MOFCOM|SASAC',
  DE: 'BaFin|Bundeskartellamt|Bundestag',
  FR: 'CAC|Bercy',
  ES: 'CNMV|IBEX',
  IT: 'Consob',
  PL: 'GPW|KNF|UOKiK',
  BR: 'B3|BNDES|Ibama|Cade',
  MX: 'Pemex|ejido',
};

const SINGLE = new Map<string, string>();
const PHRASES: (readonly [phrase: string, country: string])[] = [];
const FIRST_WORDS = new Set<string>();
for (const [country, phrases] of Object.entries(TABLE))
  for (const phrase of phrases.split('|'))
    if (/[ +]/.test(phrase)) {
      PHRASES.push([phrase, country]);
      FIRST_WORDS.add(phrase.split(' ')[0] ?? '');
    } else SINGLE.set(phrase, country);

/** How such words begin, by their first two characters: most words of a text need not be looked at further. */
const OPENINGS = new Set([...SINGLE.keys(), ...FIRST_WORDS].map((word) => openingOf(word, 0)));

function openingOf(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** How sums are written in one country only: "$63.4-million", "P900-million", "R3.4bn". Each pattern is read once a text, its letter first, which engines find faster than what must not stand before it. */
const SUMS: readonly (readonly [pattern: RegExp, country: string])[] = [
  [/\$(?<![\p{L}\d]\$)\d[\d.,]*-(?:million|billion)/u, 'CA'],
  [/P(?<![\p{L}\d]P)\d[\d.,]*[ -]?(?:million|billion|M\b|B\b)/u, 'PH'],
  [/R(?<![\p{L}\d]R)\d[\d.,]* ?(?:million|billion|bn|m\b)/u, 'ZA'],
  [/N(?<![\p{L}\d]N)\d[\d.,]* ?(?:million|billion|bn|m\b|trillion)/u, 'NG'],
];

/** Countries that such words and sums of a text point at, with how many different ones do. Linear in the text. */
export function homeMarks(
  text: string,
  tokens: readonly { readonly text: string; readonly start: number }[],
): Map<string, number> {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  const add = (mark: string, country: string): void => {
    if (seen.has(mark)) return;
    seen.add(mark);
    counts.set(country, (counts.get(country) ?? 0) + 1);
  };
  for (const token of tokens) {
    const { start } = token;
    if (!OPENINGS.has(openingOf(text, start))) continue;
    const word = token.text;
    const country = SINGLE.get(word);
    if (country) add(word, country);
    if (!FIRST_WORDS.has(word)) continue;
    for (const [phrase, home] of PHRASES) if (text.startsWith(phrase, start)) add(phrase, home);
  }
  for (const [pattern, country] of SUMS) if (pattern.test(text)) add(country, country);
  return counts;
}
