import type { StoryText } from '../../functions/core/deal/tagged-deal';

/** A story of ours with two deals, a hidden character, a typographic quotation and an amount in two currencies. */
export const STORY: StoryText = {
  text: [
    'Norvik Kraft to pour billions into Tromsø',
    'Norvik Kraft AS is in talks with the port of Tromsø on a battery plant, the firm’s chief executive said on Thursday.',
    'The project would cost NOK 2.4 billion (about $220 million) and create 350 jobs.',
    '“We have not signed anything,” said Ida Moen, who runs Norvik\u200b Kraft.',
    'Separately, Halden Shipping ASA has sold 40 per cent of Fjord Tugs to Bergsund Group for 90 million kroner.',
  ].join('\n'),
  title: 'Norvik Kraft to pour billions into Tromsø',
  published: '2026-03-06T08:00:00Z',
  lang: 'en',
};

/** A right answer to `STORY`, as the tool's input. */
export const REPLY = {
  deals: [
    {
      type: 'investment',
      stage: 'talks',
      sentence:
        "Norvik Kraft AS is in talks with the port of Tromsø on a battery plant, the firm's chief executive said on Thursday.",
      stage_quote: 'is in talks',
      parties: [
        { name: 'Norvik Kraft AS', role: 'investor', kind: 'company', aliases: ['Norvik Kraft'] },
        { name: 'port of Tromsø', role: 'host', kind: 'government', aliases: [] },
      ],
      amounts: ['NOK 2.4 billion', '$220 million'],
      jobs_quote: '350 jobs',
      city: 'Tromsø',
      country: 'NO',
      country_quote: 'Tromsø',
      date_quote: 'on Thursday',
      sectors: ['electronics'],
    },
    {
      type: 'acquisition',
      stage: 'signed',
      sentence:
        'Separately, Halden Shipping ASA has sold 40 per cent of Fjord Tugs to Bergsund Group for 90 million kroner.',
      stage_quote: 'has sold',
      parties: [
        { name: 'Bergsund Group', role: 'acquirer', kind: 'company' },
        { name: 'Halden Shipping ASA', role: 'seller', kind: 'company' },
        { name: 'Fjord Tugs', role: 'target', kind: 'company' },
      ],
      amounts: ['90 million kroner'],
      stake_pct: 40,
      stake_quote: '40 per cent',
      sectors: ['logistics'],
    },
  ],
  sectors: ['electronics', 'logistics'],
  summary:
    'Norvik Kraft is talking to the port of Tromsø about a battery plant that would cost NOK 2.4 billion. Bergsund Group has bought 40 per cent of Fjord Tugs.',
};

/** The right answer with its first deal changed. */
export function replyWith(change: Readonly<Record<string, unknown>>): unknown {
  const [first, ...rest] = REPLY.deals;
  return { ...REPLY, deals: [{ ...first, ...change }, ...rest] };
}
