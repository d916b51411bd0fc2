import { normaliseAddress } from '../../functions/core/digest/mail-address';
import { refuseMoreWords, runAction } from '../actions';
import {
  type Command,
  DATA_OPTION_HELP,
  DATA_OPTIONS,
  type Invocation,
  requiredWord,
  textOption,
  UsageError,
} from '../command';
import { withData } from '../data-host';
import { setOperator, unsubscribe } from '../digest/people';
import { preview } from '../digest/preview';
import { dryRun, sendTest } from '../digest/send';

/** `harbinger digest`: see a digest before anybody is sent one, try to send it, and act for subscribers who ask. */
export const digest: Command = {
  summary: 'preview the digest, try to send it, mark operators',
  usage:
    'digest preview [--out DIR] | send --dry-run | send --to ADDRESS | operator ADDRESS [--off] | unsubscribe ADDRESS|TOKEN',
  examples: [
    'digest preview --out preview',
    "digest preview --filter 'country=CN&stage=talks' --lang zh --group sector",
    'digest send --dry-run --hours 24 --stack Harbinger',
    'digest send --to me@example.com --stack Harbinger',
    'digest operator me@example.com --stack Harbinger   # its mails also tell of sources and webhooks in trouble',
    'digest unsubscribe reader@example.net --stack Harbinger',
  ],
  options: {
    ...DATA_OPTIONS,
    out: { type: 'string' },
    filter: { type: 'string' },
    lang: { type: 'string' },
    group: { type: 'string' },
    days: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    'dry-run': { type: 'boolean' },
    hours: { type: 'string' },
    operator: { type: 'boolean' },
    off: { type: 'boolean' },
  },
  optionHelp: {
    ...DATA_OPTION_HELP,
    out: 'folder for index.html, digest.txt and digest.eml (default digest-preview)',
    filter: 'the filter of a subscription, as on the web page',
    lang: 'en or zh',
    group: 'place or sector',
    days: 'how many days back (default 1)',
    from: 'sender of a test mail: a verified identity (default the deployed one)',
    to: 'send one test digest to this address, and to nobody else',
    'dry-run': 'say who is due and what each would get; send nothing',
    hours: 'with --dry-run: who is due within so many hours (default 0, due now)',
    operator: 'preview what an operator gets: sources and webhooks in trouble too',
    off: 'make an operator a reader again',
  },
  run: (invocation) =>
    runAction(
      'digest',
      {
        preview: ({ options }) => preview(options),
        send,
        operator: (rest) => setOperator(onlyWord(rest, 'the address'), rest.options),
        unsubscribe: (rest) => unsubscribe(onlyWord(rest, 'the address or token'), rest.options),
      },
      invocation,
    ),
};

async function send({ options }: Invocation): Promise<void> {
  if (options['dry-run']) return await withData(options, () => dryRun(options));
  const to = normaliseAddress(textOption(options, 'to') ?? '');
  if (to === undefined)
    throw new UsageError('digest send needs --dry-run, or --to with an address');
  await withData(options, () => sendTest(to, options));
}

function onlyWord(invocation: Invocation, what: string): string {
  refuseMoreWords(invocation, 1);
  return requiredWord(invocation, 0, what);
}
