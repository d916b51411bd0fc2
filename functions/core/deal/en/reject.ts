import type { Draft } from './draft';
import { isGovernment, kindOf } from './entities';
import type { EnglishStory } from './read-story';
import { textOf } from './stage';
import { type Sentence, clauseOf } from './syntax';
import type { Token } from './tokens';

/** Sentences and whole stories that tell of deals which are none: the guideline's negatives. */

const NOT_A_DEAL =
  /\b(?:staff-level agreement|central contracts?|every order|orders? (?:above|over) [€$£]|its own bonds|coalition talks|buy-?backs?|repurchases?|repurchased?|share purchases?(?! agreement)|open market|pledged (?:shares|stock)|bonus issue|stock split|right entitles|rights plan|directors an option|stock options?|creditwatch|(?:debt|credit) ratings?|ratings? (?:of|on|to)|exercise price|buy(?:s|ing)? back|bought back(?! by)|poison pill|wage (?:deal|agreement|pact)|pay (?:deal|rise)|collective agreement|plea (?:deal|bargain)|peace (?:deal|agreement|accord)|ceasefire|trade (?:deal|agreement|pact|talks) (?:between|with)|player|striker|winger|midfielder|goalkeeper|defender|quarterback|invites? (?:bids|tenders)|tender documents|terms of reference|call for (?:bids|tenders)|(?:loans?|deposits|lending) (?:declined|fell|rose|dropped|grew|increased|outstanding)|hypothetical|fictitious|forged|fake|net (?:includes|excludes)|(?:includes?|including|excludes?|excluding|after|before) (?:an? |the |pre-?tax |after-?tax |\w+ )?(?:gains?|loss(?:es)?|charges?|provisions?|credits?|write-?downs?) (?:of|on|from|for|related)|(?:gains?|loss(?:es)?|proceeds|profits?) (?:\w+ ){0,3}(?:on|from) (?:the )?(?:sale|disposal|sales)|discontinued operations|(?:appoint(?:s|ed|ment of)?|names?|named|promot(?:ed|es)|hired?|hires) x (?:as )?(?:(?:its|the|a|an|new|first|interim|acting|group|global|regional|deputy|senior|joint|managing|commercial|non-executive|executive|finance) ){0,3}(?:chief|chairman|chairwoman|chair|director|president|vice-president|head|manager|officer|editor|treasurer|ceo|cfo|coo)|(?:float(?:s|ed)?|issue[sd]?|launch(?:es|ed)?|publish(?:es|ed)|open(?:s|ed)|call(?:s|ed) for|seek(?:s|ing)?) (?:(?:a|an|the|new|fresh|its|international|global|public|online) ){0,2}tenders?(?! offer)|devolution deal|growth deal|city deal|(?:staff|employment|labou?r) contracts?|ordered x to (?:re)?pay|its own (?:shares|stock)|options include|alternatives include)\b/;

