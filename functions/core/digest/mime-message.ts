import { shortHash } from '../text/short-hash';
import type { Mail } from './mail';

/** Longest encoded word, and of the bytes that it may hold in base 64 behind `=?UTF-8?B?`. @see RFC 2047 §2 */
const WORD_BYTES = 45;
const LINE = 76;

/**
 * A mail as the bytes that travel: text and HTML as alternatives, both in base 64, so that no line is too long for any
 * server and no signature breaks on the way. SES adds Message-ID.
 *
 * @param at Date of the mail, ISO 8601.
 * @see RFC 5322, RFC 2045, RFC 2046 §5.1.4
 */
export function mimeMessage(mail: Mail, at: string): string {
  const boundary = `=_${shortHash(`${mail.text}${mail.html}`)}`;
  const head: (readonly [string, string])[] = [
    ['From', mail.from],
    ['To', mail.to],
    ['Subject', encodeWords(mail.subject)],
    ['Date', new Date(at).toUTCString().replace('GMT', '+0000')],
    ...mail.headers,
    ['MIME-Version', '1.0'],
    ['Content-Type', `multipart/alternative; boundary="${boundary}"`],
  ];
  return [
    ...head.map(([name, value]) => `${name}: ${oneLine(value)}`),
    '',
    ...part(boundary, 'text/plain', mail.text),
    ...part(boundary, 'text/html', mail.html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function part(boundary: string, type: string, content: string): string[] {
  return [
    `--${boundary}`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    base64Lines(content.replace(/\r?\n/g, '\r\n')),
  ];
}

function base64Lines(content: string): string {
  const whole = Buffer.from(content).toString('base64');
  const lines: string[] = [];
  for (let at = 0; at < whole.length; at += LINE) lines.push(whole.slice(at, at + LINE));
  return lines.join('\r\n');
}

/** A line break in a value would begin another header: none passes. Folds of encoded words are ours. */
function oneLine(value: string): string {
  return value
    .replace(/\r\n (?==\?UTF-8\?B\?)/g, '\u0000')
    .replace(/[\r\n]+/g, ' ')
    .replaceAll('\u0000', '\r\n ');
}

/** Text for a header: as it is where it is plain ASCII, else in encoded words that break between characters. @see RFC 2047 */
function encodeWords(text: string): string {
  if (/^[ -~]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text) {
    if (Buffer.byteLength(word + character) > WORD_BYTES) {
      words.push(word);
      word = '';
    }
    word += character;
  }
  words.push(word);
  return words.map((part) => `=?UTF-8?B?${Buffer.from(part).toString('base64')}?=`).join('\r\n ');
}
