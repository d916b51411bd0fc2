import { escapeHtml } from './escape-html';

/** Markup that is known to be safe: made by `html`, or by hand through `trusted`. */
export class SafeHtml {
  constructor(readonly markup: string) {}
  toString(): string {
    return this.markup;
  }
}

/** What a place in a template takes: text is escaped, markup stays, lists are joined, nothing is nothing. */
export type HtmlValue =
  string | number | SafeHtml | readonly HtmlValue[] | false | null | undefined;

/**
 * A template of markup. Every value that is not itself markup is escaped for element content and for quoted attribute
 * values; a template must quote its attributes, and must not put values into names, scripts or styles.
 */
export function html(parts: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  let markup = parts[0] ?? '';
  values.forEach((value, i) => (markup += toMarkup(value) + (parts[i + 1] ?? '')));
  return new SafeHtml(markup);
}

/** Markup that someone else already made safe. */
export function trusted(markup: string): SafeHtml {
  return new SafeHtml(markup);
}

/** Characters that HTML forbids or that turn the direction of what stands around them. */
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g;

function toMarkup(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof SafeHtml) return value.markup;
  if (typeof value === 'string') return escapeHtml(value.replace(UNFIT, ''));
  if (typeof value === 'number') return String(value);
  return value.map(toMarkup).join('');
}

/** An address fit for `href`: http, https, or a path of this site; undefined for all else, such as `javascript:`. */
export function safeHref(address: string): string | undefined {
  const trimmed = address.trim();
  if (/^\/(?![/\\])/.test(trimmed)) return trimmed;
  return /^https?:\/\/[^\s/]/i.test(trimmed) && URL.canParse(trimmed) ? trimmed : undefined;
}
