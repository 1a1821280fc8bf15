import type { Fields } from '../../../../workflows/index.js';
import type { FieldError } from '../../../platform/errors.js';
import type { Answers } from '../../forms/answers.js';
import { answersOf } from '../../forms/answers-of.js';

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
