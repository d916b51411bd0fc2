import { nodeText, type ListingPage } from './listing-page';
import { readUrl, urlKey } from './listing-url';

/** A link that could turn the page, whatever it says. */
interface Turn {
  readonly node: number;
  readonly url: string;
  readonly key: string;
  readonly text: string;
}

/** What the link to the following page says, alone or with an arrow; older stories are the following ones. */
const NEXT =
  /^(next( (page|entries|posts|results|\d{1,3}))?|older( (posts|entries|stories|articles|news))?|more (posts|news|stories|articles)|previous (posts|entries)|weiter|nächste( seite)?|ältere (beiträge|artikel|einträge)|suivante?s?|page suivante|articles plus anciens|siguientes?|página siguiente|entradas (anteriores|más antiguas)|pr[oó]xim[oa]s?|próxima página|seguinte|posts? anteriores|successiv[ao]|pagina successiva|avanti|volgende( pagina)?|oudere berichten|nästa( sida)?|äldre inlägg|næste( side)?|ældre indlæg|neste( side)?|eldre innlegg|seuraava( sivu)?|następna( strona)?|starsze wpisy|další|sonraki( sayfa)?|berikutnya|selanjutnya|pos-pos lama|далее|следующая( страница)?|вперед|вперёд|туда|ранее|наступна|下一?页|下一?頁|下一頁|后一页|後一頁|次へ|次の?ページ(へ)?|次の\d+件|다음( 페이지)?|이후|trang sau|tiếp( theo)?|अगला|পরবর্তী|التالي|ถัดไป)$/i;
const ARROW = /^(>|›|→|»|>>|&gt;|❯|▶|►|＞)$/;
const NEXT_CLASS = /(^|[\s_-])(next|nextpage|older|nextpostslink|pager-next)([\s_-]|$)/i;

/**
 * The page of the list that follows this one, or null: by `rel=next`, by what its link says, by the number after the
 * current one, or by a script that builds the pager.
 *
 * @param url The page's own address.
 */
export function nextPage(page: ListingPage, base: string, url: URL): string | null {
  const turns = turnsOf(page, base);
  const here = urlKey(url);
  const others = turns.filter(({ key }) => key !== here);
  return (
    byRel(page, base, here) ??
    byText(page, others) ??
    byNumber(page, turns, url.href, here) ??
    byScript(page, url)
  );
}

/** Longer texts turn no page. */
const MAX_TURN_TEXT = 30;

function turnsOf(page: ListingPage, base: string): Turn[] {
  return page.nodes.flatMap(({ tag, element, textStart, textEnd }, node): Turn[] => {
    const { href } = element.attribs;
    if (tag !== 'a' || href === undefined || textEnd - textStart > 60) return [];
    const text = nodeText(page, node);
    const url = text.length > MAX_TURN_TEXT ? null : readUrl(href, base);
    return url === null ? [] : [{ node, url: url.href, key: urlKey(url), text }];
  });
}

function byRel(page: ListingPage, base: string, here: string): string | null {
  for (const { tag, element } of page.nodes) {
    const { rel = '', href } = element.attribs;
    if ((tag !== 'link' && tag !== 'a') || href === undefined || !/\bnext\b/i.test(rel)) continue;
    const url = readUrl(href, base);
    if (url !== null && urlKey(url) !== here) return url.href;
  }
  return null;
}

function byText(page: ListingPage, turns: readonly Turn[]): string | null {
  const words = (text: string): string =>
    text.replace(/^[\s«‹←<>»›→❯▶►＞|·.]+|[\s«‹←<>»›→❯▶►＞|·.]+$/g, '').trim();
  const named = turns.find((turn) => NEXT.test(words(turn.text)) || NEXT.test(labelOf(page, turn)));
  if (named) return named.url;
  const marked = turns.filter((turn) => hasNextClass(page, turn.node));
  if (marked[0]) return marked[0].url;
  const arrows = turns.filter(({ text }) => ARROW.test(text));
  const single = arrows.find(({ text }) => !/^(>>|»)$/.test(text)) ?? arrows[0];
  return single && isBesideNumbers(page, single.node) ? single.url : null;
}

function labelOf(page: ListingPage, { node }: Turn): string {
  const { title, 'aria-label': label } = page.nodes[node]?.element.attribs ?? {};
  const said = label ?? title ?? '';
  return said.length > 60
    ? ''
    : said.replace(/^(go to|zur|ir a la|vai alla|aller à la)\s+/i, '').trim();
}

