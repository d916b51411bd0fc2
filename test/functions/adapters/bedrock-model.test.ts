import { createBedrockModel } from '../../../functions/adapters/bedrock-model';
import { buildPrompt } from '../../../functions/core/deal/model/build-prompt';
import { answerWith, BedrockServer, converse } from '../../support/bedrock-server';
import { REPLY, STORY } from '../../support/model-story';

const REQUEST = buildPrompt(STORY, '0123456789abcdef');
const MODEL_ID = 'eu.some-vendor.some-model-v1:0';

describe('createBedrockModel', () => {
  const server = new BedrockServer();
  let nowMs = 0;
  beforeAll(() => server.start());
  afterAll(() => server.stop());
  beforeEach(() => {
    server.asked.length = 0;
  });
  const ask = (timeoutMs = 5000) =>
    createBedrockModel(MODEL_ID, () => nowMs).ask(REQUEST, timeoutMs);

  it('asks by Converse with one forced tool, its schema, no randomness and a bound', async () => {
    server.answer = converse(REPLY);
    expect(await ask()).toEqual({ input: REPLY, inputTokens: 2500, outputTokens: 400 });
    const [asked] = server.asked;
    expect(asked?.path).toBe(`/model/${MODEL_ID}/converse`);
    const spec = { name: 'record_story', inputSchema: { json: REQUEST.tool.inputSchema } };
    expect(asked?.body).toMatchObject({
      system: [{ text: REQUEST.system }],
      messages: [{ role: 'user', content: [{ text: REQUEST.user }] }],
      inferenceConfig: { temperature: 0, maxTokens: REQUEST.maxOutputTokens },
      toolConfig: { tools: [{ toolSpec: spec }], toolChoice: { tool: { name: 'record_story' } } },
    });
  });

  it.each([
    ['words in place of a call', [{ text: 'I would rather not.' }]],
    ['a call of another tool', [{ toolUse: { toolUseId: '1', name: 'run_shell', input: REPLY } }]],
    ['nothing', []],
  ])('takes %s for no answer, which costs all the same', async (_, content) => {
    const usage = { inputTokens: 10, outputTokens: 5, totalTokens: 15 };
    const message = { role: 'assistant', content };
    server.answer = answerWith({ output: { message }, stopReason: 'end_turn', usage });
    expect(await ask()).toEqual({ input: undefined, inputTokens: 10, outputTokens: 5 });
  });

  it('hands on a huge answer; who reads it bounds it', async () => {
    server.answer = converse({ ...REPLY, summary: 'x'.repeat(3_000_000) });
    expect((await ask()).input).toMatchObject({ deals: [{}, {}] });
  });

  it.each([
    [429, 'ThrottlingException', 'throttled'],
    [400, 'ThrottlingException', 'throttled'],
    [503, 'ServiceUnavailableException', 'throttled'],
    [429, 'ModelNotReadyException', 'throttled'],
    [408, 'ModelTimeoutException', 'timeout'],
    [403, 'AccessDeniedException', 'refused'],
    [404, 'ResourceNotFoundException', 'refused'],
    [400, 'ValidationException', 'refused'],
    [500, 'InternalServerException', 'failed'],
    [424, 'ModelErrorException', 'failed'],
  ])('makes of status %i with %s: %s, and asks once', async (status, name, failure) => {
    server.answer = answerWith({ message: 'so it is' }, status, name);
    await expect(ask()).rejects.toMatchObject({ name: 'ModelError', failure });
    expect(server.asked).toHaveLength(1);
  });

  it.each(['{"output": {"message"', '<html>gateway</html>', ''])(
    'fails by a body that is no answer: %s',
    async (body) => {
      server.answer = answerWith(body);
      const outcome = await ask().catch((error: unknown) => error);
      expect(outcome).toMatchObject(body === '' ? { input: undefined } : { failure: 'failed' });
    },
  );

  it('gives up after the time given', async () => {
    server.answer = () => undefined;
    const startedMs = performance.now();
    await expect(ask(300)).rejects.toMatchObject({ failure: 'timeout' });
    expect(performance.now() - startedMs).toBeLessThan(3000);
  });

  it('fails where nobody listens', async () => {
    const { AWS_ENDPOINT_URL_BEDROCK_RUNTIME: endpoint } = process.env;
    process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = 'http://127.0.0.1:9';
    await expect(ask()).rejects.toMatchObject({ failure: 'failed' });
    process.env['AWS_ENDPOINT_URL_BEDROCK_RUNTIME'] = endpoint;
  });

  it('asks nobody for a minute after it was throttled', async () => {
    const model = createBedrockModel(MODEL_ID, () => nowMs);
    server.answer = answerWith({ message: 'slow down' }, 429, 'ThrottlingException');
    await expect(model.ask(REQUEST, 5000)).rejects.toMatchObject({ failure: 'throttled' });
    server.answer = converse(REPLY);
    nowMs += 59_000;
    await expect(model.ask(REQUEST, 5000)).rejects.toMatchObject({ failure: 'throttled' });
    expect(server.asked).toHaveLength(1);
    nowMs += 2000;
    expect((await model.ask(REQUEST, 5000)).input).toEqual(REPLY);
  });
});
