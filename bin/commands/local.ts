import { setTimeout as sleep } from 'node:timers/promises';
import { describeError } from '../../functions/core/errors';
import { type Local, startLocal } from '../../lib/local/start-local';
import { type Command, textOption, UsageError } from '../command';
import { showProgress } from '../progress';

/** The first round takes longer than anybody waits who has changed his mind. */
const STOP_EARLY_MS = 3000;

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
    const starting = startLocal({
      port,
      dataDir: textOption(options, 'data') ?? '.harbinger',
      allowedHosts: allowedHosts(textOption(options, 'allow') ?? ''),
      onError: (error) => console.error(`harbinger: ${describeError(error)}`),
      onProgress: (message) => progress.say(message),
    }).finally(() => progress.end());
    const running = await Promise.race([starting, stopping]);
    if (running === 'stop') return await stopEarly(starting);
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

/** Later signals are heard and do nothing: npm and tsx each hand the same one on. */
function untilSignal(): Promise<'stop'> {
  return new Promise((done) => {
    process.on('SIGINT', () => done('stop'));
    process.on('SIGTERM', () => done('stop'));
  });
}

/** Stopped before all was read: what was started is ended as soon as it stands, but nobody waits long for it. */
async function stopEarly(starting: Promise<Local>): Promise<never> {
  console.error('stopping');
  const stopped = starting.then((running) => running.stop()).catch(() => undefined);
  await Promise.race([stopped, sleep(STOP_EARLY_MS)]);
  process.exit(0);
}

function whereToLook(url: string, mailboxUrl: string): string {
  return [
    `The deals        ${url}/`,
    `The same as JSON ${url}/deals`,
    `The mailbox      ${mailboxUrl}/`,
    'Ctrl-C stops everything and keeps the data.',
  ].join('\n');
}
