import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../functions/contract';
import type { SourceStore } from '../../functions/core/ports';
import { newSource } from '../../functions/core/source/source';
import { subscribeDemoReader } from './demo-subscriber';
import { type Emulators, startEmulators } from './emulators/start-emulators';
import { type Publisher, startPublisher } from './publisher/publisher';
import { SAMPLE_SITES } from './publisher/sample-sites';
import { startHost, type Host } from './start-host';

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
  options.onProgress?.('starting the emulators');
  const emulators = await startEmulators(dataDir);
  const publisher = await startPublisher(samplePorts(port), join(dataDir, 'publisher'));
  const allowedPrivateHosts = [...publisher.hosts, ...(options.allowedHosts ?? [])];
  const host = await startHost(emulators, {
    port,
    allowedPrivateHosts,
    onError: options.onError,
  });
  const stop = () => stopLocal(dataDir, host, publisher, emulators);
  try {
    const { url } = host;
    await writeEndpoints(dataDir, {
      pid: process.pid,
      url,
      mailboxUrl: emulators.mailboxUrl,
      environment: {
        ...emulators.environment,
        [ENV.publicUrl]: url,
        [ENV.allowedPrivateHosts]: allowedPrivateHosts.join(','),
      },
    });
    options.onProgress?.('reading the sample sources');
    await readSampleSources(publisher, host);
    await subscribeDemoReader();
    return { url, mailboxUrl: emulators.mailboxUrl, publisher, stop };
  } catch (error) {
    await stop();
    throw error;
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

async function writeEndpoints(dataDir: string, endpoints: Endpoints): Promise<void> {
  await writeFile(endpointsPath(dataDir), `${JSON.stringify(endpoints, null, 2)}\n`, {
    mode: 0o600,
  });
}

async function stopLocal(
  dataDir: string,
  host: Host,
  publisher: Publisher,
  emulators: Emulators,
): Promise<void> {
  await host.stop();
  await publisher.stop();
  await emulators.stop();
  await rm(endpointsPath(dataDir), { force: true });
}
