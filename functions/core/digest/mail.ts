import type { Digest } from './build-digest';
import { filterText } from './filter-text';
import { mailHeading, mailLink, mailPage, mailParagraph, renderHtml } from './render-html';
import { renderText } from './render-text';
import { escapeHtml } from '../html/escape-html';
import { subjectOf } from './subject';
import type { Preferences } from './subscription';
import { wordsOf } from './words';

/** A mail before it becomes bytes. Header values are ASCII; From, To and Subject stand apart. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export interface Envelope {
  /** The deployer's address. */
  readonly from: string;
  readonly to: string;
  /** A mailbox that a person reads, for those who would rather leave by mail. */
  readonly leaveMailbox?: string;
}

/** The digest as a mail. */
export function digestMail(digest: Digest, { from, to, leaveMailbox }: Envelope): Mail {
  const { preferences, links } = digest;
  const words = wordsOf(preferences.language);
  return {
    from,
    to,
    subject: cutSubject(subjectOf(digest)),
    html: renderHtml(digest).html,
    text: renderText(digest),
    headers: mailHeaders({
      from,
      kind: 'digest',
      language: words.tag,
      leave: links.leave,
      leaveMailbox,
    }),
  };
}

/** The mail that asks an address whether it wants the digest. @param links Both stand on the web page; neither acts when fetched. */
export function optInMail(
  preferences: Preferences,
  { from, to, leaveMailbox }: Envelope,
  links: { readonly confirm: string; readonly leave: string },
): Mail {
  const { tag, optIn, leave } = wordsOf(preferences.language);
  const filter = filterText(preferences.filter, preferences.language) || optIn.all;
  const wish = optIn.wish(filter, preferences.hour, preferences.zone);
  const body = [
    mailHeading(optIn.subject),
    ...[optIn.ask, wish].map((text) => mailParagraph(escapeHtml(text))),
    mailParagraph(mailLink(links.confirm, optIn.button)),
    mailParagraph(escapeHtml(optIn.ignore)),
    mailParagraph(mailLink(links.leave, leave)),
  ].join('');
  return {
    from,
    to,
    subject: optIn.subject,
    html: mailPage({ title: optIn.subject, language: tag, body }),
    text: `${[optIn.ask, wish, `${optIn.button}:\n${links.confirm}`, optIn.ignore, `${leave}: ${links.leave}`].join('\n\n')}\n`,
    headers: mailHeaders({ from, kind: 'opt-in', language: tag, leave: links.leave, leaveMailbox }),
  };
}

/**
 * The headers by which mailbox providers tell a list that can be left.
 *
 * @see RFC 2919 List-Id; RFC 2369 List-Unsubscribe; RFC 8058 List-Unsubscribe-Post; RFC 3834 Auto-Submitted
 */
function mailHeaders(about: {
  readonly from: string;
  readonly kind: 'digest' | 'opt-in';
  readonly language: string;
  readonly leave?: string;
  readonly leaveMailbox?: string;
}): Mail['headers'] {
  const domain = /@([\w.-]+)>?$/.exec(about.from)?.[1] ?? 'localhost';
  return [
    ['List-Id', `Harbinger digest <digest.${domain}>`],
    ...(about.leave === undefined
      ? []
      : ([
          ['List-Unsubscribe', leaveWays(about.leave, about.leaveMailbox)],
          ['List-Unsubscribe-Post', 'List-Unsubscribe=One-Click'],
        ] as const)),
    // Four fields, the last names the sender: all that providers report complaints by.
    ['Feedback-ID', `${about.kind}:${about.language}:harbinger:${domain}`.slice(0, 120)],
    ['Auto-Submitted', 'auto-generated'],
    ['Content-Language', about.language],
  ];
}

/** The link first; the mail's subject names the subscription by its token, so that its reader need not search. */
function leaveWays(leave: string, mailbox: string | undefined): string {
  const token = /[?&]token=([^&]*)/.exec(leave)?.[1] ?? '';
  const subject = encodeURIComponent(`unsubscribe ${token}`);
  return mailbox === undefined
    ? `<${leave}>`
    : `<${leave}>, <mailto:${mailbox}?subject=${subject}>`;
}

const MAX_SUBJECT = 120;

function cutSubject(text: string): string {
  const points = [...text];
  return points.length <= MAX_SUBJECT ? text : `${points.slice(0, MAX_SUBJECT).join('')}…`;
}
