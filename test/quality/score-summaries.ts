/**
 * `npx tsx test/quality/score-summaries.ts [--half a|b] [--show N]`: summaries against publishers' own standfirsts, read in place. The
 * reference is the description that a page gives of itself; the text is its main text without that description, so that
 * nothing can be copied. A description that is a sentence of the text, or is cut off by an ellipsis, tells nothing of how a
 * standfirst is written: the page is left out. Beside ours: the first two sentences of the text as they stand (lead-2).
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readPageFacts } from '../../functions/core/document/page-facts';
import { parseHtml } from '../../functions/core/html/parse-html';
import { summarise } from '../../functions/core/summary/summarise';
import { splitSentences } from '../../functions/core/text/sentences';
import { tagStory } from '../../functions/core/pipeline';
import { rouge } from './rouge';

const ARTICLES = path.resolve(import.meta.dirname, '../../../shared/data/articles-dev');

interface Case {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly reference: string;
}

/** Letters and figures alone: two texts that differ in marks and spaces are one. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function readCases(): Case[] {
  const truth = JSON.parse(readFileSync(path.join(ARTICLES, 'truth.json'), 'utf8')) as Record<
    string,
    { readonly articleBody: string; readonly title: string }
  >;
  const pages = gunzipSync(readFileSync(path.join(ARTICLES, 'pages.jsonl.gz'))).toString('utf8');
  return pages
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const { id, html } = JSON.parse(line) as { id: string; html: string };
      const { articleBody = '', title = '' } = truth[id] ?? {};
      const { descriptions } = readPageFacts(parseHtml(html), {});
      const reference = [...descriptions].sort((a, b) => b.length - a.length)[0] ?? '';
      const text = withoutStandfirst(articleBody, reference);
      return isOwnWords(reference, text) ? [{ id, title, text, reference }] : [];
    });
}

/** The text without the lines that repeat the description. */
function withoutStandfirst(body: string, reference: string): string {
  const own = plain(reference);
  return body
    .split('\n')
    .filter((line, i) => i > 2 || plain(line).length < 20 || !own.includes(plain(line)))
    .join('\n');
}

function isOwnWords(reference: string, text: string): boolean {
  const own = plain(reference);
  if (/(?:\.\.\.|…|\[…\])\s*$/.test(reference)) return false;
  if (own.length < 40 || own.length > 700 || text.length < 400) return false;
  return !plain(text).includes(own) && !plain(text).includes(own.slice(0, 60));
}

function leadTwo({ text }: Case): string {
  return splitSentences(text, { semicolons: false })
    .slice(0, 2)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}

function ours({ title, text }: Case): string {
  const { deals } = tagStory({ text: `${title}\n${text}`, title });
  const shift = [...title].length + 1;
  const shifted = deals.map((deal) => ({
    ...deal,
    evidence: {
      ...deal.evidence,
      start: deal.evidence.start - shift,
      end: deal.evidence.end - shift,
    },
  }));
  return summarise({ title, text }, undefined, shifted).summary;
}

function main(args: readonly string[]): void {
  if (!existsSync(ARTICLES)) {
    console.warn('score-summaries: no data at ../shared/data/articles-dev, nothing measured');
    return;
  }
  const half = args[args.indexOf('--half') + 1] ?? '';
  const show = args.includes('--show') ? Number(args[args.indexOf('--show') + 1]) : 0;
  const cases = readCases().filter(
    (_, i) => !/^[ab]$/.test(half) || (i % 2 === 0) === (half === 'a'),
  );
  for (const [name, summarised] of [
    ['lead-2', leadTwo],
    ['ours', ours],
  ] as const) {
    const texts = cases.map((one) => summarised(one));
    const mean = (n: 1 | 2): number =>
      cases.reduce((sum, { reference }, i) => sum + rouge(texts[i] ?? '', reference, n), 0) /
      (cases.length || 1);
    const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0) / texts.length;
    console.log(
      `${name.padEnd(8)} pages ${cases.length}  ROUGE-1 ${mean(1).toFixed(3)}  ROUGE-2 ${mean(2).toFixed(3)}  words ${words.toFixed(0)}`,
    );
    if (name === 'ours')
      cases
        .slice(0, show)
        .forEach(({ id, reference }, i) =>
          console.log(`\n${id}\n  page: ${reference}\n  ours: ${texts[i]}`),
        );
  }
}

main(process.argv.slice(2));
