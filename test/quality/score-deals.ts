/**
 * `npx tsx test/quality/score-deals.ts FILE.jsonl ...`: how well the tagger does on labelled pages, with its reliability: of the
 * deals it was so sure of, how many are right. A deal is right where a party's name agrees with the label's. Prints one table.
 */
import { existsSync, readFileSync } from 'node:fs';
import { reliability, scorePages, type LabelledPage } from './deal-scores';

function main(files: readonly string[]): void {
  const known = files.filter((file) => existsSync(file));
  for (const file of files) if (!known.includes(file)) console.warn(`score-deals: no ${file}`);
  const pages = known.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as LabelledPage),
  );
  const scores = scorePages(pages);
  console.log(
    `pages ${pages.length}  deal stories F1 ${scores.detection.toFixed(3)}  false alarms ${scores.falseAlarms.toFixed(3)}`,
  );
  console.log(
    `deals F1 ${scores.deals.toFixed(3)}  type ${scores.type.toFixed(3)}  stage ${scores.stage.toFixed(3)}`,
  );
  console.log('confidence   deals   mean   right');
  for (const { from, count, mean, right } of reliability(scores.judged))
    console.log(
      `${from.toFixed(1)}-${(from + 0.1).toFixed(1)}      ${String(count).padStart(5)}   ${mean.toFixed(2)}    ${right.toFixed(2)}`,
    );
}

main(process.argv.slice(2));
