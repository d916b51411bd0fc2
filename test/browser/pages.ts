/**
 * `npm run test:browser`: opens the pages of local mode in chromium as readers do, has axe look at each, and takes the
 * pictures of docs/screenshots with `--pictures`. Says so and passes where there is no chromium.
 */
import { strict as assert } from 'node:assert';
import { execFileSync } from 'node:child_process';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { checkAccessible, checkFits, checkWeight, expectText } from './checks';
import { findChromium, launchChromium } from './chromium';
import { startLocalMode } from './local-mode';

const PORT = 18797;
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };
const MOST_BYTES = 60_000;

class Reader {
  /** What the console said and no test expected. */
  readonly complaints: string[] = [];

  constructor(
    readonly browser: Browser,
    readonly url: string,
  ) {}

  async visit(
    name: string,
    options: BrowserContextOptions,
    act: (page: Page) => Promise<void>,
    cookies: readonly string[] = [],
  ): Promise<void> {
    console.log(name);
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width: 1280, height: 800 },
      ...options,
    });
    const page = await context.newPage();
    page.on('console', (message) => {
      const isExpected = /status of 40[014]/.test(message.text());
      if (message.type() === 'error' && !isExpected) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    await act(page);
    const kept = (await context.cookies()).map((cookie) => cookie.name);
    assert.deepEqual(kept, cookies, 'no cookies but those named');
    await context.close();
  }
}

/** What the steps look for in each language. */
const SAYS = {
  en: {
    title: /Deals in the making/,
    acquisition: 'Acquisition',
    now: /in talks/,
    mail: 'by mail',
  },
  zh: { title: /酝酿中的交易/, acquisition: '收购', now: /洽谈中/, mail: '邮件' },
} as const;
type Says = (typeof SAYS)[keyof typeof SAYS];

const filterAndOpen =
  (says: Says) =>
  async (page: Page): Promise<void> => {
    await page.goto('/');
    await expectText(page, 'h1', says.title);
    await page.locator('.bars a', { hasText: says.acquisition }).click();
    await page.waitForURL(/\/deals\?type=acquisition$/);
    await page.locator('#f-stage').selectOption('talks');
    await page.locator('#filter button').click();
    await page.waitForURL((url) => url.search === '?type=acquisition&stage_gte=talks');
    assert.equal(await page.locator('.chips li').count(), 3);
    await page.keyboard.press('/');
    await page.keyboard.type('Pearl Leaf');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=Pearl/);
    assert.equal(await page.locator('.deal').count(), 1);
    await page.locator('.deal h2 a').click();
    await expectText(page, '.ladder .now', says.now);
    await page.locator('.big + .ref').click();
    await expectText(page, 'mark:target', /^60 billion shillings$/);
  };

async function turnPages(page: Page): Promise<void> {
  await page.goto('/deals?limit=5');
  const first = await page.locator('.deal h2').allTextContents();
  await page.locator('a[rel=next]').click();
  const second = await page.locator('.deal h2').allTextContents();
  assert.equal(first.length, 5);
  assert.ok(second.length > 0 && second.every((title) => !first.includes(title)));
  await page.locator('.paging .quiet').click();
  assert.deepEqual(await page.locator('.deal h2').allTextContents(), first);
}

const subscribe =
  (says: Says) =>
  async (page: Page): Promise<void> => {
    await page.goto('/deals?country=NO');
    await page.locator('.links a', { hasText: says.mail }).click();
    await page.waitForURL(/\/subscribe\?filter=/);
    assert.equal(await page.locator('[name=filter]').inputValue(), 'country=NO');
    await page.locator('[name=address]').fill('reader@example.com');
    await page.locator('main form button').click();
    assert.equal(await page.locator('form [name=address]').count(), 0, 'the wish was taken');
  };

async function speakChinese(page: Page): Promise<void> {
  await page.goto('/');
  await expectText(page, 'h1', /酝酿中的交易/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'zh-Hans');
  await page.locator('.language').click();
  await expectText(page, 'h1', /Deals in the making/);
  await page.locator('.deal h2 a').first().click();
  assert.match(page.url(), /lang=en/);
  await expectText(page, '.section h2', /How far it has got/);
}