const BAD_STORY =
  /\b(?:pleaded guilty|jailed for|sentenced to|convicted|swindl\w+|conned|fraudsters?|ponzi|scammers?|the writer is|plea deal|winger|midfielder|striker's|goalkeeper|cash-plus-players?|transfer (?:fee|window|deadline|market)|premiership|relegation|quarterback|the (?:two|three) players|medical on|championship club|trade unions? [^.\n]{0,60}merge|super union|obituary|passed away|was buried|funeral|wage agreement|pay talks|unions? (?:merger|to merge)|local \d+|bonds? (?:holders|restructuring)|letter to the editor)\b/;

/** A story that can hold no deal whatever its words: court reports, transfers, opinion, obituaries. */
export function isHopeless(story: EnglishStory): boolean {
  const text = story.text.toLowerCase();
  return (
    isCourtReport(story) ||
    BAD_STORY.test(text) ||
    /^opinion\b|^obituary\b|^editorial\b|^letters?:/i.test(story.text)
  );
}

const COURT = new Set(
  'magistrates prosecutors prosecutor charged accused jury judge lawsuit suit complaint court trial fraud plaintiff plaintiffs defendant sued suing damages barrister alleged allegedly'.split(
    ' ',
  ),
);

/** Three different words of the court room in the first three sentences: a case about a deal, not news of one. */
function isCourtReport({ sentences }: EnglishStory): boolean {
  const words = new Set<string>();
  for (const { tokens } of sentences.slice(0, 3))
    for (const { lower } of tokens) if (COURT.has(lower)) words.add(lower);
  return words.size > 2;
}

const LONG_AGO =
  /\b(?:last year|the year before|(?:a|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:years?|decades?) (?:ago|earlier|later|before)|(?:a|one) decade ago|previously(?!-| announced| reported| disclosed| agreed)|formerly|once (?:owned|bought|tried|sold|belonged|housed)|in the (?:19|20)?\d0s|years ago|at the time|back in|originally|earlier (?:deal|sale|purchase|plan|attempt|effort|bid|offer|project)s?|since (?:19|20)\d\d|(?:in|until|from|by|of|since) (?:19|20)\d\d|that (?:year|time)|in recent years|for (?:years|decades)|over the (?:years|past))\b/;

/** Whether the draft tells the past that explains the present: an old purchase, a founding, a track record. */
export function isHistory(draft: Draft, story: EnglishStory): boolean {
  const { sentence } = draft;
  const clause = segmentOf(sentence.tokens, draft.at);
  if (isOldAccord(sentence.tokens, story)) return true;
  if (draft.form === 'plan' && !/\b(?:was|were|had|agreed|signed|decided)\b/.test(textOf(clause)))
    return false;
  if (clause.some((token) => isOldDate(token.date?.date, story.published))) return true;
  const text = textOf(clause);
  // "the 2016 issue, in which X bought 20 per cent": the year stands before the clause.
  const told = /^(?:in which|who|which|when|whose|where)\b/.test(text)
    ? textOf(sentence.tokens)
    : text;
  if (/\b(?:1[89]|20)\d0s\b/.test(told)) return true;
  const years = [...told.matchAll(/\b((?:18|19|20)\d\d)\b/g)].map((match) => Number(match[1]));
  const now = story.published ? Number(story.published.slice(0, 4)) : latestYear(story);
  if (now !== undefined && years.some((year) => year < now) && !years.some((year) => year >= now))
    return true;
  if (LONG_AGO.test(text) && !years.some((year) => now !== undefined && year >= now)) return true;
  return /^(?:about|notes? to|background)\b/.test(textOf(sentence.tokens.slice(0, 3)));
}

/** "under a 2017 deal": terms of an accord of another year. */
function isOldAccord(tokens: readonly Token[], story: EnglishStory): boolean {
  const now = story.published ? Number(story.published.slice(0, 4)) : latestYear(story);
  return tokens.some(({ lower }, i) => {
    if (!/^(?:deal|contract|agreement|pact|accord|concession|ppa|lease)$/.test(lower)) return false;
    const year = /\b((?:19|20)\d\d)$/.exec(tokens[i - 1]?.lower ?? '')?.[1];
    return year !== undefined && now !== undefined && Number(year) < now;
  });
}

const LATEST_YEARS = new WeakMap<EnglishStory, { year: number | undefined }>();

/** Without a day of publication, the latest year that the text names is the present; found once for each story. */
function latestYear(story: EnglishStory): number | undefined {
  const known = LATEST_YEARS.get(story) ?? { year: findLatestYear(story) };
  LATEST_YEARS.set(story, known);
  return known.year;
}

function findLatestYear(story: EnglishStory): number | undefined {
  const years = [...story.text.matchAll(/\b((?:19|20)\d\d)\b/g)]
    .map((match) => Number(match[1]))
    .filter((year) => year <= 2035);
  return years.length > 0 ? Math.max(...years) : undefined;
}

/** The clause's words between the commas around the trigger, with an "In 2019," that opens the sentence. */
function segmentOf(tokens: readonly Token[], at: number): Token[] {
  const [clauseFrom, clauseTo] = clauseOf(tokens, at);
  let from = at;
  while (from > clauseFrom && tokens[from - 1]?.text !== ',') from--;
  let to = at;
  while (to < clauseTo && tokens[to]?.text !== ',') to++;
  const opening = tokens.slice(clauseFrom, Math.min(from, clauseFrom + 4));
  const isAdverbial =
    /^(?:in|by|back|last|since|two|three|earlier)$/.test(opening[0]?.lower ?? '') ||
    opening[0]?.kind === 'date';
  return [...(isAdverbial && from > clauseFrom ? opening : []), ...tokens.slice(from, to)];
}

/** Dates more than four months before publication are history. */
function isOldDate(date: string | undefined, published: string | undefined): boolean {
  if (!date || !published) return false;
  const year = Number(date.slice(0, 4));
  const publishedYear = Number(published.slice(0, 4));
  if (date.length < 7) return year < publishedYear;
  const months =
    (publishedYear - year) * 12 + Number(published.slice(5, 7)) - Number(date.slice(5, 7));
  return /^\d{4}-\d{2}/.test(date) && months > 4;
}

/** Words of the clause that make it no deal, and parties that make it none. */
const DENIAL =
  /\b(?:has not been approached|not for sale|(?:isn't|aren't|wasn't) (?:for sale|on the block|up for sale)|not (?:on the block|up for sale)|no (?:such )?talks|denied|denies|refuted|no offer (?:has|had|was)|neither received nor made|no plans? to (?:sell|merge|buy)|no intention of (?:selling|buying)|never (?:been )?(?:in talks|approached|for sale)|no truth|knows of no bidder|contrary to (?:media |press )?reports|not received any|no application)\b/;

/** Whether the story's first sentences deny a purchase or sale: then a rumour of it is none. */
export function deniesTakeover(story: EnglishStory): boolean {
  return story.sentences.slice(0, 5).some(({ tokens }) => DENIAL.test(textOf(tokens)));
}

/** What somebody thinks, makes up, steals, bets on or plays: words of the sentence that no deal's has. */
const NO_NEWS =
  /\b(?:ought to|argue[sd]? that|if i were|columnist|editorial|would do well to|hackers?|stolen|thieves|burglars|vanished|suing|alleg(?:ing|es|ed) that|bribes?|searched the offices|odds on|bookmakers?|top seeds|the doubles|catcher|pitchers?|goalscorer|downed tools|walked out over|(?:film|novel|book|play|memoir|documentary|musical|drama)s?(?: x)?(?:,? (?:tells|about|follows|recounts|in which|traces|imagines))|recall(?:s|ed) how|return tenders|tenders (?:for|are due|must)|law (?:that|which) (?:barred?|bans?|banned|allows?|forbids?)|(?:senate|parliament|mps|lawmakers|deputies) (?:voted|passed)|joins? (?:from|x from)|(?:named|appointed|became|made|elected) (?:the )?(?:vice-)?(?:chancellor|rector|dean|ambassador|patron|captain)|deal on (?:migrants?|migration|fishing quotas|emissions|extradition|tariffs)|trade (?:deal|accord|pact|agreement)|will have to merge|get .{1,30} free|odds)\b/;

/** "Director X sold 40,000 shares": a person's dealing in the stock, not a stake that changes hands. */
function isInsiderDealing({ type, parties, sentence }: Draft): boolean {
  if (!/^(?:acquisition|divestment)$/.test(type)) return false;
  const actors = parties.filter(({ role }) => role === 'acquirer' || role === 'seller');
  if (actors.length === 0 || actors.some(({ entity }) => kindOf(entity) !== 'person')) return false;
  return POST_AND_SHARES.test(textOf(sentence.tokens));
}

const POST_AND_SHARES =
  /\b(?:directors?|chief executive|chairman|chairwoman|chair|chief|ceo|cfo|officer|insider|president|managing director)\b.*\bshares\b|\bshares\b.*\b(?:directors?|chief executive|chairman|chairwoman|ceo|cfo)\b/;

export function isNoDeal(draft: Draft): boolean {
  const { sentence, parties } = draft;
  if (draft.trigger === 'round') return false;
  if (isNegated(draft)) return true;
  if (NO_NEWS.test(textOf(sentence.tokens)) || isInsiderDealing(draft)) return true;
  const words = clauseWords(sentence, draft.at);
  if (isSmallChange(draft)) return true;
  if (/^(?:acquisition|divestment)$/.test(draft.type) && DENIAL.test(textOf(sentence.tokens)))
    return true;
  if (NOT_A_DEAL.test(words)) return true;
  if (/^(?:contract|partnership)$/.test(draft.type) && LAYOFF.test(words)) return true;
  if (draft.type === 'loan' && parties.every(({ entity }) => isGovernment(entity))) return true;
  if (/^(?:investment|expansion)$/.test(draft.type) && MONEY_USE.test(words)) return true;
  const actors = parties.filter(({ role }) => role !== 'target');
  const governments =
    actors.length > 0 &&
    actors.every(({ entity }) => isGovernment(entity) || kindOf(entity) === 'person');
  if (governments && /^(?:partnership|jv|investment|expansion)$/.test(draft.type)) return true;
  return parties.length > 0 && parties.every(({ entity }) => kindOf(entity) === 'place');
}

const LAYOFF =
  /\b(?:cut(?:s|ting)? (?:\w+ )?jobs|lay(?:s|ing)? off|laid off|lay-?offs?|redundanc(?:y|ies))\b/;

/** A price in a shop: no plant costs a few hundred dollars. */
function isSmallChange({ type, money }: Draft): boolean {
  const value = money?.money?.value;
  return (
    /^(?:investment|expansion|funding|loan|listing)$/.test(type) &&
    value !== undefined &&
    Number(value) < 5000
  );
}

/** What money just raised is for is no deal of its own. */
const MONEY_USE =
  /\b(?:proceeds|(?:use|using|put|spend|channel|used|invest) (?:the|this|its|that|some of the|part of the) (?:new |fresh )?(?:money|cash|funds?|funding|capital|proceeds|loan|investment))\b/;

/** "has not bought", "has bought no land", "will never sell": unless it tells of a deal given up. */
function isNegated({ sentence, at, stage, trigger }: Draft): boolean {
  if (stage === 'cancelled' || trigger.startsWith('noun:')) return false;
  const { tokens } = sentence;
  const next = tokens[at + 2]?.lower ?? '';
  if (tokens[at + 1]?.lower === 'no' && !/^(?:less|fewer|more|later|longer)$/.test(next))
    return true;
  return tokens
    .slice(Math.max(0, at - 3), at)
    .some(({ lower }) => /^(?:not|never|cannot|nor|nobody|none|no-one)$|n't$/.test(lower));
}

function clauseWords(sentence: Sentence, at: number): string {
  const [from, to] = clauseOf(sentence.tokens, at);
  return textOf(sentence.tokens.slice(from, to));
}
