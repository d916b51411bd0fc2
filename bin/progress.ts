export interface Progress {
  say(message: string): void;
  end(): void;
}

/** One line that is written over on a terminal; nothing where the output is piped. */
export function showProgress(): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { say: () => undefined, end: () => undefined };
  return {
    say: (message) => void stderr.write(`\r\u001b[K${message} ...`),
    end: () => void stderr.write('\r\u001b[K'),
  };
}
