import { COUNTRY_NAMES } from './country-names';
import type { PlaceMention } from './found-place';
import type { PlaceKind } from './gazetteer';
import generated from './places.generated.json';
import { simplifyHan } from './simplify-han';

interface HanEntry {
  readonly country: string;
  readonly kind: PlaceKind;
  /** Length of the suffix (市, 省) that the name of the city or region goes without. */
  readonly suffix: number;
  /** Whether the name needs words around it that say it is a place. */
  readonly doubtful: boolean;
  /** Whether its country must have been named before: two characters of a city abroad are mostly something else. */
  readonly abroad: boolean;
}

interface HanIndex {
  readonly entries: ReadonlyMap<string, HanEntry>;
  /** First two characters, as one number -> the names that begin so, longest first. */
  readonly byHead: ReadonlyMap<number, readonly string[]>;
}

/** Names that are everyday words as well, so that they count only with their suffix. */
const EVERYDAY = new Set(
  '和平 新华 长安 太平 平安 永安 开平 新兴 东方 南山 朝阳 红旗 解放 友谊 光明 大同 东风 中山 开发 河北 河东 河西 江北 江东 城中 中原 兴业 建设 民主 自流 建安 安定 通道 仁和 和田 大方 长春花 天台 永和 高明 明光 文明 古城 合作 宽城 新城 中方 平和 大安 安康 长乐 长寿 公安 资源 武功 盘龙 五华 平原 永丰 武平 庆云 普安 都匀市 黄金 白银 大厂 云霄 大化 石河 高新 集安 金牛 金山 宝山 前进 向阳 兴安 友好 大悟 昌盛 正安 东兴 东安 大田 本町 松山 三峡 德清溪 白山 黄山 泰山 华山 衡山 千山 香山 中华 国风 乐业 丰都城 兴国 富民 安图 进贤 东海 南海 北海道 上思 互助 自贡献'.split(
    ' ',
  ),
);
const MORE: readonly (readonly [string, string, PlaceKind])[] = [
  ['HK', '九龙|新界|港岛|铜锣湾|元朗|屯门|将军澳|尖沙咀|中环', 'city'], ['MO', '路环|氹仔', 'city'], ['CN', '浦东|陆家嘴|达茂旗|宁东|临港|雄安|前海|横琴', 'city'], ['PH', '苏比克湾|宿务|马尼拉', 'city'],
  ['RU', '符拉迪沃斯托克|海参崴|圣彼得堡|莫斯科|哈巴罗夫斯克|伯力|布拉戈维申斯克|叶卡捷琳堡', 'city'], ['RU', '西伯利亚|滨海边疆区|远东|鞑靼斯坦', 'region'], ['MY', '槟城|吉隆坡|柔佛|新山|马六甲', 'city'], ['VN', '胡志明市|河内|海防|岘港', 'city'],
  ['VN', '同奈|平阳省|北宁|北江', 'region'], ['US', '加州|德州|得州|佛州|纽约州|硅谷|麻省', 'region'], ['US', '纽约|华盛顿|洛杉矶|旧金山|芝加哥|西雅图|休斯敦', 'city'], ['ID', '三宝垄|雅加达|泗水|巴淡', 'city'],
  ['GB', '伦敦|曼彻斯特|伯明翰|利物浦', 'city'], ['GB', '苏格兰|英格兰|威尔士|北爱尔兰', 'region'], ['DE', '柏林|法兰克福|慕尼黑|汉堡|杜塞尔多夫|斯图加特', 'city'], ['DE', '巴伐利亚', 'region'], ['FR', '巴黎|里昂|马赛', 'city'],
  ['JP', '东京|大阪|横滨|名古屋|京都|神户|福冈', 'city'], ['JP', '北海道|九州岛', 'region'], ['KR', '首尔|釜山|仁川|济州', 'city'], ['AE', '迪拜|阿布扎比|沙迦', 'city'], ['SA', '利雅得|吉达|达曼', 'city'], ['TH', '曼谷|春武里|罗勇', 'city'],
  ['KZ', '阿拉木图|阿斯塔纳|努尔苏丹', 'city'], ['UZ', '塔什干|撒马尔罕|布哈拉', 'city'], ['IN', '孟买|新德里|班加罗尔|金奈|加尔各答', 'city'], ['EG', '开罗|苏伊士|亚历山大', 'city'], ['AU', '悉尼|墨尔本|珀斯|布里斯班', 'city'], ['AU', '昆士兰|新南威尔士|西澳|维多利亚州', 'region'],
  ['CA', '多伦多|温哥华|蒙特利尔', 'city'], ['CA', '安大略|魁北克|不列颠哥伦比亚', 'region'], ['MX', '科阿韦拉|新莱昂', 'region'], ['MX', '墨西哥城|蒙特雷', 'city'], ['BR', '圣保罗|里约热内卢', 'city'], ['PK', '卡拉奇|拉合尔|伊斯兰堡|瓜达尔', 'city'],
]; // prettier-ignore

