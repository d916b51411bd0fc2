import { randomBytes } from 'node:crypto';
import { readEnvironment } from '../../functions/adapters/environment';
import { checkWebhookUrl, createWebhookSender } from '../../functions/adapters/http-webhook-sender';
import { readSecret } from '../../functions/adapters/secret';
import { formatFilter } from '../../functions/core/filter/format-filter';
import { parseFilter } from '../../functions/core/filter/parse-filter';
import type { WebhookStore } from '../../functions/core/ports';
import { ROTATION_S, webhookSecret } from '../../functions/core/query/webhook/sign-webhook';
import {
  enable as enabled,
  MAX_WEBHOOKS,
  type Webhook,
  webhookState,
} from '../../functions/core/query/webhook/webhook';
import { testDelivery } from '../../functions/core/query/webhook/webhook-event';
import { changeWebhook, post } from '../../functions/webhook/deliver';
import { refuseMoreWords, runAction } from '../actions';
import {
  type Command,
  DATA_OPTION_HELP,
  DATA_OPTIONS,
  type Invocation,
  requiredWord,
  textOption,
  UsageError,
} from '../command';
import { withData } from '../data-host';
import { openDataPorts } from '../data-ports';
import { formatTable } from '../table';

/** `harbinger webhooks`: who is told at once, by a signed request, of what changes in the list of a filter. */
export const webhooks: Command = {
  summary: 'webhooks: add, list, test, enable, rotate, remove',
  usage:
    "webhooks add NAME URL [--filter 'FILTER'] | list | test NAME | enable NAME | rotate NAME | remove NAME",
  examples: [
    "webhooks add desk https://desk.example.org/deals --filter 'country=NO&stage_gte=talks'",
    'webhooks list --stack Harbinger',
    'webhooks test desk',
    'webhooks enable desk   # after it was disabled; it goes on where it was left',
    'webhooks rotate desk   # a new secret; for a day both sign',
  ],
  options: { ...DATA_OPTIONS, filter: { type: 'string' } },
  optionHelp: {
    ...DATA_OPTION_HELP,
    filter: 'which deals, as in the address of the list (default: all)',
  },
  run: (invocation) =>
    runAction('webhooks', { add, list, test, enable, rotate, remove }, invocation),
};

async function add(invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const name = requiredWord(invocation, 0, "the webhook's name");
  const url = requiredWord(invocation, 1, "the receiver's address");
  refuseMoreWords(invocation, 2);
  if (!/^[\w.-]{1,40}$/.test(name))
    throw new UsageError('the name takes 1 to 40 letters, digits, dots, hyphens');
  const filter = readFilter(textOption(options, 'filter') ?? '');
  await withData(options, async () => {
    const { webhooks: store, changes } = openDataPorts();
    const environment = readEnvironment(process.env);
    const checked = checkWebhookUrl(url, environment);
    if ('refusal' in checked)
      throw new UsageError(`this address cannot be told: ${checked.refusal}`);
    if ((await store.list()).length >= MAX_WEBHOOKS)
      throw new Error(`there are ${MAX_WEBHOOKS} webhooks already`);
    const webhook: Webhook = {
      id: randomBytes(10).toString('hex'),
      name,
      url: checked.url.href,
      filter,
      createdAt: new Date().toISOString(),
      secretNumber: 1,
      position: await changes.head(),
      failures: 0,
      rev: 0,
    };
    const secret = webhookSecret(await readSecret(environment), webhook);
    if (!(await store.add(webhook)))
      throw new Error(`there is a webhook "${name}" already; remove it or take another name`);
    if (options['json']) return printJson({ ...shown(webhook), secret });
    console.log(secret);
    console.error(
      `Shown this once and stored nowhere: the receiver verifies with it (Standard Webhooks). Try: harbinger webhooks test ${name}`,
    );
  });
}

