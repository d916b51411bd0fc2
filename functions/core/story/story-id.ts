import { shortHash } from '../text/short-hash';

/** What a story is known by: its headline and its clean text, which may open with the headline. */
export interface StoryIdentity {
  readonly title: string;
  readonly text: string;
}

/** Letters of the body's opening that tell stories of one name apart; a cut text still has so many. */
const OPENING_LENGTH = 60;

/** Fewer letters than this make a name for a column ("Letters", 快讯), not for one story of it; an ideograph counts as three. */
const NAME_LENGTH = 15;

/**
 * The id of a story on its page: made of the page's key and the headline, so that it survives another order, a story
 * above it, an edited text and a cut one. A headline too short to name one story is joined by the body's opening.
 *
 * @param pageKey What the page is known by: its item's id or its canonical address.
 */
export function storyId(pageKey: string, story: StoryIdentity): string {
  const name = letters(story.title);
  return hashed(pageKey, weight(name) >= NAME_LENGTH ? name : `${name}\n${opening(story)}`);
}

/**
 * Ids of all the stories of a page, in their order. Stories of one headline are told apart by how their bodies open,
 * never by their place; stories alike in both are one story told twice and share an id.
 */
export function storyIds(pageKey: string, stories: readonly StoryIdentity[]): string[] {
  const counts = new Map<string, number>();
  for (const { title } of stories)
    counts.set(letters(title), (counts.get(letters(title)) ?? 0) + 1);
  return stories.map((story) => {
    const name = letters(story.title);
    return (counts.get(name) ?? 0) > 1
      ? hashed(pageKey, `${name}\n${opening(story)}`)
      : storyId(pageKey, story);
  });
}

function hashed(pageKey: string, name: string): string {
  return shortHash(`story\n${pageKey}\n${name}`);
}

/** Letters and digits alone: quotes, spaces and case change from one reading of a page to the next. */
function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function opening({ title, text }: StoryIdentity): string {
  const name = letters(title);
  const body = letters(text.slice(0, 2000));
  return (body.startsWith(name) ? body.slice(name.length) : body).slice(0, OPENING_LENGTH);
}

function weight(name: string): number {
  return (
    name.length +
    2 * (name.match(/[\p{sc=Han}\p{sc=Katakana}\p{sc=Hiragana}\p{sc=Hangul}]/gu)?.length ?? 0)
  );
}
