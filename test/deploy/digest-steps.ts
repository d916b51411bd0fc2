import { CreateEmailIdentityCommand, SESv2Client } from '@aws-sdk/client-sesv2';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import type { Deployment } from './deployment';
import { invokeFunction } from './lambda-calls';
import { expectThat, until } from './until';

export const MAIL_FROM = 'news@example.com';
const READER = 'reader@example.org';
const DAY_MS = 24 * 60 * 60 * 1000;

interface Mail {
  readonly To: readonly string[];
  readonly Subject: string;
  readonly BodyText: string;
}

/** What a deployer does once in the console. */
export async function verifySender(): Promise<void> {
  const ses = new SESv2Client();
  await ses.send(new CreateEmailIdentityCommand({ EmailIdentity: MAIL_FROM }));
  ses.destroy();
}

/** A reader asks on the web, confirms by the link of the mail, and the digest of the founding deals comes. */
export async function subscribeAndGetDigest(deployment: Deployment): Promise<string> {
  const wish = JSON.stringify({ address: READER });
  const { status } = await deployment.ask('/subscribe', wish);
  expectThat(status === 202, `subscribing answers with status ${status}`);
  const optIn = await nextMail(deployment, 0);
  const path = /\/subscribe\/confirm\?token=[\w.~%-]+/.exec(optIn.BodyText)?.[0];
  expectThat(path !== undefined, 'the mail holds no link to confirm');
  const confirmed = await deployment.ask(path, '');
  expectThat(confirmed.status === 200, `confirming answers with status ${confirmed.status}`);
  await makeDue(deployment);
  await invokeFunction(await deployment.functionName('DigestStageDigest'));
  const digest = await nextMail(deployment, 1);
  expectThat(/harbin/i.test(digest.BodyText), `the digest tells no deal: ${digest.BodyText}`);
  return `"${digest.Subject}"`;
}

/** The subscription as it will be on the morning after. */
async function makeDue(deployment: Deployment): Promise<void> {
  const client = createDocumentClient();
  const store = createSubscriptionStore(client, deployment.output('TableName'));
  const [found] = await store.due('2099-01-01T00:00:00.000Z', 1);
  expectThat(found !== undefined, 'the confirmed subscription has no next time');
  const coveredUntil = new Date(Date.now() - DAY_MS).toISOString();
  await store.put({ ...found.subscription, coveredUntil }, new Date().toISOString());
  client.destroy();
}

/** The mail after so many to the reader, from MiniStack's mailbox. */
async function nextMail({ ministack }: Deployment, after: number): Promise<Mail> {
  const { endpoint, accountId } = ministack;
  return await until(`mail ${after + 1} to the reader`, 120, async () => {
    const answer = await fetch(`${endpoint}/_ministack/ses/messages?account=${accountId}`);
    const { messages } = (await answer.json()) as { messages: Record<string, Mail[]> };
    const mails = (messages[accountId] ?? []).filter(({ To }) => To.includes(READER));
    return mails[after];
  });
}
