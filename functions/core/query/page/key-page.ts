import { html } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import { linkTo, type PageView } from './page-view';

export interface KeyPage {
  /** Whether this browser shows a key already. */
  readonly isIn?: boolean;
  /** Whether the key just typed is none. */
  readonly wrong?: boolean;
  /** Path of this site to go on to. */
  readonly next: string;
}

/** Where a person types their API key, as a document. */
export function keyPage({ isIn = false, wrong = false, next }: KeyPage, view: PageView): string {
  const { key, other } = view.words;
  const form = html`<form class="key" method="post" action="${linkTo(view, '/key')}">
    ${wrong && html`<p class="wrong" role="alert" id="key-wrong">${key.wrong}</p>`}
    <p>
      <label for="key">${key.label}</label>
      <input
        id="key"
        name="key"
        type="password"
        autocomplete="current-password"
        maxlength="200"
        required
        ${wrong && html` aria-invalid="true" aria-describedby="key-wrong"`}
      />
    </p>
    <input type="hidden" name="next" value="${next}" />
    <p><button>${key.enter}</button></p>
  </form>`;
  const leave = html`<form class="key" method="post" action="${linkTo(view, '/key/leave')}">
    <p>${key.isIn}</p>
    <p>
      <a class="button" href="${linkTo(view, '/')}">${other.home}</a>
      <button class="quiet">${key.leave}</button>
    </p>
  </form>`;
  const body = html`<h1>${key.title}</h1>
    <p class="lead">${key.lead}</p>
    ${isIn ? leave : form}
    <p class="note">${key.cookie}</p>
    <p class="note"><a href="${linkTo(view, '/guide')}">${key.programs}</a></p>`;
  return renderPage({
    title: key.title,
    lang: view.language,
    body,
    carriesLanguage: view.carries,
    inLanguage: {
      en: `/key?lang=en&next=${encodeURIComponent(next)}`,
      zh: `/key?lang=zh&next=${encodeURIComponent(next)}`,
    },
  });
}
