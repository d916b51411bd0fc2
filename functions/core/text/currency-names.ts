/**
 * How texts write currencies, beside the codes and full names of currencies.generated.json.
 * One line each: code | marks before a number | English and newswire words after it | Chinese words after it.
 * Marks keep their case; words are lower case. Money of 1987 that exists no more is listed too (ITL, DEM, FRF).
 */
const TABLE = `
USD | 美元 美金 US$ U.S.$ USD$ $US Us$ | us dollar, us dollars, u.s. dollar, u.s. dollars, u.s. dlrs, us dlrs, dlrs, dlr, american dollars, american dollar, us$, greenbacks | 美元 美金 美圆 美圓 元美元 元美金
EUR | € Eur Euro EU€ | euro, euros, €, eur, ευρώ, евро, evro | 欧元 歐元
GBP | £ ￡ GB£ UK£ Stg stg£ | pound sterling, pounds sterling, british pounds, british pound, sterling, stg, quid, £ | 英镑 英鎊
CNY | 人民币 人民幣 RMB Rmb CN¥ CN￥ Yn | yuan, renminbi, rmb, chinese yuan, yuan renminbi, yuan rmb, rmb yuan, юаней | 元人民币 元人民幣 人民币元 人民币 人民幣 元 圆 圓 块钱
HKD | 港币 港元 港幣 HK$ Hk$ $HK | hong kong dollars, hong kong dollar, hk dollars, hk dollar, hk dlrs, hong kong dlrs | 港元 港币 港幣 港圆 元港币 元港元
MOP | MOP$ Mop$ | patacas, pataca | 澳门元 澳门币 澳門元 澳門幣
TWD | NT$ TW$ NT | new taiwan dollars, new taiwan dollar, taiwan dollars, taiwan dollar, nt dollars, taiwan dlrs, nt dlrs | 新台币 新臺幣 台币 台幣 臺幣 元新台币 元台币
JPY | JP¥ JP￥ JPY¥ | yen, japanese yen | 日元 日圆 日圓 日币 円 億円 
KRW | ₩ ￦ | won, korean won, south korean won, 원 | 韩元 韩圆 韓元 韓圜 韩币
SGD | S$ SG$ Sg$ | singapore dollars, singapore dollar, singapore dlrs, sing dollars | 新元 新加坡元 新加坡币 坡币
MYR | RM Rm | ringgit, malaysian ringgit, ringgits | 林吉特 令吉 马币 零吉
THB | ฿ Bt | baht, thai baht, bahts, บาท | 泰铢 铢
IDR | Rp Rp. | rupiah, rupiahs, indonesian rupiah | 印尼盾 印度尼西亚盾 印尼卢比
VND | ₫ VNĐ | dong, vietnamese dong, đồng | 越南盾 越盾
PHP | ₱ Php PhP | philippine pesos, philippine peso, philippine dlrs | 菲律宾比索 菲比索
INR | ₹ Rs. Re Rs INR₹ | indian rupees, indian rupee, rupees, rupee, रुपये, रुपए | 卢比 印度卢比 印度盧比
PKR | PKRs | pakistani rupees, pakistan rupees | 巴基斯坦卢比
LKR | LKRs SLR SLRs | sri lankan rupees, ரூ | 斯里兰卡卢比
NPR | NRs NPRs | nepali rupees, nepalese rupees | 尼泊尔卢比
BDT | Tk Tk. ৳ | taka, takas, bangladeshi taka, টাকা | 塔卡 孟加拉塔卡
MMK | | kyat, kyats | 缅币 缅元 缅甸元
KHR | ៛ | riel, riels | 瑞尔
LAK | ₭ | kip, kips | 基普
MNT | ₮ MNT₮ | tugrik, tugriks, togrog, tögrög | 图格里克 蒙图
AUD | A$ AU$ Au$ $A AUS$ | australian dollars, australian dollar, aussie dollars, australian dlrs, aust dlrs, a$ | 澳元 澳大利亚元 澳币
NZD | NZ$ $NZ | new zealand dollars, new zealand dollar, nz dollars, new zealand dlrs, n.z. dlrs, kiwi dollars | 新西兰元 纽元 纽币
CAD | C$ CA$ CDN$ Cdn$ Can$ CAN$ $C | canadian dollars, canadian dollar, canadian dlrs, cdn dlrs, canadian, c$ | 加元 加拿大元 加币
FJD | F$ FJ$ | fijian dollars, fiji dollars | 斐济元
PGK | | kina, kinas | 基那
CHF | SFr Sfr SFr. Sfr. sfr CHFr | swiss francs, swiss franc, sfr, chf, schweizer franken, franken | 瑞士法郎 瑞郎
SEK | SKr Skr SKr. Skr. skr | swedish kronor, swedish krona, swedish kronas, swedish crowns, kronor, krona, skr, swedish kroner | 瑞典克朗
NOK | NKr Nkr NKr. Nkr. nkr NOKr | norwegian kroner, norwegian krone, norwegian crowns, kroner, nkr | 挪威克朗
DKK | DKr Dkr DKr. Dkr. dkr | danish kroner, danish krone, danish crowns, dkr | 丹麦克朗
ISK | ISKr IKr | icelandic kronur, icelandic krona, icelandic kronor, krónur, kronur | 冰岛克朗
PLN | zł Zł | zloty, zlotys, zł, zl, złotych, polish zlotys, złoty | 兹罗提
CZK | Kč | koruna, korunas, czech crowns, czech korunas, kč, korun | 捷克克朗
HUF | Ft Ft. | forint, forints, ft, hungarian forints | 福林
RON | | lei, romanian lei, leu | 列伊 罗马尼亚列伊
MDL | | moldovan lei, лей, леев, лея | 摩尔多瓦列伊
BGN | | lev, leva, bulgarian leva, лв, лева | 列弗
RSD | | serbian dinars, динара, din | 塞尔维亚第纳尔
HRK | | kuna, kunas | 库纳
RUB | ₽ Rub Rbs Rb | rouble, roubles, ruble, rubles, russian roubles, russian rubles, rbls, ₽, рублей, рубля, руб, руб. | 卢布 盧布 俄罗斯卢布
UAH | ₴ | hryvnia, hryvnias, hryvnya, гривен, грн | 格里夫纳
BYN | | belarusian rubles, belarusian roubles | 白俄罗斯卢布
KZT | ₸ | tenge, tenges, kazakh tenge, тенге | 坚戈
UZS | | uzbek sums, uzbek soums, uzbek sum, soum, soums, сум, сумов | 苏姆
KGS | | kyrgyz soms, kyrgyz som, soms, сом, сомов | 索姆
TJS | | somoni, somonis | 索莫尼
GEL | ₾ GEL₾ | lari, laris, georgian lari, ₾ | 拉里
AMD | ֏ | dram, drams | 德拉姆
AZN | ₼ | manat, manats, azerbaijani manats, azn, ₼ | 马纳特
TRY | ₺ TL YTL | turkish lira, turkish liras, lira, liras, türk lirası, tl, ₺ | 里拉 土耳其里拉
ILS | ₪ NIS Nis | shekel, shekels, israeli shekels, new israeli shekels, nis, ₪ | 谢克尔 新谢克尔
AED | Dh Dhs Dh. Dhs. | uae dirhams, uae dirham, emirati dirhams, dirhams, dirham, dh, dhs | 迪拉姆 阿联酋迪拉姆 迪拉姆
SAR | SR SRls | saudi riyals, saudi riyal, riyals, riyal, saudi rials | 沙特里亚尔 里亚尔 沙特里亚
QAR | QR QRs | qatari riyals, qatari riyal, qatari rials | 卡塔尔里亚尔
OMR | RO | omani rials, omani rial, omani riyals | 阿曼里亚尔
IRR | | iranian rials, rials, rial, tomans | 伊朗里亚尔
YER | YR | yemeni rials, yemeni riyals | 也门里亚尔
KWD | KD | kuwaiti dinars, kuwaiti dinar | 科威特第纳尔
BHD | BD | bahraini dinars, bahraini dinar | 巴林第纳尔
JOD | JD | jordanian dinars, jordanian dinar, jds | 约旦第纳尔
IQD | | iraqi dinars, iraqi dinar | 伊拉克第纳尔
TND | TD | tunisian dinars, tunisian dinar, dt, mdt | 突尼斯第纳尔
DZD | | algerian dinars, algerian dinar, da | 阿尔及利亚第纳尔
LYD | LD | libyan dinars, libyan dinar | 利比亚第纳尔
MAD | MDh | moroccan dirhams, moroccan dirham, mdh | 摩洛哥迪拉姆
EGP | E£ LE EGP£ | egyptian pounds, egyptian pound | 埃及镑
LBP | L£ LL | lebanese pounds | 黎巴嫩镑
SDG | | sudanese pounds | 苏丹镑
NGN | ₦ N NGN₦ =N= | naira, nairas, nigerian naira | 奈拉 尼日利亚奈拉
GHS | GH¢ GH₵ GHC GHc GHS. ₵ GH₡ | cedi, cedis, ghana cedis, ghanaian cedis | 塞地 赛地
KES | KSh Ksh KSh. Ksh. Kshs KShs Sh Sh. KES. Shs | kenyan shillings, kenya shillings, shillings, shilling, shs | 肯尼亚先令 先令
TZS | TSh Tsh TSh. Tshs TShs Tsh. | tanzanian shillings, tanzania shillings | 坦桑尼亚先令
UGX | USh Ush USh. Ushs UShs Ush. | ugandan shillings, uganda shillings | 乌干达先令
ETB | Br | birr, birrs, ethiopian birr | 比尔
RWF | RWF. Frw FRw | rwandan francs, rwandan franc | 卢旺达法郎
ZAR | R | rand, rands, south african rand | 兰特 南非兰特
ZMW | | zambian kwacha | 赞比亚克瓦查 克瓦查
MWK | MK | malawian kwacha, malawi kwacha | 马拉维克瓦查
MZN | MT MZN. Mt | meticais, metical | 梅蒂卡尔
AOA | Kz | kwanza, kwanzas | 宽扎
BWP | | pula, pulas | 普拉
NAD | N$ | namibian dollars, namibia dollars | 纳米比亚元
ZWL | Z$ ZW$ | zimbabwe dollars, zimbabwean dollars | 津巴布韦元
XOF | FCFA F.CFA CFA | cfa francs, cfa franc, fcfa, cfa, west african cfa francs, francs cfa, f cfa | 西非法郎 非洲法郎
XAF | | central african cfa francs | 中非法郎
MUR | | mauritian rupees | 毛里求斯卢比
SCR | | seychelles rupees | 塞舌尔卢比
MGA | Ar | ariary | 阿里亚里
BRL | R$ | reais, brazilian reais, brazilian real, brazilian reals, real, reals | 雷亚尔 巴西雷亚尔
MXN | MX$ Mex$ MEX$ Mx$ MXN$ | mexican pesos, mexican peso | 墨西哥比索
ARS | AR$ ARS$ | argentine pesos, argentinian pesos, argentine peso | 阿根廷比索
CLP | CLP$ CLP. CH$ | chilean pesos, chilean peso | 智利比索
COP | COL$ COP$ | colombian pesos, colombian peso | 哥伦比亚比索
UYU | UYU$ $U | uruguayan pesos | 乌拉圭比索
DOP | RD$ DOP$ | dominican pesos, dominican peso | 多米尼加比索
PEN | S/ S/. | peruvian soles, soles, nuevos soles, peruvian sol | 索尔 秘鲁索尔
BOB | Bs Bs. | bolivianos, boliviano | 玻利维亚诺
VES | VEF | bolivars, bolivares, bolívares | 玻利瓦尔
PYG | ₲ Gs Gs. | guaranies, guaraníes, guarani | 瓜拉尼
CRC | ₡ | colones, costa rican colones | 科朗
GTQ | Q Q. | quetzales, quetzals, quetzal | 格查尔
HNL | | lempiras, lempira | 伦皮拉
NIO | | cordobas, córdobas | 科多巴
PAB | B/. B/ | balboas, balboa | 巴波亚
JMD | J$ JA$ Ja$ | jamaican dollars, jamaica dollars | 牙买加元
TTD | TT$ | trinidad and tobago dollars, tt dollars, trinidad dollars | 特立尼达和多巴哥元
BBD | BDS$ Bds$ BBD$ | barbados dollars, barbadian dollars | 巴巴多斯元
BSD | BS$ B$ | bahamian dollars | 巴哈马元
BND | BN$ | brunei dollars | 文莱元
GYD | GY$ G$ | guyana dollars, guyanese dollars | 圭亚那元
XCD | EC$ | east caribbean dollars, ec dollars | 东加勒比元
BZD | BZ$ | belize dollars | 伯利兹元
XDR | SDR | sdrs, sdr, special drawing rights | 特别提款权
DEM | DM D-Mark | marks, mark, deutsche marks, deutschemarks, d-marks, german marks, deutschmarks, dmk, west german marks | 德国马克 马克
FRF | FFr Ffr FF | french francs, french franc, ffr | 法国法郎
ITL | Lit | lire, italian lire, italian lira | 意大利里拉
NLG | Fl Dfl Hfl fl dfl | guilders, guilder, dutch guilders, florins | 荷兰盾
BEF | BFr Bfr | belgian francs, belgian franc, bfr | 比利时法郎
ESP | Ptas Pta pta | pesetas, peseta, spanish pesetas, ptas | 比塞塔 西班牙比塞塔
ATS | ASch | austrian schillings, schillings, schilling | 奥地利先令
PTE | | escudos, portuguese escudos | 埃斯库多
FIM | FIM. Fmk | markka, markkas, finnish markka, finnish marks, finmarks | 芬兰马克
IEP | IR£ Ir£ | irish pounds, irish punts, punts, punt | 爱尔兰镑
GRD | | drachmas, drachma, greek drachmas | 德拉克马
LUF | LUF. LFr | luxembourg francs | 卢森堡法郎
YUD | | yugoslav dinars | 南斯拉夫第纳尔
`;

