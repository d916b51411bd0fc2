import { parseFeed } from '../../functions/core/feed/parse-feed';
import { parseListing } from '../../functions/core/feed/parse-listing';
import {
  readPage,
  storyTexts,
  tagPlainText,
  tagStory,
  mergeTags,
  type StoryTags,
} from '../../functions/core/pipeline';
import { NearDuplicateGroups } from '../../functions/core/story/near-duplicates';
import { summarise } from '../../functions/core/summary/summarise';
import { findMoney } from '../../functions/core/text/find-money';
import type { TaggedAmount, TaggedDeal } from '../../functions/core/deal/tagged-deal';
import type { Money } from '../../functions/core/text/money';
import { optionalText, pageBody, requiredText, type JsonRecord } from '../json-lines';

type Stage = (record: JsonRecord) => unknown;

/** The stage commands: what each does with one record. `dedupe` keeps what it has seen, so each run makes its own. */
export const STAGE_COMMANDS: Readonly<Record<string, () => Stage>> = {
  feed: () => feed,
  listing: () => listing,
  extract: () => extract,
  tag: () => tag,
  money: () => money,
  summarise: () => summary,
  dedupe,
};

/** A line for each, for help. */
export const STAGE_HELP: Readonly<Record<string, string>> = {
  feed: 'a feed to its items: {id, url?, contentType?, bodyBase64}',
  listing: 'a listing page to its items: {id, url, contentType?, html or bodyBase64}',
  extract: 'a page to its text and stories: {id, url?, contentType?, html or bodyBase64}',
  tag: 'a story to its deals and sectors: {id, title?, published?, lang?, text} or a page',
  money: 'a text to its sums of money: {id, text, lang?, country?}',
  summarise: 'a story to two or three of its sentences: {id, title?, text, sentences?}',
  dedupe: 'stories to groups that tell the same: {id, title?, text}',
};

function feed(record: JsonRecord): Promise<unknown> {
  const bytes = Buffer.from(requiredText(record, 'bodyBase64'), 'base64');
  return parseFeed(bytes, pageHints(record));
}

function listing(record: JsonRecord): unknown {
  const hints = { ...pageHints(record), url: requiredText(record, 'url') };
  return parseListing(pageBody(record), hints);
}

function extract(record: JsonRecord): unknown {
  const page = readPage(pageBody(record), pageHints(record));
  const { title, byline, published, language, text, stories, truncated, warnings } = page;
  return { title, byline, published, language, text, stories, truncated, warnings };
}

function tag(record: JsonRecord): unknown {
  const text = optionalText(record, 'text');
  const published = optionalText(record, 'published');
  const lang = optionalText(record, 'lang');
  if (text !== undefined) {
    const tags = tagPlainText({ text, title: optionalText(record, 'title'), published, lang });
    return printedTags(tags, tags.stories.length);
  }
  const page = readPage(pageBody(record), pageHints(record));
  const parts = storyTexts(page).map((story) =>
    tagStory({
      text: story.text,
      title: story.title,
      published: story.published ?? page.published ?? published,
      lang: page.language ?? lang,
    }),
  );
  return printedTags(mergeTags(parts), page.stories.length);
}

function money(record: JsonRecord): unknown {
  const hints = { lang: optionalText(record, 'lang'), country: optionalText(record, 'country') };
  return { amounts: findMoney(requiredText(record, 'text'), hints).map(printedMoney) };
}

function summary(record: JsonRecord): unknown {
  const sentences = typeof record.sentences === 'number' ? record.sentences : undefined;
  const story = { title: optionalText(record, 'title'), text: requiredText(record, 'text') };
  return summarise(story, sentences);
}

function dedupe(): Stage {
  const groups = new NearDuplicateGroups();
  return (record) => {
    const story = { title: optionalText(record, 'title'), text: requiredText(record, 'text') };
    return { group: groups.group(String(record.id), story) };
  };
}

function pageHints(record: JsonRecord): { url?: string; contentType?: string } {
  return { url: optionalText(record, 'url'), contentType: optionalText(record, 'contentType') };
}

/** Tags as `harbinger tag` prints them and the scorers read them. */
export function printedTags(tags: StoryTags, storyCount: number): object {
  return {
    is_deal_story: tags.isDealStory,
    n_stories: storyCount,
    sectors: tags.sectors.map((sector) => sector.label),
    deals: tags.deals.map(printedDeal),
  };
}

function printedDeal(deal: TaggedDeal): unknown {
  const { city = null, region = null, country = null } = deal.location ?? {};
  return {
    type: deal.type,
    stage: deal.stage,
    parties: deal.parties.map(({ name, role }) => ({ name, role })),
    amount: deal.amounts[0] ? printedAmount(deal.amounts[0]) : null,
    stake_pct: deal.stakePercent ?? null,
    location: { city, region, country },
    date: deal.date ?? null,
    evidence: deal.evidence,
    confidence: deal.confidence,
  };
}

function printedAmount(
  amount: Pick<TaggedAmount, 'value' | 'min' | 'max' | 'currency' | 'qualifier'>,
): object {
  const { value, min, max, currency = null, qualifier } = amount;
  return {
    value: jsonNumber(value),
    min: jsonNumber(min),
    max: jsonNumber(max),
    currency,
    qualifier,
  };
}

function printedMoney(found: Money): object {
  const { text, start, end } = found;
  return { text, start, end, ...printedAmount(found) };
}

/** The command line prints amounts as JSON numbers; the store keeps decimal strings. */
function jsonNumber(decimal: string | undefined): number | null {
  return decimal === undefined ? null : Number(decimal);
}
