import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDocumentClient } from '../../functions/adapters/clients';
import { createSourceStore } from '../../functions/adapters/dynamodb-source-store';
import { ENV } from '../../functions/contract';
import { nearest } from '../../functions/core/filter/nearest';
import type { SourceStore } from '../../functions/core/ports';
import { parseOpml, writeOpml } from '../../functions/core/source/opml';
import { newSource } from '../../functions/core/source/source';
import { parseSourceDefinition } from '../../functions/core/source/source-definition';
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
import {
  DEFINITION_OPTION_HELP,
  DEFINITION_OPTIONS,
  definitionFrom,
} from '../sources/definition-options';
import { check, preview } from '../sources/preview';
import { cut, formatTable } from '../table';

type Action = (invocation: Invocation) => Promise<void>;

const ACTIONS: Readonly<Record<string, Action>> = {
  list,
  add,
  preview,
  check,
  remove,
  import: importOpml,
  export: exportOpml,
  seed,
};

/** `harbinger sources ...`: what is read, and how it is doing. */
export const sources: Command = {
  summary: 'list, add, preview, check, remove, import and export sources',
  usage:
    'sources list|add ID URL|preview URL|check ID|remove ID|import FILE.opml|export|seed [PACK ...]',
  examples: [
    'sources list',
    'sources preview https://example.com/business/',
    "sources add leeds-business https://example.com/feed.xml --name 'Leeds Business' --country GB",
    "sources add dalian-cj https://example.cn/cj/ --kind listing --item 'ul.list > li' --zone Asia/Shanghai",
    "sources add hk-notices https://example.hk/api/news --kind json --paths 'items=data.list,title=headline,link=url'",
    'sources import feeds.opml',
    'sources export > feeds.opml',
    'sources seed china nordic',
  ],
  options: { ...DATA_OPTIONS, ...DEFINITION_OPTIONS },
  optionHelp: { ...DATA_OPTION_HELP, ...DEFINITION_OPTION_HELP },
  run: async (invocation) => {
    const name = requiredWord(invocation, 0, `an action (${Object.keys(ACTIONS).join(', ')})`);
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    const near = nearest(name, Object.keys(ACTIONS));
    if (!action)
      throw new UsageError(
        `sources has no action "${name}"${near ? `; did you mean "${near}"?` : ''}`,
      );
    await action({ ...invocation, words: invocation.words.slice(1) });
  },
};

function store(): SourceStore {
  return createSourceStore(createDocumentClient(), process.env[ENV.tableName] ?? '');
}

function list({ options }: Invocation): Promise<void> {
  return withData(options, async () => {
    const all = await store().list();
    if (options['json']) return console.log(JSON.stringify(all, null, 1));
    if (all.length === 0)
      return console.log('No sources yet. Add one with "harbinger sources add ID URL".');
    const rows = all.map(({ definition, state }) => [
      definition.id,
      definition.kind,
      state.health,
      state.since.slice(0, 10),
      state.itemsPerWeek?.toFixed(1) ?? '',
      state.nextCheckAt.slice(0, 16).replace('T', ' '),
      cut(state.lastError ?? definition.url, 80),
    ]);
    console.log(
      formatTable(
        ['id', 'kind', 'health', 'since', 'items/week', 'next check', 'address or last error'],
        rows,
      ),
    );
  });
}

function add(invocation: Invocation): Promise<void> {
  const { options } = invocation;
  const definition = definitionFrom(invocation, {
    id: requiredWord(invocation, 0, "the source's id"),
    url: requiredWord(invocation, 1, 'the address'),
    kind: textOption(options, 'kind') ?? 'feed',
  });
  return withData(options, async () => {
    const now = new Date().toISOString();
    const known = await store().get(definition.id);
    await store().put(
      known
        ? { definition, state: { ...known.state, nextCheckAt: now } }
        : newSource(definition, now),
    );
    console.log(`${known ? 'changed' : 'added'} ${definition.id}; it is fetched at the next poll`);
  });
}

function remove(invocation: Invocation): Promise<void> {
  const id = requiredWord(invocation, 0, "the source's id");
  return withData(invocation.options, async () => {
    if (!(await store().get(id)))
      throw new Error(`there is no source "${id}"; see harbinger sources list`);
    await store().remove(id);
    console.log(`removed ${id}; what was read from it stays`);
  });
}

async function importOpml(invocation: Invocation): Promise<void> {
  const outlines = parseOpml(await readFile(requiredWord(invocation, 0, 'the OPML file'), 'utf8'));
  await withData(invocation.options, async () => {
    const now = new Date().toISOString();
    let added = 0;
    for (const { url, title } of outlines) {
      const id = idFrom(title ?? url);
      const definition = parseSourceDefinition({ id, name: title ?? url, url, kind: 'feed' });
      if (await store().seed(newSource(definition, now))) added++;
      else console.error(`${id} is there already or was removed; left as it is`);
    }
    console.log(`${added} of ${outlines.length} sources added`);
  });
}

function exportOpml({ options }: Invocation): Promise<void> {
  return withData(options, async () => {
    const all = await store().list();
    const outlines = all.map(({ definition: { name, url, region } }) => ({
      url,
      title: name,
      categories: region === undefined ? [] : [region],
    }));
    console.log(writeOpml(outlines));
  });
}

const PACK_DIR = join(__dirname, '..', '..', 'lib', 'sources');

/** Adds the starter pack, or some of its regions; what is there, changed or removed by a person stays as it is. */
async function seed({ words, options }: Invocation): Promise<void> {
  const packs = (await readdir(PACK_DIR))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -5));
  const unknown = words.find((word) => !packs.includes(word));
  if (unknown !== undefined)
    throw new UsageError(`there is no pack "${unknown}"; there are ${packs.join(', ')}`);
  await withData(options, async () => {
    const now = new Date().toISOString();
    for (const pack of words.length > 0 ? words : packs) {
      const listed = JSON.parse(
        await readFile(join(PACK_DIR, `${pack}.json`), 'utf8'),
      ) as unknown[];
      const added = await Promise.all(
        listed.map((value) => store().seed(newSource(parseSourceDefinition(value), now))),
      );
      console.log(`${pack}: ${added.filter(Boolean).length} of ${listed.length} sources added`);
    }
  });
}

/** Letters and digits of a name as an id; a name without any gets one of its own. */
function idFrom(name: string): string {
  const id = name
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64);
  return id || `source-${randomUUID().slice(0, 8)}`;
}
