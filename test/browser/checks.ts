import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Nothing that axe calls serious or critical. The page must come from a context with `bypassCSP`. */
export async function checkAccessible(page: Page, name: string): Promise<void> {
  await page.addScriptTag({ content: AXE });
  const violations = await page.evaluate<Violation[]>(
    'axe.run(document).then(({ violations }) => violations)',
  );
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const lesser = violations.length - grave.length;
  console.log(`  axe on ${name}: ${grave.length} serious, ${lesser} lesser`);
  for (const { id, nodes } of violations) console.log(`    ${id}: ${nodes[0]?.html.slice(0, 160)}`);
  assert.equal(grave.length, 0, `axe finds something serious on ${name}`);
}

/** Bytes over the wire of a first visit, layout shift, and whether anything came from elsewhere. */
export async function checkWeight(page: Page, url: string, mostBytes: number): Promise<void> {
  const hosts = new Set<string>();
  page.on('request', (request) => hosts.add(new URL(request.url()).host));
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(url, { waitUntil: 'networkidle' });
  const shift = await page.evaluate(`new Promise((done) => {
    let sum = 0;
    new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => (sum += value)))
      .observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => done(sum), 500);
  })`);
  console.log(
    `  first visit: ${(bytes / 1000).toFixed(1)} KB over the wire, layout shift ${String(shift)}`,
  );
  assert.ok(bytes > 0 && bytes <= mostBytes, `${bytes} bytes`);
  assert.equal(shift, 0);
  assert.deepEqual([...hosts], [new URL(url).host]);
}

/** Nothing stands wider than the window. */
export async function checkFits(page: Page, name: string): Promise<void> {
  const over = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  assert.ok(over <= 0, `${name} is ${over} px too wide`);
}

/** Text with enough context to say what was expected where. */
export async function expectText(page: Page, selector: string, wanted: RegExp): Promise<void> {
  const text = (await page.locator(selector).first().textContent()) ?? '';
  assert.match(text, wanted, `${selector} at ${page.url()}`);
}
