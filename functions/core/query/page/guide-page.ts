import { FILTER_PARAMETERS } from '../../filter/parameters';
import { html, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import { filterOnly, filterParts } from './filter-links';
import { inLanguages, spell, type PageView } from './page-view';

export interface GuideOptions {
  /** Where programs reach the product, without a slash at its end. */
  readonly address: string;
  readonly access: 'public' | 'keys' | 'iam';
}

/** What a command sends so that it is let in, a line each. */
const PROOFS = {
  public: () => [],
  keys: () => [`-H "Authorization: Bearer $HARBINGER_KEY"`],
  iam: (address: string) => [
    `--aws-sigv4 "aws:amz:${regionOf(address)}:lambda"`,
    `--user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY"`,
    `-H "X-Amz-Security-Token: $AWS_SESSION_TOKEN"`,
  ],
} as const satisfies Record<GuideOptions['access'], (address: string) => string[]>;

/** A function URL's name holds its region; of another address the shell tells. */
function regionOf(address: string): string {
  return /\.lambda-url\.([a-z0-9-]+)\./.exec(address)?.[1] ?? '$AWS_REGION';
}

/** How to have the same by program: a command for the filter at hand, parameters, addresses. */
export function guidePage({ address: publicUrl, access }: GuideOptions, view: PageView): string {
  const { other, list } = view.words;
  const filter = filterOnly(view.query);
  const parts = filterParts(view).map(({ text }) => text);
  const body = html`<h1>${other.guideTitle}</h1>
    <p class="lead">${other.guideLead} ${other.access[access]}</p>
    <section class="section">
      <h2>${filter.size > 0 ? `${other.thisFilter}: ${parts.join(', ')}` : other.allDeals}</h2>
      ${command('curl-json', curl(publicUrl, filter, access), view)}
    </section>
    <section class="section">
      <h2>${other.formats}</h2>
      ${formats(publicUrl, filter)}
    </section>
    <section class="section">
      <h2>${list.filters}</h2>
      ${parameters(view)}
    </section>
    <section class="section">
      <h2>${other.addresses}</h2>
      <dl class="rows">
        ${Object.entries(other.addressSays).map(
          ([path, says]) =>
            html`<div>
              <dt>
                ${path.includes('{') ? html`<code>${path}</code>` : html`<a href="${formatJson(path)}"><code>${path}</code></a>`}
              </dt>
              <dd>${says}</dd>
            </div>`,
        )}
      </dl>
    </section>
    <section class="section">
      <h2>${other.rules}</h2>
      <ul class="bullets">
        ${other.ruleLines.map((line) => html`<li>${line}</li>`)}
      </ul>
    </section>`;
  return renderPage({
    title: other.guideTitle,
    lang: view.language,
    body,
    section: 'guide',
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
  });
}

/** Addresses that are pages too are linked as JSON. */
function formatJson(path: string): string {
  return /^\/(?:deals|articles|sources)$/.test(path) ? `${path}?format=json` : path;
}

/** A command that a shell takes as it stands: single quotes within are closed and opened again. */
export function curl(
  publicUrl: string,
  query: URLSearchParams,
  access: GuideOptions['access'] = 'public',
): string {
  const search = spell(query);
  const url = `${publicUrl}/deals${search && `?${search}`}`;
  const target = `'${url.replaceAll("'", "'\\''")}'`;
  return ['curl --compressed', ...PROOFS[access](publicUrl), target].join(
    access === 'public' ? ' ' : ' \\\n  ',
  );
}

function command(id: string, text: string, { words }: PageView): SafeHtml {
  return html`<pre id="${id}" tabindex="0">${text}</pre>
    <p class="copy">
      <button
        type="button"
        class="quiet"
        data-copy="${id}"
        data-done="${words.other.copied}"
        hidden
      >
        ${words.other.copy}
      </button>
    </p>`;
}

function formats(publicUrl: string, filter: URLSearchParams): SafeHtml {
  const rows = [
    ['JSON', 'json'],
    ['CSV', 'csv'],
    ['JSON Lines', 'ndjson'],
    ['Atom', 'atom'],
    ['JSON Feed', 'jsonfeed'],
  ].map(([name = '', format = '']) => {
    const query = new URLSearchParams(filter);
    query.set('format', format);
    const path = `/deals?${spell(query)}`;
    return html`<div>
      <dt>${name}</dt>
      <dd>
        <a href="${path}"><code>${publicUrl}${path}</code></a>
      </dd>
    </div>`;
  });
  return html`<dl class="rows">${rows}</dl>`;
}

function parameters(view: PageView): SafeHtml {
  const { other, parameters: names } = view.words;
  const rows = FILTER_PARAMETERS.map(
    ({ name, says, example }) =>
      html`<tr>
        <th scope="row"><code>${name}</code></th>
        <td>${view.language === 'en' ? says : names[name]}</td>
        <td data-label="${other.example}"><code>${example}</code></td>
      </tr>`,
  );
  return html`<div class="scroll">
    <table class="stack">
      <thead>
        <tr>
          <th scope="col">${other.parameter}</th>
          <th scope="col">${other.meaning}</th>
          <th scope="col">${other.example}</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}
