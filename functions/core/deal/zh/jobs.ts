import type { Draft } from './draft';
import type { StoryReading } from './read-story';

const JOBS =
  /(?:新增|提供|创造|带动|吸纳|解决|增加|预计)[^，。；\d]{0,8}(?:就业|岗位)[^，。；\d]{0,6}(\d[\d,]{0,8}(?:\.\d+)?)(万)?(?:余|多)?(?:个|人|名)|(\d[\d,]{0,8})(?:余|多)?(?:个|名)?(?:人)?(?:就近)?(?:就业岗位|就业机会)/;

/** Jobs that the deal's own sentence or the two behind it promise; undefined where none is told. */
export function jobsOf(reading: StoryReading, draft: Draft): number | undefined {
  if (draft.type !== 'investment' && draft.type !== 'expansion' && draft.type !== 'jv')
    return undefined;
  const i = reading.passages.indexOf(draft.passage);
  const next = reading.passages
    .slice(i + 1, i + 3)
    .filter(
      (passage) =>
        !passage.sentence.isHeading &&
        !reading.drafts.some((other) => other !== draft && other.passage === passage),
    );
  for (const { sentence } of [draft.passage, ...next]) {
    const found = JOBS.exec(
      reading.text.plain.slice(sentence.start, Math.min(sentence.end, sentence.start + 900)),
    );
    const figure = found?.[1] ?? found?.[3];
    if (figure === undefined) continue;
    return Math.round(Number(figure.replaceAll(',', '')) * (found?.[2] ? 10_000 : 1));
  }
  return undefined;
}
