import fc from 'fast-check';
import { hideAddresses, normaliseAddress } from '../../../../functions/core/digest/mail-address';

describe('normaliseAddress', () => {
  it('gives one spelling', () => {
    expect(normaliseAddress(' Ada.Lee@Bücher.Example ')).toBe('ada.lee@xn--bcher-kva.example');
    expect(normaliseAddress('ａｄａ@example.com')).toBe('ada@example.com');
  });

  it('refuses what is no address or what SES cannot send to', () => {
    const wrong = ['', 'ada', 'ada@', '@example.com', 'a@b', 'a b@example.com', 'ä@example.com'];
    const injected = [
      'a@example.com\r\nBcc: b@example.com',
      'a@example.com,b@example.com',
      'a@[127.0.0.1]',
    ];
    for (const text of [...wrong, ...injected, `${'a'.repeat(65)}@example.com`])
      expect(normaliseAddress(text)).toBeUndefined();
  });

  it('never lets through what could end a header or begin another', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        const address = normaliseAddress(`${text}@example.com`);
        if (address !== undefined) expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
      }),
    );
  });
});

describe('hideAddresses', () => {
  it('hides every address that we could ever have subscribed', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', '<', '"', ': ', '('), (text, before) => {
        const address = normaliseAddress(text);
        if (address === undefined) return;
        const shown = hideAddresses(`not verified: ${before}${address} in us-east-1`);
        expect(shown).not.toContain('@');
      }),
    );
  });
});