let built: HanIndex | undefined;

/** Places of a Chinese text with UTF-16 indexes. */
export function findChinesePlaces(text: string): PlaceMention[] {
  const index = (built ??= build());
  const plain = simplifyHan(text);
  const found: PlaceMention[] = [];
  const countries = new Set<string>();
  for (let i = 0; i < plain.length; i++) {
    const key = index.byHead.get(headAt(plain, i))?.find((word) => plain.startsWith(word, i));
    if (key === undefined) continue;
    const { length } = key;
    const entry = index.entries.get(key) as HanEntry;
    if (entry.abroad && !countries.has(entry.country)) continue;
    const inName = isInName(plain, i + length);
    if (!inName && !isPlace(plain, i, i + length, entry, found[found.length - 1])) continue;
    countries.add(entry.country);
    found.push(asMention(text, i, i + length, entry, inName));
    i += length - 1;
  }
  return found;
}

/** The two characters at `i` as one number; every name has at least two. */
function headAt(text: string, i: number): number {
  return (text.charCodeAt(i) << 16) | text.charCodeAt(i + 1); // 32 bits: engines keep larger numbers on the heap
}

function asMention(
  text: string,
  start: number,
  end: number,
  entry: HanEntry,
  inName: boolean,
): PlaceMention {
  const { country, kind, suffix } = entry;
  const name = text.slice(start, end);
  const plain = text.slice(start, end - suffix);
  const base = { start, end, name, kind, country, inName };
  if (kind === 'city') return { ...base, city: plain };
  return kind === 'region' && !/区$/.test(name) ? { ...base, region: plain } : base;
}

const LOCATIVE_BEFORE =
  /(?:在|位于|落户|地处|坐落于|落地|于|到|至|赴|抵|由|自|从|省|市|州|区|县|盟|地|和|与|、|往|向|及|投资|入驻|进军)$/;
const PLACE_AFTER =
  /^(?:市|县|州|区|镇|港|地区|开发|高新|工业|产业|项目|工厂|基地|经济|园区|新区|保税|自贸|境内|综合|跨境|边境|互市|人|籍|举行|召开|签约|建设|设立|投资|当地|[、，。；：）]|政府|口岸|机场)/;

function isPlace(
  text: string,
  start: number,
  end: number,
  entry: HanEntry,
  previous: PlaceMention | undefined,
): boolean {
  // 中国南方: not 国南; a name may not begin inside the run that a longer name has just closed (done by the scan itself).
  if (!entry.doubtful) return true;
  const before = text.slice(Math.max(0, start - 4), start);
  return (
    (previous !== undefined && previous.end === start) ||
    LOCATIVE_BEFORE.test(before) ||
    PLACE_AFTER.test(text.slice(end, end + 3))
  );
}

