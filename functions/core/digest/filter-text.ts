/** A filter as people read it: `country=CN, stage=talks`. @param filter In its one spelling. */
export function filterText(filter: string): string {
  const pairs = [...new URLSearchParams(filter)];
  return pairs.map(([name, value]) => `${name}=${value}`).join(', ');
}
