import { readFile } from 'node:fs/promises';
import { createHttpFetcher } from '../../functions/adapters/http-fetcher';
import { readEnvironment } from '../../functions/adapters/environment';
import { type Page, readPage, storyTexts, tagStory } from '../../functions/core/pipeline';
import { summarise } from '../../functions/core/summary/summarise';
import { detectLanguage } from '../../functions/core/text/language';
import { type Command, requiredWord } from '../command';

/** `harbinger parse FILE|URL`: one page to stories, deals and summary. */
export const parse: Command = {
  summary: 'read one page: its stories, deals and summaries',
  usage: 'parse FILE|URL [--json]',
  examples: ['parse page.html', 'parse https://example.com/business/today.html --json'],
  options: { json: { type: 'boolean' } },
  optionHelp: { json: 'print JSON instead of text for people' },
  run: async (invocation) => {
    const where = requiredWord(invocation, 0, 'the file or address');
    const { body, url, contentType } = await load(where);
    const page = readPage(body, { url, contentType, now: new Date().toISOString() });
    const stories = describeStories(page);
    console.log(
      invocation.options['json']
        ? JSON.stringify({ ...page, stories }, null, 1)
        : printed(page, stories),
    );
  },
};

async function load(
  where: string,
): Promise<{ body: Uint8Array; url?: string; contentType?: string }> {
  if (!/^https?:\/\//i.test(where)) {
    const contentType = where.endsWith('.txt') ? 'text/plain' : undefined;
    return { body: await readFile(where), contentType };
  }
  const answer = await createHttpFetcher(readEnvironment(process.env)).fetch({ url: where });
  if (answer.status >= 300) throw new Error(`${where} answers with status ${answer.status}`);
  return { body: answer.body, url: where, contentType: answer.headers['content-type'] };
}

function describeStories(page: Page) {
  return storyTexts(page).map((story) => {
    const lang = detectLanguage(story.text) ?? page.language ?? undefined;
    const published = story.published ?? page.published ?? undefined;
    const tags = tagStory({ text: story.text, title: story.title, published, lang });
    return {
      ...story,
      ...tags,
      summary: summarise({ title: story.title, text: story.text }).summary,
    };
  });
}

function printed(page: Page, stories: ReturnType<typeof describeStories>): string {
  const head = [page.publisher, page.published, page.language].filter(Boolean).join(' · ');
  const warnings = page.warnings.map((warning) => `warning: ${warning}`);
  return [head, ...warnings, ...stories.flatMap(printedStory)]
    .filter((line) => line !== '')
    .join('\n');
}

function printedStory(story: ReturnType<typeof describeStories>[number]): string[] {
  const deals = story.deals.flatMap((deal) => [
    `  ${deal.type}, ${deal.stage}: ${deal.parties.map(({ name, role }) => `${name} (${role})`).join(', ')}`,
    ...(deal.amounts[0] ? [`    amount  ${deal.amounts[0].raw}`] : []),
    ...(deal.location
      ? [
          `    place   ${[deal.location.city, deal.location.region, deal.location.country].filter(Boolean).join(', ')}`,
        ]
      : []),
    `    says    “${deal.evidence.text}”`,
  ]);
  return ['', `# ${story.title}`, story.summary, ...(deals.length > 0 ? deals : ['  no deals'])];
}
