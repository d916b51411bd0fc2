/**
 * `npx tsx test/smoke/webhooks.ts`: local mode and a receiver of its own on loopback. A webhook is added by command and
 * tried, a deal of its filter is corrected, and what arrives must be signed with the secret that was shown.
 */
import { strict as assert } from 'node:assert';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { startLocalMode } from '../browser/local-mode';
import { startReceiver } from '../support/webhook-world';

const PORT = 18857;
const WAIT_MS = 60_000;

/** Without blocking: the receiver lives in this process. */
async function harbinger(dataDir: string, ...words: string[]): Promise<string> {
  const all = ['tsx', 'bin/cli.ts', ...words, '--data', dataDir];
  return (await promisify(execFile)('npx', all)).stdout.trim();
}

async function until(isDone: () => boolean, what: string): Promise<void> {
  for (const startMs = Date.now(); !isDone(); await sleep(200))
    assert.ok(Date.now() - startMs < WAIT_MS, `${what} did not come`);
}

async function main(): Promise<void> {
  let secret = 'whsec_';
  const receiver = await startReceiver(() => secret);
  const local = await startLocalMode(PORT, {}, ['--allow', receiver.host]);
  const run = (...words: string[]): Promise<string> => harbinger(local.dataDir, ...words);
  try {
    secret = await run('webhooks', 'add', 'desk', receiver.url, '--filter', 'country=UG');
    assert.match(secret, /^whsec_[A-Za-z0-9+/]{43}=$/);
    assert.match(await run('webhooks', 'test', 'desk'), /^desk took msg_\S+ with 204 in \d+ ms$/);
    await assert.rejects(run('webhooks', 'add', 'x', 'https://127.0.0.1/'), /not a public address/);

    const list = (await (await fetch(`${local.url}/deals?country=UG`)).json()) as {
      items: readonly { readonly id: string }[];
    };
    const dealId = list.items[0]?.id ?? '';
    await run('correct', dealId, 'jobs', '77');
    await until(() => receiver.got.length >= 2, 'the change');
    secret = await run('webhooks', 'rotate', 'desk');
    await run('correct', dealId, 'jobs', '78');
    await until(() => receiver.got.length >= 3, 'the second change');

    const told = receiver.got.map(({ event, isSigned }) => [
      event.type,
      event.data.deal?.jobs,
      isSigned,
    ]);
    assert.deepEqual(told, [
      ['webhook.test', undefined, true],
      ['deal.added', 77, true],
      ['deal.updated', 78, true],
    ]);
    assert.equal(receiver.got[1]?.event.data.link, `${local.url}/deals/${dealId}`);
    assert.match(await run('webhooks', 'list'), /^desk +active /m);
    await run('webhooks', 'remove', 'desk');
    console.log('webhooks: added, tried, told twice, rotated, removed; all signed');
  } finally {
    await local.stop();
    await receiver.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
