import { Hono } from 'hono';
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
import { rejectStrangers } from './strangers';

/** `/taxonomy`: every label that is served, and what filters take. */
export function schemaRoutes(): Hono {
  const app = new Hono();
  app.get('/taxonomy', (context) => {
    rejectStrangers(context, ['format', 'lang']);
    return sendAnswer(context, jsonAnswer(taxonomy(), { maxAgeS: 3600 }));
  });
  return app;
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
    filter: FILTER_PARAMETERS.map(({ name, takes, says, example }) => ({
      name,
      takes,
      says,
      example,
    })),
  };
}
