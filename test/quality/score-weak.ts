/**
 * `npx tsx test/quality/score-weak.ts [--miss N]`: article scores on the weakly labelled lists beside the project, read in place.
 * English: the article has a deal of type acquisition or divestment, against the newswire's topic. Chinese: the article
 * has a deal of type acquisition, funding or contract, against the listed events, as they are labelled and as our guideline
 * would label them (`asOurs`): both figures are printed.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { tagDeals } from '../../functions/core/deal/tag-deals';

const WEAK = path.resolve(import.meta.dirname, '../../../shared/data/weak');

interface WeakEvent {
  readonly type: string;
  readonly trigger?: string | null;
  readonly object_text?: string | null;
  readonly parties?: readonly { readonly name: string; readonly role: string }[];
}

interface WeakArticle {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly lang: string;
  readonly acq?: boolean;
  readonly deals?: readonly WeakEvent[];
}

interface Measure {
  readonly name: string;
  readonly file: string;
  readonly isGold: (article: WeakArticle) => boolean;
  readonly types: readonly string[];
}

const MEASURES: readonly Measure[] = [
  {
    name: 'en-newswire acq',
    file: 'en-newswire.jsonl',
    isGold: (article) => article.acq === true,
    types: ['acquisition', 'divestment'],
  },
  ...['acquisition', 'funding', 'contract'].map((type) => ({
    name: `zh-finance ${type}`,
    file: 'zh-finance.jsonl',
    isGold: (article: WeakArticle) => article.deals?.some((deal) => deal.type === type) ?? false,
    types: [type],
  })),
  ...['acquisition', 'funding'].map((type) => ({
    name: `zh-finance ${type}, as ours`,
    file: 'zh-finance.jsonl',
    isGold: (article: WeakArticle) =>
      article.deals?.some((event) => event.type === type && asOurs(event, article)) ?? false,
    types: type === 'acquisition' ? ['acquisition', 'divestment'] : [type],
  })),
];

/**
 * Whether our guideline would give a labelled event the same type. Its `acquisition` counts sales without a named buyer, our
 * `divestment`, so both types answer it. Its `funding` counts two things that are no money for shares: notes and bonds sold
 * to the public market (融资券, 债券), which the guideline does not list as deals, and a firm's own plant (项目, 工厂), which is
 * our `investment`.
 */
function asOurs(event: WeakEvent, article: WeakArticle): boolean {
  if (event.type !== 'funding') return true;
  const isPaper = /融资券|票据|公司债|债券发行|资产支持/.test(article.title ?? '');
  const isPlant = event.parties?.some(
    ({ name, role }) => role === 'target' && /(?:项目|工厂|基地)$/.test(name),
  );
  return !isPaper && !isPlant;
}

/** Each article with the types of the deals found in it. */
function tagFile(file: string): { article: WeakArticle; types: ReadonlySet<string> }[] {
  const lines = readFileSync(path.join(WEAK, file), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const article = JSON.parse(line) as WeakArticle;
    const deals = tagDeals({
      text: article.text,
      title: article.title,
      lang: article.lang,
    });
    return { article, types: new Set(deals.map((deal) => deal.type)) };
  });
}

function main(): void {
  if (!existsSync(WEAK)) {
    console.warn(`score-weak: no data at ../shared/data/weak, nothing measured`);
    return;
  }
  const misses = Number(process.argv[process.argv.indexOf('--miss') + 1]) || 0;
  const tagged = new Map(
    [...new Set(MEASURES.map(({ file }) => file))].map((file) => [file, tagFile(file)]),
  );
  for (const { name, file, isGold, types } of MEASURES) {
    const counts = { tp: 0, fp: 0, fn: 0 };
    const wrong: string[] = [];
    for (const found of tagged.get(file) ?? []) {
      const gold = isGold(found.article);
      const has = types.some((type) => found.types.has(type));
      if (gold && has) counts.tp++;
      else if (has) counts.fp++;
      else if (gold) counts.fn++;
      if (gold !== has)
        wrong.push(
          `  ${gold ? 'missed' : 'false'} ${found.article.id} ${found.article.title ?? ''}`,
        );
    }
    const precision = counts.tp / (counts.tp + counts.fp || 1);
    const recall = counts.tp / (counts.tp + counts.fn || 1);
    const f1 = (2 * counts.tp) / (2 * counts.tp + counts.fp + counts.fn || 1);
    console.log(
      `${name.padEnd(32)} P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`,
    );
    if (misses > 0) console.log(wrong.slice(0, misses).join('\n'));
  }
}

main();
