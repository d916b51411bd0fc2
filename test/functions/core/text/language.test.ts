import fc from 'fast-check';
import { detectLanguage } from '../../../../functions/core/text/language';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The company said it will buy the mill for $5 million.'],
    ['zh', '鹤原重工（Heyuan Heavy Industry Co Ltd）与市政府签署协议。'],
    ['ja', '当社は新しい工場を建設することを発表した。'],
    ['ko', '회사는 새 공장을 짓기로 했다.'],
    ['de', 'Der Konzern hat die Firma nach eigenen Angaben für drei Millionen Euro gekauft.'],
    ['fr', 'Le groupe a racheté une usine dans le nord pour deux millions.'],
    ['es', 'La empresa compró una planta en el norte por dos millones.'],
    ['ru', 'Компания объявила о покупке завода.'],
    ['uk', 'Компанія оголосила про купівлю заводу в Україні.'],
    ['th', 'บริษัทประกาศซื้อโรงงาน'],
  ])('knows %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('says nothing where nothing tells', () => {
    expect(detectLanguage('')).toBeNull();
    expect(detectLanguage('12345 -- 67')).toBeNull();
    expect(detectLanguage('Xyzzy Plugh')).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void detectLanguage(text)));
  });
});
