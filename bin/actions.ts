import { nearest } from '../functions/core/filter/nearest';
import { type Invocation, UsageError } from './command';

export type Actions = Readonly<Record<string, (invocation: Invocation) => Promise<void>>>;

/** Runs the action that the first word names, with the words behind it. @throws UsageError with the nearest name */
export async function runAction(
  command: string,
  actions: Actions,
  { words, options }: Invocation,
): Promise<void> {
  const [name, ...rest] = words;
  const all = Object.keys(actions).join(', ');
  if (name === undefined) throw new UsageError(`an action is missing (${all})`);
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action) return await action({ words: rest, options });
  const near = nearest(name, Object.keys(actions));
  const hint = near ? `; did you mean "${near}"?` : `; there are ${all}`;
  throw new UsageError(`${command} has no action "${name}"${hint}`);
}

/** @throws UsageError where more words were given than the command takes */
export function refuseMoreWords({ words }: Invocation, most: number): void {
  if (words.length > most) throw new UsageError(`"${words[most]}" is one word too many`);
}
