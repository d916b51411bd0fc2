/**
 * Prints how many sentences a second the money parser reads on one core; the bar is 10,000. Run: npx tsx test/bench/money.ts [SECONDS]
 * The sentences are our own, half with money, English and Chinese, newswire too.
 */
import { findMoney } from '../../functions/core/text/find-money';

const SENTENCES = [
  'Acme Holdings has agreed to buy the mill from Old Yarns Ltd for $193.7 million in cash and shares, the two said on Tuesday.',
  'The plant in the second phase will need an investment of between Rs 2,500 crore and Rs 3,000 crore, officials said.',
  'Widget Corp said it sold its 40 pct stake for 1.5 mln Canadian dlrs, or 33-1/4 dlrs a share, to a group of investors.',
  'The council has no plans for the site at present, a spokesman for the leader of the opposition group said in a statement.',
  'Shares rose 3.4 per cent to 215p after the chief executive, who joined in 2019, told analysts that 1,200 jobs would be kept.',
  '甲公司与乙市签署协议，总投资约31.6亿元，一期用地260亩，预计2027年6月建成投产。',
  '该项目由丙集团投资建设，占地180亩，达产后可年产车规级模块600万只，带动就业300人。',
  '本次融资金额为数千万元人民币，由丁资本领投，资金将主要用于研发和市场拓展。',
];
const seconds = Number(process.argv[2] ?? 2);

const deadline = performance.now() + 500;
while (performance.now() < deadline) SENTENCES.forEach((sentence) => findMoney(sentence)); // warm up
const started = process.cpuUsage();
const end = performance.now() + seconds * 1000;
let read = 0;
let found = 0;
while (performance.now() < end)
  for (const sentence of SENTENCES) {
    found += findMoney(sentence).length;
    read++;
  }
const { user, system } = process.cpuUsage(started);
const rate = Math.round(read / ((user + system) / 1e6));
console.log(
  `money: ${rate} sentences/s of CPU time (bar 10000), ${found} sums in ${read} sentences`,
);
if (rate < 10_000) process.exitCode = 1;
