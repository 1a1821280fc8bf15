import { randomUUID } from 'node:crypto';
import type { FormBody } from '../../platform/http/form-body.js';
import { Answers } from './answers.js';

/** What goes with the form of an act, unseen. */
export interface Carried {
  /** By which it is known when it is sent twice. */
  readonly key: string;
  /** The version that was seen; empty where there is none yet. */
  readonly version: string;
}

/** What the form of an act sent. */
export interface Sent {
  readonly answers: Answers;
  readonly carried: Carried;
}

/** What the form of an act sent, of all that a body holds. */
export const sentBy = (body: FormBody): Sent => ({
  answers: new Answers(body.entries.filter(([name]) => name.startsWith('data.') || name.startsWith('data['))),
  carried: { key: keyIn(body), version: String(versionIn(body) ?? '') },
});

/** The key of a form, which makes of two presses one act; a new one where it is not as it was made. */
export function keyIn(body: FormBody): string {
  const key = body.one('key') ?? '';
  return /^[0-9a-f-]{36}$/.test(key) ? key : randomUUID();
}

/** The version that a form was shown of; null where it says none. */
export function versionIn(body: FormBody): number | null {
  const version = /^\d{1,9}$/.exec(body.one('version') ?? '')?.[0];
  return version === undefined ? null : Number(version);
}

/** The version that whoever sent a form decided on; null where the act does not ask for one, or the form says none. */
export const seenFor = ({ tag }: { readonly tag: 'required' | 'optional' }, { version }: Carried): number | null =>
  tag === 'optional' || version === '' ? null : Number(version);
