import type { ConverseCommandInput, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';
import type { ModelRequest } from '../core/deal/model/build-prompt';
import { ModelError, type ModelFailure } from '../core/deal/model/model-error';
import type { Clock, LanguageModel, ModelAnswer } from '../core/ports';

/** After a throttled call nobody in this process asks for so long: the quota is by the minute. */
const PAUSE_MS = 60_000;

/**
 * A model of Amazon Bedrock by the Converse API: one forced tool, temperature 0, no stream, one attempt. The SDK's client is loaded
 * with the first question, so that who has no model does not pay for it.
 *
 * @param modelId A model's or an inference profile's id or ARN.
 * @see https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html
 */
export function createBedrockModel(modelId: string, clock: Clock): LanguageModel {
  let send: Promise<Send> | undefined;
  let pausedUntilMs = 0;
  return {
    id: modelId,
    ask: async (request, timeoutMs) => {
      if (clock() < pausedUntilMs) throw new ModelError('throttled', 'throttled a moment ago');
      try {
        send ??= loadClient();
        const input = converseInput(modelId, request);
        return readAnswer(await (await send)(input, AbortSignal.timeout(timeoutMs)), request);
      } catch (error) {
        const failure = failureOf(error);
        if (failure === 'throttled') pausedUntilMs = clock() + PAUSE_MS;
        throw new ModelError(failure, `${modelId} gave no answer`, { cause: error });
      }
    },
  };
}

type Send = (input: ConverseCommandInput, signal: AbortSignal) => Promise<ConverseCommandOutput>;

async function loadClient(): Promise<Send> {
  const { BedrockRuntimeClient, ConverseCommand } = await import('@aws-sdk/client-bedrock-runtime');
  const client = new BedrockRuntimeClient({
    maxAttempts: 1,
    // A connection for each call: one that slept while the function was frozen would be found dead only by the time limit.
    requestHandler: { disableConcurrentStreams: true },
  });
  return (input, abortSignal) => client.send(new ConverseCommand(input), { abortSignal });
}

function converseInput(modelId: string, request: ModelRequest): ConverseCommandInput {
  const { system, user, tool, maxOutputTokens } = request;
  const { name, description } = tool;
  // The schema is plain JSON; the SDK's type for any JSON is its own.
  const inputSchema = { json: JSON.parse(JSON.stringify(tool.inputSchema)) as never };
  return {
    modelId,
    system: [{ text: system }],
    messages: [{ role: 'user', content: [{ text: user }] }],
    inferenceConfig: { temperature: 0, maxTokens: maxOutputTokens },
    toolConfig: {
      tools: [{ toolSpec: { name, description, inputSchema } }],
      toolChoice: { tool: { name } },
    },
  };
}

function readAnswer({ output, usage }: ConverseCommandOutput, { tool }: ModelRequest): ModelAnswer {
  const blocks = output?.message?.content ?? [];
  const call = blocks.find(({ toolUse }) => toolUse?.name === tool.name);
  return {
    input: call?.toolUse?.input,
    inputTokens: usage?.inputTokens ?? 0,
    outputTokens: usage?.outputTokens ?? 0,
  };
}

const FAILURES: Readonly<Record<string, ModelFailure>> = {
  ThrottlingException: 'throttled',
  ServiceQuotaExceededException: 'throttled',
  ServiceUnavailableException: 'throttled',
  ModelNotReadyException: 'throttled',
  ModelTimeoutException: 'timeout',
  TimeoutError: 'timeout',
  AbortError: 'timeout',
  AccessDeniedException: 'refused',
  ResourceNotFoundException: 'refused',
  ValidationException: 'refused',
};

function failureOf(error: unknown): ModelFailure {
  if (!(error instanceof Error)) return 'failed';
  const status = (error as { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 429 || status === 503) return 'throttled';
  return FAILURES[error.name] ?? 'failed';
}
