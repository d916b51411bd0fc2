import { textSize } from './prose-size';

const anyOf = (parts: readonly string[]): string => `(?:${parts.join('|')})`;

/** How lines of a page's furniture begin, in the languages of most news; only short lines are asked. */
const BEGINS = new RegExp(
  `^[(（]?${anyOf([
    'advertisement|anzeige|werbung|publicidad|publicité|pubblicità|annonse|reklama|広告|广告|광고',
    'sign up|subscribe|register|log in|sign in|create an account|already a subscriber|skip to|skip ad',
    'follow us|share this|share on|click here to|read more|read also|also read|see also|read next|related|more|watch|listen',
    'mehr zum thema|lesen sie|auch interessant|zum thema|dieses thema im programm|weitere informationen|schlagwörter|quelle|stand',
    'lire aussi|à lire aussi|leggi anche|lee también|lea también|te puede interesar|leia também|lees ook|les også|läs också',
    'czytaj (?:więcej|też|także)|читайте также|اقرأ أيضا|延伸阅读|相关(?:阅读|新闻|报道)|推荐阅读|関連記事|あわせて読みたい|관련기사',
    '责任编辑|責任編輯|责编|編輯|编辑|校对|审核|无断|無断|저작권자|기자|ⓒ',
    'photo|foto|image|picture|credit|bild|bildrechte|fotocredit|file photo|写真|图片|照片来源|사진|ảnh',
  ])}(?:\\s{0,2}[:：/=].|\\s{0,2}[:：]?$|\\s?[:：])`,
);

/** Invitations and notices that no story tells, wherever in the line they stand. */
const SAYS = new RegExp(
  anyOf([
    'sign up (?:to|for) (?:our|the|your)|subscribe (?:to|for) (?:our|the)|follow (?:us|our)|(?:download|get) (?:our|the) app\\b',
    'follow .{0,40} on (?:twitter|x|facebook|instagram|telegram|whatsapp|linkedin|google news)',
    '(?:this (?:site|page) is )?protected by recaptcha|got a (?:story|tip|news tip)\\?|get in touch with our',
    'to continue reading|create an account or sign in|register to unlock|for subscribers only|already have an account',
    'all rights reserved|alle rechte vorbehalten|tous droits réservés|版权所有|未经授权|未經授權|無断転載|무단 ?전재|무단전재',
    'terms of (?:use|service) and|privacy policy and|privacy policy apply|our standards:|have your say|what do you think\\?',
    'externe[rn]? inhalt|redaktionelle[rn]? inhalt|personenbezogene daten an dritt|abonniere(?:n sie)? (?:unseren|den|jetzt)',
    'sie wollen keine .{0,60} verpassen|hat ihnen (?:der|dieser) (?:artikel|beitrag) gefallen',
    '有料会員|会員限定|ログインする|読み放題|今すぐ登録|無料登録|扫码|扫一扫|关注我们|微信公众号|点击(?:查看|进入|下载)|구독하기|무료 ?구독|제보',
  ]),
);

const CREDIT =
  /(?:©|\((?:c|photos?|fotos?|image|bild|archivbild|symbolbild|picture)\b|(?:^|[\s.(|])(?:photos?|fotos?|image|picture|credit|bildrechte|bild|archivbild)(?:\s(?:courtesy|by|credit))?\s?[:：]|图[:：]|摄影?[:：]|写真[:：]|사진[:=]|ảnh[:：]|(?:摄影?|攝影?|撮影)[)）\]】]?$)/;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b|all rights reserved)/;

/** Sizes beyond which a line is no label, no caption, no invitation. */
const LONGEST = { label: 160, credit: 250, notice: 420 } as const;

/**
 * True for a line that belongs to the page and not to its story: labels, invitations, credits and captions.
 *
 * The text is lowered once, so that the expressions, which are asked at every character, need not fold case.
 */
export function isFurniture(text: string): boolean {
  const size = textSize(text);
  if (size > LONGEST.notice) return false;
  const line = text.toLowerCase();
  if (SAYS.test(line) || COPYRIGHT.test(line)) return true;
  if (size <= LONGEST.label && BEGINS.test(line)) return true;
  return size <= LONGEST.credit && CREDIT.test(line);
}
