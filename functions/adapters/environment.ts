import { BUCKET_FOLDERS, ENV, HOST_GAP_S, POLL_INTERVAL_S } from '../contract';
import type { UrlGuard } from '../core/source/url-guard';

/** Values of the environment, checked once at a function's start. */
export interface Environment extends UrlGuard {
  /** The value of a variable that this function cannot do without. @throws Error that names it */
  required(name: keyof typeof ENV): string;
  optional(name: keyof typeof ENV): string | undefined;
  readonly minPollIntervalS: number;
  readonly minHostGapS: number;
  readonly retentionDays: number;
  readonly userAgent: string;
}

const VERSION = '0.1.0';

/** @param variables Mostly `process.env`. */
export function readEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): Environment {
  const optional = (name: keyof typeof ENV): string | undefined =>
    variables[ENV[name]] || undefined;
  const contact = optional('contact');
  return {
    optional,
    required: (name) => {
      const value = optional(name);
      if (value === undefined)
        throw new Error(`${ENV[name]} is not set; the host must give it (functions/contract.ts)`);
      return value;
    },
    minPollIntervalS: notBelowNought(optional('minPollIntervalS'), POLL_INTERVAL_S.min),
    minHostGapS: notBelowNought(optional('minHostGapS'), HOST_GAP_S),
    retentionDays: notBelowNought(optional('retentionDays'), BUCKET_FOLDERS.raw.expireDays),
    allowedPrivateHosts: new Set(
      (optional('allowedPrivateHosts') ?? '').split(',').filter(Boolean),
    ),
    // An address that nobody reads would be worse than none.
    userAgent: `Harbinger/${VERSION} (${contact === undefined ? 'its operator gives no contact' : `+${contact}`})`,
  };
}

function notBelowNought(value: string | undefined, otherwise: number): number {
  const parsed = Number(value ?? otherwise);
  if (!(parsed >= 0)) throw new Error(`"${value}" is not a number from 0 on`);
  return parsed;
}
