import {
  judgeDkim,
  judgeMailEvents,
  judgeSandbox,
  judgeSender,
  type MailFacts,
} from '../../bin/mail-checks';
import { mailAsked } from '../../bin/stack-checks';

const DKIM = {
  SigningEnabled: true,
  Status: 'SUCCESS' as const,
  Tokens: ['one', 'two', 'three'],
  SigningAttributesOrigin: 'AWS_SES' as const,
};
const DESTINATION = {
  Name: 'Events',
  Enabled: true,
  MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'COMPLAINT'] as const,
  SnsDestination: { TopicArn: 'arn:aws:sns:eu-west-1:1:t' },
};

function facts(more: Partial<MailFacts> = {}): MailFacts {
  return {
    region: 'eu-west-1',
    publicUrl: 'https://h.example/',
    from: 'Harbinger <news@example.org>',
    configurationSet: 'Mails',
    account: {
      ProductionAccessEnabled: true,
      SendingEnabled: true,
      SendQuota: { Max24HourSend: 50_000, MaxSendRate: 14, SentLast24Hours: 0 },
    },
    identity: { name: 'example.org', VerifiedForSendingStatus: true, DkimAttributes: DKIM },
    destinations: [{ ...DESTINATION, MatchingEventTypes: [...DESTINATION.MatchingEventTypes] }],
    ...more,
  };
}

describe('checks of mail', () => {
  it('find nothing to do where all is in place', () => {
    for (const judge of [judgeSender, judgeDkim, judgeSandbox, judgeMailEvents]) {
      const finding = judge(facts());
      expect(finding.state).toBe('ok');
      expect(finding.advice).toBeUndefined();
    }
    expect(judgeSandbox(facts()).says).toBe('production access, 50000 mails a day, 14 a second');
  });

  it('say how to name a sender, and how SES gets to know it', () => {
    const none = facts({ from: undefined, identity: undefined, destinations: undefined });
    expect(judgeSender(none)).toMatchObject({
      state: 'warn',
      advice: 'deploy with one: "npx cdk deploy -c mailFrom=news@example.com"',
    });
    expect(judgeDkim(none).state).toBe('warn');
    expect(judgeMailEvents(none).state).toBe('warn');
    expect(judgeSender(facts({ identity: undefined }))).toMatchObject({
      state: 'fail',
      says: 'SES in eu-west-1 knows neither example.org nor news@example.org',
      advice: expect.stringContaining(
        '"aws sesv2 create-email-identity --email-identity example.org --region eu-west-1"',
      ) as string,
    });
  });

  it('show the DNS records that are missing', () => {
    const pending = { name: 'example.org', VerificationStatus: 'PENDING' as const };
    const own = facts({
      identity: { ...pending, DkimAttributes: { ...DKIM, Status: 'PENDING' } },
    });
    for (const judge of [judgeSender, judgeDkim]) {
      expect(judge(own).state).toBe('fail');
      expect(judge(own).advice).toContain(
        'two._domainkey.example.org CNAME two.dkim.amazonses.com',
      );
    }
    const off = { ...pending, DkimAttributes: { ...DKIM, SigningEnabled: false } };
    expect(judgeDkim(facts({ identity: off })).advice).toContain('--signing-enabled');
  });

  it('tell an address that was verified alone from its domain', () => {
    const identity = { name: 'news@example.org', VerifiedForSendingStatus: true };
    expect(judgeSender(facts({ identity })).state).toBe('ok');
    expect(judgeDkim(facts({ identity }))).toMatchObject({ state: 'warn' });
    const pending = { name: 'news@example.org', VerificationStatus: 'PENDING' as const };
    expect(judgeSender(facts({ identity: pending })).advice).toContain('follow the link');
  });

  it('say how to leave the sandbox, and how to test within it', () => {
    const finding = judgeSandbox(facts({ account: { ProductionAccessEnabled: false } }));
    expect(finding.state).toBe('warn');
    expect(finding.advice).toContain('put-account-details --production-access-enabled');
    expect(finding.advice).toContain('--email-identity READER');
    expect(judgeSandbox(facts({ account: { SendingEnabled: false } })).state).toBe('fail');
  });

  it('miss events that nobody would hear', () => {
    expect(judgeMailEvents(facts({ destinations: undefined })).state).toBe('fail');
    const off = [{ ...DESTINATION, MatchingEventTypes: ['BOUNCE' as const] }];
    expect(judgeMailEvents(facts({ destinations: off })).says).toContain(
      'SEND, DELIVERY, COMPLAINT',
    );
  });

  it('read what they ask from the outputs of the stack', () => {
    const stackId = 'arn:aws:cloudformation:eu-west-1:123456789012:stack/Harbinger/1';
    const values = { QueryUrl: 'https://h.example/', MailFrom: 'a@example.org' };
    expect(mailAsked({ stackId, outputs: [], values })).toEqual({
      region: 'eu-west-1',
      publicUrl: 'https://h.example/',
      from: 'a@example.org',
      configurationSet: undefined,
    });
  });
});
