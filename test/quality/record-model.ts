/**
 * `npx tsx test/quality/record-model.ts write OUT [OWN]`: the prompts for 60 stories of the own lists, exactly as a model gets them
 * and without labels: OUT/prompts/NNN.txt for reading and NNN.json as a request, and OUT/index.json with their ids.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  buildPrompt,
  estimateTokens,
  type ModelRequest,
} from '../../functions/core/deal/model/build-prompt';
import { shortHash } from '../../functions/core/text/short-hash';
import { chooseStories } from './model-stories';

const SEED = 20261124;
const COUNTS = { en: 40, zh: 20 } as const;

function write(out: string, own: string): void {
  mkdirSync(join(out, 'prompts'), { recursive: true });
  mkdirSync(join(out, 'replies'), { recursive: true });
  const pages = chooseStories(own, COUNTS, SEED);
  const index = pages.map(({ id, text, title, lang, published }, i) => {
    const name = String(i + 1).padStart(3, '0');
    const story = { text, title, lang, published: published ?? undefined };
    const request = buildPrompt(story, shortHash(`${SEED}\n${id}`));
    writeFileSync(join(out, 'prompts', `${name}.txt`), printed(request));
    writeFileSync(join(out, 'prompts', `${name}.json`), JSON.stringify(request, null, 1));
    return { name, id, tokens: estimateTokens(request) };
  });
  writeFileSync(join(out, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
  console.log(
    `${index.length} prompts in ${join(out, 'prompts')}; replies belong in ${join(out, 'replies')}`,
  );
}

function printed({ system, user, tool }: ModelRequest): string {
  return [
    '===== SYSTEM =====',
    system,
    '===== USER =====',
    user,
    '===== TOOL (the answer is one call of it: a JSON object of this schema) =====',
    JSON.stringify(tool, null, 1),
    '',
  ].join('\n');
}

const [verb, out = 'model', own = resolve(__dirname, '../../../shared/data/own')] =
  process.argv.slice(2);
if (verb === 'write') write(out, own);
else {
  console.error('usage: record-model.ts write OUT [OWN]');
  process.exitCode = 2;
}
