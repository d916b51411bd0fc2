import { SECTORS } from '../../text/sectors';
import { DEAL_TYPES, PARTY_KINDS, ROLES, STAGES } from '../labels';

/** A tool that a model must answer with, its input described by a JSON schema. */
export interface ModelTool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: object;
}

const quote = { type: 'string' } as const;
const label = (labels: readonly string[]): object => ({ type: 'string', enum: labels });
const list = (items: object, maxItems: number): object => ({ type: 'array', items, maxItems });
const record = (properties: object, required: readonly string[]): object => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** Most that is asked for and read of each list: a story with more deals is a list of signings, and a model's loop is cut. */
export const MOST = { deals: 12, parties: 10, aliases: 4, amounts: 4, sectors: 3 } as const;

const party = record(
  {
    name: quote,
    role: label(ROLES),
    kind: label(PARTY_KINDS),
    aliases: list(quote, MOST.aliases),
  },
  ['name', 'role', 'kind'],
);

const deal = record(
  {
    type: label(DEAL_TYPES),
    stage: label(STAGES),
    sentence: quote,
    stage_quote: quote,
    parties: list(party, MOST.parties),
    amounts: list(quote, MOST.amounts),
    stake_pct: { type: 'number' },
    stake_quote: quote,
    jobs_quote: quote,
    city: quote,
    region: quote,
    country: { type: 'string', description: 'ISO 3166-1 alpha-2' },
    country_quote: quote,
    date_quote: quote,
    sectors: list(label(SECTORS), MOST.sectors),
  },
  ['type', 'stage', 'sentence', 'stage_quote', 'parties', 'amounts', 'sectors'],
);

/** The one tool: what is said of one story. Fields that the story does not state are left out. */
export const STORY_TOOL: ModelTool = {
  name: 'record_story',
  description: 'Records the deals that a news story reports, with the words that say so.',
  inputSchema: record(
    {
      deals: list(deal, MOST.deals),
      sectors: list(label(SECTORS), MOST.sectors),
      summary: { type: 'string' },
    },
    ['deals', 'sectors', 'summary'],
  ),
};
