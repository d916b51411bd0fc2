import fc from 'fast-check';
import { DEAL_TYPES, ROLES, STAGES, type Role } from '../../../../functions/core/deal/labels';
import type { TaggedDeal } from '../../../../functions/core/deal/tagged-deal';
import { describeDeal } from '../../../../functions/core/summary/describe-deal';

const evidence = { start: 0, end: 0, text: '' };
const party = (name: string, role: Role): TaggedDeal['parties'][number] => ({
  name,
  role,
  aliases: [],
  kind: 'company',
  evidence,
});
const price = (raw: string): TaggedDeal['amounts'][number] => ({
  raw,
  qualifier: 'exact',
  basis: 'deal',
  evidence,
});

function deal(parts: Partial<TaggedDeal>): TaggedDeal {
  return {
    type: 'acquisition',
    stage: 'signed',
    stageEvidence: evidence,
    parties: [],
    amounts: [],
    dates: {},
    evidence,
    confidence: 1,
    fieldConfidence: {},
    ...parts,
  };
}

describe('describeDeal', () => {
  const purchase = [
    party('Acme Ltd', 'acquirer'),
    party('Widget Works', 'target'),
    party('Old Holdings', 'seller'),
  ];
  it.each<[string, Partial<TaggedDeal>, string]>([
    [
      'an offer',
      { stage: 'talks', parties: purchase },
      'Acme Ltd in talks to buy Widget Works from Old Holdings',
    ],
    [
      'a price and place',
      { parties: purchase, amounts: [price('$5m')], location: { city: 'Leeds' } },
      'Acme Ltd agreed to buy Widget Works from Old Holdings for $5m, Leeds',
    ],
    [
      'a plant',
      {
        type: 'investment',
        stage: 'proposed',
        parties: [party('Acme Ltd', 'investor'), party('Sand County', 'host')],
        amounts: [price('Rs 50 crore')],
      },
      'Acme Ltd planning to invest Rs 50 crore in a project with Sand County',
    ],
    [
      'a plant without a sum',
      { type: 'investment', stage: 'completed', parties: [party('Acme Ltd', 'investor')] },
      'Acme Ltd invested in a project',
    ],
    [
      'a venture',
      { type: 'jv', stage: 'mou', parties: [party('A Co', 'partner'), party('B Co', 'partner')] },
      'A Co and B Co signed a memorandum to form a joint venture',
    ],
    [
      'a sale without a seller',
      { type: 'divestment', stage: 'rumoured', parties: [party('Widget Works', 'target')] },
      'Rumoured: sale of Widget Works',
    ],
  ])('tells %s', (_what, parts, line) => {
    expect(describeDeal(deal(parts))).toBe(line);
  });

  it('tells it in Chinese', () => {
    const parties = [
      party('甲公司', 'acquirer'),
      party('乙厂', 'target'),
      party('丙集团', 'seller'),
    ];
    expect(
      describeDeal(deal({ stage: 'proposed', parties, amounts: [price('3亿元')] }), 'zh'),
    ).toBe('甲公司拟向丙集团收购乙厂，3亿元');
  });

  it('names a stake only where the sentence has its number', () => {
    const parties = purchase.slice(0, 2);
    const quoted = { start: 0, end: 9, text: 'Acme takes 40 percent.' };
    expect(describeDeal(deal({ parties, stakePercent: 40, evidence: quoted }))).toBe(
      'Acme Ltd agreed to buy 40 percent of Widget Works',
    );
    expect(describeDeal(deal({ parties, stakePercent: 50, evidence: quoted }))).toBe(
      'Acme Ltd agreed to buy Widget Works',
    );
  });

  it('holds no digits and no capitalised names but those of the tags', () => {
    const name = fc.constantFrom('Acme 7', 'Widget', 'Bold $& Co', '甲公司');
    const parties = fc.array(
      fc.tuple(name, fc.constantFrom(...ROLES)).map(([n, role]) => party(n, role)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...DEAL_TYPES),
        fc.constantFrom(...STAGES),
        parties,
        fc.boolean(),
        fc.constantFrom('en', 'zh'),
        (type, stage, list, priced, lang) => {
          let line = describeDeal(
            deal({ type, stage, parties: list, amounts: priced ? [price('$99')] : [] }),
            lang,
          );
          for (const tag of ['Acme 7', 'Widget', 'Bold $& Co', '甲公司', '$99'])
            line = line.replaceAll(tag, '');
          expect(line).not.toMatch(/\d|AMOUNT|undefined|\$/);
        },
      ),
    );
  });
});
