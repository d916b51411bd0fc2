/**
 * What may stand in what, as data: the part of the HTML standard's tree construction that news pages depend on.
 * @see https://html.spec.whatwg.org/multipage/parsing.html#tree-construction
 */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements that never have content. */
export const VOID_TAGS = words(
  'area base basefont bgsound br col command embed frame hr img input keygen link meta param source track wbr',
);

/** Elements that may stand in a head; any other one ends it. */
export const HEAD_TAGS = words(
  'base basefont bgsound link meta noscript script style template title',
);

/** Elements whose end tag closes whatever block stands open in them; the end tag of any other closes inline elements only. */
export const BLOCK_TAGS = words(
  'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup html li listing main menu nav noscript object ol p pre search section ' +
    'select summary table tbody td template tfoot th thead tr ul',
);

/** An open paragraph ends where one of these begins. */
export const ENDS_PARAGRAPH = words(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header hgroup hr li dd dt listing main menu nav ol p pre search section summary table ul',
);

/** The open elements that a start tag ends, and the elements beyond which it does not look. */
export interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const rule = (ends: string, within: string): ImpliedEnd => ({
  ends: words(ends),
  within: words(within),
});

/** Start tags that end an open element of their own kind. */
export const IMPLIED_END: ReadonlyMap<string, ImpliedEnd> = new Map([
  ['li', rule('li', 'ul ol menu dir')],
  ['dd', rule('dd dt', 'dl')],
  ['dt', rule('dd dt', 'dl')],
  ['option', rule('option', 'select datalist')],
  ['optgroup', rule('option optgroup', 'select datalist')],
  ['tr', rule('tr', 'table')],
  ['td', rule('td th', 'table tr')],
  ['th', rule('td th', 'table tr')],
  ['tbody', rule('thead tbody tfoot', 'table')],
  ['thead', rule('thead tbody tfoot', 'table')],
  ['tfoot', rule('thead tbody tfoot', 'table')],
]);

/** No tag within one of these closes what lies outside it, unless it names the fence itself or a part of its table. */
export const FENCES = words('table td th caption template object button html');

/** The parts of a table: their end tags may cross cells, all others may not. */
export const TABLE_TAGS = words('table tbody td tfoot th thead tr caption');
