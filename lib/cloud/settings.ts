import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readAddressPolicy } from '../../functions/core/digest/address-policy';
import { normaliseAddress } from '../../functions/core/digest/mail-address';
import { describeError } from '../../functions/core/errors';

/** What a deployer may say by `-c name=value`; every one has a sensible default. README lists them. */
export interface Settings {
  /** Name of the stack; two stages live side by side under two names. */
  readonly stackName: string;
  /** Verified SES identity that the digest is sent from, such as `news@example.com`; none means no mail. */
  readonly mailFrom?: string;
  /** A mailbox that a person reads, for readers who would leave by mail; none means by link only. */
  readonly leaveMailbox?: string;
  /** Addresses that may not subscribe: `role`, `disposable`, domains, by comma. */
  readonly refuseAddresses?: string;
  /** Contact in the User-Agent of every fetch, `mailto:` or https; the sender of the digest where none is given. */
  readonly contact?: string;
  readonly access: 'public' | 'keys' | 'iam';
  /** Where readers reach the query function, if not by its function URL: a domain name of the deployer's before it. */
  readonly publicUrl?: string;
  /** Bedrock model id; none means that no model is ever asked. */
  readonly modelId?: string;
  /** Tokens that the model may take in a day, in and out together. */
  readonly modelDailyTokens?: number;
  /** Address that alarms are mailed to. */
  readonly alarmAddress?: string;
  /** Hours without a new item of any source after which an alarm rings; 12 where absent, 24 at most. */
  readonly quietHours?: number;
  /** US dollars a month, of the whole account, beyond which the budget tells `alarmAddress`; 25 where absent. */
  readonly monthlyBudgetUsd?: number;
  /**
   * How the table is paid for: by request, or by a capacity that follows the load, of which every account has 25 units free.
   * The latter costs less and turns requests away for some minutes where the load leaps.
   */
  readonly tableBilling: 'on-demand' | 'provisioned';
  /** Days that raw pages and clean texts are kept. */
  readonly retentionDays: number;
  /** Keeps table and bucket from being deleted with the stack, and from being deleted at all. */
  readonly deletionProtection: boolean;
  /** Functions reserved for readers; none where the account's quota is small. */
  readonly queryConcurrency?: number;
  /** Most functions at once that drain one queue, below the contract's own bounds: for accounts with a small quota. */
  readonly maxConcurrency?: number;
  /** Packs of the starter pack, that is regions of interest, which the next steps then name. */
  readonly sourcesPacks: readonly string[];
  /** Only a test stack sets it: its sample publisher's hosts, as `name:port` by comma. */
  readonly allowedPrivateHosts?: string;
  /** Only a test stack sets it: the shortest wait between two polls of a source, which is a guest's duty elsewhere. */
  readonly minPollIntervalS?: number;
}

/**
 * Reads the settings from the app's context.
 *
 * @throws Error that names the setting, what was given and what is allowed.
 */
export function readSettings(context: (name: string) => unknown): Settings {
  const text = (name: string): string | undefined => {
    const value = context(name);
    if (value === undefined || value === null || value === '') return undefined;
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const access = text('access') ?? 'public';
  if (access !== 'public' && access !== 'keys' && access !== 'iam')
    throw new Error(`-c access=${access}: must be public, keys or iam`);
  const tableBilling = text('tableBilling') ?? 'on-demand';
  if (tableBilling !== 'on-demand' && tableBilling !== 'provisioned')
    throw new Error(`-c tableBilling=${tableBilling}: must be on-demand or provisioned`);
  const stackName = text('stackName') ?? 'Harbinger';
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(stackName))
    throw new Error(
      `-c stackName=${stackName}: must begin with a letter and hold letters, digits and hyphens`,
    );
  return {
    stackName,
    access,
    publicUrl: httpsOrigin('publicUrl', text('publicUrl')),
    mailFrom: text('mailFrom'),
    leaveMailbox: mailbox(text('leaveMailbox')),
    refuseAddresses: addressWords(text('refuseAddresses')),
    contact: contactOf(text('contact'), text('mailFrom')),
    modelId: modelName(text('modelId')),
    modelDailyTokens: wholeNumber('modelDailyTokens', text('modelDailyTokens')),
    alarmAddress: text('alarmAddress'),
    quietHours: hoursOfDay('quietHours', text('quietHours')),
    monthlyBudgetUsd: wholeNumber('monthlyBudgetUsd', text('monthlyBudgetUsd')),
    tableBilling,
    retentionDays: wholeNumber('retentionDays', text('retentionDays')) ?? 90,
    deletionProtection: text('deletionProtection') === 'true',
    queryConcurrency: wholeNumber('queryConcurrency', text('queryConcurrency')),
    maxConcurrency: atLeastTwo('maxConcurrency', text('maxConcurrency')),
    sourcesPacks: packNames(text('sourcesPack')),
    allowedPrivateHosts: text('allowedPrivateHosts'),
    minPollIntervalS: wholeNumber('minPollIntervalS', text('minPollIntervalS')),
  };
}

