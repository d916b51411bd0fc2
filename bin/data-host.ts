import { ENV } from '../functions/contract';
import { type Emulators, startEmulators } from '../lib/local/emulators/start-emulators';
import { runningEndpoints } from '../lib/local/start-local';
import { type OptionValues, textOption } from './command';
import { stackEnvironment } from './stack-environment';

/** Where a command's data is, while the command runs. */
export interface DataHost {
  /** The web address that answers queries; undefined where no function runs. */
  readonly url?: string;
  /** Set where the emulators run for this command alone. */
  readonly emulators?: Emulators;
}

/**
 * Runs work against the data that the options mean: the deployed stack, the local mode that runs, or the local data
 * folder with emulators for as long as the work takes. The SDK and the adapters find it by the environment.
 */
export async function withData<T>(
  options: OptionValues,
  work: (host: DataHost) => Promise<T>,
): Promise<T> {
  const stack = textOption(options, 'stack');
  if (stack !== undefined) {
    const environment = await stackEnvironment(stack);
    Object.assign(process.env, environment);
    return await work({ url: environment[ENV.publicUrl] });
  }
  const dataDir = textOption(options, 'data') ?? '.harbinger';
  const running = await runningEndpoints(dataDir);
  if (running) {
    Object.assign(process.env, running.environment);
    return await work({ url: running.url });
  }
  const emulators = await startEmulators(dataDir);
  Object.assign(process.env, emulators.environment);
  try {
    return await work({ emulators });
  } finally {
    await emulators.stop();
  }
}
