import { CHINESE_LABELS } from '../deal/label-words';
import type { Counts, DigestWords } from './words';

/** The digest's own words in Chinese. */
export const CHINESE: DigestWords = {
  tag: 'zh-Hans',
  ...CHINESE_LABELS,
  fresh: '新交易',
  moved: '有进展的交易',
  updated: '其他变化',
  elsewhere: '其他',
  news: '其他新闻',
  newsMore: '网页上的全部文章',
  trouble: '运维提醒',
  troubleNote:
    '仅运维人员可见。运行 "harbinger sources list" 和 "harbinger webhooks list" 查看全部。',
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
  or: '或',
  and: '、',
  colon: '：',
  party: (name, role) => `${name}（${role}）`,
  orFurther: (stage) => `${stage}及以后`,
  cut: (left) => `另有${left}项未能列入邮件，请见网页上的完整列表。`,
  moreNews: (left) => `另有${left}篇文章，请见网页。`,
  moreTrouble: (left) => `另有${left}项`,
  troubleSubject: (count) => `${count}项需运维处理`,
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
