import { createServer, type AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { doctor, examine } from '../../../bin/commands/doctor';
import { checkDataFolder, checkNode, checkPort } from '../../../bin/doctor-checks';
import { ModelError } from '../../../functions/core/deal/model/model-error';
import type { ModelAnswer } from '../../../functions/core/ports';
import {
  checkModel,
  judgeAccount,
  judgeBootstrap,
  judgeConcurrency,
  judgeContact,
  judgeStack,
} from '../../../bin/stack-checks';
import { STACK_OUTPUTS } from '../../../bin/stack-environment';

const outputs = Object.keys(STACK_OUTPUTS);

describe('checks of a desk', () => {
  it('tells an old Node from a good one', () => {
    expect(checkNode('v24.1.0').state).toBe('ok');
    expect(checkNode('v18.20.1')).toMatchObject({
      state: 'fail',
      advice: 'install Node 20 or later',
    });
  });

  it('tells a free port from a taken one, and a folder that can be made from one that cannot', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'doctor-'));
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    expect(await checkPort(port, folder)).toMatchObject({ state: 'fail' });
    await new Promise((done) => server.close(done));
    expect(await checkPort(port, folder)).toMatchObject({ state: 'ok' });
    expect(await checkDataFolder(join(folder, 'a', 'b'))).toMatchObject({ state: 'ok' });
    expect(await checkDataFolder('/dev/null/harbinger')).toMatchObject({ state: 'fail' });
    await rm(folder, { recursive: true });
  });

  it('makes advice of what throws', async () => {
    const check = () => Promise.reject(new Error('getaddrinfo ENOTFOUND'));
    expect(await examine([['account', check, 'check the network']])).toEqual([
      {
        check: 'account',
        state: 'fail',
        says: 'getaddrinfo ENOTFOUND',
        advice: 'check the network',
      },
    ]);
  });

  it('refuses words and ports that mean nothing', async () => {
    await expect(doctor.run({ words: ['x'], options: {} })).rejects.toThrow('one word too many');
    await expect(doctor.run({ words: [], options: { port: 'x' } })).rejects.toThrow('--port');
  });
});

describe('checks of a stack', () => {
  it('reads account and region', () => {
    const stackId = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Harbinger/1';
    expect(judgeAccount({ stackId, outputs }).says).toBe('123456789012 in eu-west-1');
  });

  it.each([
    ['CREATE_COMPLETE', outputs, 'ok'],
    ['UPDATE_COMPLETE', outputs.slice(1), 'fail'],
    ['UPDATE_ROLLBACK_COMPLETE', outputs, 'warn'],
    ['UPDATE_IN_PROGRESS', outputs, 'warn'],
    ['ROLLBACK_COMPLETE', outputs, 'fail'],
    ['CREATE_FAILED', outputs, 'fail'],
  ])('%s', (status, found, state) => {
    expect(judgeStack({ status, outputs: found }).state).toBe(state);
  });

  it('says what to do before the first deployment', () => {
    expect(judgeBootstrap({ outputs: [] })).toMatchObject({
      state: 'fail',
      advice: expect.stringContaining('npx cdk bootstrap') as string,
    });
    const values = { BootstrapVersion: '30' };
    expect(judgeBootstrap({ stackId: 'arn', outputs: [], values }).state).toBe('ok');
    expect(judgeBootstrap({ stackId: 'arn', outputs: [], values: {} }).state).toBe('warn');
    expect(judgeContact({ outputs, values: { Contact: 'none' } })).toMatchObject({ state: 'warn' });
    expect(judgeContact({ outputs, values: { Contact: 'mailto:a@example.com' } }).state).toBe('ok');
  });

  it('proposes a reservation where the account allows one', () => {
    expect(judgeConcurrency({ quota: 1000, unreserved: 1000 }).advice).toContain('=100"');
    expect(judgeConcurrency({ quota: 10, unreserved: 10 })).toMatchObject({
      state: 'warn',
      advice: expect.stringContaining('-c maxConcurrency=2') as string,
    });
  });
});

describe('the check of a model', () => {
  const trial = (ask: () => Promise<ModelAnswer>) =>
    checkModel('some-model', (id) => ({ id, ask }));

  it('is content without one', async () => {
    expect(await checkModel(undefined)).toMatchObject({ state: 'ok' });
  });

  it('tells a model that answers by the tool from one that does not', async () => {
    const usage = { inputTokens: 2900, outputTokens: 90 };
    const right = await trial(() => Promise.resolve({ input: { deals: [] }, ...usage }));
    expect(right).toMatchObject({ state: 'ok' });
    expect(right.says).toContain('2900 tokens in, 90 out');
    const chatty = await trial(() => Promise.resolve({ input: undefined, ...usage }));
    expect(chatty).toMatchObject({ state: 'fail' });
    expect(chatty.advice).toContain('forced tool');
  });

  it('makes advice of a refusal', async () => {
    const refused = () => trial(() => Promise.reject(new ModelError('refused', 'no access')));
    expect(await examine([['model', refused, 'ask for access']])).toMatchObject([
      { state: 'fail', says: 'no access', advice: 'ask for access' },
    ]);
  });
});
