/** Month names as feeds write them, three letters or more, without accents: each list stands for January to December. */
const MONTH_NAMES: readonly string[] = [
  'jan january januar januari janvier enero ene gennaio gen ocak januarja stycznia sty янв января ιαν ιανουαριου januar',
  'feb february februar februari fevrier fev febrero febbraio subat februar lutego lut фев февраля φεβ φεβρουαριου',
  'mar march marz maerz mars marzo maart mart marcius marca мар марта μαρ μαρτιου mrz mac',
  'apr april avril avr abril abr aprile nisan aprilis kwietnia kwi апр апреля απρ απριλιου',
  'may mai mayo maggio mag mei mayis majus maja maj мая май μαι μαϊ μαιου',
  'jun june juni juin junio giugno giu haziran junius czerwca cze июн июня ιουν ιουνιου',
  'jul july juli juillet juil julio luglio lug temmuz julius lipca lip июл июля ιουλ ιουλιου',
  'aug august aout agosto ago augustus agustos augusztus sierpnia sie авг августа αυγ αυγουστου',
  'sep sept september septembre septiembre settembre set eylul szeptember wrzesnia wrz сен сентября σεπ σεπτεμβριου',
  'oct october oktober okt octobre octubre ottobre ott ekim oktober pazdziernika paz окт октября οκτ οκτωβριου',
  'nov november novembre noviembre kasim listopada lis ноя ноября νοε νοεμβριου νοεμβ',
  'dec december dezember dez decembre diciembre dic dicembre aralik desember des grudnia gru дек декабря δεκ δεκεμβριου',
];

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

/** Hours east of UTC for the letters that stand behind a time; RFC 822, and those that publishers add. */
const ZONES: Readonly<Record<string, string>> = {
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  z: 'Z',
  zulu: 'Z',
  wet: '+00:00',
  bst: '+01:00',
  cet: '+01:00',
  met: '+01:00',
  wat: '+01:00',
  cest: '+02:00',
  mest: '+02:00',
  cat: '+02:00',
  sast: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  eat: '+03:00',
  msk: '+03:00',
  trt: '+03:00',
  gst: '+04:00',
  pkt: '+05:00',
  wib: '+07:00',
  ict: '+07:00',
  hkt: '+08:00',
  sgt: '+08:00',
  myt: '+08:00',
  pht: '+08:00',
  awst: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  brt: '-03:00',
  art: '-03:00',
  clt: '-04:00',
  ast: '-04:00',
  adt: '-03:00',
  est: '-05:00',
  edt: '-04:00',
  et: '-05:00',
  cst: '-06:00',
  cdt: '-05:00',
  ct: '-06:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  pt: '-08:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  ndt: '-02:30',
  nst: '-03:30',
  a: '-01:00',
  m: '-12:00',
  n: '+01:00',
  y: '+12:00',
};

/** The number of a month's name, 1 to 12, whole or cut, with or without accents; undefined for any other word. */
export function monthNumber(word: string): number | undefined {
  const key = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '');
  return MONTHS.get(key) ?? MONTHS.get(key.slice(0, 3));
}

/**
 * `Z` or `+hh:mm` for a zone as written (`+0800`, `GMT+8`, `EST`); undefined where it is none. `CST` and `IST` mean
 * several zones: RFC 822 decides the first, the second is left open.
 */
export function zoneOffset(zone: string): string | undefined {
  const word = zone.trim().toLowerCase();
  const offset = /^(?:gmt|utc|ut|z)?\s?([+\u2212-])(\d{1,2}):?(\d{2})?(?::?\d{2})?$/.exec(word);
  if (!offset) return ZONES[word];
  const [, sign = '+', hours = '0', minutes = '00'] = offset;
  if (Number(hours) > 14 || Number(minutes) > 59) return undefined;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}
