import { isGovernment, type Entity } from '../entities';

/** Whether the name is a body's that clears deals: a commission, an office, a court. */
export function isRegulator(entity: Entity): boolean {
  return (
    isGovernment(entity) ||
    entity.key.some((word) =>
      /^(?:office|regulator|watchdog|authority|commission|tribunal|court|committee|agency)$/.test(
        word,
      ),
    )
  );
}
