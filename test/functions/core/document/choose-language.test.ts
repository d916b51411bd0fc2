import { chooseLanguage } from '../../../../functions/core/document/choose-language';

describe('chooseLanguage', () => {
  it.each([
    ['de-AT', 'Kurz.', 'de'],
    ['en', '双方签署合作备忘录，项目总投资约十二亿元。', 'zh'],
    [
      'en',
      'Der Hafen und die Werft haben sich auf eine gemeinsame Firma geeinigt, wie der Sprecher am Montag sagte. '.repeat(
        5,
      ),
      'de',
    ],
    [
      'no',
      'Havnen og verftet er blitt enige om et felles selskap, sier talsmannen mandag. '.repeat(6),
      'no',
    ],
    [null, '', null],
  ])('reads %s', (declared, text, expected) => {
    expect(chooseLanguage(text, declared)).toBe(expected);
  });
});
