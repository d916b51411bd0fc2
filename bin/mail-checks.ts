import {
  type EventDestination,
  GetAccountCommand,
  type GetAccountCommandOutput,
  GetConfigurationSetEventDestinationsCommand,
  GetEmailIdentityCommand,
  type GetEmailIdentityCommandOutput,
  NotFoundException,
  SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Finding } from './doctor-checks';

/** An identity of SES, as much of it as tells whether mail may be sent by it. */
export interface MailIdentity extends Pick<
  GetEmailIdentityCommandOutput,
  'VerifiedForSendingStatus' | 'VerificationStatus' | 'DkimAttributes'
> {
  /** A domain, or one address. */
  readonly name: string;
}

export interface MailFacts {
  readonly region: string;
  /** Where the stack's readers are served. */
  readonly publicUrl: string;
  /** The sender that the stack was deployed with. */
  readonly from?: string;
  readonly configurationSet?: string;
  readonly account: Pick<
    GetAccountCommandOutput,
    'ProductionAccessEnabled' | 'SendingEnabled' | 'EnforcementStatus' | 'SendQuota'
  >;
  /** Of the sender's domain, else of its address; undefined where SES knows neither. */
  readonly identity?: MailIdentity;
  /** Where the configuration set's events go; undefined where there is no such set. */
  readonly destinations?: readonly EventDestination[];
}

type Asked = Pick<MailFacts, 'region' | 'publicUrl' | 'from' | 'configurationSet'>;

/** What SES says of the stack's sender, under the caller's own AWS credentials. */
export async function readMailFacts(asked: Asked): Promise<MailFacts> {
  const client = new SESv2Client({ region: asked.region, maxAttempts: 2 });
  try {
    const account = await client.send(new GetAccountCommand({}));
    const identity = await findIdentity(client, addressOf(asked.from ?? ''));
    const destinations = await findDestinations(client, asked.configurationSet);
    return { ...asked, account, identity, destinations };
  } finally {
    client.destroy();
  }
}

async function findIdentity(
  client: SESv2Client,
  address: string,
): Promise<MailIdentity | undefined> {
  for (const name of [domainOf(address), address]) {
    if (name === '') continue;
    const command = new GetEmailIdentityCommand({ EmailIdentity: name });
    const found = await unlessMissing(client.send(command));
    if (found) return { ...found, name };
  }
  return undefined;
}

async function findDestinations(
  client: SESv2Client,
  name: string | undefined,
): Promise<readonly EventDestination[] | undefined> {
  if (name === undefined) return undefined;
  const command = new GetConfigurationSetEventDestinationsCommand({ ConfigurationSetName: name });
  return (await unlessMissing(client.send(command)))?.EventDestinations;
}

async function unlessMissing<T>(asking: Promise<T>): Promise<T | undefined> {
  try {
    return await asking;
  } catch (error) {
    if (error instanceof NotFoundException) return undefined;
    throw error;
  }
}

const addressOf = (from: string): string => /<([^<>]+)>/.exec(from)?.[1] ?? from;
const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** Whether SES lets the stack send in the name that it was deployed with. */
export function judgeSender({ from, identity, region }: MailFacts): Finding {
  const check = 'mail sender';
  if (from === undefined)
    return {
      check,
      state: 'warn',
      says: 'the stack names no sender; no digest is mailed',
      advice: 'deploy with one: "npx cdk deploy -c mailFrom=news@example.com"',
    };
  const domain = domainOf(addressOf(from));
  const create = `aws sesv2 create-email-identity --email-identity ${domain} --region ${region}`;
  if (!identity)
    return {
      check,
      state: 'fail',
      says: `SES in ${region} knows neither ${domain} nor ${addressOf(from)}`,
      advice: `"${create}", then run doctor again: it shows the DNS records to put in place`,
    };
  if (identity.VerifiedForSendingStatus)
    return { check, state: 'ok', says: `${from}, verified as ${identity.name}` };
  return {
    check,
    state: 'fail',
    says: `${identity.name} is not verified (${identity.VerificationStatus ?? 'unknown'})`,
    advice: isAddress(identity)
      ? `follow the link in the mail that SES sent to ${identity.name}; lost it? delete the identity and create it again`
      : recordsOf(identity),
  };
}

