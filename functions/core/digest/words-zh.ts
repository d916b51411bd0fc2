import type { Counts, DigestWords } from './words';

/** The digest's own words in Chinese. */
export const CHINESE: DigestWords = {
  tag: 'zh-Hans',
  types: {
    investment: '投资',
    expansion: '扩建',
    acquisition: '收购',
    divestment: '出售',
    jv: '合资',
    funding: '融资',
    loan: '贷款',
    contract: '合同',
    partnership: '合作',
    listing: '上市',
  },
  stages: {
    rumoured: '传闻',
    talks: '洽谈中',
    proposed: '拟议',
    mou: '签署备忘录',
    signed: '已签约',
    approved: '已获批',
    'under-construction': '建设中',
    completed: '已完成',
    cancelled: '已取消',
  },
  roles: {
    investor: '投资方',
    target: '标的',
    acquirer: '收购方',
    seller: '出售方',
    partner: '合作方',
    buyer: '采购方',
    contractor: '承包方',
    host: '所在地',
    lender: '贷款方',
    operator: '运营方',
  },
  sectors: {
    agri: '农业',
    oilgas: '石油天然气',
    mining: '采矿',
    food: '食品饮料',
    textile: '纺织服装',
    woodpaper: '木材造纸',
    chem: '化工',
    pharma: '医药',
    materials: '金属与材料',
    electronics: '电子',
    machinery: '机械',
    auto: '汽车',
    'transport-eq': '船舶、铁路与航空装备',
    power: '电力',
    'water-waste': '水务与环保',
    construction: '建筑',
    'retail-trade': '商贸零售',
    logistics: '交通物流',
    hospitality: '住宿餐饮',
    media: '传媒',
    telecom: '电信',
    it: '软件与信息技术',
    finance: '金融',
    'real-estate': '房地产',
    'prof-services': '商务服务',
    public: '公共管理',
    education: '教育',
    health: '医疗卫生',
    'arts-sports': '文化体育',
  },
  fresh: '新交易',
  moved: '有进展的交易',
  updated: '其他变化',
  elsewhere: '其他',
  parties: '各方',
  stage: '阶段',
  amount: '金额',
  place: '地点',
  sum: '新交易披露金额',
  readMore: '阅读原文',
  details: '该交易全部信息',
  why: '您收到此邮件，是因为该地址曾订阅并确认。',
  leave: '退订',
  manage: '更改或导出您的订阅',
  onTheWeb: '网页上的同一列表',
  evidenceNote: '所有名称、数字与引文均由程序摘自所链接的文章，使用前请核对原文。',
  dollars: (value) => {
    const [scale, name] = SCALES.find(([least]) => value >= least) ?? [1, ''];
    return `${SHORT_NUMBER.format(value / scale)}${name}美元`;
  },
  subject: (counts, filter) => `${countsOf(counts)}${filter === '' ? '' : ` · ${filter}`}`,
  counts: (counts) => countsOf(counts),
  step: (from, to) => (from === undefined ? to : `${from} → ${to}`),
  cut: (left) => `另有${left}项未能列入邮件，请见网页上的完整列表。`,
  date: (day) => LONG_DATE.format(new Date(`${day}T00:00:00Z`)),
  quote: (text) => `“${text}”`,
  optIn: {
    subject: '请确认订阅 Harbinger',
    ask: '有人（希望是您）请求将 Harbinger 每日摘要发送到此地址。',
    button: '在网页上确认',
    ignore: '链接48小时内有效。如非您本人请求，请忽略此邮件：未经确认，我们不会再发送任何邮件。',
    all: '全部交易',
    wish: (filter, hour, zone) => `内容：${filter}。时间：${zone} ${hour}:00。`,
  },
};

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, '万亿'],
  [1e8, '亿'],
  [1e4, '万'],
];

function countsOf({ fresh, moved, updated }: Counts): string {
  const parts = [
    fresh > 0 && `${fresh}项新交易`,
    moved > 0 && `${moved}项有进展`,
    updated > 0 && `${updated}项有变化`,
  ];
  return parts.filter(Boolean).join('，');
}

/** Making a format takes far longer than using it. */
const SHORT_NUMBER = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const LONG_DATE = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
});
