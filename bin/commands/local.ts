import { describeError } from '../../functions/core/errors';
import { startLocal } from '../../lib/local/start-local';
import { type Command, textOption, UsageError } from '../command';
import { showProgress } from '../progress';

/** `harbinger local`: the whole pipeline on this desk. */
export const local: Command = {
  summary: 'run everything on this desk, with sample sites to read',
  usage: 'local [--port 8787] [--data .harbinger]',
  examples: ['local', 'local --port 9000 --data /tmp/harbinger'],
  options: { port: { type: 'string' }, data: { type: 'string' } },
  optionHelp: {
    port: 'port of the web page (default 8787); the sample sites take the ones behind it',
    data: 'folder that keeps the data between runs (default .harbinger)',
  },
  run: async ({ options }) => {
    const port = Number(textOption(options, 'port') ?? 8787);
    if (!Number.isInteger(port) || port < 0 || port > 65_000)
      throw new UsageError('--port must be a number from 0 to 65000');
    const stopping = untilSignal();
    const progress = showProgress();
    const running = await startLocal({
      port,
      dataDir: textOption(options, 'data') ?? '.harbinger',
      onError: (error) => console.error(`harbinger: ${describeError(error)}`),
      onProgress: (message) => progress.say(message),
    }).finally(() => progress.end());
    console.log(whereToLook(running.url, running.mailboxUrl));
    console.log(`ready ${running.url}`);
    await stopping;
    console.error('stopping');
    await running.stop();
    // An SDK's idle sockets must not hold a stopped desk.
    process.exit(0);
  },
};

function untilSignal(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done());
    process.once('SIGTERM', () => done());
  });
}

function whereToLook(url: string, mailboxUrl: string): string {
  return [
    `The deals        ${url}/`,
    `The same as JSON ${url}/deals`,
    `The mailbox      ${mailboxUrl}/`,
    'Ctrl-C stops everything and keeps the data.',
  ].join('\n');
}
