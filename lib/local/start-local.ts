import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../functions/contract';
import type { SourceStore } from '../../functions/core/ports';
import { newSource } from '../../functions/core/source/source';
import { subscribeDemoReader } from './demo-subscriber';
import { type Emulators, startEmulators } from './emulators/start-emulators';
import { close, listen } from './listen';
import { type Publisher, startPublisher } from './publisher/publisher';
import { SAMPLE_SITES } from './publisher/sample-sites';
import { type Host, type HostOptions, startHost } from './start-host';

export interface LocalOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Further hosts, as `name:port`, that may be fetched and told though they are not public. */
  readonly allowedHosts?: readonly string[];
  readonly onError: (error: unknown) => void;
  readonly onProgress?: (message: string) => void;
}

export interface Local {
  readonly url: string;
  readonly mailboxUrl: string;
  readonly publisher: Publisher;
  /** Ends everything; what was not worked stays in the queues. */
  stop(): Promise<void>;
}

/** What other commands must know to use a running local mode. */
export interface Endpoints {
  readonly pid: number;
  readonly url: string;
  readonly mailboxUrl: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Longest wait for the first round; then local mode is served with what there is. */
const FIRST_ROUND_TIMEOUT_MS = 45_000;

/**
 * Starts the whole of Harbinger on this desk: emulators, sample publisher, functions, and waits until the sample
 * sources were read once.
 *
 * @throws Error where another local mode uses the same data folder, or the port is taken.
 */
export async function startLocal(options: LocalOptions): Promise<Local> {
  const { dataDir, port } = options;
  await mkdir(dataDir, { recursive: true });
  await refuseSecond(dataDir);
  if (port !== 0) await refuseTakenPorts([port, ...samplePorts(port)]);
  // In the order of starting; ended in the opposite one, however far it came.
  const started: { stop(): Promise<void> }[] = [];
  const keep = <T extends { stop(): Promise<void> }>(part: T): T => (started.push(part), part);
  const stop = async (): Promise<void> => {
    for (let part = started.pop(); part; part = started.pop()) await part.stop();
  };
  try {
    options.onProgress?.('starting the emulators');
    const emulators = keep(await startEmulators(dataDir));
    const publisher = keep(await startPublisher(samplePorts(port), join(dataDir, 'publisher')));
    const own = hostOptions(options, publisher);
    const host = keep(await startHost(emulators, own));
    keep(await writeEndpoints(dataDir, host, emulators, own));
    options.onProgress?.('reading the sample sources');
    await readSampleSources(publisher, host);
    await subscribeDemoReader();
    return { url: host.url, mailboxUrl: emulators.mailboxUrl, publisher, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

function hostOptions(
  { port, onError, allowedHosts = [] }: LocalOptions,
  { hosts }: Publisher,
): HostOptions {
  return { port, onError, allowedPrivateHosts: [...hosts, ...allowedHosts] };
}

/** @throws Error that names the port and what to do, before anything is started */
async function refuseTakenPorts(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    try {
      await listen(server, port);
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      throw new Error(
        `port ${port} cannot be had (${code}); stop what listens there, or give another with --port`,
        { cause: error },
      );
    }
    await close(server);
  }
}

/** The sample sites stand on the ports that follow; any free ones where the port itself is any. */
function samplePorts(port: number): number[] {
  return SAMPLE_SITES.map((_, i) => (port === 0 ? 0 : port + 1 + i));
}

async function readSampleSources(publisher: Publisher, host: Host): Promise<void> {
  const sources = createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
  const startedAt = new Date().toISOString();
  for (const definition of publisher.sources) {
    const known = await sources.get(definition.id);
    // Ports may differ from the last run, so the definition is written anew; what is known of the source stays.
    const source = known ?? newSource(definition, startedAt);
    await sources.put({ definition, state: { ...source.state, nextCheckAt: startedAt } });
  }
  await Promise.race([
    firstRound(sources, publisher, host, startedAt),
    sleep(FIRST_ROUND_TIMEOUT_MS, undefined, { ref: false }),
  ]);
}

async function firstRound(
  sources: SourceStore,
  publisher: Publisher,
  host: Host,
  startedAt: string,
): Promise<void> {
  for (const { id } of publisher.sources) {
    while (((await sources.get(id))?.state.lastFetchedAt ?? '') < startedAt) await sleep(100);
  }
  await host.settled();
}

const endpointsPath = (dataDir: string): string => join(dataDir, 'endpoints.json');

/** The endpoints of the local mode that runs on a data folder; undefined where none runs. */
export async function runningEndpoints(dataDir: string): Promise<Endpoints | undefined> {
  const text = await readFile(endpointsPath(dataDir), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  if (text === undefined) return undefined;
  const endpoints = JSON.parse(text) as Endpoints;
  return isRunning(endpoints.pid) ? endpoints : undefined;
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function refuseSecond(dataDir: string): Promise<void> {
  const running = await runningEndpoints(dataDir);
  if (running)
    throw new Error(
      `local mode already runs on ${dataDir} (process ${running.pid}, ${running.url}); stop it or give another --data`,
    );
}

/** Tells other commands where this local mode is, until it is stopped. */
async function writeEndpoints(
  dataDir: string,
  { url }: Host,
  { mailboxUrl, environment: own }: Emulators,
  { allowedPrivateHosts }: HostOptions,
): Promise<{ stop(): Promise<void> }> {
  const environment = {
    ...own,
    [ENV.publicUrl]: url,
    [ENV.allowedPrivateHosts]: allowedPrivateHosts.join(','),
  };
  const endpoints: Endpoints = { pid: process.pid, url, mailboxUrl, environment };
  await writeFile(endpointsPath(dataDir), `${JSON.stringify(endpoints, null, 2)}\n`, {
    mode: 0o600,
  });
  return { stop: () => rm(endpointsPath(dataDir), { force: true }) };
}
