import { PAGE_ASSETS } from '../core/html/page-assets.generated';
import type { AppOptions } from './app';
import { createKeyGate, type KeyGatePorts } from './api-keys';
import { ProblemError, problem } from './problem';
import { keyRoutes, type KeyRoutePorts } from './routes-key';
import { SUBSCRIBE_PATHS } from './routes-subscribe';

/** Who may read, as the deployer chose it. */
export const ACCESS_MODES = ['public', 'keys', 'iam'] as const;
export type Access = (typeof ACCESS_MODES)[number];

/**
 * Beginnings of addresses that need no key: what tells how to ask, and what links in mails lead to, each of which bears
 * a signed token. To subscribe needs a key, for a mail shows what the list does.
 */
const OPEN_PATHS = [
  '/key',
  '/guide',
  '/problems',
  '/openapi.json',
  '/schema',
  '/taxonomy',
  '/assets',
  ...Object.values(PAGE_ASSETS).map(({ path }) => path),
  '/subscribe/confirm',
  ...SUBSCRIBE_PATHS.filter((path) => path !== '/subscribe'),
];

/** The mode that a variable names. @throws Error that says what is allowed: a slip must not open what should be closed */
export function readAccess(text = 'public'): Access {
  const known = ACCESS_MODES.find((mode) => mode === text);
  if (known) return known;
  throw new Error(`access is "${text}": must be one of ${ACCESS_MODES.join(', ')}`);
}

/**
 * What the app does in each mode. In public none asks. With keys, programs send one in a header and people type one
 * into a page. With IAM the function URL itself lets nobody in who does not sign; what is left to the app is to keep
 * answers out of shared caches, to tell how to sign, and to offer no subscription, for links in mails cannot be signed.
 */
export function accessOptions(
  access: Access,
  ports: KeyGatePorts & KeyRoutePorts,
): Pick<AppOptions, 'access' | 'gate' | 'extraRoutes'> {
  if (access === 'keys')
    return { access, gate: createKeyGate(ports, OPEN_PATHS), extraRoutes: [keyRoutes(ports)] };
  if (access === 'public') return { access };
  return {
    access,
    gate: (context) => {
      if (!/^\/subscribe\/*$/.test(context.req.path)) return Promise.resolve({});
      const detail = 'Readers sign each request here (IAM), which links in mails cannot.';
      throw new ProblemError(problem(403, 'no-mails', 'No mails from here', { detail }));
    },
  };
}