export interface CurrencyName {
  readonly code: string;
  readonly marks: readonly string[];
  readonly words: readonly string[];
  readonly chinese: readonly string[];
}

export const CURRENCY_NAMES: readonly CurrencyName[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [code = '', marks = '', words = '', chinese = ''] = line.split('|').map((s) => s.trim());
    const list = (text: string, separator: RegExp): string[] =>
      text.split(separator).filter(Boolean);
    return {
      code,
      marks: list(marks, /\s+/),
      words: list(words, /,\s*/),
      chinese: list(chinese, /\s+/),
    };
  });

/**
 * Words and marks that several countries share: whose they are, by the country of the text; '' is where nothing tells.
 * A dollar is a peso nowhere: business news in English means the American one beside a Latin American place.
 */
export const SHARED_NAMES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dollar: {
    '': 'USD',
    US: 'USD',
    AU: 'AUD',
    NZ: 'NZD',
    CA: 'CAD',
    SG: 'SGD',
    HK: 'HKD',
    JM: 'JMD',
    TT: 'TTD',
    BB: 'BBD',
    BS: 'BSD',
    BZ: 'BZD',
    BN: 'BND',
    FJ: 'FJD',
    GY: 'GYD',
    NA: 'NAD',
    SB: 'SBD',
    KY: 'KYD',
    BM: 'BMD',
    LR: 'LRD',
    SR: 'SRD',
    AG: 'XCD',
    DM: 'XCD',
    GD: 'XCD',
    KN: 'XCD',
    LC: 'XCD',
    VC: 'XCD',
    KI: 'AUD',
    NR: 'AUD',
    TV: 'AUD',
    CK: 'NZD',
  },
  pound: {
    '': 'GBP',
    GB: 'GBP',
    EG: 'EGP',
    LB: 'LBP',
    SD: 'SDG',
    SS: 'SSP',
    SY: 'SYP',
    GI: 'GIP',
    FK: 'FKP',
  },
  rupee: { '': 'INR', IN: 'INR', PK: 'PKR', LK: 'LKR', NP: 'NPR', MU: 'MUR', SC: 'SCR' },
  shilling: { '': 'KES', KE: 'KES', TZ: 'TZS', UG: 'UGX', SO: 'SOS' },
  franc: {
    '': '',
    CH: 'CHF',
    LI: 'CHF',
    FR: 'FRF',
    BE: 'BEF',
    LU: 'LUF',
    RW: 'RWF',
    BI: 'BIF',
    CD: 'CDF',
    DJ: 'DJF',
    GN: 'GNF',
    KM: 'KMF',
    SN: 'XOF',
    CI: 'XOF',
    ML: 'XOF',
    BF: 'XOF',
    NE: 'XOF',
    TG: 'XOF',
    BJ: 'XOF',
    GW: 'XOF',
    CM: 'XAF',
    GA: 'XAF',
    TD: 'XAF',
    CF: 'XAF',
    CG: 'XAF',
    GQ: 'XAF',
    NC: 'XPF',
    PF: 'XPF',
  },
  cfa: { '': 'XOF', CM: 'XAF', GA: 'XAF', TD: 'XAF', CF: 'XAF', CG: 'XAF', GQ: 'XAF' },
  peso: {
    '': '',
    MX: 'MXN',
    PH: 'PHP',
    AR: 'ARS',
    CL: 'CLP',
    CO: 'COP',
    UY: 'UYU',
    DO: 'DOP',
    CU: 'CUP',
  },
  crown: { '': '', SE: 'SEK', NO: 'NOK', DK: 'DKK', CZ: 'CZK', SK: 'SKK', IS: 'ISK', EE: 'EEK' },
  dinar: {
    '': '',
    KW: 'KWD',
    BH: 'BHD',
    JO: 'JOD',
    IQ: 'IQD',
    TN: 'TND',
    DZ: 'DZD',
    LY: 'LYD',
    RS: 'RSD',
    MK: 'MKD',
    YU: 'YUD',
  },
  riyal: { '': 'SAR', QA: 'QAR', OM: 'OMR', YE: 'YER', IR: 'IRR' },
  rial: { '': 'IRR', OM: 'OMR', YE: 'YER', SA: 'SAR', QA: 'QAR' },
  dirham: { '': 'AED', MA: 'MAD' },
  kwacha: { '': 'ZMW', MW: 'MWK' },
  lira: { '': 'TRY', IT: 'ITL' },
  ruble: { '': 'RUB', BY: 'BYN', SU: 'SUR' },
  leu: { '': 'RON', MD: 'MDL' },
  yen: { '': 'JPY', CN: 'CNY' },
  letterP: { '': 'PHP', PH: 'PHP', BW: 'BWP' },
  letterK: { '': '', ZM: 'ZMW', PG: 'PGK', MW: 'MWK' },
  letterB: { '': '', TH: 'THB', PA: 'PAB' },
  letterL: { '': '', HN: 'HNL', IT: 'ITL' },
  letterD: { '': '', GM: 'GMD' },
  leone: { '': 'SLE', SL: 'SLE' },
  hanYuan: { '': 'CNY', TW: 'TWD', HK: 'HKD', MO: 'MOP' },
};

