import type { MergedDraft } from './merge-drafts';
import type { EnglishStory } from './read-story';

/** Words of trade and industry, and words of war, politics, crime, sport, art and home, as the first sentences of a story have them. */
const BUSINESS =
  /^(?:company|companies|firm|firms|business|businesses|investors?|investment|invest|shares?|shareholders?|stake|stock|contract|contracts|deal|deals|acquisition|merger|takeover|factory|plant|mill|mine|warehouse|hotel|bank|banks|lender|loan|fund|funds|funding|equity|capital|revenue|sales|profit|customers?|supplier|manufacturer|manufacturing|maker|producer|developer|operator|retailer|startup|start-up|chain|chief|ceo|executive|executives|chairman|industry|industrial|export|exports|production|capacity|market|pct|mln|dlrs|bln|billion|million|project|park|zone|subsidiary|unit|group|brand|owner|owners|buyer|order|orders|tonnes|megawatts?|mw|agreement|partnership|venture|ipo|listing|board|jobs|terminal|port|pipeline|refinery|logistics)$/;
const OTHER =
  /^(?:police|killed|kill|killing|dead|death|deaths|died|war|wars|troops|soldiers?|military|army|attack|attacks|bomb|bombing|missiles?|hostages?|genocide|ceasefire|refugees?|asylum|migrants?|protesters?|protests?|riots?|violence|thugs|murder|arrested|suspects?|prison|jail|victims?|crime|criminal|elections?|voters?|votes?|campaign|candidate|candidates|nomination|republicans?|democrats?|senator|senators|lawmakers|congress|parliament|governor|constitution|impeachment|diplomats?|nato|treaty|sanctions|film|films|movie|actor|actress|singer|album|song|songs|concert|theatre|novel|artist|artists|celebrity|match|goal|goals|coach|players?|league|tournament|championship|recipe|recipes|garden|gardens|houseplants?|plants|skin|diet|vitamins?|antioxidants?|virus|symptoms|therapy|church|prayer|god|bible|scientists?|ice|arctic|species|students?|teachers?|pupils|storm|storms|flood|floods|earthquake|wildfire|weather|readers|gear|tents?|review)$/;

/**
 * How far a story is from business: what its first sentences have of other matters beyond words of trade, 0 where trade prevails.
 * A court, a war or a garden can mention a partner or an offer that is no deal.
 */
export function offTopic({ sentences }: EnglishStory): number {
  let business = 0;
  let other = 0;
  for (const { tokens } of sentences.slice(0, 14))
    for (const { kind, lower } of tokens) {
      if (kind === 'money') business += 1;
      if (kind !== 'word') continue;
      if (BUSINESS.test(lower)) business++;
      else if (OTHER.test(lower)) other++;
    }
  return Math.max(0, other - business);
}

/** What a deal must have more, by how far its story is from business and how little of it is a firm by its name or context. */
export function extraEvidence(deal: MergedDraft, off: number): number {
  const { lead, parties, all } = deal;
  const hasSum = all.some(({ money, percent }) => money !== undefined || percent !== undefined);
  const isFirm = parties.some(({ entity }) => entity.org > entity.person && entity.org > 0);
  const isBuried = lead.sentence.index > 12 && all.length === 1;
  return (
    (off > 1 ? 0.5 : off > 0 ? 0.3 : 0) +
    (off > 5 ? 0.5 : 0) +
    (!isFirm && !hasSum && lead.sentence.index > 1 ? 0.2 : 0) +
    (isBuried ? 0.2 : 0)
  );
}
