import type { PartyKind } from '../labels';
import { shortForms } from './name-shapes';

/** A firm, body or person of one story, under every form the story gives it. */
export interface Named {
  /** As the story writes it first at full length. */
  name: string;
  readonly aliases: Set<string>;
  kind: NameKind;
}
export type NameKind = 'org' | 'body' | 'person' | 'asset';

/** A name as it was read, before it is known which of them are the same. */
export interface FoundName {
  readonly display: string;
  readonly plain: string;
  readonly kind: NameKind;
  /** Forms given in brackets, as written and simplified. */
  readonly aliases: readonly (readonly [display: string, plain: string])[];
}

const MAX_NAMES = 400; // a page that names more is a list of firms; the rest are still found by no form

/** All names of one story; finds the longest form that begins at a place of the text. */
export class NameBook {
  private readonly forms = new Map<string, Named | null>();
  private readonly byHead = new Map<number, string[]>();
  readonly all: Named[] = [];

  constructor(found: readonly FoundName[]) {
    const unique = new Map<string, FoundName>();
    for (const name of found.slice(0, MAX_NAMES * 10)) {
      const known = unique.get(name.plain);
      if (!known) unique.set(name.plain, name);
      else if (name.aliases.length > 0)
        unique.set(name.plain, { ...known, aliases: [...known.aliases, ...name.aliases] });
    }
    // Aliases in brackets first: what a story says of its names outweighs what their shape suggests.
    const ordered = [...unique.values()]
      .sort(
        (a, b) =>
          Number(b.aliases.length > 0) - Number(a.aliases.length > 0) ||
          b.plain.length - a.plain.length,
      )
      .slice(0, MAX_NAMES);
    for (const name of ordered) this.add(name);
    for (const form of this.forms.keys()) this.index(form);
    for (const heads of this.byHead.values()) heads.sort((a, b) => b.length - a.length);
  }

  /** The name whose longest form stands at `at` of the simplified text. */
  match(plain: string, at: number): { named: Named; length: number } | undefined {
    for (const form of this.byHead.get(headOf(plain, at)) ?? NO_FORMS) {
      if (!plain.startsWith(form, at)) continue;
      const named = this.forms.get(form);
      if (named) return { named, length: form.length };
    }
    return undefined;
  }

  /** The name that goes by this form. */
  get(form: string): Named | undefined {
    return this.forms.get(form) ?? undefined;
  }

  private add(found: FoundName): void {
    const known = [found.plain, ...found.aliases.map(([, plain]) => plain)]
      .map((form) => this.forms.get(form))
      .find((named) => named);
    const named: Named = known ?? { name: found.display, aliases: new Set(), kind: found.kind };
    if (!known) this.all.push(named);
    else if (found.display !== named.name) named.aliases.add(found.display);
    for (const [display, plain] of found.aliases) {
      if (display !== named.name) named.aliases.add(display);
      this.forms.set(plain, named);
    }
    const [full, ...short] =
      found.kind === 'org' ? shortForms(found.plain) : bodyForms(found.plain);
    if (full !== undefined) this.forms.set(full, named);
    // A short form that two names share tells neither.
    for (const form of short) this.forms.set(form, this.shared(form, named) ? null : named);
  }

  private shared(form: string, named: Named): boolean {
    const known = this.forms.get(form);
    return known === null || (known !== undefined && known !== named);
  }

  private index(form: string): void {
    if (form.length < 2) return; // one character names nobody
    const head = headOf(form, 0);
    const known = this.byHead.get(head);
    if (known) known.push(form);
    else this.byHead.set(head, [form]);
  }
}

const NO_FORMS: readonly string[] = [];

/** The two characters at `at` as one number. */
function headOf(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1); // 32 bits: engines keep larger numbers on the heap
}

/** 绵阳科技城新区管委会 is also 绵阳科技城新区. */
function bodyForms(name: string): string[] {
  const bare = name.replace(/(?:人民政府|政府|管委会|管理委员会|管理局|党工委)$/, '');
  const inner = /^[\u4e00-\u9fff]{2,6}?[市省州](?=[\u4e00-\u9fff]{1,8}[区县旗镇]$)/.exec(bare);
  const forms = [name];
  if (bare.length >= 3 && bare !== name) forms.push(bare);
  if (inner && bare.length - inner[0].length >= 2) forms.push(bare.slice(inner[0].length));
  return forms;
}

/** Words that public owners put into the names of their firms. */
const STATE_OWNED =
  /^(?:国家|国网|中央)|城投|交投|建投|国资|国有|城市建设投资|产业投资公司|水务投资|文旅投|交通投资集团|能源投资集团|铁路局|电网公司|烟草/;

/** What kind of party a name is, by its words. */
export function partyKind(named: Named): PartyKind {
  const { name, kind } = named;
  if (kind === 'body') return 'government';
  if (kind === 'person') return 'person';
  if (/基金|合伙企业|资本|创投|风投|Capital|Fund|Partners|Ventures/.test(name)) return 'fund';
  if (/大学|学院|研究院|研究所|设计院|医院|学校|中学|实验室|科学院/.test(name)) return 'institute';
  if (/协会|商会|联合会|合作社|联合社|工会|基金会/.test(name)) return 'association';
  if (STATE_OWNED.test(name)) return 'state-owned';
  return 'company';
}
