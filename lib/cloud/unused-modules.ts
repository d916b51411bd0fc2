/**
 * Ways to credentials that the SDK loads on demand and a function never needs: its role's stand in the environment. All
 * else is bundled, since the runtime's own SDK differs from the tested one.
 */
export const UNUSED_CREDENTIAL_PROVIDERS = [
  '@aws-sdk/credential-provider-sso',
  '@aws-sdk/credential-provider-ini',
  '@aws-sdk/credential-provider-login',
  '@aws-sdk/credential-provider-process',
  '@aws-sdk/credential-provider-web-identity',
  '@aws-sdk/nested-clients/*',
] as const;
