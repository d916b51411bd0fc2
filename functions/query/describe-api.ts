/** The API's description, from the schemas and parameters that the code itself uses. Run at build time only. */
import * as z from 'zod/mini';
import { archivedDaySchema, archiveListSchema } from '../core/digest/archived-day';
import { DIGEST_LANGUAGES } from '../core/digest/subscription';
import { FILTER_PARAMETERS, type Parameter, type ParameterKind } from '../core/filter/parameters';
import { FACET_DIMENSIONS } from '../core/query/facet-values';
import { FORMATS, INCLUDES, PAGE_SIZE, SORTS } from '../core/query/list-request';
import * as schemas from '../core/query/schemas';
import { MEDIA_TYPES } from './choose-format';
import { ARCHIVE_FORMATS } from './routes-archive';

type Json = Readonly<Record<string, unknown>>;

const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });

/** OpenAPI 3.1 of the query API. @see https://spec.openapis.org/oas/v3.1.1.html */
export function describeApi(): Json {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Harbinger',
      version: '1',
      summary: 'Deals in regional business news, while they are still talks',
      description:
        'Reading is public unless the deployer asks for keys. Lists are walked by opaque cursors; a page may come short, ' +
        'even empty, with a cursor. Every answer bears X-Request-Id; errors are RFC 9457 problems that name the nearest ' +
        'right spelling.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    paths: {
      '/deals': { get: listOfDeals() },
      '/deals/{id}': { get: oneDeal() },
      '/articles': { get: articles() },
      '/changes': { get: changes() },
      '/facets': { get: facets() },
      '/digests': { get: digests() },
      '/digests/{day}': { get: oneDigest() },
      '/sources': { get: plain('Sources and how they are doing', 'SourceList') },
      '/taxonomy': { get: plain('Every label, and what filters take', undefined) },
      '/schema': { get: plain('JSON Schema of a deal', undefined) },
      '/openapi.json': { get: plain('This description', undefined) },
    },
    webhooks: { deals: { post: webhook() } },
    components: { schemas: componentSchemas(), securitySchemes: SECURITY },
  };
}

/** Of these the one is served that the deployer's choice of access asks for. */
const SECURITY: Json = {
  keys: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, hb_..., that the operator gave; X-Api-Key takes it too',
  },
  iam: {
    type: 'http',
    scheme: 'AWS4-HMAC-SHA256',
    description: 'Signature Version 4 for the service "lambda", of an identity that may invoke it',
  },
};

function componentSchemas(): Json {
  const named = {
    Deal: schemas.dealSchema,
    Tombstone: schemas.tombstoneSchema,
    DealList: schemas.dealListSchema,
    ArticleList: schemas.articleListSchema,
    ChangeList: schemas.changeListSchema,
    Facets: schemas.facetsSchema,
    SourceList: schemas.sourceListSchema,
    DigestList: archiveListSchema,
    Digest: archivedDaySchema,
    WebhookEvent: schemas.webhookEventSchema,
    Problem: schemas.problemSchema,
  };
  const all = Object.entries(named).map(([name, schema]) => {
    const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { override: dropLongPatterns });
    return [name, rest] as const;
  });
  const { DealList, WebhookEvent, ...others } = Object.fromEntries(all);
  const properties = { ...DealList?.properties, items: { type: 'array', items: ref('Deal') } };
  const event = { ...WebhookEvent, properties: withDealRef(WebhookEvent?.properties ?? {}) };
  return { ...others, DealList: { ...DealList, properties }, WebhookEvent: event };
}

/** The deal within an event by its name: written out it would double the description. */
function withDealRef(properties: Json): Json {
  const data = properties['data'] as { readonly properties: Json };
  return {
    ...properties,
    data: { ...data, properties: { ...data.properties, deal: ref('Deal') } },
  };
}

/** `format` says it in a word where zod adds the whole calendar as an expression. */
function dropLongPatterns({
  jsonSchema,
}: {
  jsonSchema: { format?: string; pattern?: string };
}): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

function listOfDeals(): Json {
  const parameters = [
    ...filterParameters(),
    query(
      'sort',
      { enum: SORTS },
      'Order; a minus means the latest first. Unasked: -published, of updated_since -updated',
      '-published',
    ),
    limit(),
    cursor(),
    query(
      'include',
      { type: 'string' },
      `Parts that lists leave out: ${INCLUDES.join(', ')}`,
      'evidence,sources',
    ),
    query(
      'format',
      { enum: FORMATS.filter((format) => format !== 'html') },
      'Instead of Accept',
      'json',
    ),
  ];
  const forms = Object.entries(MEDIA_TYPES).filter(
    ([format]) => !['json', 'html'].includes(format),
  );
  const content = Object.fromEntries([
    ['application/json', { schema: ref('DealList') }],
    ...forms.map(([, [type = '']]) => [type, { schema: { type: 'string' } }]),
  ]) as Json;
  return operation('Deals that a filter asks for', parameters, {
    200: { description: 'A page of deals; Link leads to the next', headers: linkHeader(), content },
    ...notModified(),
    ...problems(400, 406),
  });
}

function oneDeal(): Json {
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
  return operation('One deal whole, with history, evidence and sources', [id], {
    200: { description: 'The deal', content: json('Deal') },
    301: { description: 'It was merged into another', content: json('Tombstone') },
    ...notModified(),
    ...problems(404, 410),
  });
}

