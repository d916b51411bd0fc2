import { HtmlValidate } from 'html-validate';
import { simpleParser } from 'mailparser';
import { nthDeal, digestOf } from '../../../support/digest';
import { buildDigest, stagesBefore } from '../../../../functions/core/digest/build-digest';
import { digestMail, optInMail } from '../../../../functions/core/digest/mail';
import { mimeMessage } from '../../../../functions/core/digest/mime-message';
import { MAX_HTML_BYTES, renderHtml } from '../../../../functions/core/digest/render-html';
import { DEFAULT_PREFERENCES } from '../../../../functions/core/digest/subscription';

const ENVELOPE = { from: 'news@example.com', to: 'reader@example.net' };
/** A mail must carry its styles in the elements: many clients drop a style sheet. */
const checker = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'require-sri': 'off' },
});

describe('digestMail', () => {
  it.each(['en', 'zh'] as const)(
    'is valid HTML without images or scripts (%s)',
    async (language) => {
      const { html } = digestMail(digestOf(30, { language }), ENVELOPE);
      const report = await checker.validateString(html);
      expect(
        report.results.flatMap(({ messages }) => messages.map(({ message }) => message)),
      ).toEqual([]);
      expect(html).not.toMatch(/<(img|script|link|iframe|form)\b/i);
      expect(html).toContain('prefers-color-scheme:dark');
    },
  );

  it('stays below the size at which clients clip, and says how many did not fit', () => {
    for (const language of ['en', 'zh'] as const) {
      const { html, left } = renderHtml(digestOf(200, { language }));
      expect(Buffer.byteLength(html)).toBeLessThanOrEqual(MAX_HTML_BYTES);
      expect(left).toBeGreaterThan(0);
      expect(html).toContain(String(left));
      expect(renderHtml(digestOf(30, { language })).left).toBe(0);
    }
  });

  it('tells of each deal who, what, stage, amount, place, quote, publisher and link, in both parts', () => {
    const mail = digestMail(digestOf(2), ENVELOPE);
    for (const part of [
      mail.text,
      mail.html.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
    ]) {
      expect(part).toContain('Norda Battery 1 AB (acquirer)');
      expect(part).toContain('EUR 2000000 (≈ US$');
      expect(part).toContain('Harbin, China');
      expect(part).toContain('<said> on Tuesday.');
      expect(part).toContain('The daily');
      expect(part).toContain('https://daily.example/d1');
    }
    expect(mail.html).not.toContain('<said>');
  });

  it('carries the headers of a list that can be left, and survives the wire', async () => {
    const digest = digestOf(3, { language: 'zh', filter: 'q=%E5%90%88%E8%B5%84' });
    const mail = digestMail(digest, ENVELOPE);
    const parsed = await simpleParser(mimeMessage(mail, '2026-11-24T06:00:00Z'));
    const line = (name: string): string =>
      parsed.headerLines.find(({ key }) => key === name)?.line ?? '';
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(String(parsed.html).trim()).toBe(mail.html.trim());
    expect(line('list-id')).toContain('<digest.example.com>');
    expect(line('list-unsubscribe')).toBe(
      'List-Unsubscribe: <https://harbinger.example/unsubscribe?token=abc.def.ghi>',
    );
    expect(line('list-unsubscribe-post')).toBe('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(line('feedback-id').split(':')).toHaveLength(5);
    expect(line('auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(line('content-language')).toBe('Content-Language: zh-Hans');
    expect(parsed.date?.toISOString()).toBe('2026-11-24T06:00:00.000Z');
  });

  it('adds news and, for operators, sources in trouble, escaped, in both parts', async () => {
    const trouble = Array.from({ length: 25 }, (_, i) => `source${i} broken: <no> answer`);
    for (const language of ['en', 'zh'] as const) {
      const mail = digestMail(digestOf(1, { language }, { trouble }), ENVELOPE);
      expect((await checker.validateString(mail.html)).valid).toBe(true);
      expect(mail.html).toContain('&lt;no&gt; answer');
      for (const part of [mail.html, mail.text]) {
        expect(part).toContain('https://daily.example/news7');
        expect(part).toContain('source19');
        expect(part).not.toContain('source20');
        expect(part).toMatch(language === 'en' ? /3 more articles/ : /另有3篇文章/);
        expect(part).toMatch(language === 'en' ? /and 5 more/ : /另有5项/);
      }
    }
    expect(digestMail(digestOf(1), ENVELOPE).html).not.toContain('For the operator');
  });

  it('names a mailbox for leaving only where the deployer does, behind the link', () => {
    const way = (leaveMailbox?: string) =>
      digestMail(digestOf(1), { ...ENVELOPE, leaveMailbox }).headers.find(
        ([name]) => name === 'List-Unsubscribe',
      )?.[1];
    expect(way()).not.toContain('mailto:');
    expect(way('leave@example.com')).toBe(
      '<https://harbinger.example/unsubscribe?token=abc.def.ghi>, <mailto:leave@example.com?subject=unsubscribe%20abc.def.ghi>',
    );
  });

  it('lets no line break of a subject begin a header', () => {
    const mail = { ...digestMail(digestOf(1), ENVELOPE), subject: 'a\r\nBcc: x@example.com' };
    expect(mimeMessage(mail, '2026-11-24T06:00:00Z')).not.toMatch(/^Bcc:/m);
  });
});

describe('optInMail', () => {
  it('has the same headers and is valid HTML', async () => {
    const links = {
      confirm: 'https://h.example/subscribe/confirm?token=a',
      leave: 'https://h.example/unsubscribe?token=b',
    };
    const mail = optInMail(DEFAULT_PREFERENCES, ENVELOPE, links);
    const names = mail.headers.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'List-Unsubscribe',
        'List-Unsubscribe-Post',
        'List-Id',
        'Auto-Submitted',
      ]),
    );
    expect((await checker.validateString(mail.html)).valid).toBe(true);
    expect(mail.text).toContain(links.confirm);
  });
});

describe('buildDigest', () => {
  it('puts new deals first, then moves with both stages and the sentence, then other changes', () => {
    const deals = [0, 1, 2].map((n) => nthDeal(n));
    const since = deals[2]?.firstSeenAt ?? '';
    const { preferences, links, day } = digestOf(1);
    const logged = [{ dealId: deals[1]?.id ?? '', at: since, before: { stage: ['rumoured'] } }];
    const before = stagesBefore(logged, since);
    const digest = buildDigest({ deals, preferences, since, day, stagesBefore: before, links });
    expect(digest.counts).toEqual({ fresh: 1, moved: 1, updated: 1 });
    expect(digest.sections.map(({ kind }) => kind)).toEqual(['fresh', 'moved', 'updated']);
    const [moved] = digest.sections[1]?.groups[0]?.cards ?? [];
    expect(moved?.stage).toBe('rumoured → in talks');
    expect(moved?.quote).toContain('in talks on a joint works');
  });
});