/** What a publisher may write to: as given, an address as `mailto:`; else the sender of the digest. */
function contactOf(given: string | undefined, mailFrom: string | undefined): string | undefined {
  const value = given ?? mailFrom;
  if (value === undefined) return undefined;
  const address = normaliseAddress(/<([^<>]+)>/.exec(value)?.[1] ?? value.replace(/^mailto:/, ''));
  if (address !== undefined) return `mailto:${address}`;
  if (given === undefined) return undefined;
  if (URL.canParse(given) && /^https?:$/.test(new URL(given).protocol)) return given;
  throw new Error(`-c contact=${given}: must be an e-mail address or a page, https://...`);
}

const PACK_DIR = join(__dirname, '..', 'sources');

function packNames(value: string | undefined): readonly string[] {
  const packs = readdirSync(PACK_DIR)
    .filter((name) => name.endsWith('.json') && name !== 'reference-rates.json')
    .map((name) => name.slice(0, -'.json'.length));
  const wanted = (value ?? '').split(',').filter(Boolean);
  const unknown = wanted.find((name) => !packs.includes(name));
  if (unknown !== undefined)
    throw new Error(
      `-c sourcesPack=${value}: there is no "${unknown}"; there are ${packs.join(', ')}`,
    );
  return wanted;
}

/** SQS takes no bound below two. */
function atLeastTwo(name: string, value: string | undefined): number | undefined {
  const number = wholeNumber(name, value);
  if (number !== undefined && number < 2) throw new Error(`-c ${name}=${value}: must be 2 or more`);
  return number;
}

function mailbox(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const address = normaliseAddress(value);
  if (address === undefined) throw new Error(`-c leaveMailbox=${value}: must be an e-mail address`);
  return address;
}

function addressWords(value: string | undefined): string | undefined {
  try {
    readAddressPolicy(value);
  } catch (error) {
    throw new Error(`-c refuseAddresses=${value}: ${describeError(error)}`, { cause: error });
  }
  return value;
}

function httpsOrigin(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const origin = value.replace(/\/$/, '');
  if (!URL.canParse(origin) || new URL(origin).origin !== origin || !origin.startsWith('https:'))
    throw new Error(`-c ${name}=${value}: must be an address such as https://deals.example.org`);
  return origin;
}

/** An alarm looks back over a day at most. */
function hoursOfDay(name: string, value: string | undefined): number | undefined {
  const hours = wholeNumber(name, value);
  if (hours !== undefined && hours > 24) throw new Error(`-c ${name}=${value}: must be 24 or less`);
  return hours;
}

function modelName(value: string | undefined): string | undefined {
  // What enters a policy's resource holds no wildcard.
  if (value !== undefined && !/^[A-Za-z0-9][A-Za-z0-9.:/_-]{1,250}$/.test(value))
    throw new Error(`-c modelId=${value}: must be the id or ARN of a model or inference profile`);
  return value;
}

function wholeNumber(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 1)
    throw new Error(`-c ${name}=${value}: must be a whole number from 1`);
  return parsed;
}
