import { POLL_INTERVAL_S } from '../../functions/contract';
import { parseSourceDefinition } from '../../functions/core/source/source-definition';
import type { SourceDefinition } from '../../functions/core/source/source-definition';
import { type Invocation, type OptionValues, textOption, UsageError } from '../command';

/** No publisher is asked more often than this, on a desk as in the cloud. */
const MIN_INTERVAL_MINUTES = POLL_INTERVAL_S.min / 60;

/** What a definition is made of on the command line, beside its id and address. */
export const DEFINITION_OPTIONS = {
  name: { type: 'string' },
  kind: { type: 'string' },
  region: { type: 'string' },
  country: { type: 'string' },
  language: { type: 'string' },
  zone: { type: 'string' },
  interval: { type: 'string' },
  item: { type: 'string' },
  link: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  paths: { type: 'string' },
  pages: { type: 'string' },
} as const;

export const DEFINITION_OPTION_HELP: Readonly<Record<keyof typeof DEFINITION_OPTIONS, string>> = {
  name: 'publisher as readers see it',
  kind: 'feed, listing or json (default feed)',
  region: 'what it covers, in plain words',
  country: 'ISO 3166-1 alpha-2, such as CN',
  language: 'BCP 47, such as zh',
  zone: 'IANA zone of the dates it prints',
  interval: 'minutes between polls (default 60)',
  item: 'CSS selector of one item of a listing page',
  link: 'CSS selector of the link within an item',
  title: 'CSS selector of the title within an item',
  date: 'CSS selector of the date within an item',
  paths: 'where a JSON answer keeps things: items=data.list,title=headline,link=url,published=date',
  pages: 'pages of a listing that the first fetch follows (1 to 20, default 1)',
};

/**
 * A definition from the words and options of a command.
 *
 * @throws UsageError where an option is no number or no path; PermanentError that names any other wrong field.
 */
export function definitionFrom(
  { options }: Invocation,
  { id, url, kind }: { readonly id: string; readonly url: string; readonly kind: string },
): SourceDefinition {
  const item = textOption(options, 'item');
  const pages = textOption(options, 'pages');
  return parseSourceDefinition({
    id,
    url,
    name: textOption(options, 'name') ?? id,
    kind,
    intervalMinutes: intervalMinutes(options),
    ...pick(options, ['region', 'country', 'language', 'zone']),
    ...(item !== undefined && { selectors: { item, ...pick(options, ['link', 'title', 'date']) } }),
    ...(pages !== undefined && { firstRunPages: Number(pages) }),
    jsonPaths: jsonPaths(textOption(options, 'paths')),
  });
}

function intervalMinutes(options: OptionValues): number {
  const minutes = Number(textOption(options, 'interval') ?? 60);
  if (minutes >= MIN_INTERVAL_MINUTES) return minutes;
  throw new UsageError(`--interval must be ${MIN_INTERVAL_MINUTES} minutes or more`);
}

function jsonPaths(text: string | undefined): Record<string, string> | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(',').map((part): [string, string] => {
    const at = part.indexOf('=');
    if (at < 1) throw new UsageError(`--paths wants name=path by comma, and "${part}" is none`);
    return [part.slice(0, at).trim(), part.slice(at + 1).trim()];
  });
  return Object.fromEntries(pairs);
}

function pick(options: OptionValues, names: readonly string[]): Record<string, string | undefined> {
  return Object.fromEntries(names.map((name) => [name, textOption(options, name)]));
}
