import { isGroundedSummary } from '../../../../functions/core/summary/grounded-summary';
import { REPLY, STORY } from '../../../support/model-story';

const ZH =
  '滨州市政府3月3日与华岭股份有限公司签署协议，后者将投资近12亿元建设铝材基地。项目分两期实施，一期年产铝材5万吨，王海涛出席仪式。';

describe('isGroundedSummary', () => {
  it.each([
    [REPLY.summary, STORY.text],
    ['The Norvik Kraft project is still in talks. Nothing is signed, Ida Moen said.', STORY.text],
    ['A battery plant in Tromsø would create 350 jobs and cost about $220 million.', STORY.text],
    ['华岭股份有限公司与滨州市政府签署协议，将投资近12亿元建设铝材基地，一期年产5万吨。', ZH],
    ['滨州市政府与该公司达成协议，项目分两期建设。', ZH],
  ])('takes what the story bears out: %s', (summary, text) => {
    expect(isGroundedSummary(summary, text)).toBe(true);
  });

  it.each([
    ['an invented name', 'Norvik Kraft is in talks with Equinor on a battery plant in the port.'],
    ['a name put together', 'Norvik Shipping is in talks with the port on a battery plant.'],
    ['a name at the start', 'Equinor is in talks with the port of Tromsø on a battery plant.'],
    ['another number', 'Norvik Kraft is in talks on a battery plant with 3500 jobs in Tromsø.'],
    ['another scale', 'Norvik Kraft is in talks on a battery plant for NOK 2.4 million in Tromsø.'],
    ['another currency', 'Norvik Kraft is in talks on a battery plant for SEK 2.4 billion in the port.'],
    ['a number in words', 'Norvik Kraft is in talks on three battery plants with the port of Tromsø.'],
    ['part of a number', 'Norvik Kraft is in talks on a battery plant for NOK 4 billion in Tromsø.'],
    ['an address', 'Norvik Kraft is in talks on a battery plant, see https://example.com for the port.'],
    ['markup', 'Norvik Kraft is in talks on a <b>battery plant</b> with the port of Tromsø.'],
    ['another matter', 'Send your savings to us today, and you will never regret what follows from it.'],
    ['a hidden character', 'Norvik Kraft is in talks on a battery\u200b plant with the port of Tromsø.'],
    ['lines', 'Norvik Kraft is in talks with the port.\nThe battery plant would create 350 jobs.'],
    ['too little', 'Talks.'],
    ['too much', 'Norvik Kraft is in talks with the port on a battery plant. '.repeat(20)],
    ['another language', '该公司与港口洽谈建设电池工厂，总投资约2.4亿元，创造就业岗位。'],
  ])('refuses %s', (_, summary) => {
    expect(isGroundedSummary(summary, STORY.text)).toBe(false);
  }); // prettier-ignore

  it.each([
    ['an invented firm', '鼎峰集团与滨州市政府签署协议，将投资近12亿元建设铝材基地。'],
    ['a firm put together', '滨州股份有限公司签署协议，将投资近12亿元建设铝材基地。'],
    ['an invented person', '华岭股份有限公司将投资近12亿元建设铝材基地，赵德柱出席仪式。'],
    ['another place', '临沂市政府与华岭股份有限公司签署协议，将投资近12亿元建设铝材基地。'],
    ['another sum', '华岭股份有限公司将投资近15亿元建设铝材基地，项目分两期实施。'],
    ['another scale', '华岭股份有限公司将投资近12万元建设铝材基地，项目分两期实施。'],
    ['another count', '华岭股份有限公司将投资近12亿元建设铝材基地，项目分三期实施。'],
    ['English', 'Hualing will invest 12 in the base, its director said at the ceremony today.'],
  ])('refuses in Chinese %s', (_, summary) => {
    expect(isGroundedSummary(summary, ZH)).toBe(false);
  });
});