/** Whether mails are signed by the sender's own domain, which the large mailbox providers ask for. */
export function judgeDkim({ from, identity, region }: MailFacts): Finding {
  const check = 'mail signature';
  if (from === undefined || !identity)
    return { check, state: 'warn', says: 'nothing to look at before there is a sender' };
  const domain = domainOf(addressOf(from));
  if (isAddress(identity))
    return {
      check,
      state: 'warn',
      says: `only the address ${identity.name} is verified, so no DKIM of ${domain}`,
      advice: `large mailbox providers refuse lists without it: "aws sesv2 create-email-identity --email-identity ${domain} --region ${region}"`,
    };
  const { SigningEnabled, Status = 'unknown' } = identity.DkimAttributes ?? {};
  if (Status === 'SUCCESS' && SigningEnabled)
    return { check, state: 'ok', says: `DKIM of ${identity.name}` };
  const enable = `aws sesv2 put-email-identity-dkim-attributes --email-identity ${identity.name} --signing-enabled --region ${region}`;
  return {
    check,
    state: 'fail',
    says: `DKIM of ${identity.name}: ${SigningEnabled ? Status : 'switched off'}`,
    advice: SigningEnabled ? recordsOf(identity) : `"${enable}"`,
  };
}

/** Whether mail may go to anybody, or only to addresses that the account verified. */
export function judgeSandbox({ account, region, publicUrl }: MailFacts): Finding {
  const check = 'mail to readers';
  if (account.SendingEnabled === false || account.EnforcementStatus === 'SHUTDOWN')
    return {
      check,
      state: 'fail',
      says: 'SES has stopped this account from sending',
      advice: `open the SES console of ${region}: "Account dashboard" says why and how to appeal`,
    };
  const { Max24HourSend: perDay, MaxSendRate: perSecond } = account.SendQuota ?? {};
  const quota = perDay === undefined ? '' : `, ${perDay} mails a day, ${perSecond} a second`;
  if (account.ProductionAccessEnabled)
    return { check, state: 'ok', says: `production access${quota}` };
  const ask =
    `aws sesv2 put-account-details --production-access-enabled --mail-type TRANSACTIONAL --website-url ${publicUrl} ` +
    `--use-case-description "Daily digest to readers who subscribed and confirmed; bounces and complaints suppress" ` +
    `--contact-language EN --region ${region}`;
  return {
    check,
    state: 'warn',
    says: `SES sandbox: only verified addresses get mail${quota}`,
    advice:
      `ask for production access: '${ask}'. Until then verify each reader: ` +
      `"aws sesv2 create-email-identity --email-identity READER --region ${region}"`,
  };
}

const WANTED_EVENTS = ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT'] as const;

/** Whether bounces and complaints come back to the stack. */
export function judgeMailEvents(facts: MailFacts): Finding {
  const check = 'mail events';
  const { from, configurationSet, destinations } = facts;
  if (from === undefined)
    return { check, state: 'warn', says: 'nothing to look at before there is a sender' };
  const advice = 'the stack makes it: "npx cdk deploy" again with the same settings';
  if (configurationSet === undefined || destinations === undefined)
    return { check, state: 'fail', says: 'there is no configuration set', advice };
  const heard = destinations
    .filter(({ Enabled, SnsDestination }) => Enabled && SnsDestination)
    .flatMap(({ MatchingEventTypes = [] }) => MatchingEventTypes);
  const missing = WANTED_EVENTS.filter((event) => !heard.includes(event));
  if (missing.length === 0)
    return { check, state: 'ok', says: `${heard.length} kinds by ${configurationSet}` };
  return {
    check,
    state: 'fail',
    says: `${configurationSet} does not tell of ${missing.join(', ')}: bounces would go unheard`,
    advice,
  };
}

const isAddress = ({ name }: MailIdentity): boolean => name.includes('@');

/** The records by which a domain shows that it is one's own. @see Easy DKIM */
function recordsOf({ name, DkimAttributes }: MailIdentity): string {
  const records = (DkimAttributes?.Tokens ?? []).map(
    (token) => `${token}._domainkey.${name} CNAME ${token}.dkim.amazonses.com`,
  );
  return records.length > 0
    ? `put these records into the DNS of ${name} and wait up to 72 hours: ${records.join('; ')}`
    : `put the DNS records that SES shows for ${name} in place`;
}