/** Which shared name each mark (case kept) or word (lower case) is. */
export const SHARED_MARKS: Readonly<Record<string, string>> = {
  $: 'dollar',
  '＄': 'dollar',
  '£': 'pound',
  Rs: 'rupee',
  'Rs.': 'rupee',
  Re: 'rupee',
  '₨': 'rupee',
  Sh: 'shilling',
  'Sh.': 'shilling',
  Shs: 'shilling',
  kr: 'crown',
  Kr: 'crown',
  'kr.': 'crown',
  KR: 'crown',
  FCFA: 'cfa',
  CFA: 'cfa',
  Dh: 'dirham',
  Dhs: 'dirham',
  'Dh.': 'dirham',
  'Dhs.': 'dirham',
  P: 'letterP',
  K: 'letterK',
  B: 'letterB',
  L: 'letterL',
  D: 'letterD',
  Le: 'leone',
  '¥': 'yen',
  '￥': 'yen',
  RUB: 'ruble',
  SR: 'riyal',
};
export const SHARED_WORDS: Readonly<Record<string, string>> = {
  $: 'dollar',
  dollar: 'dollar',
  dollars: 'dollar',
  bucks: 'dollar',
  pound: 'pound',
  pounds: 'pound',
  rupee: 'rupee',
  rupees: 'rupee',
  shilling: 'shilling',
  shillings: 'shilling',
  shs: 'shilling',
  franc: 'franc',
  francs: 'franc',
  cfa: 'cfa',
  fcfa: 'cfa',
  'f cfa': 'cfa',
  'francs cfa': 'cfa',
  'cfa francs': 'cfa',
  'cfa franc': 'cfa',
  peso: 'peso',
  pesos: 'peso',
  crowns: 'crown',
  crown: 'crown',
  kr: 'crown',
  kroner: 'crown',
  krone: 'crown',
  krona: 'crown',
  kronor: 'crown',
  dinar: 'dinar',
  dinars: 'dinar',
  riyal: 'riyal',
  riyals: 'riyal',
  rial: 'rial',
  rials: 'rial',
  dirham: 'dirham',
  dirhams: 'dirham',
  dh: 'dirham',
  dhs: 'dirham',
  kwacha: 'kwacha',
  lira: 'lira',
  liras: 'lira',
  rouble: 'ruble',
  roubles: 'ruble',
  ruble: 'ruble',
  rubles: 'ruble',
  lei: 'leu',
  leu: 'leu',
  leone: 'leone',
  leones: 'leone',
  p: 'letterP',
};

