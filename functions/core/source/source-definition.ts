import * as z from 'zod/mini';
import { PermanentError } from '../errors';

const selectors = z.object({
  item: z.string(),
  link: z.optional(z.string()),
  title: z.optional(z.string()),
  date: z.optional(z.string()),
});

/** Dotted paths into a JSON endpoint's answer: `items` from the root, the others from each item. */
const jsonPaths = z.object({
  items: z.string(),
  title: z.string(),
  link: z.string(),
  id: z.optional(z.string()),
  published: z.optional(z.string()),
  updated: z.optional(z.string()),
  summary: z.optional(z.string()),
  content: z.optional(z.string()),
  author: z.optional(z.string()),
  category: z.optional(z.string()),
  image: z.optional(z.string()),
});

const sourceDefinition = z.object({
  /** Lower-case letters, digits and hyphens; stands in keys, addresses and the `source=` filter. */
  id: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/)),
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  url: z.string().check(z.maxLength(2000)),
  /** `rates` is the European Central Bank's daily table of reference rates, which gives no items. */
  kind: z.enum(['feed', 'listing', 'json', 'rates']),
  /** What the source covers, in plain words: "Guangdong", "West Midlands". */
  region: z.optional(z.string()),
  /** ISO 3166-1 alpha-2. */
  country: z.optional(z.string().check(z.regex(/^[A-Z]{2}$/))),
  /** BCP 47. */
  language: z.optional(z.string()),
  /** IANA zone of the dates that the source prints. */
  zone: z.optional(z.string()),
  /** Wait between two polls, before what the publisher asks for; the host's own floor holds. */
  intervalMinutes: z._default(z.number().check(z.positive()), 60),
  selectors: z.optional(selectors),
  jsonPaths: z.optional(jsonPaths),
  /** Pages of a paged listing that the first fetch follows. */
  firstRunPages: z.optional(z.int().check(z.gte(1), z.lte(20))),
  /** How often it is expected to post, in plain words. */
  cadence: z.optional(z.string()),
  /** Where its address was found documented. */
  foundAt: z.optional(z.string()),
  /** False where the address could not be confirmed by a fetch. */
  verified: z.optional(z.boolean()),
});

/** A source as a person or the starter pack defines it. */
export type SourceDefinition = z.infer<typeof sourceDefinition>;

/** @throws PermanentError that says which field is wrong and why. */
export function parseSourceDefinition(value: unknown): SourceDefinition {
  const result = sourceDefinition.safeParse(value);
  if (result.success) return result.data;
  const issues = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new PermanentError(`not a source definition: ${issues.join('; ')}`);
}
