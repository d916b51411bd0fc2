import * as fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FUZZ_TARGETS, hostileText } from './targets';

/** Inputs that once broke something, found by `npm run fuzz`: by target. */
const FOUND = JSON.parse(readFileSync(join(__dirname, 'found.json'), 'utf8')) as Record<
  string,
  string[]
>;

describe('parsers and decoders', () => {
  it.each(FUZZ_TARGETS)('never throw, whatever comes in: $name', async ({ runs, check }) => {
    const property = fc.asyncProperty(hostileText, async (text) => void (await check(text)));
    await fc.assert(property, { numRuns: Math.ceil(runs / 4) });
  });

  it.each(Object.entries(FOUND))('bear what was found: %s', async (name, inputs) => {
    const target = FUZZ_TARGETS.find((one) => one.name === name);
    for (const input of inputs) await target?.check(input);
    expect(target).toBeDefined();
  });
});
