import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';

/** What tells one version of a function from another. */
export interface FunctionVersion {
  readonly codeSha256: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Calls a function with an empty event, as the schedule does. @throws Error where the function throws */
export function invokeFunction(name: string): Promise<unknown> {
  return withLambda(async (client) => {
    const command = new InvokeCommand({ FunctionName: name, Payload: '{}' });
    const { FunctionError, Payload } = await client.send(command);
    const result = Payload?.transformToString() ?? 'null';
    if (FunctionError !== undefined) throw new Error(`${name}: ${result}`);
    return JSON.parse(result) as unknown;
  });
}

export function functionVersion(name: string): Promise<FunctionVersion> {
  return withLambda(async (client) => {
    const command = new GetFunctionConfigurationCommand({ FunctionName: name });
    const { CodeSha256 = '', Environment } = await client.send(command);
    return { codeSha256: CodeSha256, variables: Environment?.Variables ?? {} };
  });
}

async function withLambda<T>(work: (client: LambdaClient) => Promise<T>): Promise<T> {
  const client = new LambdaClient();
  try {
    return await work(client);
  } finally {
    client.destroy();
  }
}
