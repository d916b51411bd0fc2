import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { Environment } from './environment';

/**
 * The deployment's secret, which signs cursors and links: the variable's own value on a desk, in the cloud what Secrets
 * Manager keeps under the address that the other variable holds. Read once at a function's start.
 *
 * @throws Error where neither is set, or the secret is empty or may not be read.
 */
export async function readSecret(environment: Environment): Promise<string> {
  const own = environment.optional('secret');
  if (own !== undefined) return own;
  const SecretId = environment.required('secretArn');
  const { SecretString } = await new SecretsManagerClient().send(
    new GetSecretValueCommand({ SecretId }),
  );
  if (SecretString === undefined || SecretString === '')
    throw new Error(`the secret ${SecretId} is empty`);
  return SecretString;
}
