import type { Person, Service } from '../http/service.js';
import { anonymous, signedIn, type Browser } from './browser.js';

/** A page as it is answered. */
export interface Shown {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Answers a page as it is shown to somebody of the cast, or to somebody who is not signed in. */
export type Browse = (as: Person | null, url: string) => Promise<Shown>;

/** Reads pages of a service as people of the cast, each in a browser that stays signed in. */
export function readingAs(service: Service): Browse {
  const browsers = new Map<Person | null, Browser>();
  return async (as, url) => {
    const browser = browsers.get(as) ?? (as === null ? anonymous(service) : await signedIn(service, as));
    browsers.set(as, browser);
    const { statusCode: status, body, headers } = await browser.get(url);
    return { status, body, headers };
  };
}
