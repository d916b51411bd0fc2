import type { LabelledPage } from './deal-scores';

const HEADLINE = 'Business news\n';

/** A page of each line of `type<TAB>stage<TAB>sentence` with `{Name|role}`, `[[sum]]` and `<<place>>` marked. */
export function readWrittenSentences(tsv: string): LabelledPage[] {
  return tsv
    .trim()
    .split('\n')
    .map((line, i) => {
      const [type = '', stage = '', marked = ''] = line.split('\t');
      const parties = [...marked.matchAll(/\{([^{}|]+)\|[a-z]+\}/g)].map(([, name = '']) => ({
        name,
        aliases: [],
      }));
      const text =
        HEADLINE +
        marked
          .replace(/\{([^{}|]+)\|[a-z]+\}/g, '$1')
          .replace(/\[\[(.+?)\]\]/g, '$1')
          .replace(/<<(.+?)>>/g, '$1');
      const deals = type === 'none' ? [] : [{ type, stage, parties }];
      return { id: `sentence:${i}`, lang: 'en', text, is_deal_story: deals.length > 0, deals };
    });
}
