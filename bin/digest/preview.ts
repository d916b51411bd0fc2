import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Digest } from '../../functions/core/digest/build-digest';
import { digestMail, type Mail } from '../../functions/core/digest/mail';
import { mimeMessage } from '../../functions/core/digest/mime-message';
import { startLocal } from '../../lib/local/start-local';
import { type OptionValues, textOption } from '../command';
import { withData } from '../data-host';
import { showProgress } from '../progress';
import { fromOf, gather } from './gather';

/** Writes a digest as HTML, text and a whole mail, and sends nothing. */
export async function preview(options: OptionValues): Promise<void> {
  const out = textOption(options, 'out') ?? 'digest-preview';
  const own = await withData(options, () => gather(options));
  const found = own ?? (await sampleDigest(options));
  if (!found) throw new Error('no deal matches the filter: there is nothing to preview');
  const mail = digestMail(found, { from: fromOf(options), to: 'reader@localhost.example' });
  await writeMail(out, mail);
  const { fresh, moved, updated } = found.counts;
  const about = { out, files: FILES, fresh, moved, updated, subject: mail.subject, isSample: !own };
  if (options['json']) return console.log(JSON.stringify(about));
  console.log(
    `${mail.subject}${own ? '' : ' (of the sample stories: there are no deals of yours yet)'}`,
  );
  FILES.forEach((name) => console.log(join(out, name)));
}

const FILES = ['index.html', 'digest.txt', 'digest.eml'] as const;

async function writeMail(out: string, mail: Mail): Promise<void> {
  await mkdir(out, { recursive: true });
  const [html, text, whole] = FILES;
  await writeFile(join(out, html), mail.html);
  await writeFile(join(out, text), mail.text);
  await writeFile(join(out, whole), mimeMessage(mail, new Date().toISOString()));
}

/** The same of the sample publisher's stories, read by a local mode that lives for this alone. */
async function sampleDigest(options: OptionValues): Promise<Digest | undefined> {
  const progress = showProgress();
  const dataDir = await mkdtemp(join(tmpdir(), 'harbinger-preview-'));
  try {
    const local = await startLocal({
      port: 0,
      dataDir,
      onError: (error) => console.error(error),
      onProgress: (message) => progress.say(message),
    });
    try {
      return await gather(options);
    } finally {
      await local.stop();
    }
  } finally {
    progress.end();
    await rm(dataDir, { recursive: true, force: true });
  }
}
