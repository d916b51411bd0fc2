import type { StoryText, TaggedDeal } from '../tagged-deal';
import { MOST_SHOWN } from './shown-text';

/** Confidence from which a deal of the rules stands as it is. Of the deals of own stories below it, two in five have a neighbour that is wrong. */
export const SURE = 0.8;

/** Words of deals, whatever their frame: a story that holds several kinds and no tagged deal may be one that the rules missed. */
const ENGLISH: readonly RegExp[] = [
  /\b(?:acqui(?:re[sd]?|ring|sition)|buy(?:s|ing|out)?|bought|purchas\w+|(?:take[sn]?|took|taking) over|owners?|takeover|snap(?:s|ped)? up|merge[rsd]?|stakes?|shareholding)\b/i,
  /\b(?:sell(?:s|ing)?|sold|sale of|divest\w*|dispos(?:al|e[sd]?)|spin[- ]?off|offload\w*|buyers?)\b/i,
  /\b(?:invest(?:s|ed|ing|ments?|ors?)?|plant|factory|mill|park|campus|expan(?:d\w*|sion)|break(?:s|ing)? ground|groundbreaking|build(?:s|ing)?)\b/i,
  /\b(?:joint venture|partner(?:s|ed|ing|ship)?|alliance|team(?:s|ed|ing)? up|memorand\w+|mou|letter of intent|tie-?up|licen[cs]\w+)\b/i,
  /\b(?:contract\w*|orders?|award\w*|supply|suppl(?:ier|ied|ies)|tender|concession|bid(?:s|der|ding)?)\b/i,
  /\b(?:loans?|lend(?:s|er|ing)?|credit|financ(?:e|ed|ing)|fund(?:s|ed|ing)|rais(?:e[sd]?|ing)|round|float(?:s|ation)?|ipo|listing|placement)\b/i,
  /\b(?:talks|negotiat\w+|agree(?:s|d|ment)?|deal|sign(?:s|ed|ing)?|offer(?:s|ed)?|plans? to|propos\w+)\b/i,
];
const CHINESE: readonly RegExp[] = [
  /收购|并购|购买|受让|入股|控股|合并|要约|股权/,
  /出售|转让|剥离|挂牌|处置/,
  /投资|建厂|新建|扩建|扩产|动工|开工|奠基|投产|基地|产业园|项目/,
  /合资|合作|联手|携手|战略|备忘录|意向|授权|许可/,
  /合同|订单|中标|采购|供应|承建|招标|特许经营/,
  /贷款|授信|融资|募资|增资|领投|跟投|上市|挂牌|发行|定增/,
  /洽谈|谈判|磋商|签约|签署|签订|签下|协议|拟|计划/,
];
/** Kinds of words that make a doubt: of the stories of the open lists that the rules missed, two in three have so many. */
const LEAST_KINDS = { en: 2, zh: 3 } as const;

/** Why a story is worth a question to a model; undefined where the rules' answer will do. */
export type Doubt = 'deal-in-doubt' | 'deal-words-without-deal';

/** Whether the rules are unsure of a story: of a deal that they found, or of having found none. */
export function doubtOf(
  story: StoryText,
  deals: readonly Pick<TaggedDeal, 'confidence'>[],
): Doubt | undefined {
  if (deals.length > 0)
    return deals.some(({ confidence }) => confidence < SURE) ? 'deal-in-doubt' : undefined;
  const text = story.text.slice(0, MOST_SHOWN);
  const isChinese = /\p{Script=Han}{2}/u.test(text);
  const kinds = (isChinese ? CHINESE : ENGLISH).filter((cue) => cue.test(text)).length;
  return kinds >= LEAST_KINDS[isChinese ? 'zh' : 'en'] ? 'deal-words-without-deal' : undefined;
}
