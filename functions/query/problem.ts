import type { ParameterProblem } from '../core/filter/parse-filter';

/** An answer that says what was wrong. @see RFC 9457 */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Which parameters, and what was most likely meant by each. */
  readonly parameters?: readonly ParameterProblem[];
}

/** Thrown by a route; the app answers with it. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(problem.title);
  }
}

/** A problem of one of the documented kinds; `type` is an address of the API guide. */
export function problem(
  status: number,
  kind: string,
  title: string,
  more: Partial<Problem> = {},
): Problem {
  return { type: `/problems/${kind}`, title, status, ...more };
}

/** Parameters that nobody knows or that take no such value. */
export function parameterProblem(parameters: readonly ParameterProblem[]): Problem {
  const [first] = parameters;
  const meant = first?.nearest === undefined ? '' : `; did you mean ${first.nearest}?`;
  const value = first?.value === undefined ? '' : `=${first.value}`;
  const detail = first && `${first.parameter}${value} ${first.message}${meant}`;
  return problem(400, 'parameter', 'A parameter is wrong', { detail, parameters });
}
