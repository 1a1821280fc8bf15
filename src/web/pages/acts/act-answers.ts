import { randomUUID } from 'node:crypto';
import type { Fields } from '../../../../workflows/index.js';
import type { FieldError } from '../../../platform/errors.js';
import type { FormBody } from '../../../platform/http/form-body.js';
import { Answers } from '../../forms/answers.js';
import { answersOf } from '../../forms/answers-of.js';
import type { Carried } from './act-form.view.js';

/** What the form of an act sent. */
export interface Sent {
  readonly answers: Answers;
  readonly carried: Carried;
}

/** What the form of an act sent, of all that a body holds. */
export const sentBy = (body: FormBody): Sent => ({
  answers: new Answers(body.entries.filter(([name]) => name.startsWith('data.') || name.startsWith('data['))),
  carried: { key: keyFrom(body.one('key')), version: /^\d{1,9}$/.exec(body.one('version') ?? '')?.[0] ?? '' },
});

const keyFrom = (key: string | undefined): string =>
  key !== undefined && /^[0-9a-f-]{36}$/.test(key) ? key : randomUUID();

/** A form with one more of a list, or one less. */
export function rearranged(answers: Answers, verb: string, path: string): Answers {
  if (!/^data[\w.[\]]{1,200}$/.test(path)) return answers;
  if (verb === 'add') return answers.with([`${path}.more`, '']);
  return verb === 'remove' ? answers.without(path) : answers;
}

/** The answers, with `now` replaced by the instant that it was: what is checked is what is sent. */
export function settled(answers: Answers, data: object, carries: Fields): Answers {
  const instants = answers.entries.filter(([name, value]) => name.endsWith('.when') && value === 'now');
  const stated = answersOf(carries, data).entries;
  const more = instants.flatMap(([name]) => {
    const path = name.slice(0, -'.when'.length);
    const own = stated.filter(([each]) => each.startsWith(`${path}.`));
    return own.some(([each]) => each === `${path}.day`) ? [{ path, own }] : [];
  });
  return more.reduce((left, { path, own }) => left.without(path).with(...own), answers);
}

/** What the reader of requests says of a field of a command, said of the field itself. */
export const outsideData = ({ field, message }: FieldError): FieldError => ({
  field: field.startsWith('data.') ? field.slice('data.'.length) : field,
  message,
});
