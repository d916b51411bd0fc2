import type { ParameterProblem } from '../../filter/parse-filter';
import { html, type SafeHtml } from '../../html/html-template';
import { renderPage } from '../../html/page-layout';
import { inLanguages, linkTo, type PageView } from './page-view';

/** What a problem's page needs of an RFC 9457 problem. */
export interface PageProblem {
  readonly status: number;
  readonly title: string;
  readonly detail?: string;
  readonly parameters?: readonly ParameterProblem[];
}

/** A problem as a document: what was wrong, what was most likely meant, and a way on. */
export function problemPage(problem: PageProblem, view: PageView): string {
  const { other } = view.words;
  const known = other.problems[problem.status];
  const title = known?.[0] ?? other.problemTitle;
  const parameters = problem.parameters ?? [];
  const detail = known?.[1] ?? problem.detail ?? problem.title;
  const body = html`<div class="empty">
    <p class="number">${problem.status}</p>
    <h1>${title}</h1>
    <p>${detail}</p>
    ${
      parameters.length > 0 &&
      html`<ul class="rows">
        ${parameters.map((wrong) => parameterRow(wrong, view))}
      </ul>`
    }
    <p><a class="button" href="${linkTo(view, '/')}">${other.home}</a></p>
  </div>`;
  return renderPage({
    title,
    lang: view.language,
    body,
    inLanguage: inLanguages(view),
    carriesLanguage: view.carries,
  });
}

function parameterRow(wrong: ParameterProblem, view: PageView): SafeHtml {
  const { other } = view.words;
  const says = wrong.value === undefined ? other.unknownParameter : other.wrongValue;
  const named = wrong.value === undefined ? wrong.parameter : `${wrong.parameter}=${wrong.value}`;
  const english = view.language === 'en' ? wrong.message : says;
  return html`<li>
    <code>${named}</code>
    ${english}${wrong.nearest !== undefined && html`<br /><a href="${mended(wrong, wrong.nearest, view)}">${other.meant(wrong.nearest)}</a>`}
  </li>`;
}

/** The same address with the nearest right spelling in the place of the wrong one. */
function mended({ parameter, value }: ParameterProblem, nearest: string, view: PageView): string {
  const query = new URLSearchParams();
  for (const [name, text] of view.query) {
    if (name !== parameter) query.append(name, text);
    else if (value === undefined) query.append(nearest, text);
    else
      query.append(
        name,
        text.toLowerCase().includes(value)
          ? text.toLowerCase().replace(value, () => nearest)
          : nearest,
      );
  }
  return linkTo(view, view.path, query);
}
