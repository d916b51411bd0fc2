import { startEmulators } from './start-emulators';

/**
 * Emulators in a process of their own, in memory or in the folder of the first argument: for tests, whose runner cannot
 * load one of them. Prints their environment as a line of JSON, then serves until standard input ends.
 */
async function main(): Promise<void> {
  const emulators = await startEmulators(process.argv[2]);
  const { environment, queueUrls, mailboxUrl } = emulators;
  console.log(JSON.stringify({ environment, queueUrls, mailboxUrl }));
  process.stdin.resume();
  process.stdin.once('end', () => void emulators.stop().then(() => process.exit(0)));
}

void main();
