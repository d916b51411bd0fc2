import { DISPOSABLE_DOMAINS } from './disposable-domains';
import { normaliseAddress } from './mail-address';

/** Which addresses a deployer does not take. */
export interface AddressPolicy {
  /** Addresses of an office, not of a person: info@, sales@, … */
  readonly refusesRoles: boolean;
  /** Mailboxes that are thrown away after an hour. */
  readonly refusesDisposable: boolean;
  /** Further domains, as the DNS has them; their subdomains count too. */
  readonly refusedDomains: ReadonlySet<string>;
}

/** Takes every address: an office that follows its city is a reader like any other. */
export const TAKE_ALL: AddressPolicy = {
  refusesRoles: false,
  refusesDisposable: false,
  refusedDomains: new Set(),
};

export const ADDRESS_FAULTS = ['malformed', 'beyond-ascii', 'role', 'domain'] as const;
export type AddressFault = (typeof ADDRESS_FAULTS)[number];

/** Local parts that stand for an office. @see RFC 2142, and names that mail providers hold to be such */
const ROLES = new Set(
  (
    'abuse accounts admin administrator billing bounce bounces careers contact customerservice editor editorial enquiries ' +
    'feedback finance ftp hello help helpdesk hostmaster hr info inquiries investor invest investors jobs legal mail ' +
    'mailer-daemon marketing media news newsletter noc no-reply noreply office orders postmaster press pr root sales ' +
    'security service spam staff subscribe support sysadmin tech team unsubscribe usenet uucp webmaster www'
  ).split(' '),
);

/**
 * A deployer's choice from its one setting: words by comma, `role`, `disposable`, or a domain.
 *
 * @throws RangeError that names the word which is none of these.
 */
export function readAddressPolicy(text: string | undefined): AddressPolicy {
  const words = (text ?? '')
    .split(',')
    .map((word) => word.trim().toLowerCase())
    .filter(Boolean);
  const domains = words.filter((word) => word !== 'role' && word !== 'disposable');
  const refusedDomains = new Set<string>();
  for (const domain of domains) {
    const ascii = normaliseAddress(`x@${domain}`)?.slice(2);
    if (ascii === undefined)
      throw new RangeError(`"${domain}" is neither role, nor disposable, nor a domain`);
    refusedDomains.add(ascii);
  }
  return {
    refusesRoles: words.includes('role'),
    refusesDisposable: words.includes('disposable'),
    refusedDomains,
  };
}

/**
 * An address in its one spelling, or why it is not taken: no address at all; letters beyond ASCII before the @, which
 * SES cannot send to (SMTPUTF8); or one that the deployer does not take. None of these tells whether it is known.
 */
export function readAddress(
  text: string,
  policy: AddressPolicy,
): { readonly address: string } | { readonly fault: AddressFault } {
  const address = normaliseAddress(text);
  if (address === undefined) return { fault: isBeyondAscii(text) ? 'beyond-ascii' : 'malformed' };
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  if (policy.refusesRoles && ROLES.has(address.slice(0, at).replace(/\+.*$/, '')))
    return { fault: 'role' };
  const isRefused = parentsOf(domain).some(
    (name) =>
      policy.refusedDomains.has(name) || (policy.refusesDisposable && DISPOSABLE_DOMAINS.has(name)),
  );
  return isRefused ? { fault: 'domain' } : { address };
}

/** Whether a text would be an address, were it not for letters beyond ASCII before its @. */
function isBeyondAscii(text: string): boolean {
  const trimmed = text.trim().normalize('NFKC');
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(0, at));
  const plain = local.replace(/[\p{L}\p{M}\p{N}]/gu, (letter) =>
    letter > '\u007f' ? 'x' : letter,
  );
  return plain !== local && normaliseAddress(`${plain}${trimmed.slice(at)}`) !== undefined;
}

/** A domain and all domains that it lies under: `a.b.example`, `b.example`, `example`. */
function parentsOf(domain: string): string[] {
  const labels = domain.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}
