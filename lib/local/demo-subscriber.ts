import { createDocumentClient } from '../../functions/adapters/clients';
import { readEnvironment } from '../../functions/adapters/environment';
import { readSecret } from '../../functions/adapters/secret';
import { createSubscriptionStore } from '../../functions/adapters/table-subscription-store';
import { addressHash, subscriptionId } from '../../functions/core/digest/identity';
import { DEFAULT_PREFERENCES } from '../../functions/core/digest/subscription';

/** Who finds a digest of all deals in the mailbox of a fresh desk; the domain can belong to nobody. */
export const DEMO_ADDRESS = 'reader@localhost.example';
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Subscribes the demo reader, whose first digest is due at once; it goes out by the same functions as all others.
 *
 * @returns False where the reader has subscribed before.
 */
export async function subscribeDemoReader(): Promise<boolean> {
  const environment = readEnvironment(process.env);
  const client = createDocumentClient();
  try {
    const secret = await readSecret(environment);
    const store = createSubscriptionStore(client, environment.required('tableName'));
    const id = subscriptionId(secret, DEMO_ADDRESS, DEFAULT_PREFERENCES.filter);
    if (await store.get(id)) return false;
    const nowMs = Date.now();
    const now = new Date(nowMs).toISOString();
    await store.put(
      {
        ...DEFAULT_PREFERENCES,
        id,
        address: DEMO_ADDRESS,
        addressHash: addressHash(secret, DEMO_ADDRESS),
        confirmedAt: now,
        coveredUntil: new Date(nowMs - DAY_MS).toISOString(),
      },
      now,
    );
    // The schedule would come by itself within seconds; whoever opens the mailbox now should find it.
    const { handler } = await import('../../functions/digest');
    await handler();
    return true;
  } finally {
    client.destroy();
  }
}
