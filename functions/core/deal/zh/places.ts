import type { Evidence } from '../../text/evidence';
import type { DealLocation } from '../tagged-deal';
import type { Draft } from './draft';
import type { StoryReading } from './read-story';

/** Where the asset, project or target is, by the story's words. */
export function placeOf(
  _reading: StoryReading,
  _draft: Draft,
): { location: DealLocation; evidence: Evidence } | undefined {
  return undefined;
}
