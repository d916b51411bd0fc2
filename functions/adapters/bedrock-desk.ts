import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { randomBytes } from 'node:crypto';
import { MODEL } from '../contract';
import type { ModelDesk } from '../core/ports';
import { createBedrockModel } from './bedrock-model';
import { createTokenBudget } from './dynamodb-token-budget';
import type { Environment } from './environment';

/** The model that the environment names, with the day's budget; undefined where it names none. @throws Error for a budget that is no number */
export function createBedrockDesk(
  environment: Pick<Environment, 'optional'>,
  client: DynamoDBDocumentClient,
  tableName: string,
): ModelDesk | undefined {
  const modelId = environment.optional('modelId');
  if (modelId === undefined) return undefined;
  const tokens = Number(environment.optional('modelDailyTokens') ?? MODEL.dailyTokens);
  if (!Number.isInteger(tokens) || tokens < 1)
    throw new Error(`"${environment.optional('modelDailyTokens')}" is not a number of tokens`);
  return {
    model: createBedrockModel(modelId, Date.now),
    budget: createTokenBudget(client, tableName, tokens),
    fence: () => randomBytes(16).toString('hex'),
  };
}