function list({ options }: Invocation): Promise<void> {
  return withData(options, async () => {
    const all = await openDataPorts().webhooks.list();
    if (options['json']) return printJson(all.map(shown));
    if (all.length === 0)
      return console.log('No webhooks yet. Add one with "harbinger webhooks add NAME URL".');
    const rows = all.map((webhook) => [
      webhook.name,
      webhookState(webhook),
      webhook.url,
      webhook.filter || '(all deals)',
      webhook.lastDeliveredAt?.slice(0, 16) ?? 'never',
      webhook.disabled?.reason ?? webhook.lastError ?? '',
    ]);
    console.log(formatTable(['name', 'state', 'address', 'filter', 'last told', 'trouble'], rows));
  });
}

/** Sends from this desk what the function would send, signed the same, and says what came back. */
async function test(invocation: Invocation): Promise<void> {
  await withOne(invocation, async (webhook) => {
    const environment = readEnvironment(process.env);
    const ports = {
      sender: createWebhookSender(environment),
      secret: await readSecret(environment),
      clock: Date.now,
    };
    const startMs = Date.now();
    const delivery = testDelivery(webhook, new Date(startMs).toISOString());
    const outcome = await post(webhook, delivery, ports);
    const tookMs = Date.now() - startMs;
    if (invocation.options['json'])
      printJson({ webhook: webhook.name, id: delivery.id, tookMs, outcome });
    if (outcome.kind !== 'taken') throw new Error(`not taken: ${outcome.reason}`);
    if (!invocation.options['json'])
      console.log(`${webhook.name} took ${delivery.id} with ${outcome.status} in ${tookMs} ms`);
  });
}

async function enable(invocation: Invocation): Promise<void> {
  await withOne(invocation, async ({ id, name }, store) => {
    const webhook = await changeWebhook(store, id, enabled);
    say(invocation, webhook, `enabled ${name}; it goes on where it was left`);
  });
}

async function rotate(invocation: Invocation): Promise<void> {
  await withOne(invocation, async ({ id, name }, store) => {
    const rotatedAt = new Date().toISOString();
    const webhook = await changeWebhook(store, id, (current) => ({
      ...current,
      secretNumber: current.secretNumber + 1,
      rotatedAt,
    }));
    if (!webhook) throw new Error(`the webhook "${name}" was removed meanwhile`);
    const secret = webhookSecret(await readSecret(readEnvironment(process.env)), webhook);
    if (invocation.options['json']) return printJson({ ...shown(webhook), secret });
    console.log(secret);
    console.error(`For ${ROTATION_S / 3600} hours the former secret signs too.`);
  });
}

async function remove(invocation: Invocation): Promise<void> {
  await withOne(invocation, async (webhook, store) => {
    await store.remove(webhook);
    say(invocation, webhook, `removed ${webhook.name}`);
  });
}

/** Runs work on the webhook of a name or id. @throws Error where there is none */
async function withOne(
  invocation: Invocation,
  work: (webhook: Webhook, store: WebhookStore) => Promise<void>,
): Promise<void> {
  const name = requiredWord(invocation, 0, "the webhook's name");
  refuseMoreWords(invocation, 1);
  await withData(invocation.options, async () => {
    const store = openDataPorts().webhooks;
    const found = (await store.list()).find(
      (webhook) => webhook.name === name || webhook.id === name,
    );
    if (!found) throw new Error(`there is no webhook "${name}"; see harbinger webhooks list`);
    await work(found, store);
  });
}

/** @returns Its one spelling. @throws UsageError with what is wrong, and what was most likely meant */
function readFilter(text: string): string {
  const parsed = parseFilter(text.replace(/^\?/, ''));
  if ('filter' in parsed) return formatFilter(parsed.filter);
  const lines = parsed.problems.map(({ parameter, message, nearest }) =>
    [`${parameter} ${message}`, nearest && `did you mean "${nearest}"?`].filter(Boolean).join('; '),
  );
  throw new UsageError(`--filter: ${lines.join(', ')}`);
}

function shown(webhook: Webhook): object {
  const { rev: _rev, ...rest } = webhook;
  return { ...rest, state: webhookState(webhook) };
}

function say({ options }: Invocation, webhook: Webhook | undefined, text: string): void {
  if (options['json']) printJson(webhook ? shown(webhook) : {});
  else console.log(text);
}

function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 1));
}
