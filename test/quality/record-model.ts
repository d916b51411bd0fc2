/**
 * Records a model on stories of the own lists, and scores what is left of its answers after verification.
 *
 * `npx tsx test/quality/record-model.ts write OUT [OWN]` writes the prompts for 60 stories, exactly as a model gets them and without
 * labels: OUT/prompts/NNN.txt for reading, NNN.json as a request; OUT/index.json has their ids. Answers, the tool's input as JSON,
 * belong in OUT/replies/NNN.json.
 * `... read OUT [OWN]` scores the answers beside the rules, with `score_deals.py` where it is beside the project.
 * `... keep OUT OWN MODEL` makes fixtures of stories and answers, with the model's name, in test/fixtures/model/recorded/.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printedTags } from '../../bin/commands/stages';
import {
  buildPrompt,
  estimateTokens,
  type ModelRequest,
} from '../../functions/core/deal/model/build-prompt';
import { PROMPT_VERSION } from '../../functions/core/deal/model/instructions';
import { doubtOf } from '../../functions/core/deal/model/is-unsure';
import { tagPlainText } from '../../functions/core/pipeline';
import { shortHash } from '../../functions/core/text/short-hash';
import { chooseStories } from './model-stories';
import { READERS, readRecorded, type RecordedStory, storyOf } from './recorded-replies';

const SEED = 20261124;
const COUNTS = { en: 40, zh: 20 } as const;
const BESIDE = resolve(__dirname, '../../../shared');
const FIXTURES = resolve(__dirname, '../fixtures/model/recorded');

const nameOf = (i: number): string => String(i + 1).padStart(3, '0');

function write(out: string, own: string): void {
  for (const folder of ['prompts', 'replies']) mkdirSync(join(out, folder), { recursive: true });
  const index = chooseStories(own, COUNTS, SEED).map((page, i) => {
    const request = buildPrompt(storyOf(page), shortHash(`${SEED}\n${page.id}`));
    writeFileSync(join(out, 'prompts', `${nameOf(i)}.txt`), printed(request));
    writeFileSync(join(out, 'prompts', `${nameOf(i)}.json`), JSON.stringify(request, null, 1));
    return { name: nameOf(i), id: page.id, tokens: estimateTokens(request) };
  });
  writeFileSync(join(out, 'index.json'), `${JSON.stringify(index, null, 1)}\n`);
  console.log(`${index.length} prompts in ${join(out, 'prompts')}`);
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

/** The chosen stories that were answered; a file that is no JSON is an answer too, and counts as one that cannot be read. */
function recorded(out: string, own: string): RecordedStory[] {
  return chooseStories(own, COUNTS, SEED).flatMap((page, i) => {
    const file = join(out, 'replies', `${nameOf(i)}.json`);
    if (!existsSync(file)) return [];
    return { page, input: readJson(readFileSync(file, 'utf8')) };
  });
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    console.warn('an answer is no JSON');
    return text;
  }
}

function read(out: string, own: string): void {
  const stories = recorded(out, own);
  const asked = stories.filter(({ page }) =>
    doubtOf(storyOf(page), tagPlainText(storyOf(page)).deals),
  );
  console.log(`${stories.length} stories answered; the product would ask about ${asked.length}`);
  const gold = join(out, 'gold.jsonl');
  writeLines(
    gold,
    stories.map(({ page }) => page),
  );
  for (const reader of READERS) {
    const predictions = join(out, `${reader}.jsonl`);
    writeLines(
      predictions,
      stories.map((story) => ({
        id: story.page.id,
        ...printedTags(readRecorded(story, reader), 1),
      })),
    );
    console.log(`\n#### ${reader}`);
    score(gold, predictions);
  }
}

function score(gold: string, predictions: string): void {
  const scorer = join(BESIDE, 'tools/score_deals.py');
  if (!existsSync(scorer)) return console.warn('score_deals.py is not beside the project');
  const args = [scorer, '--gold', gold, '--pred', predictions, '--by', 'lang', '--ci', '300'];
  spawnSync('python3', args, { stdio: 'inherit' });
}

function keep(out: string, own: string, model: string): void {
  if (model === '') throw new Error('say which model answered: keep OUT OWN MODEL');
  const stories = recorded(out, own);
  mkdirSync(FIXTURES, { recursive: true });
  writeLines(join(FIXTURES, 'input.jsonl'), stories);
  const origin = [
    `Answers of ${model} to the product's own prompts (version ${PROMPT_VERSION}) for ${stories.length} stories of ours, which a shuffle with`,
    `seed ${SEED} chose among the own lists. It was shown instructions, story and tool, and no labels. Each line: the labelled page, and`,
    'the input of the tool call as it came. Made by `test/quality/record-model.ts`; teaches what verification leaves of right answers.',
    '',
  ];
  writeFileSync(join(FIXTURES, 'origin.md'), origin.join('\n'));
  console.log(`${stories.length} stories with answers in ${FIXTURES}`);
}

function writeLines(file: string, lines: readonly unknown[]): void {
  writeFileSync(file, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
}

const VERBS: Readonly<Record<string, (out: string, own: string, model: string) => void>> = {
  write,
  read,
  keep,
};
const [verb = '', out = 'model', own = join(BESIDE, 'data/own'), model = ''] =
  process.argv.slice(2);
const run = Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined;
if (run) run(out, own, model);
else {
  console.error('usage: record-model.ts write|read|keep OUT [OWN [MODEL]]');
  process.exitCode = 2;
}
