import { asText, type JsonObject } from '../feed/json-value';
import type { MetaTags } from './meta-tags';

const FORBIDS = /\bno-?(?:image)?ai\b|\bno-?(?:llm|ml)\b/i;
/** Names under which a page speaks to crawlers that gather text for training only. */
const TRAINING_AGENTS =
  /^(?:gptbot|ccbot|google-extended|anthropic-ai|claudebot|applebot-extended|bytespider|ai)$/;

/** The page's licence and whether it forbids training or text and data mining. */
export interface PageRights {
  readonly licence: string | null;
  readonly noTraining: boolean;
}

/**
 * Reads licence and reservations of rights.
 *
 * @param robotsTag Value of the answer's X-Robots-Tag header, where it had one.
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ tdm-reservation
 */
export function readPageRights(
  article: JsonObject,
  { metas, links, items }: MetaTags,
  robotsTag = '',
): PageRights {
  const licence =
    asText(article.license) ??
    links.get('license') ??
    items.get('license') ??
    metas.get('dcterms.license') ??
    metas.get('dc.rights') ??
    metas.get('dcterms.rights') ??
    null;
  const robots = [
    robotsTag,
    metas.get('robots'),
    metas.get('x-robots-tag'),
    metas.get('googlebot'),
  ];
  const isReserved = Number(metas.get('tdm-reservation') ?? 0) === 1;
  const isBarred = [...metas].some(
    ([name, content]) =>
      TRAINING_AGENTS.test(name) && /\b(?:noindex|none|noai|disallow)\b/i.test(content),
  );
  const noTraining = isReserved || isBarred || robots.some((value) => FORBIDS.test(value ?? ''));
  return { licence, noTraining };
}

/**
 * What the headers of an answer say of robots, with a reservation of text and data mining as the tag that pages say it by.
 *
 * @see https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/ header tdm-reservation
 */
export function reservationTag(headers: Readonly<Record<string, string | undefined>>): string {
  const isReserved = headers['tdm-reservation']?.trim() === '1';
  // First, so that a cut of what is too long does not lose it.
  return [...(isReserved ? ['noai'] : []), headers['x-robots-tag'] ?? '']
    .filter(Boolean)
    .join(', ');
}
