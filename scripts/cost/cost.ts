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
    `US dollars a month, us-east-1, prices of ${PRICES_AS_OF}, what is always free taken off; in brackets with -c tableBilling=provisioned:\n`,
  );
  console.log(costTable(units));
  const size = { sources: 500, articlesADay: 2000, subscribers: 1000 };
  const byCapacity = { ...size, tableBilling: 'provisioned' } as const;
  const bills = [
    bill(units, size),
    bill(units, byCapacity),
    bill(units, size, {}),
    bill(units, byCapacity, {}),
  ] as const;
  console.log('\n500 sources, 2,000 articles a day, 1,000 subscribers, by what is paid for:');
  const line = (name: string, cells: readonly string[]): void =>
    console.log(`  ${name.padEnd(24)}${cells.map((cell) => cell.padStart(13)).join('')}`);
  line('always free taken off:', ['yes', 'yes', 'no', 'no']);
  line('tableBilling:', ['on-demand', 'provisioned', 'on-demand', 'provisioned']);
  const names = Object.keys(bills[0]) as (keyof (typeof bills)[0])[];
  for (const name of names.sort((a, b) => bills[0][b] - bills[0][a]))
    if (bills.some((costs) => costs[name] >= 0.005))
      line(
        name,
        bills.map((costs) => costs[name].toFixed(2)),
      );
  line(
    'all',
    bills.map((costs) => total(costs).toFixed(2)),
  );
}

void main();
