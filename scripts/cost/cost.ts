/**
 * `npm run cost [-- --write]`: what a month should cost, from work counted here and now and the prices of `prices.ts`; without a
 * model. `--write` keeps the counts, from which README's table comes.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countUnits } from './count-units';
import { bill, costTable, total } from './estimate';
import { PRICES_AS_OF } from './prices';

async function main(): Promise<void> {
  const units = await countUnits();
  if (process.argv.includes('--write')) {
    const path = join(import.meta.dirname, 'units.generated.json');
    writeFileSync(path, `${JSON.stringify(units, null, 2)}\n`);
  }
  console.log(
    `US dollars a month, us-east-1, prices of ${PRICES_AS_OF}, what is always free taken off:\n`,
  );
  console.log(costTable(units));
  const size = { sources: 500, articlesADay: 2000, subscribers: 1000 };
  const costs = bill(units, size);
  console.log('\n500 sources, 2,000 articles a day, 1,000 subscribers, by what is paid for:');
  for (const [name, cost] of Object.entries(costs).sort(([, a], [, b]) => b - a))
    if (cost >= 0.005) console.log(`  ${name.padEnd(22)} ${cost.toFixed(2)}`);
  console.log(`  ${'all'.padEnd(22)} ${total(costs).toFixed(2)}`);
}

void main();
