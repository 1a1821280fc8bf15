import type { Field } from '../../../workflows/index.js';
import type { Answers } from './answers.js';
import { dayFrom } from './london-clock.js';

/** A value, and whether anybody gave it: an object that nobody gave anything of is left out where it may be. */
export interface Read {
  readonly value: unknown;
  readonly given: boolean;
}

export const nothing: Read = { value: undefined, given: false };
export const given = (value: unknown): Read => ({ value, given: true });

/** Text as it was typed; nothing where it is blank, unless it has to be there and may be blank. */
export function textRead(text: string, { kind, optional }: Field): Read {
  if (text.trim() !== '') return given(text);
  return { value: kind.is === 'text' && kind.blank && !optional ? '' : undefined, given: false };
}

/** A number from how people write it: `£4,300,000.50`, `95 %`. What is none is handed on as it is. */
export function numberRead(text: string): Read {
  if (text === '') return nothing;
  const plain = text.replace(/[£,\s%]/g, '');
  return given(/^-?\d{1,15}(\.\d{1,15})?$/.test(plain) ? Number(plain) : text);
}

export function flagRead(text: string): Read {
  if (text === '') return nothing;
  if (text === 'none') return given(null);
  return given(text === 'yes' ? true : text === 'no' ? false : text);
}

export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A list; where there is nothing in it, it is left out if it may be. */
export function listRead(members: readonly unknown[], { optional }: Field): Read {
  if (members.length > 0) return given(members);
  return optional ? nothing : { value: [], given: false };
}

export const isBlank = ({ day, month, year }: { day: string; month: string; year: string }): boolean =>
  day === '' && month === '' && year === '';

/** The first of the three inputs of a day that is wrong; the day itself where they are none together, such as 31 2. */
export function wrongPart({
  day,
  month,
  year,
}: {
  day: string;
  month: string;
  year: string;
}): 'day' | 'month' | 'year' {
  if (!/^\d{1,2}$/.test(day) || Number(day) < 1 || Number(day) > 31) return 'day';
  if (dayFrom({ day: '1', month, year: '2000' }) === null) return 'month';
  return /^\d{4}$/.test(year) ? 'day' : 'year';
}

/** Entries about how contracts performed, each as the value of its input says it. */
export function performanceRead(values: readonly string[], field: Field): Read {
  const entries = values.flatMap((value) => {
    const [procurement, entry] = value.split(/\/(.*)/s);
    return entry === undefined ? [] : [{ procurement, entry }];
  });
  return listRead(entries, field);
}

/**
 * `D1` is the first of the delegations: what nobody has to think of, and nothing that is named in the form has yet.
 *
 * @param made what was made in this form before; what is made here is put down in it.
 */
export function numbered(answers: Answers, path: string, made: Map<string, string>): Read {
  const kept = answers.text(path);
  if (kept !== '') return { value: kept, given: false };
  const place = path.lastIndexOf('[');
  const [list, name] = [path.slice(0, place), path.slice(path.indexOf('].', place) + 2)];
  const letter = (list.split('.').at(-1) ?? 'n').slice(0, 1).toUpperCase();
  const taken = answers.places(list).map((each) => answers.text(`${list}[${each}].${name}`));
  let number = 1;
  while (taken.includes(`${letter}${number}`) || made.has(`${list}|${letter}${number}`)) number += 1;
  made.set(`${list}|${letter}${number}`, `${letter}${number}`);
  return { value: `${letter}${number}`, given: false };
}