/** The link itself or the element right around it is called "next". */
function hasNextClass(page: ListingPage, node: number): boolean {
  const parent = page.nodes[node]?.parent ?? -1;
  return [node, parent].some((i) => {
    const { tag, element } = page.nodes[i] ?? {};
    const names = element?.attribs.class ?? '';
    if (
      !NEXT_CLASS.test(names.slice(0, 200)) ||
      /disabled|slick|swiper|carousel|slide/i.test(names)
    )
      return false;
    return (
      i === node || tag === 'li' || tag === 'span' || tag === 'div' || tag === 'p' || tag === 'td'
    );
  });
}

/** Whether page numbers stand near an arrow: carousels have arrows too. */
function isBesideNumbers(page: ListingPage, node: number): boolean {
  let up = page.nodes[node]?.parent ?? -1;
  for (let steps = 0; steps < 3 && up >= 0; steps++) {
    const { textStart = 0, textEnd = 0, parent } = page.nodes[up] ?? {};
    if (textEnd - textStart < 400 && /\d/.test(page.labels.slice(textStart, textEnd))) return true;
    up = parent ?? -1;
  }
  return false;
}

/** The link that bears the number after the current page's, among links whose addresses differ only in a number. */
function byNumber(
  page: ListingPage,
  turns: readonly Turn[],
  url: string,
  here: string,
): string | null {
  const numbered = turns.filter(({ text }) => /^\[?\d{1,4}\]?$/.test(text));
  if (numbered.length === 0) return null;
  const current = currentNumber(page, numbered, url, here);
  const following = numbered.find(
    (turn) => Number(turn.text.replace(/\D/g, '')) === current + 1 && carriesNumber(turn, numbered),
  );
  return following?.url ?? null;
}

/** A day of a calendar or a vote count has a number too; the address of a page has that number, or one below it. */
function carriesNumber({ url, text }: Turn, numbered: readonly Turn[]): boolean {
  const n = Number(text.replace(/\D/g, ''));
  const isPager = numbered.some(
    (other) => shapeOf(other.url) === shapeOf(url) && other.url !== url,
  );
  const numbers = (url.match(/\d+/g) ?? []).map(Number);
  return numbers.includes(n) || numbers.includes(n - 1) || isPager;
}

const shapeOf = (url: string): string => url.replace(/\d+/g, '0');

/** The page's own number: that of a numbered link to itself, else the first one that the row of links leaves out. */
function currentNumber(
  page: ListingPage,
  numbered: readonly Turn[],
  url: string,
  here: string,
): number {
  const own = numbered.find(({ key, node }) => key === here || isCurrent(page, node));
  if (own) return Number(own.text.replace(/\D/g, ''));
  const inAddress =
    /(?:[?&](?:page|paged|p|pg|pageno|pagen_1|pageindex|currentpage)=|\/page\/|[_-]|\/)(\d{1,4})(?:\/|\.\w+|&|$)/i.exec(
      url,
    )?.[1];
  const present = new Set(numbered.map(({ text }) => Number(text.replace(/\D/g, ''))));
  if (
    inAddress !== undefined &&
    !present.has(Number(inAddress)) &&
    present.has(Number(inAddress) + 1)
  )
    return Number(inAddress);
  return 1;
}

function isCurrent(page: ListingPage, node: number): boolean {
  const { element, parent = -1 } = page.nodes[node] ?? {};
  const names = `${element?.attribs.class ?? ''} ${page.nodes[parent]?.element.attribs.class ?? ''}`;
  return (
    element?.attribs['aria-current'] !== undefined ||
    /\b(current|active|selected|cur|on|thisclass)\b/i.test(names.slice(0, 200))
  );
}

/** Government sites in China print `createPageHTML(pages, current, "index", "html")`: page n is `index_n.html`. */
function byScript(page: ListingPage, { href }: URL): string | null {
  for (const script of page.scripts) {
    const found =
      /createPageHTML\w{0,10}\(\s{0,4}['"]?(\d{1,4})['"]?\s{0,4},\s{0,4}['"]?(\d{1,4})['"]?\s{0,4},\s{0,4}['"]([\w-]{1,40})['"]\s{0,4},\s{0,4}['"](\w{2,6})['"]/.exec(
        script,
      );
    if (!found) continue;
    const [, pages, current, name, ending] = found;
    const following = Number(current) + 1;
    if (following < Number(pages))
      return readUrl(`${name}_${following}.${ending}`, href)?.href ?? null;
  }
  return null;
}
