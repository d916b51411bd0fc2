import { escapeHtml } from '../html/escape-html';
import type { ArchiveEntry } from './archived-day';
import { ARCHIVE_WORDS } from './archive-words';
import type { DigestLanguage } from './subscription';
import { wordsOf } from './words';

/**
 * The archived days as an Atom feed, an entry a day; days without news are left out.
 *
 * @param publicUrl Without a slash at its end.
 * @see RFC 4287
 */
export function archiveToAtom(
  entries: readonly ArchiveEntry[],
  language: DigestLanguage,
  publicUrl: string,
): string {
  const { tag } = wordsOf(language);
  const told = entries.filter(({ counts }) => counts.fresh + counts.moved + counts.updated > 0);
  const updated = told[0]?.writtenAt ?? '1970-01-01T00:00:00.000Z';
  const page = `${publicUrl}/digests?lang=${language}`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tag}">
<title>${xmlText(`Harbinger · ${ARCHIVE_WORDS[language].title}`)}</title>
<id>urn:harbinger:digests:${language}</id>
<updated>${xmlText(updated)}</updated>
<link rel="self" type="application/atom+xml" href="${xmlText(`${page}&format=atom`)}"/>
<link rel="alternate" type="text/html" href="${xmlText(page)}"/>
<author><name>Harbinger</name></author>
${told.map((entry) => atomEntry(entry, language, publicUrl)).join('\n')}
</feed>
`;
}

function atomEntry(entry: ArchiveEntry, language: DigestLanguage, publicUrl: string): string {
  const { day, writtenAt, counts, highlights } = entry;
  const words = wordsOf(language);
  const url = `${publicUrl}/digests/${day}?lang=${language}`;
  const items = highlights[language].map((line) => `<li>${escapeHtml(line)}</li>`).join('');
  const more = `<p><a href="${escapeHtml(url)}">${escapeHtml(words.onTheWeb)}</a></p>`;
  return `<entry>
<title>${xmlText(`${words.date(day)}: ${words.counts(counts)}`)}</title>
<id>urn:harbinger:digest:${language}:${xmlText(day)}</id>
<published>${xmlText(writtenAt)}</published>
<updated>${xmlText(writtenAt)}</updated>
<link rel="alternate" type="text/html" href="${xmlText(url)}"/>
<content type="html">${xmlText(`<ul>${items}</ul>${more}`)}</content>
</entry>`;
}

/** Text for XML: escaped, without the characters that XML 1.0 forbids. */
function xmlText(text: string): string {
  return escapeHtml(text.replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, ''));
}
