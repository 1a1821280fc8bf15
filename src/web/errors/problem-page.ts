import type { Answer } from '../../platform/http/problem-of.js';
import { whyOutside } from '../components/why-outside.js';
import { isOwnPath, page, type PageAnswer } from '../layout/answer.js';
import { Failure, InvalidInput, Refusal } from '../../platform/errors.js';
import { ForgedForm } from '../session/forged-form.js';

/** The sentence that each kind of problem is shown by, and what to do about it. */
const said: Readonly<Record<number, { readonly title: string; readonly then: string }>> = {
  400: { title: 'This could not be read', then: 'Go back, look at what you entered and try again.' },
  401: { title: 'Sign in to go on', then: 'Nothing was done.' },
  403: {
    title: 'This is not for you to do',
    then: 'Ask whoever runs your authority’s installation if you think that you should be able to.',
  },
  404: {
    title: 'There is nothing to see here',
    then: 'The address may be mistyped, or what stood here is not for you to see.',
  },
  405: { title: 'This address is for something else', then: 'Go back and use the links and buttons of the page.' },
  409: {
    title: 'This moved on while you were writing',
    then: 'Nothing was done. Look at what is new, and decide again.',
  },
  412: {
    title: 'This moved on while you were writing',
    then: 'Nothing was done. Look at what is new, and decide again.',
  },
  413: { title: 'That is too large', then: 'Nothing was done. Send less at once.' },
  415: { title: 'That kind of file is not taken', then: 'Nothing was done.' },
  422: { title: 'This cannot be done now', then: 'Nothing was done.' },
  429: { title: 'That was too often', then: 'Nothing was done. Wait a minute and try again.' },
  503: {
    title: 'Sorry, this does not work at the moment',
    then: 'Try again in a minute. What was acknowledged is kept.',
  },
};

const defect = {
  title: 'Sorry, something went wrong on our side',
  then: 'It has been noted, and nothing of what you sent was done by halves.',
};

const forged = {
  title: 'This was not sent from a page of yours',
  then: 'Nothing was done. Open the page again, and send it from there.',
};

/** Where to sign in, and the way back from there; only to a page of ours. */
export function signInAddress(from: string): string {
  return isOwnPath(from) && from !== '/' ? `/sign-in?to=${encodeURIComponent(from)}` : '/sign-in';
}

/** The page for something thrown. What a failure says to people is said; of anything else only how to refer to it. */
export function pageOfProblem(thrown: unknown, { document, isDefect }: Answer, reference: string): PageAnswer {
  const { title, then } =
    (thrown instanceof ForgedForm ? forged : isDefect ? undefined : said[document.status]) ?? defect;
  const view = {
    heading: title,
    then,
    detail: isDefect || document.status === 404 || !saysMore(thrown) ? null : thrown.message,
    errors: thrown instanceof InvalidInput ? thrown.errors.map(({ message }) => message) : [],
    reasons: thrown instanceof Refusal ? thrown.reasons.map((reason) => whyOutside(reason, null)) : [],
    reference: isDefect ? reference : null,
  };
  return page('errors/problem', title, view, { status: document.status, width: 'public' });
}

/** What was not well formed is said field by field, and of the rest what the failure itself says. */
const saysMore = (thrown: unknown): thrown is Failure =>
  thrown instanceof Failure && !(thrown instanceof InvalidInput) && !isForPrograms(thrown.message);

/** What tells a program where to go on, or which member to look at. */
const isForPrograms = (message: string): boolean => message.includes('`') || message.includes('/api/');
