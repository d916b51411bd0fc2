import { robotsVerdict } from '../../../../functions/core/source/robots';

const URL_OF_STORY = 'https://news.example.com/business/1.html';

describe('robotsVerdict', () => {
  it('obeys the group that names us before the one for all', () => {
    const text =
      'User-agent: *\nDisallow: /\n\nUser-agent: harbinger\nDisallow: /private/\nCrawl-delay: 7\n';
    expect(robotsVerdict(URL_OF_STORY, { status: 200, text })).toEqual({
      allowed: true,
      crawlDelayS: 7,
    });
    expect(robotsVerdict('https://news.example.com/private/x', { status: 200, text }).allowed).toBe(
      false,
    );
  });

  it.each([
    [404, true],
    [403, true],
    [500, false],
    [503, false],
    [0, false],
  ])('takes status %i as allowed: %s (RFC 9309)', (status, allowed) => {
    expect(robotsVerdict(URL_OF_STORY, { status, text: '' }).allowed).toBe(allowed);
  });

  it('holds a misprinted delay to a minute', () => {
    const text = 'User-agent: *\nCrawl-delay: 999999\n';
    expect(robotsVerdict(URL_OF_STORY, { status: 200, text })).toEqual({
      allowed: true,
      crawlDelayS: 60,
    });
  });

  it('takes junk as no rules', () => {
    expect(robotsVerdict(URL_OF_STORY, { status: 200, text: '\u0000<html>\uffff' }).allowed).toBe(
      true,
    );
  });
});
