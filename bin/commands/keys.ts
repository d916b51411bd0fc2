import { DEFAULT_PER_MINUTE, newApiKey } from '../../functions/query/api-keys';
import type { ApiKey, ApiKeyStore } from '../../functions/core/ports';
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

/** `harbinger keys`: who may ask the query address, where it asks for keys. Only hashes are kept. */
export const keys: Command = {
  summary: 'API keys: add, list, revoke',
  usage: 'keys add NAME [--per-minute 120] | list | revoke NAME',
  examples: [
    'keys add newsroom --stack Harbinger',
    'keys add crawler --per-minute 600',
    'keys list --json',
    'keys revoke newsroom',
  ],
  options: { ...DATA_OPTIONS, 'per-minute': { type: 'string' } },
  optionHelp: {
    ...DATA_OPTION_HELP,
    'per-minute': `requests a minute that the key may make (default ${DEFAULT_PER_MINUTE})`,
  },
  run: (invocation) => runAction('keys', { add, list, revoke }, invocation),
};

async function add(invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const name = requiredWord(invocation, 0, "the key's name");
  refuseMoreWords(invocation, 1);
  const perMinute = Number(textOption(options, 'per-minute') ?? DEFAULT_PER_MINUTE);
  if (!Number.isInteger(perMinute) || perMinute < 1)
    throw new UsageError('--per-minute must be a whole number from 1 up');
  await withData(options, async () => {
    const store = openDataPorts().keys;
    const taken = (await activeKeys(store)).some((key) => key.name === name);
    if (taken) throw new Error(`there is a key "${name}" already; revoke it or take another name`);
    const { text, key } = newApiKey(name, Date.now(), perMinute);
    await store.put(key);
    if (options['json'])
      return console.log(JSON.stringify({ ...withoutHash(key), apiKey: text }, null, 1));
    console.log(text);
    console.error(
      'Shown this once; only its hash is kept. Send it as "Authorization: Bearer ..." or X-Api-Key.',
    );
  });
}

function list({ options }: Invocation): Promise<void> {
  return withData(options, async () => {
    const all = await openDataPorts().keys.list();
    if (options['json']) return console.log(JSON.stringify(all.map(withoutHash), null, 1));
    if (all.length === 0)
      return console.log('No keys yet. Add one with "harbinger keys add NAME".');
    const rows = all.map(({ name, keyId, perMinute, createdAt, revokedAt }) => [
      name,
      keyId,
      String(perMinute),
      createdAt.slice(0, 10),
      revokedAt?.slice(0, 10) ?? '',
    ]);
    console.log(formatTable(['name', 'id', 'a minute', 'since', 'revoked'], rows));
  });
}

async function revoke(invocation: Invocation): Promise<void> {
  const name = requiredWord(invocation, 0, "the key's name or id");
  refuseMoreWords(invocation, 1);
  await withData(invocation.options, async () => {
    const store = openDataPorts().keys;
    const found = (await activeKeys(store)).filter(
      (key) => key.name === name || key.keyId === name,
    );
    if (found.length === 0) throw new Error(`there is no key "${name}"; see harbinger keys list`);
    const at = new Date().toISOString();
    for (const { keyId } of found) await store.revoke(keyId, at);
    console.log(
      invocation.options['json']
        ? JSON.stringify({ revoked: found.map(({ keyId }) => keyId), at })
        : `revoked ${name}; it opens nothing any more`,
    );
  });
}

async function activeKeys(store: ApiKeyStore): Promise<ApiKey[]> {
  return (await store.list()).filter(({ revokedAt }) => revokedAt === undefined);
}

function withoutHash({ hash: _hash, ...rest }: ApiKey): Omit<ApiKey, 'hash'> {
  return rest;
}