async function goWrong(page: Page): Promise<void> {
  const missing = await page.goto('/deals/nosuchdeal');
  assert.equal(missing?.status(), 404);
  await expectText(page, 'h1', /nothing here/i);
  const wrong = await page.goto('/deals?type=acquisitoin&country=NO');
  assert.equal(wrong?.status(), 400);
  await page.locator('a', { hasText: 'Did you mean acquisition?' }).click();
  await page.waitForURL(/\/deals\?type=acquisition&country=NO$/);
  await page.goto('/deals?q=zebra');
  await expectText(page, '.empty h2', /No deal here/);
}

async function withoutScript(page: Page): Promise<void> {
  await page.goto('/');
  await page.locator('#q').fill('Bergen');
  await page.locator('.search button').click();
  assert.match(page.url(), /\/deals\?q=Bergen$/, 'empty fields stay out of the address');
  assert.ok((await page.locator('.deal').count()) > 0);
}

async function seeWhere(page: Page): Promise<void> {
  await page.goto('/');
  assert.ok((await page.locator('.map circle').count()) >= 5, 'a disc on each country');
  await page.locator('.bars a', { hasText: 'Norway' }).click();
  await page.waitForURL(/\/deals\?country=NO$/);
  assert.equal(await page.locator('.map circle').count(), 1);
  assert.ok((await page.locator('.picture rect.some').count()) > 0, 'months by sector');
}

async function print(page: Page): Promise<void> {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  for (const selector of ['.top nav', '.rail', '.search', '.bar ul'])
    assert.equal(await page.locator(selector).first().isVisible(), false, `${selector} on paper`);
  assert.ok(await page.locator('.deal h2').first().isVisible());
}

/** Where keys are asked for: what a person with one meets, and one without. */
async function enterWithKey(page: Page, key: string): Promise<void> {
  const answer = await page.goto('/deals?type=acquisition');
  assert.equal(answer?.status(), 401);
  await expectText(page, 'h1', /A key, please/);
  await checkAccessible(page, 'the page that asks for a key');
  await page.locator('#key').fill('hb_mistyped');
  await page.keyboard.press('Enter');
  await expectText(page, '[role=alert]', /opens nothing/);
  await checkAccessible(page, 'the same after a wrong key');
  await page.locator('#key').fill(key);
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/deals\?type=acquisition$/);
  assert.ok((await page.locator('.deal').count()) > 0);
  await page.locator('.deal h2 a').first().click();
  await expectText(page, '.section h2', /How far it has got/);
  assert.ok(!page.url().includes(key) && !(await page.content()).includes(key));
}

async function leaveWithKey(page: Page, key: string): Promise<void> {
  await page.goto('/key?lang=zh');
  await page.locator('#key').fill(key);
  await page.locator('main form button').click();
  await page.waitForURL((url) => url.pathname === '/');
  await page.goto('/key?lang=zh');
  await checkFits(page, 'the page of a key, phone');
  await page.locator('main form button').click();
  await page.waitForURL(/\/key/);
  assert.equal((await page.goto('/'))?.status(), 401);
}

async function tryKeys(browser: Browser, pictures: boolean): Promise<void> {
  const local = await startLocalMode(PORT + 20, { HARBINGER_ACCESS: 'keys' });
  try {
    const words = ['tsx', 'bin/cli.ts', 'keys', 'add', 'reader', '--data', local.dataDir];
    const key = execFileSync('npx', words, { encoding: 'utf8', stdio: 'pipe' }).trim();
    const reader = new Reader(browser, local.url);
    await reader.visit('enter with a key', { bypassCSP: true }, (page) => enterWithKey(page, key), [
      '__Host-harbinger',
    ]);
    await reader.visit('leave', PHONE, (page) => leaveWithKey(page, key));
    assert.deepEqual(reader.complaints, [], 'the console stays silent');
    if (pictures)
      await reader.visit('picture key', {}, async (page) => {
        await page.goto('/key');
        await page.screenshot({ path: 'docs/screenshots/key.png' });
      });
  } finally {
    await local.stop();
  }
}

