import { execFileSync } from 'node:child_process';
import { chromium, type Browser } from 'playwright-core';

/** Where this machine has a chromium; undefined where it has none. */
export function findChromium(): string | undefined {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    try {
      const path = execFileSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).trim();
      if (path !== '') return path;
    } catch {
      continue; // no such command: the next may be there
    }
  }
  return undefined;
}

/** Starts it without a window; root may not use its sandbox. */
export function launchChromium(executablePath: string): Promise<Browser> {
  const isRoot = process.getuid?.() === 0;
  return chromium.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
}
