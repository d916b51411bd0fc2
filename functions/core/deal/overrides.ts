import * as z from 'zod/mini';
import { SECTORS } from '../text/sectors';
import type { Overrides } from './deal';
import { DEAL_TYPES, REVIEWS, STAGES } from './labels';
import type { DerivedDeal } from './derive-deal';

const percent = z.number().check(z.minimum(0), z.maximum(100));
const word = z.string().check(z.minLength(1), z.maxLength(300));

/** Fields that a person can correct, and what each takes. `review` alone confirms or rejects the whole deal. */
export const CORRECTABLE = {
  type: z.enum(DEAL_TYPES),
  stage: z.enum(STAGES),
  title: word,
  stakePercent: percent,
  jobs: z.int().check(z.minimum(0)),
  'location.country': z.string().check(z.regex(/^[A-Z]{2}$/)),
  'location.region': word,
  'location.city': word,
  'location.site': word,
  sectors: z.array(z.enum(SECTORS)).check(z.minLength(1), z.maxLength(5)),
  review: z.enum(REVIEWS),
} as const;
export type CorrectableField = keyof typeof CORRECTABLE;

/** Whether a person can correct the field of that name. */
export function isCorrectable(field: string): field is CorrectableField {
  return Object.hasOwn(CORRECTABLE, field);
}

/** A correction as typed on a command line to the field's value; the message of a failure names what it takes. */
export function parseCorrection(
  field: CorrectableField,
  text: string,
): { readonly value: unknown } | { readonly problem: string } {
  const wantsNumber = field === 'stakePercent' || field === 'jobs';
  const input: unknown =
    field === 'sectors'
      ? text.split(',').map((label) => label.trim())
      : wantsNumber && text.trim() !== ''
        ? Number(text)
        : text;
  const result = z.safeParse(CORRECTABLE[field], input);
  if (result.success) return { value: result.data };
  return { problem: `${field}: ${result.error.issues.map(({ message }) => message).join('; ')}` };
}

/** The deal with corrections in place; what no longer fits its field is left out and kept in `overrides` all the same. */
export function applyOverrides(deal: DerivedDeal, overrides: Overrides): DerivedDeal {
  let corrected: DerivedDeal = deal;
  let fields = 0;
  for (const [field, { value }] of Object.entries(overrides)) {
    if (!isCorrectable(field)) continue;
    const result = z.safeParse(CORRECTABLE[field], value);
    if (!result.success) continue;
    corrected = applyOne(corrected, field, result.data);
    if (field !== 'review') fields += 1;
  }
  const review = corrected.review === 'auto' && fields > 0 ? 'corrected' : corrected.review;
  const status = review === 'rejected' ? 'removed' : corrected.status;
  return { ...corrected, review, status, overrides };
}

function applyOne(deal: DerivedDeal, field: CorrectableField, value: unknown): DerivedDeal {
  if (field === 'sectors') {
    const labels = value as (typeof SECTORS)[number][];
    return {
      ...deal,
      sectors: labels.map((label, i) => ({ label, primary: i === 0, confidence: 1 })),
    };
  }
  const [outer, inner] = field.split('.');
  if (outer === 'location' && inner !== undefined) {
    return { ...deal, location: { ...deal.location, [inner]: value } };
  }
  return { ...deal, [field]: value, fieldConfidence: { ...deal.fieldConfidence, [field]: 1 } };
}
