/** Words that say what kind of firm it is, not which: dropped from the end of a name, again and again. */
const LATIN_SUFFIXES = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited llc llp lp plc sa sas sarl ag gmbh kg kgaa se ' +
    'nv bv spa srl ab asa oy oyj as aps pty pte bhd sdn berhad tbk pt jsc pjsc ojsc kk kabushiki kaisha group ' +
    'holding holdings hldgs intl kft zrt nyrt doo dd sro ood ead ltda sicav spolka eood ehf aktiengesellschaft gesellschaft'
  ).split(' '),
);
const CHINESE_SUFFIX =
  /(?:股份有限责任公司|有限责任公司|股份有限公司|集团有限公司|控股有限公司|有限公司|股份公司|总公司|公司|集团股份|集团|控股|股份)$/u;

/**
 * A name as one compares it: the same for "Embraer S.A.", "EMBRAER SA" and "Embraer", and for 中航工业集团有限公司 and
 * 中航工业. Lower case, without accents, punctuation and legal form; never empty unless the name holds no letter or digit.
 */
export function nameKey(name: string): string {
  const folded = foldText(name.slice(0, 200).replace(/(\p{L})\.(?=\p{L}\b)/gu, '$1'));
  if (/\p{Script=Han}/u.test(folded)) return chineseKey(folded);
  const words = folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  if (words[0] === 'the' && words.length > 1) words.shift();
  const whole = words.join(' ');
  while (words.length > 1 && LATIN_SUFFIXES.has(words[words.length - 1] ?? '')) words.pop();
  return words.join(' ') || whole;
}

function chineseKey(folded: string): string {
  const whole = folded.replace(/[^\p{L}\p{N}]+/gu, '');
  let key = whole;
  for (
    let next = key.replace(CHINESE_SUFFIX, '');
    next !== key;
    next = key.replace(CHINESE_SUFFIX, '')
  ) {
    if ([...next].length < 2) break;
    key = next;
  }
  return key;
}

/** Text without the differences that readers do not search for: width, case, accents. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .normalize('NFC');
}

/** Keys of all names of a party, each once, its own name first. */
export function partyKeys(party: {
  readonly name: string;
  readonly originalName?: string;
  readonly aliases: readonly string[];
}): string[] {
  const names = [party.name, party.originalName ?? '', ...party.aliases];
  return [...new Set(names.map(nameKey).filter((key) => key !== ''))];
}
