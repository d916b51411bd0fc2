import { describeError } from '../../functions/core/errors';
import { startLocal } from '../../lib/local/start-local';
import { type Command, textOption, UsageError } from '../command';
import { showProgress } from '../progress';

/** `harbinger local`: the whole pipeline on this desk. */
export const local: Command = {
  summary: 'run everything on this desk, with sample sites to read',
  usage: 'local [--port 8787] [--data .harbinger] [--allow HOST:PORT,...]',
  examples: [
    'local',
    'local --port 9000 --data /tmp/harbinger',
    'local --allow 127.0.0.1:9999   # so that a webhook receiver of your own is told',
  ],
  options: { port: { type: 'string' }, data: { type: 'string' }, allow: { type: 'string' } },
  optionHelp: {
    port: 'port of the web page (default 8787); the sample sites take the ones behind it',
    data: 'folder that keeps the data between runs (default .harbinger)',
    allow: 'hosts of your own, by comma, that may be fetched and told though they are not public',
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
      allowedHosts: allowedHosts(textOption(options, 'allow') ?? ''),
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

/** @throws UsageError where one of them is no `name:port` */
function allowedHosts(text: string): string[] {
  const hosts = text.split(',').filter(Boolean);
  const wrong = hosts.find((host) => !/^[\w.-]+:\d{1,5}$/.test(host));
  if (wrong !== undefined) throw new UsageError(`--allow takes NAME:PORT, not "${wrong}"`);
  return hosts;
}

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
