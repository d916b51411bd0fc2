import { parseEcbRates } from '../../../../functions/core/deal/parse-ecb-rates';

const FILE = `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
<Cube><Cube time='2026-03-02'><Cube currency='USD' rate='1.10'/><Cube currency='JPY' rate='160.5'/></Cube>
<Cube time="2026-03-01"><Cube currency="USD" rate="1.2"/></Cube></Cube></gesmes:Envelope>`;

describe('parseEcbRates', () => {
  it('reads each day of the file', () => {
    expect(parseEcbRates(FILE)).toMatchObject([
      { day: '2026-03-02', perEuro: { USD: '1.10', JPY: '160.5' } },
      { day: '2026-03-01', perEuro: { USD: '1.2' } },
    ]);
  });

  it.each([
    '',
    '<html>no</html>',
    "<Cube time='2026-03-02'><Cube currency='JPY' rate='1'/>",
    '<Cube '.repeat(100_000),
  ])('gives nothing of what is no such file', (text) => {
    expect(parseEcbRates(text)).toEqual([]);
  });
});