/** Words of shared names that lean on one currency although others use them. */
export const LEANING_WORDS: Readonly<Record<string, string>> = {
  kronor: 'SEK',
  krona: 'SEK',
  kroner: 'NOK',
  krone: 'NOK',
};

/** Hundredth parts: word -> the shared name or the code of the whole. */
export const MINOR_WORDS: Readonly<Record<string, string>> = {
  cent: 'dollar',
  cents: 'dollar',
  cts: 'dollar',
  ct: 'dollar',
  'us cents': 'USD',
  'u.s. cents': 'USD',
  'us cent': 'USD',
  'euro cents': 'EUR',
  'euro cent': 'EUR',
  eurocents: 'EUR',
  'canadian cents': 'CAD',
  'australian cents': 'AUD',
  pence: 'pound',
  penny: 'pound',
  pennies: 'pound',
  paise: 'rupee',
  paisa: 'rupee',
  kopecks: 'ruble',
  kopeks: 'ruble',
  sen: 'MYR',
  fen: 'CNY',
  kobo: 'NGN',
  pesewas: 'GHS',
  piastres: 'EGP',
  grosz: 'PLN',
  groszy: 'PLN',
  centavos: 'peso',
  centimes: 'franc',
  pfennigs: 'DEM',
  pfennig: 'DEM',
  ore: 'crown',
  öre: 'crown',
  øre: 'crown',
  agorot: 'ILS',
  fils: 'dinar',
};