/** 苏州恒捷仓储集团, 中国银行: the place opens a firm's or an institute's name. */
const NAME_TAIL =
  /^(?:市|省)?(?![、，])(?:(?!设立|成立|收购|签|投资|建设|获|合作区|开发区|园区|工厂|项目|一家|境内|下属|旗下|最大|当地|本地|龙头|企业)[^\s，。；、：！？“”"（）()《》\d在于与和及向将对为的是拟已从由把被让使了着过并而但]){0,14}?(?:有限|股份|公司|集团|银行|证券|大学|学院|研究院|研究所|设计院|交易所|药业|控股|实业|电器|科技(?!园|城|产业|创新)|保险|信托|基金(?!小镇)|航空(?!港)|日报|晚报|商会|协会)/;
const PUBLIC_BODY = /^(?:市|省|自治区|县|区)?(?:人民)?(?:政府|市委|省委|发改委|国资委|管委会|海关)/;

function isInName(text: string, end: number): boolean {
  const rest = text.slice(end, end + 24);
  return !PUBLIC_BODY.test(rest) && NAME_TAIL.test(rest);
}

function build(): HanIndex {
  const entries = new Map<string, HanEntry>();
  const put = (
    name: string,
    country: string,
    kind: PlaceKind,
    suffix = 0,
    doubtful = false,
    abroad = false,
  ): void => {
    const key = simplifyHan(name);
    if (key.length >= 2 && !entries.has(key))
      entries.set(key, { country, kind, suffix, doubtful, abroad });
  };
  for (const { code, chinese } of COUNTRY_NAMES)
    for (const name of chinese) put(name, code, 'country');
  for (const [country, list, kind] of MORE)
    for (const name of list.split('|')) put(name, country, kind, /市$/.test(name) ? 1 : 0);
  putChina(put);
  putAbroad(put);
  const byHead = new Map<number, string[]>();
  for (const name of entries.keys()) {
    const known = byHead.get(headAt(name, 0));
    if (known === undefined) byHead.set(headAt(name, 0), [name]);
    else known.push(name);
  }
  for (const list of byHead.values()) list.sort((a, b) => b.length - a.length);
  return { entries, byHead };
}

type Put = (
  name: string,
  country: string,
  kind: PlaceKind,
  suffix?: number,
  doubtful?: boolean,
  abroad?: boolean,
) => void;

const MUNICIPALITIES = new Set(['北京市', '天津市', '上海市', '重庆市']);
const PEOPLES =
  /(?:维吾尔|壮族|回族|藏族|蒙古族?|哈萨克|朝鲜族|土家族|苗族|彝族|傣族|白族|侗族|布依族|羌族|哈尼族|傈僳族|景颇族|柯尔克孜|满族|瑶族|黎族|达斡尔族|拉祜族|佤族|布朗族|畲族|各族|纳西族|独龙族|怒族|普米族|裕固族|东乡族|保安族|撒拉族|土族|仡佬族|水族|仫佬族|毛南族|塔吉克|锡伯|鄂温克族|鄂伦春)+(?=自治)/;

function putChina(put: Put): void {
  const { provinces, prefectures, counties } = generated.china;
  for (const name of provinces.split('|')) {
    const kind = MUNICIPALITIES.has(name) ? 'city' : 'region';
    const short = name.replace(/(?:维吾尔|壮族|回族)?自治区$|[省市]$/, '');
    put(name, 'CN', kind, name.length - short.length);
    put(short, 'CN', kind);
  }
  for (const name of prefectures.split('|')) {
    const short = (name.includes('自治') ? name.replace(PEOPLES, '') : name).replace(
      /自治州$|[市州盟]$|地区$/,
      '',
    );
    put(name, 'CN', 'city', name.endsWith('市') ? 1 : name.length - short.length);
    if (short.length >= 2)
      put(
        name.endsWith('州') && short.length === 1 ? name : short,
        'CN',
        'city',
        0,
        EVERYDAY.has(short),
      );
  }
  for (const name of counties.split('|')) putCounty(put, name);
}

function putCounty(put: Put, name: string): void {
  if (/区$/.test(name) && !/(?:矿|林|特)区$/.test(name))
    return put(
      name,
      'CN',
      'region',
      0,
      /^(?:市中|城|郊|东|西|南|北|城中|城东|城西|新)区$/.test(name),
    );
  const plain = name.includes('自治')
    ? name.replace(PEOPLES, '').replace(/自治(?=[县旗]$)/, '')
    : name;
  put(name, 'CN', 'city', name.endsWith('市') ? 1 : 0);
  put(plain, 'CN', 'city', name.endsWith('市') ? 1 : 0);
  const stem = plain.replace(/[县市旗]$/, '');
  if (stem.length >= 2 && !EVERYDAY.has(stem)) put(stem, 'CN', 'city', 0, true);
}

function putAbroad(put: Put): void {
  for (const [country, list] of Object.entries(generated.regions as Record<string, string>))
    for (const name of list.split('|'))
      if (/^\p{Script=Han}{3,}$/u.test(name)) put(name, country, 'region');
  for (const [country, list] of Object.entries(generated.chineseCities as Record<string, string>))
    for (const name of list.split('|'))
      put(name, country, 'city', 0, name.length < 3, name.length < 3);
}
