import type { Context } from 'hono';
import { nearest } from '../core/filter/nearest';
import { ProblemError, parameterProblem } from './problem';

/** Refuses parameters that an address does not take. @throws ProblemError 400 with the nearest that it does */
export function rejectStrangers(context: Context, known: readonly string[]): URLSearchParams {
  const query = new URL(context.req.url).searchParams;
  const strangers = [...new Set(query.keys())].filter((name) => !known.includes(name));
  if (strangers.length === 0) return query;
  const problems = strangers.slice(0, 10).map((parameter) => ({
    parameter: parameter.slice(0, 100),
    message:
      known.length > 0 ? `is no parameter here: ${known.join(', ')}` : 'is no parameter here',
    nearest: nearest(parameter, known),
  }));
  throw new ProblemError(parameterProblem(problems));
}
