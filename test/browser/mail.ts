/**
 * `npm run test:mail`: opens the digest as mail clients show it, at desk and phone width, light and dark, in both
 * languages, with every image and every request blocked, and has axe look at it. With `--pictures` it takes those of
 * docs/screenshots. Says so and passes where there is no chromium.
 */
import { strict as assert } from 'node:assert';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { digestMail } from '../../functions/core/digest/mail';
import { DIGEST_LANGUAGES, type DigestLanguage } from '../../functions/core/digest/subscription';
import { checkAccessible, checkFits } from './checks';
import { findChromium, launchChromium } from './chromium';
import { mailSample } from './mail-sample';

const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  desk: { viewport: { width: 800, height: 900 } },
  'desk-dark': { viewport: { width: 800, height: 900 }, colorScheme: 'dark' },
  phone: { viewport: { width: 375, height: 812 }, isMobile: true },
  'phone-dark': {
    viewport: { width: 375, height: 812 },
    isMobile: true,
    colorScheme: 'dark',
  },
};
const PICTURED_IN_CHINESE = new Set(['desk', 'phone-dark']);
/** Clients clip what is longer; a day's mail of some deals is far from it. */
const MOST_BYTES = 100_000;

async function look(browser: Browser, language: DigestLanguage, way: string): Promise<void> {
  const envelope = { from: 'news@example.com', to: 'reader@example.net' };
  const { html } = digestMail(mailSample(language), envelope);
  assert.ok(Buffer.byteLength(html) < MOST_BYTES);
  const context = await browser.newContext({ ...WAYS[way], javaScriptEnabled: true });
  const page = await context.newPage();
  const requests: string[] = [];
  await page.route('**/*', (route) => {
    requests.push(route.request().url());
    return route.abort();
  });
  await page.setContent(html);
  assert.deepEqual(requests, [], 'a mail asks for nothing');
  assert.equal(await page.locator('img').count(), 0);
  await checkFits(page, `mail, ${language}, ${way}`);
  if (process.argv.includes('--pictures') && (language === 'en' || PICTURED_IN_CHINESE.has(way)))
    await page.screenshot({
      path: `docs/screenshots/mail-${language}-${way}.png`,
      fullPage: true,
    });
  await checkAccessible(page, `mail, ${language}, ${way}`);
  await context.close();
}

async function main(): Promise<void> {
  const executable = findChromium();
  if (executable === undefined) {
    console.warn('SKIPPED: no chromium on this machine, so no mail was opened in a browser');
    return;
  }
  const browser = await launchChromium(executable);
  try {
    for (const language of DIGEST_LANGUAGES)
      for (const way of Object.keys(WAYS)) await look(browser, language, way);
    console.log('the mail shows as it should');
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
