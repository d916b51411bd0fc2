import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tagChineseDeals } from '../../../../../functions/core/deal/zh/tag-chinese-deals';
import { CodePoints } from '../../../../../functions/core/text/code-points';
import type { TaggedDeal } from '../../../../../functions/core/deal/tagged-deal';

const published = '2025-12-02';
const tag = (text: string): TaggedDeal[] => tagChineseDeals({ text, published, lang: 'zh' });
const brief = (deal: TaggedDeal | undefined): unknown =>
  deal && [deal.type, deal.stage, deal.parties.map(({ role, name }) => `${role} ${name}`).sort()];

/** One sentence a case, with firms made up for it: type, stage, sides. */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    '12月1日，渭桥高新区与成都岚川智能科技有限公司签署投资协议，后者将投资8亿元建设传感器生产线。',
    'investment',
    'signed',
    ['host 渭桥高新区', 'investor 成都岚川智能科技有限公司'],
  ],
  [
    '岚川智能拟以自有资金不超过6亿元收购禾野化工70%股权。',
    'acquisition',
    'proposed',
    ['acquirer 岚川智能', 'target 禾野化工'],
  ],
  [
    '岚川集团将所持郑州禾野物流有限公司40%股权转让给青陌控股，双方已签署协议。',
    'acquisition',
    'signed',
    ['acquirer 青陌控股', 'seller 岚川集团', 'target 郑州禾野物流有限公司'],
  ],
  [
    '岚川股份公告，公司收到招标人禾野水务有限公司发来的中标通知书，中标金额2.1亿元。',
    'contract',
    'signed',
    ['buyer 禾野水务有限公司', 'contractor 岚川股份'],
  ],
  [
    '岚川电气与禾野能源签署战略合作协议，双方将在储能领域开展合作。',
    'partnership',
    'signed',
    ['partner 岚川电气', 'partner 禾野能源'],
  ],
  [
    '岚川电气与泰国禾野电力公司签署谅解备忘录。',
    'partnership',
    'mou',
    ['partner 岚川电气', 'partner 泰国禾野电力公司'],
  ],
  [
    '岚川科技完成5亿元C轮融资，青陌资本领投，禾野创投跟投。',
    'funding',
    'completed',
    ['investor 禾野创投', 'investor 青陌资本', 'target 岚川科技'],
  ],
  [
    '青陌银行向岚川纸业发放贷款2亿元。',
    'loan',
    'completed',
    ['lender 青陌银行', 'target 岚川纸业'],
  ],
  ['岚川生物向港交所递交上市申请，拟募资5亿港元。', 'listing', 'proposed', ['target 岚川生物']],
  [
    '岚川集团与禾野集团合资成立芜湖青陌新材料有限公司，岚川集团持股51%。',
    'jv',
    'signed',
    ['partner 岚川集团', 'partner 禾野集团', 'target 芜湖青陌新材料有限公司'],
  ],
  [
    '岚川锂业宣布终止收购禾野矿业51%股权。',
    'acquisition',
    'cancelled',
    ['acquirer 岚川锂业', 'target 禾野矿业'],
  ],
  [
    '岚川股份挂牌转让全资子公司淄博禾野陶瓷有限公司100%股权，底价1.2亿元。',
    'divestment',
    'proposed',
    ['seller 岚川股份', 'target 淄博禾野陶瓷有限公司'],
  ],
  [
    '长青液压实控人陈岚、陈川父子拟转让4321万股股份给青陌控股，交易总价12.38亿元。',
    'acquisition',
    'proposed',
    ['acquirer 青陌控股', 'seller 陈岚', 'seller 陈川', 'target 长青液压'],
  ],
  [
    '岚川集团收购全球领先的数据与分析企业Quorvex的多数股权。',
    'acquisition',
    'signed',
    ['acquirer 岚川集团', 'target Quorvex'],
  ],
  ['渭桥县全县共签约招商项目17个，计划总投资44.8亿元。', 'investment', 'signed', ['host 渭桥县']],
  [
    '9月2日|岚川家居公告，公司筹划以现金方式收购青陌微电子股份有限公司控制权。',
    'acquisition',
    'proposed',
    ['acquirer 岚川家居', 'target 青陌微电子股份有限公司'],
  ],
  [
    '总投资45亿元的青陌奔腾新增年产4万辆纯电动车项目当天在渭桥县开工。',
    'investment',
    'under-construction',
    ['investor 青陌奔腾'],
  ],
];