function articles(): Json {
  const known = ['source', 'published_gte', 'published_lte'];
  const parameters = [
    ...filterParameters().filter(({ name }) => known.includes(String(name))),
    limit(),
    cursor(),
  ];
  return operation('Articles, newest first', parameters, {
    200: { description: 'A page of articles', headers: linkHeader(), content: json('ArticleList') },
    ...notModified(),
    ...problems(400),
  });
}

function changes(): Json {
  return operation('What changed in the deals, each change once, in order', [limit(), cursor()], {
    200: {
      description: 'Changes; `next` is the cursor to ask with later',
      content: json('ChangeList'),
    },
    ...notModified(),
    ...problems(400),
  });
}

function digests(): Json {
  const before = query(
    'before',
    { type: 'string', format: 'date' },
    'Days before this one',
    '2026-11-24',
  );
  const content = {
    ...json('DigestList'),
    'application/atom+xml': { schema: { type: 'string' } },
    'text/html': { schema: { type: 'string' } },
  };
  return operation('Archived days, newest first', [before, ...archiveParameters()], {
    200: { description: 'Days; `next` is the day to ask with as `before`', content },
    ...notModified(),
    ...problems(400),
  });
}

function oneDigest(): Json {
  const day = { type: 'string', format: 'date' };
  const path = {
    name: 'day',
    in: 'path',
    required: true,
    description: 'A day of UTC',
    schema: day,
  };
  const content = { ...json('Digest'), 'text/html': { schema: { type: 'string' } } };
  return operation('What one day brought, as it is kept for ever', [path, ...archiveParameters()], {
    200: { description: 'The day', content },
    ...notModified(),
    ...problems(400, 404),
  });
}

/** No examples: which days there are is the deployment's. */
function archiveParameters(): Json[] {
  const parameter = (name: string, values: readonly string[], description: string): Json => ({
    name,
    in: 'query',
    description,
    schema: { enum: values },
  });
  return [
    parameter('format', ARCHIVE_FORMATS, 'Or by Accept'),
    parameter('lang', DIGEST_LANGUAGES, 'Or by Accept-Language'),
  ];
}

function facets(): Json {
  const by = query('by', { enum: FACET_DIMENSIONS }, 'What to count by', 'type');
  return operation('Counts of deals by one field', [by, ...filterParameters()], {
    200: { description: 'Counts, the greatest first', content: json('Facets') },
    ...notModified(),
    ...problems(400),
  });
}

function webhook(): Json {
  const header = (name: string, description: string): Json => ({
    name,
    in: 'header',
    required: true,
    description,
    schema: { type: 'string' },
  });
  return {
    summary: 'A deal came onto a saved filter’s list, changed, or left it',
    description:
      'Signed by the Standard Webhooks specification. Deliveries may come twice: webhook-id tells. They may come out of ' +
      'order: ignore one whose data.version is lower than that which you had of its deal. Any 2xx takes one; 410 ' +
      'ends the webhook; else it is tried again for most of a day.',
    parameters: [
      header('webhook-id', 'The same for every attempt'),
      header('webhook-timestamp', 'When this attempt was made, in Unix seconds'),
      header('webhook-signature', 'v1, and HMAC-SHA-256 of id.timestamp.body in base 64'),
    ],
    requestBody: { required: true, content: json('WebhookEvent') },
    responses: {
      '2XX': { description: 'Taken' },
      410: { description: 'Wanted no more' },
      default: { description: 'To be tried again' },
    },
  };
}

function plain(summary: string, schema: string | undefined): Json {
  const content =
    schema === undefined ? { 'application/json': { schema: { type: 'object' } } } : json(schema);
  return operation(summary, [], {
    200: { description: summary, content },
    ...notModified(),
    ...problems(400),
  });
}

function operation(summary: string, parameters: readonly Json[], responses: Json): Json {
  return { summary, ...(parameters.length > 0 && { parameters }), responses };
}

function filterParameters(): Json[] {
  return FILTER_PARAMETERS.map(({ name, takes, says, example }: Parameter) =>
    query(name, parameterSchema(takes), says, example),
  );
}

function parameterSchema(takes: ParameterKind): Json {
  switch (takes.kind) {
    case 'label':
      return { enum: takes.values };
    case 'labels':
      return { type: 'string', description: `Any of, by comma: ${takes.values.join(', ')}` };
    case 'number':
      return { type: 'number', minimum: takes.min, maximum: takes.max };
    case 'boolean':
      return { type: 'boolean' };
    case 'instant':
      return { type: 'string', description: 'A day or an instant, ISO 8601' };
    case 'names':
    case 'places':
    case 'countries':
    case 'text':
      return { type: 'string' };
  }
}

function query(name: string, schema: Json, description: string, example: string): Json {
  return { name, in: 'query', description, schema, example };
}

function limit(): Json {
  const schema = {
    type: 'integer',
    minimum: 1,
    maximum: PAGE_SIZE.max,
    default: PAGE_SIZE.default,
  };
  return query('limit', schema, 'Entries a page', '10');
}

function cursor(): Json {
  return {
    name: 'cursor',
    in: 'query',
    description: 'From the answer before',
    schema: { type: 'string' },
  };
}

function json(name: string): Json {
  return { 'application/json': { schema: ref(name) } };
}

function linkHeader(): Json {
  return {
    Link: { description: 'The next page, rel="next" (RFC 8288)', schema: { type: 'string' } },
  };
}

function notModified(): Json {
  return { 304: { description: 'The reader has it already (If-None-Match)' } };
}

function problems(...statuses: number[]): Json {
  const content = { 'application/problem+json': { schema: ref('Problem') } };
  return Object.fromEntries(
    statuses.map((status) => [status, { description: 'A problem (RFC 9457)', content }]),
  );
}
