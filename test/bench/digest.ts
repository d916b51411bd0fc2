/**
 * `npm run bench:digest`: mails a second on one core, each of 30 deals, from deals to the bytes that SES is given. A
 * second is one of the processor, all threads counted, so that other work on the machine does not tell.
 */
import { digestMail } from '../../functions/core/digest/mail';
import { mimeMessage } from '../../functions/core/digest/mime-message';
import { buildDigest } from '../../functions/core/digest/build-digest';
import { digestOf, nthDeal } from '../support/digest';

const MAILS = 1000;
const DEALS = 30;
const FLOOR = 300;

function measure(language: 'en' | 'zh'): number {
  const deals = Array.from({ length: DEALS }, (_, i) => nthDeal(i, language));
  const { preferences, links, day, news } = digestOf(1, { language });
  const since = '2026-11-23T00:00:00.000Z';
  const stagesBefore = new Map();
  let bytes = 0;
  const [startMs, start] = [performance.now(), process.cpuUsage()];
  for (let n = 0; n < MAILS; n += 1) {
    const digest = buildDigest({ deals, preferences, since, day, stagesBefore, links, news });
    const mail = digestMail(digest, { from: 'news@example.com', to: `reader${n}@example.net` });
    bytes += mimeMessage(mail, '2026-11-24T06:00:00Z').length;
  }
  const wallS = (performance.now() - startMs) / 1000;
  const { user, system } = process.cpuUsage(start);
  const perSecond = MAILS / ((user + system) / 1e6);
  console.log(
    `${language}: ${perSecond.toFixed(0)} mails/s of ${DEALS} deals, ${(bytes / MAILS / 1000).toFixed(0)} KB each (${wallS.toFixed(1)} s by the clock)`,
  );
  return perSecond;
}

const slowest = Math.min(measure('en'), measure('zh'));
if (slowest < FLOOR) {
  console.error(`below the floor of ${FLOOR} mails/s`);
  process.exitCode = 1;
}
