/** Longest address and local part that a mail server must take. @see RFC 5321 §4.5.3.1 */
const MAX_LENGTH = 254;
const MAX_LOCAL_LENGTH = 64;
/** What may stand before the @ unquoted. @see RFC 5322 §3.2.3 dot-atom */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const DOMAIN =
  /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$/;
/** Anything in a text that could be an address. */
const ANY_ADDRESS = /[^\s<>()[\],;:"@]{1,64}(?:@|%40)[^\s<>()[\],;:"@]{1,255}/gi;

/**
 * An address in the one spelling that we compare and send to: lower case, its domain as the DNS has it (Punycode).
 * Undefined where it is none, or one that SES cannot send to: a local part with letters beyond ASCII needs SMTPUTF8.
 */
export function normaliseAddress(text: string): string | undefined {
  const trimmed = text.trim().normalize('NFKC');
  const at = trimmed.lastIndexOf('@');
  if (at < 1 || trimmed.length > MAX_LENGTH) return undefined;
  const local = trimmed.slice(0, at);
  const domain = asciiDomain(trimmed.slice(at + 1));
  if (local.length > MAX_LOCAL_LENGTH || !LOCAL.test(local) || domain === undefined)
    return undefined;
  const address = `${local}@${domain}`.toLowerCase();
  return address.length > MAX_LENGTH ? undefined : address;
}

/** A text for logs and rejects: what could be somebody's address is hidden. */
export function hideAddresses(text: string): string {
  return text.replace(ANY_ADDRESS, '(address)');
}

/** An internationalised domain as the DNS has it. @see UTS #46, by the URL parser's own domain-to-ASCII */
function asciiDomain(domain: string): string | undefined {
  if (/[\s/?#@:[\]\\%]/.test(domain) || !URL.canParse(`http://${domain}`)) return undefined;
  const ascii = new URL(`http://${domain}`).hostname;
  return DOMAIN.test(ascii) ? ascii : undefined;
}
