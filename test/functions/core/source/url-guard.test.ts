import fc from 'fast-check';
import { checkUrl, hostKey, isPublicAddress } from '../../../../functions/core/source/url-guard';

const nobody = { allowedPrivateHosts: new Set<string>() };
const isRefused = (url: string): boolean => 'refusal' in checkUrl(url, nobody);

describe('checkUrl', () => {
  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://172.16.0.1/',
    'http://192.168.1.1/',
    'http://100.64.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://198.18.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://192.0.2.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[64:ff9b::808:808]/',
    'http://[2002:7f00:1::]/',
    'http://[2001::1]/',
    'http://[fd00::1]/',
    'http://[fc00::1]/',
    'http://[fe80::1]/',
    'http://[fec0::1]/',
    'http://[ff02::1]/',
    'http://[2001:db8::1]/',
    'http://[fd00:ec2::254]/',
    'http://[::127.0.0.1]/',
    'http://[100::1]/',
    'http://[5f00::1]/',
    'http://localhost/',
    'http://localhost./',
    'http://printer/',
    'http://router.local/',
    'http://db.internal/',
    'http://metadata.google.internal/',
    'http://①②⑦.⓪.⓪.①/',
    'http://127。0。0。1/',
    'http://8.8.8.8.:80/',
    'http://134744072/',
    'http://010.8.8.8/',
    'ftp://example.com/',
    'file:///etc/passwd',
    'gopher://example.com/',
    'data:text/html,x',
    'javascript:alert(1)',
    'http://user@example.com/',
    'http://user:secret@example.com/',
    'http://example.com:99999/',
    'not an address',
    '',
  ])('refuses %s', (url) => {
    expect(isRefused(url)).toBe(true);
  });

  it.each([
    'http://example.com/',
    'https://example.com:8443/a?b#c',
    'http://8.8.8.8/',
    'http://[2606:4700::1111]/',
    'https://新闻.example.cn/',
  ])('lets %s through', (url) => {
    expect(isRefused(url)).toBe(false);
  });

  it('lets a private host through only by its exact name and port', () => {
    const guard = { allowedPrivateHosts: new Set(['127.0.0.1:8788']) };
    expect(checkUrl('http://127.0.0.1:8788/feed', guard)).toHaveProperty('url');
    expect(checkUrl('http://127.0.0.1:8789/feed', guard)).toHaveProperty('refusal');
    expect(checkUrl('http://127.0.0.1/feed', guard)).toHaveProperty('refusal');
    expect(checkUrl('http://user@127.0.0.1:8788/', guard)).toHaveProperty('refusal');
  });

  it('never throws, and what it lets through is http or https without credentials', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.ipV4().map((ip) => `http://${ip}/`),
          fc.ipV6().map((ip) => `http://[${ip}]/`),
        ),
        (address) => {
          const checked = checkUrl(address, nobody);
          if ('refusal' in checked) return;
          expect(checked.url.protocol).toMatch(/^https?:$/);
          expect(checked.url.username + checked.url.password).toBe('');
        },
      ),
    );
  });
});

describe('isPublicAddress', () => {
  it.each(['fe80::1%eth0', '::ffff:8.8.8.8', '2001:db8::1', '0.0.0.0', 'junk', ''])(
    'is not %s',
    (address) => {
      expect(isPublicAddress(address)).toBe(false);
    },
  );
});

describe('hostKey', () => {
  it('always names the port', () => {
    expect(hostKey(new URL('https://example.com/a'))).toBe('example.com:443');
    expect(hostKey(new URL('http://example.com:8080/a'))).toBe('example.com:8080');
  });
});
