import { escapeHtml } from '../html/escape-html';
import type { Digest, DigestSection } from './build-digest';
import type { DealCard } from './deal-card';
import { filterText } from './filter-text';
import type { NewsLine } from './news-line';
import { subjectOf } from './subject';
import { wordsOf, type DigestWords } from './words';

/** Gmail clips a mail's HTML at 102 KB; below this nothing of ours is lost, headers of its own included. */
export const MAX_HTML_BYTES = 100_000;
/** What head, figures, an operator's lines, foot and the longest links may take of it. */
const FRAME_BYTES = 20_000;

/** Colours of light mode stand inline, for clients that know no style sheet; those of dark mode can only stand here. */
export const MAIL_STYLE = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
a{text-decoration:underline;color:#0b57a4}
@media (prefers-color-scheme:dark){
body,.page{background:#14181d!important;color:#e8eaed!important}
h1,h2,h3,h4,p,li,a.title{color:#e8eaed!important}
.soft,.soft a{color:#aeb6bf!important}
a{color:#8ab8ff!important}
.rule{border-color:#3a424b!important}
blockquote{color:#d0d5da!important;border-color:#5b6670!important}
.stage{background:#2b3a4a!important;color:#e8eaed!important}
}
@media (max-width:480px){.page{padding:16px!important}}
`;

const FONT =
  "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',Arial,sans-serif";
const STYLE = {
  body: `margin:0;padding:0;background:#ffffff;color:#1b1f24;${FONT}`,
  page: 'max-width:640px;margin:0 auto;padding:24px',
  h1: 'margin:0 0 4px;font-size:24px;line-height:1.3',
  h2: 'margin:32px 0 8px;font-size:20px;line-height:1.3',
  h3: 'margin:12px 0 4px;font-size:15px;line-height:1.4;color:#57606a',
  card: 'padding:14px 0;border-top:1px solid #d8dee4',
  h4: 'margin:0 0 4px;font-size:17px;line-height:1.35',
  news: 'margin:0 0 4px;font-size:16px;line-height:1.35',
  list: 'margin:8px 0;padding:0 0 0 20px',
  title: 'color:#0b3d66',
  line: 'margin:0 0 4px;font-size:15px;line-height:1.5',
  soft: 'margin:0 0 4px;font-size:14px;line-height:1.5;color:#57606a',
  stage: 'background:#e7eff7;color:#0b3d66;padding:1px 8px;border-radius:10px',
  quote:
    'margin:8px 0;padding:0 0 0 12px;border-left:3px solid #c3ccd5;font-size:15px;line-height:1.5;color:#3b434b',
} as const;

/** What was written of a digest, and how many deals did not fit. */
export interface RenderedHtml {
  readonly html: string;
  readonly left: number;
}

/** The digest as HTML: one column, no images, no scripts, styles inline; deals behind the size limit are counted. */
export function renderHtml(digest: Digest): RenderedHtml {
  const words = wordsOf(digest.preferences.language);
  const budget = { bytes: MAX_HTML_BYTES - FRAME_BYTES, left: 0 };
  const sections = digest.sections.map((section) => sectionHtml(section, words, budget)).join('');
  const { left } = budget;
  const more = left > 0 ? paragraph(STYLE.line, escapeHtml(words.cut(left))) : '';
  const news = newsHtml(digest, words, budget);
  const body = `${head(digest, words)}${sections}${more}${news}${troubleHtml(digest, words)}${foot(digest, words)}`;
  const title = subjectOf(digest);
  return { html: mailPage({ title, language: words.tag, body }), left };
}

/** A whole HTML document of a mail. `body` is HTML, `title` text. */
export function mailPage(page: { title: string; language: string; body: string }): string {
  return `<!DOCTYPE html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(page.title)}</title>
<style>${MAIL_STYLE}</style>
</head>
<body style="${STYLE.body}">
<div class="page" style="${STYLE.page}">
${page.body}
</div>
</body>
</html>
`;
}

/** A paragraph of a mail; `html` is markup already. */
export function mailParagraph(html: string): string {
  return paragraph(STYLE.line, html);
}

export function mailHeading(text: string): string {
  return `<h1 style="${STYLE.h1}">${escapeHtml(text)}</h1>\n`;
}

function paragraph(style: string, html: string, className = ''): string {
  return `<p${className === '' ? '' : ` class="${className}"`} style="${style}">${html}</p>\n`;
}

export function mailLink(url: string, text: string): string {
  return `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
}

function head(
  { day, counts, preferences, disclosedUsd, links }: Digest,
  words: DigestWords,
): string {
  const filter = filterText(preferences.filter, preferences.language);
  const figures = [
    words.counts(counts) && `<strong>${escapeHtml(words.counts(counts))}</strong>`,
    disclosedUsd > 0 && escapeHtml(`${words.sum}${words.colon}${words.dollars(disclosedUsd)}`),
  ].filter(Boolean);
  return [
    mailHeading(`Harbinger · ${words.date(day)}`),
    filter === '' ? '' : paragraph(STYLE.soft, escapeHtml(filter), 'soft'),
    figures.length === 0 ? '' : paragraph(STYLE.line, figures.join('<br>')),
    paragraph(STYLE.soft, mailLink(links.list, words.onTheWeb), 'soft'),
  ].join('');
}

function sectionHtml(
  { kind, groups }: DigestSection,
  words: DigestWords,
  budget: { bytes: number; left: number },
): string {
  const parts: string[] = [];
  for (const { name, cards } of groups) {
    const written: string[] = [];
    for (const card of cards) {
      const html = cardHtml(card, words);
      budget.bytes -= Buffer.byteLength(html);
      if (budget.bytes > 0) written.push(html);
      else budget.left += 1;
    }
    if (written.length > 0)
      parts.push(
        `<h3 class="soft" style="${STYLE.h3}">${escapeHtml(name)}</h3>\n${written.join('')}`,
      );
  }
  return parts.length === 0
    ? ''
    : `<h2 style="${STYLE.h2}">${escapeHtml(words[kind])}</h2>\n${parts.join('')}`;
}

function cardHtml(card: DealCard, words: DigestWords): string {
  const facts = [
    card.who && `<strong>${escapeHtml(words.parties)}</strong> ${escapeHtml(card.who)}`,
    card.amount && `<strong>${escapeHtml(words.amount)}</strong> ${escapeHtml(card.amount)}`,
    card.place && `<strong>${escapeHtml(words.place)}</strong> ${escapeHtml(card.place)}`,
  ].filter(Boolean);
  const language = card.language === 'und' ? '' : ` lang="${escapeHtml(card.language)}"`;
  return `<div class="rule" style="${STYLE.card}">
<h4 style="${STYLE.h4}"${language}><a class="title" style="${STYLE.title}" href="${escapeHtml(card.url)}">${escapeHtml(card.title)}</a></h4>
<p class="soft" style="${STYLE.soft}">${escapeHtml(card.what)} · <span class="stage" style="${STYLE.stage}">${escapeHtml(card.stage)}</span></p>
<p style="${STYLE.line}">${facts.join('<br>')}</p>
<blockquote style="${STYLE.quote}"${language}>${escapeHtml(card.quote)}</blockquote>
<p class="soft" style="${STYLE.soft}">${escapeHtml(card.publisher)} · ${mailLink(card.url, words.readMore)} · ${mailLink(card.detailsUrl, words.details)}</p>
</div>
`;
}

/** Articles without deals, as many as still fit. */
function newsHtml({ news, links }: Digest, words: DigestWords, budget: { bytes: number }): string {
  const written: string[] = [];
  for (const line of news.lines) {
    const html = newsLineHtml(line);
    budget.bytes -= Buffer.byteLength(html);
    if (budget.bytes > 0) written.push(html);
  }
  const left = news.more + news.lines.length - written.length;
  if (written.length === 0) return '';
  const all = mailLink(links.articles ?? `${links.publicUrl}/articles`, words.newsMore);
  const note = left > 0 ? `${escapeHtml(words.moreNews(left))} ${all}` : all;
  return `<h2 style="${STYLE.h2}">${escapeHtml(words.news)}</h2>\n${written.join('')}${paragraph(STYLE.soft, note, 'soft')}`;
}

function newsLineHtml({ title, language, publisher, url, summary }: NewsLine): string {
  const lang = language === 'und' ? '' : ` lang="${escapeHtml(language)}"`;
  return `<div class="rule" style="${STYLE.card}">
<h3 style="${STYLE.news}"${lang}><a class="title" style="${STYLE.title}" href="${escapeHtml(url)}">${escapeHtml(title)}</a></h3>
${summary === '' ? '' : `<p style="${STYLE.line}"${lang}>${escapeHtml(summary)}</p>\n`}${paragraph(STYLE.soft, escapeHtml(publisher), 'soft')}</div>
`;
}

function troubleHtml({ trouble }: Digest, words: DigestWords): string {
  if (trouble.lines.length === 0) return '';
  const all =
    trouble.more > 0 ? [...trouble.lines, words.moreTrouble(trouble.more)] : trouble.lines;
  const lines = all.map((line) => `<li style="${STYLE.line}">${escapeHtml(line)}</li>\n`);
  return `<h2 style="${STYLE.h2}">${escapeHtml(words.trouble)}</h2>
<ul style="${STYLE.list}">
${lines.join('')}</ul>
${paragraph(STYLE.soft, escapeHtml(words.troubleNote), 'soft')}`;
}

function foot({ links }: Digest, words: DigestWords): string {
  const own = [
    links.manage && mailLink(links.manage, words.manage),
    links.leave && mailLink(links.leave, words.leave),
  ].filter(Boolean);
  const lines = [
    escapeHtml(words.evidenceNote),
    ...(own.length > 0 ? [escapeHtml(words.why), own.join(' · ')] : []),
  ];
  return `<div class="rule" style="${STYLE.card};margin-top:24px">
${lines.map((line) => paragraph(STYLE.soft, line, 'soft')).join('')}</div>`;
}