describe('tagChineseDeals', () => {
  it.each(CASES)('reads %s', (text, type, stage, sides) => {
    const deals = tag(`一则消息\n${text}`);

    expect(brief(deals[0])).toEqual([type, stage, [...sides].sort()]);
  });

  it.each([
    '岚川股份累计回购公司股份120万股，支付金额1.2亿元。',
    '岚川股份控股股东将1200万股办理质押。',
    '今年前三季度，全市新签约项目120个，总投资860亿元。',
    '岚川科技否认正与任何一方洽谈出售业务，称传闻不实。',
    '岚川股份上半年实现营业收入12亿元，同比增长8%。',
  ])('finds no deal in %s', (text) => {
    expect(tag(`一则消息\n${text}`)).toEqual([]);
  });

  it('keeps the figures, the day and the place with the deal', () => {
    const [deal] = tag(
      '一则消息\n11月28日，岚川能源与武威市政府签约，投资12.5亿元建设光伏制氢项目。',
    );

    expect(deal).toMatchObject({
      date: '2025-11-28',
      location: { city: '武威', country: 'CN' },
      amounts: [{ raw: '12.5亿元', value: '1250000000', currency: 'CNY' }],
    });
  });

  it('keeps two orders of the same sides apart where the second is one more of another sum', () => {
    const deals = tag(
      '12月1日，岚川船厂与禾野航运签订散货船建造合同，合同金额3.2亿元。此外，岚川船厂又与禾野航运签订油轮建造合同，合同金额8亿元。',
    );

    expect(deals.map(({ amounts }) => amounts[0]?.value)).toEqual(['320000000', '800000000']);
    expect(deals.map((deal) => deal.parties.map(({ name }) => name))).toEqual([
      ['岚川船厂', '禾野航运'],
      ['岚川船厂', '禾野航运'],
    ]);
  });

  it('counts the jobs a plant brings', () => {
    const [deal] = tag(
      '一则消息\n12月1日，岚川能源与武威市政府签约，投资2亿元建设电池工厂。预计新增就业岗位400个。',
    );

    expect(deal?.jobs).toBe(400);
  });

  it('does not let a share quote cut a name', () => {
    const [deal] = tag(
      '一则消息\n岚川电气(12.48,0.16,1.30%)股份有限公司公告，公司中标禾野风能有限公司主轴采购项目，中标金额1.3亿元。',
    );

    expect(deal?.parties.map(({ name }) => name)).toContain('岚川电气股份有限公司');
  });

  it('reads traditional characters and leaves names as written', () => {
    const [deal] = tag('一則消息\n嵐川集團宣布，以7.2億港元收購禾野置業全部股權。');

    expect(deal?.parties.map(({ name }) => name)).toEqual(['嵐川集團', '禾野置業']);
  });

  it('quotes what stands in the text, beyond the Basic Multilingual Plane too', () => {
    const text = '𠮷日𠮷时\n𠮷川12月1日讯 岚川科技完成5亿元C轮融资，青陌资本领投。';
    const points = new CodePoints(text);

    for (const deal of tag(text))
      for (const { start, end, text: quoted } of [
        deal.evidence,
        deal.stageEvidence,
        ...deal.parties.map((party) => party.evidence),
        ...deal.amounts.map((amount) => amount.evidence),
      ])
        expect(points.slice(start, end)).toBe(quoted);
  });

  it('never throws, and its quotes equal the text, whatever it is given', () => {
    const piece = fc.constantFrom(
      '岚川科技',
      '收购',
      '（',
      '）',
      '“',
      '”',
      '《',
      '，',
      '。',
      '\n',
      '51%股权',
      '3亿元',
      '公司',
      '与',
      '签署协议',
      '禾野集团有限公司',
      '12月1日',
      '后者',
      '\ue000',
      '\ud800',
      'A轮',
      '中标',
      '𠮷',
      '；',
      '：',
      '总投资',
      '项目',
      '终止',
    );

    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        const points = new CodePoints(text);
        for (const deal of tag(text))
          expect(points.slice(deal.evidence.start, deal.evidence.end)).toBe(deal.evidence.text);
      }),
      { numRuns: 200 },
    );
  });

  it('stays linear on marks and words that repeat without end', () => {
    const started = performance.now();
    for (const piece of ['（', '“', '公司', '收购，', '《', '，由', 'Aa Bb ', '甲乙科技、'])
      tag(piece.repeat(20_000));

    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
