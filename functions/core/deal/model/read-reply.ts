import { SECTORS, type Sector } from '../../text/sectors';
import {
  DEAL_TYPES,
  type DealType,
  PARTY_KINDS,
  type PartyKind,
  type Role,
  ROLES,
  type Stage,
  STAGES,
} from '../labels';
import { MOST } from './tool';

/** A model's answer as far as it has the right shape; nothing of it is believed yet. */
export interface Reply {
  readonly deals: readonly RepliedDeal[];
  /** Records in the list of deals that were none, or were one too many. */
  readonly unread: number;
  readonly sectors: readonly Sector[];
  readonly summary: string;
}

export interface RepliedDeal {
  readonly type: DealType;
  readonly stage: Stage;
  readonly sentence: string;
  readonly stageQuote: string;
  readonly parties: readonly RepliedParty[];
  readonly amounts: readonly string[];
  readonly stakePercent?: number;
  readonly stakeQuote: string;
  readonly jobsQuote: string;
  readonly city: string;
  readonly region: string;
  readonly country: string;
  readonly countryQuote: string;
  readonly dateQuote: string;
  readonly sectors: readonly Sector[];
}

export interface RepliedParty {
  readonly name: string;
  readonly role: Role;
  readonly kind: PartyKind;
  readonly aliases: readonly string[];
}

const LONGEST_REPLY = 100_000;
const LONGEST_STRING = 4000;

/**
 * Reads the input of the tool call: an object, or the same as JSON text, as some models send it, whole or for its lists.
 *
 * @returns undefined where it is no answer at all: no object with a list of deals. Never throws.
 */
export function readReply(input: unknown): Reply | undefined {
  const fields = asRecord(parsed(input));
  const deals = fields && parsed(fields['deals']);
  if (!fields || !Array.isArray(deals)) return undefined;
  const read = deals.slice(0, MOST.deals).flatMap((deal: unknown) => readDeal(deal) ?? []);
  return {
    deals: read,
    unread: deals.length - read.length,
    sectors: readSectors(fields['sectors']),
    summary: text(fields['summary']),
  };
}

function readDeal(value: unknown): RepliedDeal | undefined {
  const fields = asRecord(parsed(value));
  const type = oneOf(DEAL_TYPES, fields?.['type']);
  const stage = oneOf(STAGES, fields?.['stage']);
  if (!fields || !type || !stage) return undefined;
  const stake = Number(text(fields['stake_pct']).replace(/%$/, '') || Number.NaN);
  return {
    type,
    stage,
    sentence: text(fields['sentence']),
    stageQuote: text(fields['stage_quote']),
    parties: list(fields['parties'], MOST.parties).flatMap((party) => readParty(party) ?? []),
    amounts: list(fields['amounts'], MOST.amounts).map(text).filter(Boolean),
    ...(stake > 0 && stake <= 100 && { stakePercent: stake }),
    stakeQuote: text(fields['stake_quote']),
    jobsQuote: text(fields['jobs_quote']),
    city: text(fields['city']),
    region: text(fields['region']),
    country: text(fields['country']).toUpperCase(),
    countryQuote: text(fields['country_quote']),
    dateQuote: text(fields['date_quote']),
    sectors: readSectors(fields['sectors']),
  };
}

function readParty(value: unknown): RepliedParty | undefined {
  const fields = asRecord(parsed(value));
  const role = oneOf(ROLES, fields?.['role']);
  const name = text(fields?.['name']);
  if (!fields || !role || name === '') return undefined;
  return {
    name,
    role,
    kind: oneOf(PARTY_KINDS, fields['kind']) ?? 'unknown',
    aliases: list(fields['aliases'], MOST.aliases).map(text).filter(Boolean),
  };
}

function readSectors(value: unknown): Sector[] {
  const found = list(value, MOST.sectors).flatMap((label) => oneOf(SECTORS, label) ?? []);
  return [...new Set(found)];
}

/** A label of the list, whatever its case and joints. */
function oneOf<const L extends string>(labels: readonly L[], value: unknown): L | undefined {
  const key = text(value)
    .toLowerCase()
    .replace(/[\s_]+/g, '-');
  return labels.find((label) => label === key);
}

function text(value: unknown): string {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value.slice(0, LONGEST_STRING).trim() : '';
}

function list(value: unknown, most: number): unknown[] {
  const read = parsed(value);
  return Array.isArray(read) ? read.slice(0, most) : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return value as Readonly<Record<string, unknown>>;
}

/** A value, or what a JSON text says; a text that is no JSON stays one. */
function parsed(value: unknown): unknown {
  if (typeof value !== 'string' || value.length > LONGEST_REPLY || !/^\s*[[{]/.test(value))
    return value;
  try {
    return JSON.parse(value) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return value;
    throw error;
  }
}
