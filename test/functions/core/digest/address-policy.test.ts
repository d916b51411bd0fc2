import {
  readAddress,
  readAddressPolicy,
  TAKE_ALL,
} from '../../../../functions/core/digest/address-policy';

const STRICT = readAddressPolicy(' role, disposable,Bücher.example ');

describe('readAddress', () => {
  it('takes offices and throw-away mailboxes unless the deployer says otherwise', () => {
    for (const address of ['info@example.com', 'a@mailinator.com'])
      expect(readAddress(address, TAKE_ALL)).toEqual({ address });
  });

  it.each([
    ['Info@example.com', 'role'],
    ['no-reply@example.com', 'role'],
    ['press+daily@example.com', 'role'],
    ['a@mailinator.com', 'domain'],
    ['a@mx.mailinator.com', 'domain'],
    ['a@bücher.example', 'domain'],
    ['a@shop.xn--bcher-kva.example', 'domain'],
    ['nobody', 'malformed'],
    ['ä b@example.com', 'malformed'],
    ['ä@nowhere', 'malformed'],
    ['józef@example.com', 'beyond-ascii'],
    ['王@例え.jp', 'beyond-ascii'],
  ])('says of %s that it is %s', (text, fault) => {
    expect(readAddress(text, STRICT)).toEqual({ fault });
  });

  it.each([
    ['ada.info@example.com', 'ada.info@example.com'],
    ['ada@notmailinator.com', 'ada@notmailinator.com'],
    ['ada@公司.cn', 'ada@xn--55qx5d.cn'],
    ['ADA＠例え。jp', 'ada@xn--r8jz45g.jp'],
  ])('takes %s', (text, address) => {
    expect(readAddress(text, STRICT)).toEqual({ address });
  });
});

describe('readAddressPolicy', () => {
  it('names the word that is wrong', () => {
    expect(() => readAddressPolicy('roles!')).toThrow('"roles!" is neither role');
    expect(readAddressPolicy(undefined)).toEqual(TAKE_ALL);
  });
});
