import { Hono } from 'hono';
import { brotliDecompressSync } from 'node:zlib';
import {
  AMOUNT_BASES,
  DEAL_TYPES,
  PARTY_KINDS,
  REVIEWS,
  ROLES,
  STAGE_LADDER,
  STAGES,
} from '../core/deal/labels';
import { FILTER_PARAMETERS } from '../core/filter/parameters';
import { QUALIFIERS } from '../core/text/money';
import { SECTORS } from '../core/text/sectors';
import { jsonAnswer, sendAnswer } from './answer';
import type { AppOptions } from './app';
import crosswalk from './crosswalk.generated.json';
import type description from './openapi.generated.json';
import { PACKED_OPENAPI } from './openapi-packed.generated';
import { publicAddress } from './public-address';
import { rejectStrangers } from './strangers';

export type SchemaOptions = Pick<AppOptions, 'publicUrl' | 'access'>;

/** `/taxonomy` with every label and what filters take, `/schema` of a deal, and the API's description. */
export function schemaRoutes({ publicUrl, access = 'public' }: SchemaOptions): Hono {
  const app = new Hono();
  app.get('/taxonomy', (context) => {
    rejectStrangers(context, ['format', 'lang']);
    return sendAnswer(context, jsonAnswer(taxonomy(), { maxAgeS: 3600 }));
  });
  app.get('/schema', (context) => {
    rejectStrangers(context, ['format', 'lang']);
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'Deal',
      ...readDescription().components.schemas.Deal,
    };
    return sendAnswer(
      context,
      jsonAnswer(schema, { contentType: 'application/schema+json', maxAgeS: 3600 }),
    );
  });
  app.get('/openapi.json', (context) => {
    rejectStrangers(context, ['format', 'lang']);
    const { components, ...rest } = readDescription();
    const { securitySchemes, ...others } = components;
    const scheme = access === 'public' ? undefined : access;
    const url = publicAddress(context, publicUrl) || '/';
    const whole = {
      ...rest,
      servers: [{ url }],
      ...(scheme && { security: [{ [scheme]: [] }] }),
      components: {
        ...others,
        ...(scheme && { securitySchemes: { [scheme]: securitySchemes[scheme] } }),
      },
    };
    return sendAnswer(context, jsonAnswer(whole, { maxAgeS: 3600 }));
  });
  return app;
}

let unpacked: typeof description | undefined;

/** The description as it was written at build time, unpacked when it is first asked for. */
function readDescription(): typeof description {
  return (unpacked ??= JSON.parse(
    brotliDecompressSync(Buffer.from(PACKED_OPENAPI, 'base64')).toString('utf8'),
  ) as typeof description);
}

function taxonomy(): object {
  return {
    types: DEAL_TYPES,
    stages: STAGES,
    stageLadder: STAGE_LADDER,
    roles: ROLES,
    partyKinds: PARTY_KINDS,
    qualifiers: QUALIFIERS,
    amountBases: AMOUNT_BASES,
    reviews: REVIEWS,
    sectors: SECTORS,
    crosswalk,
    filter: FILTER_PARAMETERS.map(({ name, takes, says, example }) => ({
      name,
      takes,
      says,
      example,
    })),
  };
}