/** The same in Chinese. */
export const CHINESE_MINOR_WORDS: Readonly<Record<string, string>> = {
  美分: 'USD',
  分钱: 'CNY',
  港仙: 'HKD',
  欧分: 'EUR',
  便士: 'GBP',
  新分: 'SGD',
  澳分: 'AUD',
  戈比: 'RUB',
  加分: 'CAD',
};

/** Units of which a whole has other than a hundred. */
export const THOUSANDTHS: ReadonlySet<string> = new Set(['fils']);

/** Codes that are English words, Roman numerals or other abbreviations in capitals: never before a number, only behind it. */
export const WORD_CODES: ReadonlySet<string> = new Set(
  'ALL TOP CUP TRY MOP PEN BAM GEL SOS COP MAD RON LAK BOB AMD ANG ERN GIP MGA STN VUV WST SLE SLL SDG CUC CVE BMD HTG XSU XPF XDR NIO NAD SCR SHP SRD SSP SVC SZL'.split(
    ' ',
  ),
);

/** Words that are everyday English too: currencies only with a scale or a number of a hundred and more. */
export const EVERYDAY_WORDS: ReadonlySet<string> = new Set(
  'mark marks real reals won rand crown crowns sterling kip dong din da dt ft tl lei leu lev leva som sum soms lari cfa canadian ore fen sen fils mad dram drams quid colones soles punt punts schilling florins bucks pound pounds birr pula taka kina eur p nis ks bs'.split(
    ' ',
  ),
);
