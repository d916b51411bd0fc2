import { readFileSync } from 'node:fs';
import { PAGE_ASSETS } from '../../../../functions/core/html/page-assets.generated';
import { packAssets } from '../../../../functions/query/assets/pack-assets';

describe('page assets', () => {
  it('are what the script packs from their sources', async () => {
    const file = 'functions/core/html/page-assets.generated.ts';
    expect(readFileSync(file, 'utf8')).toBe(await packAssets());
  });

  it('load nothing from elsewhere', () => {
    const texts = [PAGE_ASSETS.style.body, PAGE_ASSETS.script.body];
    texts.forEach((text) => expect(text).not.toMatch(/https?:|@import|url\(/));
  });
});
