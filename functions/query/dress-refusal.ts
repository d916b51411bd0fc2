import type { Context } from 'hono';
import { wantsPage } from './page-request';
import { sendKeyPage } from './routes-key';
import { dressProblem } from './routes-pages';

/** What the gate refuses, as a page where the reader wants one: in place of a missing key, the form that takes it. */
export async function dressRefusal(context: Context, refused: Response): Promise<Response> {
  return refused.status === 401 && wantsPage(context)
    ? sendKeyPage(context, 401)
    : dressProblem(context, refused);
}
