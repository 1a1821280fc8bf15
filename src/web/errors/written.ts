import { FormBody } from '../../platform/http/form-body.js';
import { isOwnPath, page, type PageAnswer } from '../layout/answer.js';

/** The input by which a page that keeps what was written says where it was going. */
export const GOING_TO = '_going-to';

/** What was written in a form, with where it was going; the token of a session that is over is left out. */
export interface Written {
  readonly to: string;
  readonly entries: readonly (readonly [name: string, value: string])[];
}

/** What a request brought; null where it brought no form, or was going nowhere that one can go on to. */
export function writtenIn(url: string, body: unknown): Written | null {
  if (!(body instanceof FormBody)) return null;
  const to = body.one(GOING_TO) ?? url;
  if (!isOwnPath(to)) return null;
  return { to, entries: body.entries.filter(([name]) => name !== GOING_TO && name !== '_csrf') };
}

/** For somebody whose session ended while they were writing: everything is kept in the page until they have signed in again. */
export const keptPage = ({ to, entries }: Written): PageAnswer =>
  page('errors/kept', 'You have been signed out', { to, entries }, { status: 401, width: 'public' });

/** For somebody who has to show again who they are before what they sent is done. */
export const stepUpPage = ({ to, entries }: Written): PageAnswer =>
  page('errors/step-up', 'Show again who you are', { to, entries }, { status: 403, width: 'public' });