async function lookAtAll(reader: Reader, dealPath: string): Promise<void> {
  const paths = [
    '/',
    dealPath,
    '/articles',
    '/sources',
    '/guide?type=jv',
    '/subscribe',
    '/nowhere',
    '/deals?q=zebra',
    '/digests',
  ];
  const ways: readonly (readonly [string, BrowserContextOptions])[] = [
    ['desk', {}],
    ['phone', PHONE],
    ['dark', { colorScheme: 'dark' }],
    ['Chinese', { locale: 'zh-CN' }],
  ];
  for (const [way, options] of ways) {
    await reader.visit(`axe, ${way}`, { ...options, bypassCSP: true }, async (page) => {
      for (const path of paths) {
        await page.goto(path);
        await checkFits(page, `${path}, ${way}`);
        await checkAccessible(page, `${path}, ${way}`);
      }
    });
  }
}

async function takePictures(reader: Reader, dealPath: string): Promise<void> {
  const shots: readonly (readonly [string, string, BrowserContextOptions])[] = [
    ['deals', '/', {}],
    ['deal', dealPath, { viewport: { width: 1280, height: 1100 } }],
    ['dark', '/deals?sector=power', { colorScheme: 'dark' }],
    ['chinese', '/', { locale: 'zh-CN' }],
    ['phone', dealPath, PHONE],
    ['phone-list', '/', PHONE],
    ['guide', '/guide?type=jv&country=NO', {}],
    ['sources', '/sources', {}],
  ];
  for (const [name, path, options] of shots) {
    await reader.visit(`picture ${name}`, options, async (page) => {
      await page.goto(path);
      await page.screenshot({ path: `docs/screenshots/${name}.png` });
    });
  }
}

async function main(): Promise<void> {
  const executable = findChromium();
  if (executable === undefined) {
    console.warn('SKIPPED: no chromium on this machine, so no page was opened in a browser');
    return;
  }
  const local = await startLocalMode(PORT);
  const browser = await launchChromium(executable);
  try {
    const reader = new Reader(browser, local.url);
    await reader.visit('weight', {}, (page) => checkWeight(page, `${local.url}/`, MOST_BYTES));
    const ways: readonly (readonly [string, Says, BrowserContextOptions])[] = [
      ['desk', SAYS.en, {}],
      ['phone', SAYS.en, PHONE],
      ['Chinese', SAYS.zh, { locale: 'zh-CN' }],
      ['Chinese, phone', SAYS.zh, { ...PHONE, locale: 'zh-CN' }],
    ];
    for (const [way, says, options] of ways) {
      await reader.visit(`filter, open, evidence: ${way}`, options, filterAndOpen(says));
      await reader.visit(`turn pages: ${way}`, options, turnPages);
      await reader.visit(`subscribe: ${way}`, options, subscribe(says));
    }
    await reader.visit('map and months', {}, seeWhere);
    await reader.visit('print', {}, print);
    await reader.visit('both languages', { locale: 'zh-CN' }, speakChinese);
    await reader.visit('errors and nothing found', {}, goWrong);
    await reader.visit('without script', { javaScriptEnabled: false }, withoutScript);
    const list = await fetch(`${local.url}/deals?q=Pearl+Leaf`);
    const { items } = (await list.json()) as { items: readonly { id: string }[] };
    const dealPath = `/deals/${items[0]?.id ?? ''}`;
    await lookAtAll(reader, dealPath);
    assert.deepEqual(reader.complaints, [], 'the console stays silent');
    const pictures = process.argv.includes('--pictures');
    if (pictures) await takePictures(reader, dealPath);
    await tryKeys(browser, pictures);
    console.log('all pages behave');
  } finally {
    await browser.close();
    await local.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
