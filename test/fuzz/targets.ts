import * as fc from 'fast-check';
import { parseFeedDate } from '../../functions/core/feed/parse-feed-date';
import { parseFeed } from '../../functions/core/feed/parse-feed';
import { parseListing } from '../../functions/core/feed/parse-listing';
import { sanitizeHtml } from '../../functions/core/feed/sanitize-html';
import { parseFilter } from '../../functions/core/filter/parse-filter';
import { PermanentError } from '../../functions/core/errors';
import { decodeFetchMessage, decodeItemMessage } from '../../functions/core/item/item-message';
import { decodeMailMessage } from '../../functions/core/digest/mail-message';
import { readMailEvent } from '../../functions/core/digest/mail-event';
import { normaliseAddress } from '../../functions/core/digest/mail-address';
import { decodeWebhookMessage } from '../../functions/core/query/webhook/webhook-message';
import { readPage, storyTexts, tagPlainText } from '../../functions/core/pipeline';
import { parseOpml } from '../../functions/core/source/opml';
import { robotsVerdict } from '../../functions/core/source/robots';
import { checkUrl } from '../../functions/core/source/url-guard';
import { summarise } from '../../functions/core/summary/summarise';
import { decodeBytes } from '../../functions/core/text/decode-bytes';
import { findDates } from '../../functions/core/text/find-dates';
import { findMoney } from '../../functions/core/text/find-money';
import { findPlaces } from '../../functions/core/text/find-places';

/** One decoder or parser: what it is fed, and that it bears it. Only a documented PermanentError may leave it. */
export interface FuzzTarget {
  readonly name: string;
  /** How often it runs beside the others; slow ones less. */
  readonly runs: number;
  readonly check: (input: string) => Promise<void>;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** All that reads what others wrote. */
export const FUZZ_TARGETS: readonly FuzzTarget[] = [
  target('parseFeed', 60, (s) => parseFeed(bytes(s), { url: 'https://a.example/f' })),
  target('readPage', 40, (s) => storyTexts(readPage(bytes(s), { url: 'https://a.example/p' }))),
  target('parseListing', 40, (s) => parseListing(s, { url: 'https://a.example/l' })),
  target('sanitizeHtml', 100, (s) => sanitizeHtml(s, 'https://a.example/')),
  target('tagPlainText', 40, (s) => tagPlainText({ text: s, title: s.slice(0, 50) })),
  target('summarise', 40, (s) => summarise({ title: s.slice(0, 40), text: s })),
  target('decodeBytes', 100, (s) => decodeBytes(bytes(s), s.slice(0, 80))),
  target('findMoney', 100, (s) => findMoney(s)),
  target('findDates', 100, (s) => findDates(s, { published: '2026-05-01' })),
  target('findPlaces', 100, (s) => findPlaces(s)),
  target('parseFeedDate', 200, (s) => parseFeedDate(s)),
  target('parseOpml', 60, (s) => parseOpml(s)),
  target('robotsVerdict', 100, (s) =>
    robotsVerdict('https://a.example/news', { status: 200, text: s }),
  ),
  target('checkUrl', 200, (s) => checkUrl(s, { allowedPrivateHosts: new Set() })),
  target('parseFilter', 200, (s) => parseFilter(s)),
  target('normaliseAddress', 200, (s) => normaliseAddress(s)),
  target('fetchMessage', 100, decodeFetchMessage),
  target('itemMessage', 100, decodeItemMessage),
  target('mailMessage', 100, decodeMailMessage),
  target('webhookMessage', 100, decodeWebhookMessage),
  target('mailEvent', 100, readMailEvent),
];

/** @param runs How often it runs beside the others; slow ones less. */
function target(name: string, runs: number, work: (input: string) => unknown): FuzzTarget {
  const check = async (input: string): Promise<void> => {
    try {
      await work(input);
    } catch (error) {
      if (!(error instanceof PermanentError)) throw error;
    }
  };
  return { name, runs, check };
}

/** Pieces that parsers take notice of, so that chance comes past their first line. */
const PIECES =
  `<rss><channel> <item> </item> <title> </title> <feed xmlns="http://www.w3.org/2005/Atom"> <entry> </entry> <![CDATA[ ]]> <!-- --> <!DOCTYPE x [<!ENTITY a "b">]> &a; &#0; &#x110000; &nbsp <p> </p> <h2> <br> <a href="/x"> </a> <ul><li> </li></ul> <table><tr><td> <script> </script> <style> <svg> <math> <template> <title
{"version":"https://jsonfeed.org/version/1.1","items":[ {"id": ]} "correlationId":" \\u0000 null 1e999 -0
2026-05-01T08:00:00Z 31/02/2026 May 32nd next Friday 2026年5月1日 昨日
$5.2 million EUR 3bn 1.5亿元 between Rs 2,500 crore and £ -1 % 33-1/4 dlrs
Norda AB has agreed to buy Kelmi Ltd in Tampere for EUR 5 million, it said on Monday.
某某集团与某某公司签署了投资协议，总投资10亿元。
User-agent: * Disallow: / Crawl-delay: x
http://[::ffff:127.0.0.1]/ //0x7f.1 https://user:pw@a.example:99999/ javascript:alert(1) data:text/html,
stage=talks&country=CN amount_usd_gte=1e9 q="a b" type=loan,jv published_gte=2026-13-45
a@b.example "a b"@[1.2.3.4] =?utf-8?q?=0d=0a?=`.split(/(?<=\S)\s(?=\S)|\n/);

/** Text as an attacker, a broken generator or a dictionary would have it, up to some thousand characters. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...PIECES), fc.nat(200))
          .map(([piece, times]) => piece.repeat(times)),
      },
    ),
    { maxLength: 60 },
  )
  .chain((parts) => fc.constantFrom('', ' ', '\n').map((between) => parts.join(between)));
