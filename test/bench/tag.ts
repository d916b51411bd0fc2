/**
 * `npm run bench:tag`: how long tagging takes on one core. Articles are built from the project's own sentence bank, so the bench
 * runs anywhere. Bars: p50 3 ms and p99 30 ms for 4,000 characters, 10,000 money sentences a second, 200,000 characters in
 * under a second, lexicons loaded in under 80 ms.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { tagDeals } from '../../functions/core/deal/tag-deals';
import { findMoney } from '../../functions/core/text/find-money';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CHARACTERS = 4000;
const ARTICLES = 400;
const COLD = 60; // articles of a fresh process whose times are given apart

const LINES = readFileSync(
  path.join(ROOT, 'test/fixtures/deal/english-sentences/input.txt'),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => line.split('|') as [type: string, sentence: string]);
const SENTENCES = LINES.map(([, sentence]) => sentence);
const PLAIN = LINES.filter(([type]) => type === 'none').map(([, sentence]) => sentence);

/** The `n`th article: one sentence in four tells a deal (news has fewer), three to a paragraph, cut at `characters`. */
function article(n: number, characters: number): string {
  let text = 'Business news of the day\n';
  for (let i = 0; text.length < characters; i++)
    text += sentenceAt(n, i) + (i % 3 === 2 ? '\n' : ' ');
  return text.slice(0, characters);
}

function sentenceAt(n: number, i: number): string {
  const from = i % 4 === 0 ? SENTENCES : PLAIN;
  return from[(n * 7 + i) % from.length] ?? '';
}

function millis(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

function report(name: string, value: string, bar: string): void {
  console.log(`${name.padEnd(42)}${value.padStart(14)}   bar ${bar}`);
}

function benchArticles(): void {
  const texts = Array.from({ length: ARTICLES }, (_, n) => article(n, CHARACTERS));
  reportTimes(`tag, ${CHARACTERS} characters`, texts, (text) =>
    tagDeals({ text, lang: 'en', published: '2024-05-15' }),
  );
}

/**
 * Times of a process that has tagged for a while, as one in service has: each text is tagged once before. Engines compile what
 * runs often in the first few hundred texts; the first of all are given apart, as cold.
 */
function reportTimes(name: string, texts: readonly string[], tag: (text: string) => unknown): void {
  const before = texts.map((text) => millis(() => tag(text)));
  const cold = before.slice(0, COLD).sort((a, b) => a - b);
  const times = texts.map((text) => millis(() => tag(text))).sort((a, b) => a - b);
  report(`${name}, p50`, `${quantile(times, 0.5).toFixed(2)} ms`, '3 ms');
  report(`${name}, p99`, `${quantile(times, 0.99).toFixed(2)} ms`, '30 ms');
  report(`${name}, first ${COLD}, p50`, `${quantile(cold, 0.5).toFixed(2)} ms`, 'none: cold');
}

function benchLongText(): void {
  const text = article(1, 200_000);
  report(
    'tag, 200,000 characters',
    `${millis(() => tagDeals({ text, lang: 'en' })).toFixed(0)} ms`,
    '1000 ms',
  );
  const oneLine = text.replaceAll('\n', ' ');
  report(
    'the same on one line',
    `${millis(() => tagDeals({ text: oneLine, lang: 'en' })).toFixed(0)} ms`,
    '1000 ms',
  );
}

function benchChinese(): void {
  const lines = readFileSync(
    path.join(ROOT, 'test/fixtures/deal/chinese-sentences/input.txt'),
    'utf8',
  )
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [type: string, sentence: string]);
  const plain = lines.filter(([type]) => type === 'none');
  const chinese = (n: number, characters: number): string => {
    let text = '一周要闻\n';
    for (let i = 0; text.length < characters; i++) {
      const from = i % 4 === 0 ? lines : plain;
      text += (from[(n * 7 + i) % from.length]?.[1] ?? '') + (i % 3 === 2 ? '\n' : '');
    }
    return text.slice(0, characters);
  };
  const tag = (text: string): unknown => tagDeals({ text, lang: 'zh', published: '2025-06-15' });
  const texts = Array.from({ length: ARTICLES }, (_, n) => chinese(n, CHARACTERS));
  reportTimes(`Chinese, ${CHARACTERS} characters`, texts, tag);
  const long = chinese(1, 200_000);
  report('Chinese, 200,000 characters', `${millis(() => tag(long)).toFixed(0)} ms`, '1000 ms');
}

function benchMoney(): void {
  const withMoney = SENTENCES.filter((sentence) => /\d/.test(sentence));
  const ms = millis(() => {
    for (let i = 0; i < 10_000; i++)
      findMoney(withMoney[i % withMoney.length] ?? '', { lang: 'en' });
  });
  report('money', `${Math.round(10_000_000 / ms)} /s`, '10,000 sentences/s');
}

function benchLoad(): void {
  const file = JSON.stringify(path.join(ROOT, 'functions/core/deal/tag-deals.ts'));
  const script = `import('tsx/cjs/api').then(({ require: load }) => { load(${file}, ${file}); const { tagDeals } = load(${file}, ${file}); const t = performance.now(); tagDeals({ text: 'A', lang: 'en' }); console.log(performance.now() - t); })`;
  try {
    const ms = Number(
      execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' }),
    );
    report('first call after import', `${ms.toFixed(1)} ms`, '80 ms');
  } catch (error) {
    console.warn('load time not measured:', (error as Error).message.split('\n')[0]);
  }
}

/** Bytes of the files that hold words rather than rules. */
function reportSizes(): void {
  const folders = [
    'functions/core/deal/en',
    'functions/core/deal/zh',
    'functions/core/deal/zh/lexicon',
    'functions/core/text',
  ];
  const isData = /(?:words|nouns|verbs|states|lexicon|names|generated|common)[\w.-]*\.(?:ts|json)$/;
  let bytes = 0;
  for (const folder of folders) {
    for (const file of readdirSync(path.join(ROOT, folder)))
      if (isData.test(file) || folder.endsWith('lexicon')) {
        const stat = statSync(path.join(ROOT, folder, file));
        if (stat.isFile()) bytes += stat.size;
      }
  }
  report('lexicons and gazetteer, as source', `${(bytes / 1000).toFixed(0)} KB`, '1500 KB');
}

benchArticles();
benchLongText();
benchChinese();
benchMoney();
benchLoad();
reportSizes();
