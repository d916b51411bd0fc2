import type { Entity } from '../entities';

/** Exchanges, courts and those who only clear deals. */
const BYSTANDERS =
  /\b(?:exchange|bourse|stock market|nasdaq|nyse|nse|bse|asx|sec|regulator|tribunal|court|competition (?:commission|authority|bureau|council|tribunal|and markets authority|and consumer commission)|fair competition commission|antitrust|monopolies|fair trad(?:ing|e) commission|office of fair trading|takeovers? panel|foreign investment(?: review)? board|overseas investment office|securities (?:and exchange )?commission|securities and exchange board)\b/;

const PAPERS =
  /\b(?:news|times|press|reuters|post|herald|journal|daily|weekly|gazette|tribune|letter|magazine|bulletin|telegraph|echo|observer|radio|tv)$/;

/** Whether a name is never a deal's party: an exchange, a court, a regulator, or what the story names as its source. */
export function isBystander(entity: Entity): boolean {
  return entity.outlet === true || BYSTANDERS.test(entity.key.join(' '));
}

/** The same, and papers: for parties that no verb names as such. */
export function isOutsider(entity: Entity): boolean {
  const key = entity.key.join(' ');
  return (
    isBystander(entity) ||
    PAPERS.test(key) ||
    /\b(?:commission|parliament|congress|senate)\b/.test(key)
  );
}
