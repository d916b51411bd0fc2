import { newSource } from '../../functions/core/source/source';
import { type Publisher, startPublisher } from '../../lib/local/publisher/publisher';
import { startTestEmulators, type TestEmulators } from '../support/emulators';
import {
  differingKeys,
  type PipelinePorts,
  pipelinePorts,
  readableRows,
  runPipeline,
} from '../support/pipeline';

/** The sample sites through poll, fetch and parse on the emulators, whole, twice, and with handlers killed in mid-work. */
describe('pipeline', () => {
  let publisher: Publisher;
  let plain: Map<string, string>;

  beforeAll(async () => {
    publisher = await startPublisher([], 'no-overlay');
  });
  afterAll(() => publisher.stop());

  async function withFreshEmulators<T>(work: (ports: PipelinePorts) => Promise<T>): Promise<T> {
    const emulators: TestEmulators = await startTestEmulators();
    try {
      const ports = pipelinePorts({ allowedHosts: publisher.hosts });
      for (const definition of publisher.sources)
        await ports.sources.put(newSource(definition, new Date().toISOString()));
      return await work(ports);
    } finally {
      await emulators.stop();
    }
  }

  it('reads every sample story once', async () => {
    plain = await withFreshEmulators(async (ports) => {
      await runPipeline(ports);
      return await readableRows();
    });
    const articles = [...plain.keys()].filter((key) => /^ARTICLE#\S+ META$/.test(key));
    expect(articles.length).toBe(15);
    expect([...plain.keys()].filter((key) => key.startsWith('REJECTS'))).toEqual([]);
  }, 60_000);

  it('gives the same table when every message is delivered twice', async () => {
    const twice = await withFreshEmulators(async (ports) => {
      await runPipeline(ports, async (work) => {
        await work();
        await work();
      });
      return await readableRows();
    });
    expect(differingKeys(twice, plain)).toEqual([]);
  }, 90_000);

  it('gives the same table when handlers are killed between any two steps', async () => {
    let kills = 0;
    const killed = await withFreshEmulators(async (ports) => {
      const { spoiled, arm } = killable(ports);
      await runPipeline(spoiled, async (work) => {
        // Each delivery dies at a later call than the one before, until one gets through.
        for (let call = 1; ; call += step(call)) {
          arm(call);
          try {
            await work();
            arm(Infinity);
            return;
          } catch {
            kills++;
          }
        }
      });
      return await readableRows();
    });
    expect(kills).toBeGreaterThan(100);
    expect(differingKeys(killed, plain)).toEqual([]);
  }, 240_000);
});

/** Early calls are tried one by one; late ones of a long delivery by strides, so that the test ends. */
function step(call: number): number {
  return call < 12 ? 1 : Math.ceil(call / 4);
}

/** Ports whose n-th call dies: half of them before the call takes effect, half after. */
function killable(ports: PipelinePorts): { spoiled: PipelinePorts; arm: (call: number) => void } {
  let left = Infinity;
  const die = (): never => {
    throw new Error('killed');
  };
  const spoil = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, name) => {
        const value = target[name as keyof T] as unknown;
        if (typeof value !== 'function') return value;
        return async (...args: unknown[]) => {
          left--;
          if (left === 0 && args.length % 2 === 0) die();
          const result: unknown = await (value as (...a: unknown[]) => unknown).apply(target, args);
          if (left === 0) die();
          return result;
        };
      },
    });
  const names = [
    'sources',
    'items',
    'articles',
    'deals',
    'changes',
    'pages',
    'fetchQueue',
    'itemQueue',
  ] as const;
  const spoiled = { ...ports };
  for (const name of names) Object.assign(spoiled, { [name]: spoil(ports[name] as object) });
  return {
    spoiled,
    arm: (call) => {
      left = call;
    },
  };
}
