import type { Filter } from './filter';
import { FILTER_PARAMETERS } from './parameters';

/**
 * A filter's one spelling: parameters in their documented order, values sorted, numbers plain. Filters that ask the same
 * are spelled the same, so it serves as a key of saved filters; parsed again it gives the same filter.
 */
export function formatFilter(filter: Filter): string {
  const parts = FILTER_PARAMETERS.flatMap(({ name }) => {
    const value = filter[name];
    if (value === undefined) return [];
    const whole = Array.isArray(value) ? [...(value as string[])].sort().join(',') : String(value);
    // Half a character, as a cut may leave it, cannot stand in an address.
    const text = whole.replace(/\p{Cs}/gu, '');
    return [`${name}=${encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%20', '+')}`];
  });
  return parts.join('&');
}
