/** What text of a language looks like, and the charsets it comes in. Only characters outside ASCII are looked at. */
export interface CharsetProfile {
  /** Charsets in order of use: of two that read a text alike the first is taken. */
  readonly charsets: readonly string[];
  /** The characters that make up most of any text. */
  readonly common: ReadonlySet<string>;
  /** Others that belong to the language. */
  readonly other: RegExp;
}

const NONE = /(?!)/;

/** Latin letters have no script of their own to go by: each language is known by its accents, nothing else counts. */
function latin(letters: string, ...charsets: string[]): CharsetProfile {
  return { charsets, common: new Set(letters + letters.toUpperCase()), other: NONE };
}

function script(common: string, other: RegExp, ...charsets: string[]): CharsetProfile {
  return { charsets, common: new Set(common), other };
}

/**
 * Macintosh charsets are left out: they are hardly met, and put letters where the others have spaces and quotes.
 * Profiles of the languages whose legacy charsets are still met. The common characters are the most frequent ones of
 * ordinary prose: 150 to 250 of them cover three fifths of Chinese or Korean text, while a wrong decoding hits them by
 * chance only.
 */
export const CHARSET_PROFILES: readonly CharsetProfile[] = [
  script(
    '的一是不了在人有我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发' +
      '成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声' +
      '全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代' +
      '军产入先山五太水万市场企投资合项目协议签署建设区经济发展技术公司，。、：；“”（）',
    /[\u4e00-\u9fa5]/,
    'gb18030',
  ),
  script(
    '的一是不了在人有我他這中大來上個國到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可里後小麼心多天而能好都然沒日於起還發' +
      '成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲' +
      '全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代' +
      '軍產入先山五太水萬市場企投資合項目協議簽署建設區經濟發展技術公司，。、：；「」（）',
    /[\u4e00-\u9fa5]/,
    'big5',
    'gb18030',
  ),
  script(
    'のにはをたがでてとしれさあいうるもなかこそりくきえけせっよらまやおわだんじみつめどすばちほへろねぶょゃゅ、。「」ーンスルトリアイラクシッド' +
      'タレフロジコマムプテバサカキニオデサメ日一国年大本人中出会上東京者同社市業事合場新行月分',
    /[\u3041-\u30fe\u4e00-\u9fa5]/,
    'shift_jis',
    'euc-jp',
    'iso-2022-jp',
  ),
  script(
    '이다는에을의고가하지한로은사자기를대도어리인아서시해일정나수부그라있원보장제여과상전으스마들만적주구소것조년비안동중게위선공연' +
      '개유세경관성회국신미무면니모건법했까최오계내진당및치요산화분실업발교단체물식방재월금투용간생행계약협',
    /[\uac00-\ud7a3]/,
    'euc-kr',
  ),
  script(
    'оеаинтсрвл',
    /[\u0400-\u045f\u0490\u0491№]/,
    'windows-1251',
    'koi8-r',
    'koi8-u',
    'iso-8859-5',
    'ibm866',
  ),
  script('αοιετσνςρκπυηάίόέ', /[\u0370-\u03ff]/, 'windows-1253', 'iso-8859-7'),
  script('יוהלארתבשמ', /[\u0590-\u05ff]/, 'windows-1255', 'iso-8859-8'),
  script('اليمونرتبهةع', /[\u0600-\u06ff]/, 'windows-1256', 'iso-8859-6'),
  script('านรอกเง่มยลดทตวส้', /[\u0e01-\u0e5b]/, 'windows-874'),
  latin('£½¼¾²éèïñö', 'windows-1252'),
  latin('éèàêçùôîûâëïœ', 'windows-1252', 'iso-8859-15'),
  latin('äöüßé', 'windows-1252'),
  latin('áéíóúñü¿¡çàèòï', 'windows-1252'),
  latin('ãõçáéíóúâêôà', 'windows-1252'),
  latin('àèéìòù', 'windows-1252'),
  latin('åäöæøé', 'windows-1252'),
  script('áéíóúöæ', /[ðþýÐÞÝ]/, 'windows-1252'),
  latin('ěščřžýáíéůúťďňóľĺŕôä', 'windows-1250', 'iso-8859-2'),
  latin('łąęśżźćńó', 'windows-1250', 'iso-8859-2'),
  latin('őűáéíóöúü', 'windows-1250', 'iso-8859-2'),
  latin('ăâîşţ', 'windows-1250', 'iso-8859-2', 'iso-8859-16'),
  latin('čćžšđ', 'windows-1250', 'iso-8859-2'),
  latin('ğışçöüâîİ', 'windows-1254'),
  latin('ėųįšžčąęūāēīķļņģõäöü', 'windows-1257', 'iso-8859-13'),
  latin('ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệế\u0300\u0301\u0303\u0309\u0323', 'windows-1258'),
];
