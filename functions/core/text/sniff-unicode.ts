/**
 * The Unicode form that a byte order mark or the zero bytes around the first characters give away: `utf-8`, `utf-16le`,
 * `utf-16be`, `utf-32le`, `utf-32be`; undefined where neither is there.
 *
 * @see https://www.w3.org/TR/xml/#sec-guessing
 */
export function sniffUnicode(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'utf-32le' : 'utf-16le';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32be';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return sniffZeros(bytes);
}

/** Markup begins with ASCII, so that the zero bytes of its first characters stand in fixed places. */
function sniffZeros(bytes: Uint8Array): string | undefined {
  const at = bytes.findIndex((byte) => byte !== 0);
  const head = bytes.subarray(0, 64);
  if (at < 0 || at > 3 || head.length < 8) return undefined;
  const zeros = [0, 0, 0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  });
  const [w = 0, x = 0, y = 0, z = 0] = zeros;
  const most = Math.floor(head.length / 4) * 0.8;
  if (w >= most && x >= most && y >= most && z < most) return 'utf-32be';
  if (x >= most && y >= most && z >= most && w < most) return 'utf-32le';
  if (w >= most && y >= most) return 'utf-16be';
  if (x >= most && z >= most) return 'utf-16le';
  return undefined;
}
