import { digest } from '../../../bin/commands/digest';
import { createDocumentClient } from '../../../functions/adapters/clients';
import { createDynamodbRows } from '../../../functions/adapters/dynamodb-rows';
import { createSubscriptionStore } from '../../../functions/adapters/table-subscription-store';
import { ENV } from '../../../functions/contract';
import { addressHash, subscriptionId } from '../../../functions/core/digest/identity';
import { sealToken } from '../../../functions/core/digest/link-token';
import { DEFAULT_PREFERENCES } from '../../../functions/core/digest/subscription';
import { storeArticleDeals } from '../../../functions/parse/store-deals';
import { sketchArticle } from '../../support/articles';
import { dealPorts } from '../../support/deal-ports';
import { startTestEmulators, type TestEmulators } from '../../support/emulators';
import { pretendStack, printedBy } from '../../support/stack';

const options = { stack: 'Pretended', json: true };
const HOUR_MS = 60 * 60 * 1000;
const at = (ms: number): string => new Date(ms).toISOString();
let emulators: TestEmulators;
let endStack: () => void;
beforeAll(async () => {
  emulators = await startTestEmulators();
  endStack = pretendStack('Pretended');
}, 60_000);
afterAll(async () => {
  endStack();
  await emulators.stop();
});

async function printed<T>(words: string[], more: object = {}): Promise<T> {
  const run = () => digest.run({ words, options: { ...options, ...more } });
  return JSON.parse(await printedBy(run)) as T;
}

/** A reader of all deals, whose next mail is due in so many hours. */
async function subscribe(address: string, hours: number): Promise<string> {
  const client = createDocumentClient();
  const secret = process.env[ENV.secret] ?? '';
  const id = subscriptionId(secret, address, '');
  await createSubscriptionStore(client, process.env[ENV.tableName] ?? '').put(
    {
      ...DEFAULT_PREFERENCES,
      id,
      address,
      addressHash: addressHash(secret, address),
      confirmedAt: at(Date.now()),
      coveredUntil: at(Date.now() - 24 * HOUR_MS),
    },
    at(Date.now() + hours * HOUR_MS),
  );
  client.destroy();
  return id;
}

async function isThere(id: string): Promise<boolean> {
  const client = createDocumentClient();
  const found = await createSubscriptionStore(client, process.env[ENV.tableName] ?? '').get(id);
  client.destroy();
  return found !== undefined;
}

describe('harbinger digest', () => {
  it('says who is due and what each would get, and sends nothing', async () => {
    const due = await subscribe('due@example.net', -1);
    const later = await subscribe('later@example.net', 5);
    const client = createDocumentClient();
    const rows = createDynamodbRows(client, process.env[ENV.tableName] ?? '');
    const now = at(Date.now());
    const deals = [{ parties: ['acquirer=Norda AB', 'target=Velm'], country: 'FI' }];
    await storeArticleDeals(sketchArticle({ id: 'a', publishedAt: now, deals }), {
      ...dealPorts(rows),
      clock: Date.now,
    });
    client.destroy();
    type Line = { id: string; result: string; fresh: number };
    const lines = await printed<Line[]>(['send'], { 'dry-run': true });
    expect(lines).toMatchObject([{ id: due, result: 'mail', fresh: 1 }]);
    const more = await printed<Line[]>(['send'], { 'dry-run': true, hours: '6' });
    expect(more.map(({ id }) => id)).toEqual([due, later]);
    expect(JSON.stringify(more)).not.toContain('@');
    const mailbox = (await (await fetch(`${emulators.mailboxUrl}/store`)).json()) as object;
    expect(mailbox).toMatchObject({ emails: [] });
  }, 60_000);

  it('sends one test mail to oneself', async () => {
    const said = await printedBy(() =>
      digest.run({ words: ['send'], options: { ...options, to: 'me@example.com' } }),
    );
    expect(said).toMatch(/^sent: /);
    const store = await fetch(`${emulators.mailboxUrl}/store`);
    const { emails } = (await store.json()) as { emails: { destination: { to: string[] } }[] };
    expect(emails.map(({ destination }) => destination.to)).toEqual([['me@example.com']]);
  }, 60_000);

  it('marks an operator, and unmarks', async () => {
    await subscribe('operator@example.net', 5);
    const words = ['operator', 'Operator@example.net'];
    expect(await printed(words)).toEqual({ subscriptions: 1, isOperator: true });
    expect(await printed(words, { off: true })).toEqual({ subscriptions: 1, isOperator: false });
    const unknown = digest.run({ words: ['operator', 'nobody@example.net'], options });
    await expect(unknown).rejects.toThrow('no confirmed subscription');
    await expect(digest.run({ words: ['operator', 'nobody'], options })).rejects.toThrow(
      'is no e-mail address',
    );
  }, 60_000);

  it('ends a subscription by token or address, for those who ask by mail', async () => {
    const one = await subscribe('one@example.net', 5);
    const other = await subscribe('other@example.net', 5);
    const token = sealToken(process.env[ENV.secret] ?? '', 'leave', one, Date.now());
    expect(await printed(['unsubscribe', token])).toEqual({ ended: 1 });
    expect(await printed(['unsubscribe', 'other@example.net'])).toEqual({ ended: 1 });
    expect([await isThere(one), await isThere(other)]).toEqual([false, false]);
  }, 60_000);
});
