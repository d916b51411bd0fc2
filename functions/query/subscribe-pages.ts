import { escapeHtml } from '../core/html/escape-html';
import type { FieldProblem } from '../core/digest/read-preferences';
import type { Preferences } from '../core/digest/subscription';
import { SUBSCRIBE_WORDS, type SubscribeWords } from './subscribe-words';

/** Zones that the form offers; any other may be typed. */
const OFFERED_ZONES = [
  'UTC',
  'Africa/Nairobi',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Europe/Berlin',
  'Europe/London',
  'Europe/Oslo',
];

/** The form of a new subscription. */
export function subscribeForm(
  preferences: Preferences,
  words: SubscribeWords,
  given: { readonly address?: string; readonly problems?: readonly FieldProblem[] } = {},
): string {
  return `<h1>${words.title}</h1>
<p>${words.intro}</p>
${problemList(given.problems ?? [], words)}<form method="post" action="/subscribe">
<p><label for="address">${words.address}</label>
<input id="address" name="address" type="email" autocomplete="email" maxlength="254" required value="${escapeHtml(given.address ?? '')}"></p>
${preferenceFields(preferences, words)}
<div hidden><label for="website">${words.trap}</label>
<input id="website" name="website" type="text" tabindex="-1" autocomplete="off"></div>
<p><button type="submit">${words.send}</button></p>
</form>
<p><a href="/digests">${words.archive}</a></p>`;
}

/** The page of a subscriber's own subscription. */
export function manageForm(preferences: Preferences, token: string, words: SubscribeWords): string {
  const query = `token=${encodeURIComponent(token)}`;
  return `<h1>${words.manageTitle}</h1>
<form method="post" action="/subscription?${query}">
${preferenceFields(preferences, words)}
<p><button type="submit">${words.save}</button></p>
</form>
<form method="post" action="/subscription/leave?${query}">
<h2>${words.leaveTitle}</h2>
<p><button type="submit">${words.leave}</button></p>
</form>
<p><a href="/subscription/export?${query}">${words.exportData}</a></p>
<form method="post" action="/subscription/erase?${query}">
<h2>${words.erase}</h2>
<p>${words.eraseAsk}</p>
<p><button type="submit">${words.erase}</button></p>
</form>`;
}

/** A page whose one button acts; fetching the page does nothing. */
export function buttonPage(title: string, ask: string, button: string, action: string): string {
  return `<h1>${title}</h1>
<p>${ask}</p>
<form method="post" action="${escapeHtml(action)}">
<p><button type="submit">${button}</button></p>
</form>`;
}

/** A page that only says something. */
export function messagePage(title: string, text: string): string {
  return `<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(text)}</p>`;
}

function problemList(problems: readonly FieldProblem[], words: SubscribeWords): string {
  if (problems.length === 0) return '';
  const items = problems.map(({ parameter, message }) => {
    const name = (words as unknown as Record<string, string | undefined>)[parameter] ?? parameter;
    return `<li>${escapeHtml(name)}: ${escapeHtml(message)}</li>`;
  });
  return `<div role="alert"><p>${words.wrong}</p><ul>${items.join('')}</ul></div>\n`;
}

function preferenceFields(preferences: Preferences, words: SubscribeWords): string {
  const { filter, hour, zone, language, weekdays, groupBy } = preferences;
  const hours = Array.from({ length: 24 }, (_, i) => option(String(i), `${i}:00`, i === hour));
  const zones = OFFERED_ZONES.map((name) => `<option value="${name}"></option>`);
  const days = words.days.map((name, i) => {
    const isOn = weekdays.some((day) => day === i + 1) ? ' checked' : '';
    return `<label><input type="checkbox" name="weekdays" value="${i + 1}"${isOn}> ${name}</label>`;
  });
  return `<p><label for="filter">${words.filter}</label>
<input id="filter" name="filter" type="text" maxlength="1000" aria-describedby="filter-hint" value="${escapeHtml(filter)}">
<small id="filter-hint">${escapeHtml(words.filterHint)}</small></p>
<p><label for="hour">${words.hour}</label>
<select id="hour" name="hour">${hours.join('')}</select></p>
<p><label for="zone">${words.zone}</label>
<input id="zone" name="zone" type="text" list="zones" maxlength="64" required aria-describedby="zone-hint" value="${escapeHtml(zone)}">
<small id="zone-hint">${words.zoneHint}</small></p>
<datalist id="zones">${zones.join('')}</datalist>
<fieldset><legend>${words.weekdays}</legend>
${days.join('\n')}</fieldset>
<p><label for="language">${words.language}</label>
<select id="language" name="language">${option('en', 'English', language === 'en')}${option('zh', '中文', language === 'zh')}</select></p>
<p><label for="groupBy">${words.groupBy}</label>
<select id="groupBy" name="groupBy">${option('place', words.place, groupBy === 'place')}${option('sector', words.sector, groupBy === 'sector')}</select></p>`;
}

function option(value: string, text: string, isChosen: boolean): string {
  return `<option value="${value}"${isChosen ? ' selected' : ''}>${text}</option>`;
}

/** The words of a page for a language asked for. */
export function wordsFor(language: string): SubscribeWords {
  return SUBSCRIBE_WORDS[language.toLowerCase().startsWith('zh') ? 'zh' : 'en'];
}
