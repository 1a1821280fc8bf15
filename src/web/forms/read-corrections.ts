import type { Answers } from './answers.js';
import { dayFrom, momentOf, timeFrom } from './london-clock.js';

/**
 * What somebody says was recorded wrongly, from the inputs of a form. Each correction is chosen by what it is about:
 * `23|publishedAt|moment`, a value of an event and what it is; `23|strike|`, an event that is struck, with whatever it doubles; or
 * `provider|owl|address|text`, a value wherever it stands.
 */
export function readCorrections(answers: Answers, path: string): readonly unknown[] {
  return answers.places(path).flatMap((place): readonly unknown[] => {
    const what = answers.text(`${path}[${place}].what`);
    if (what === '') return [];
    const typed = answers.one(`${path}[${place}].is`) ?? '';
    const [first = '', second = '', third = '', fourth] = what.split('|');
    if (fourth !== undefined) return [{ of: first, id: second, path: third, is: valueIn(typed, fourth) }];
    const event = Number(first);
    if (second === 'strike') return [{ event, strike: true, ...(third === '' ? {} : { sameAs: third }) }];
    return [{ event, path: second, is: valueIn(typed, third) }];
  });
}

/** The choice that stands for a correction, and what is typed for what is right. */
export function correctionTyped(one: object): { readonly what: string; readonly is: string } {
  const { event, path, of, id, strike, sameAs = '', is } = one as Readonly<Record<string, string | number | undefined>>;
  if (strike !== undefined) return { what: `${event}|strike|${sameAs}`, is: '' };
  const [as, text] = valueTyped(is);
  return { what: of === undefined ? `${event}|${path}|${as}` : `${of}|${id}|${path}|${as}`, is: text };
}

function valueTyped(value: unknown): readonly [as: string, text: string] {
  if (value === null) return ['text', ''];
  if (typeof value === 'number') return ['number', String(value)];
  if (typeof value === 'boolean') return ['flag', value ? 'yes' : 'no'];
  return typeof value === 'string' ? ['text', value] : ['parts', JSON.stringify(value)];
}

/** What is right, as what it is; null where nothing should have been given. What is not understood is handed on as it was typed. */
function valueIn(text: string, as: string): unknown {
  const typed = text.trim();
  if (typed === '') return null;
  switch (as) {
    case 'number': {
      const number = Number(typed.replace(/[£,\s]/g, ''));
      return Number.isFinite(number) ? number : typed;
    }
    case 'flag':
      return /^(?:yes|no)$/i.test(typed) ? typed.toLowerCase() === 'yes' : typed;
    case 'day':
      return dayIn(typed) ?? typed;
    case 'moment':
      return momentIn(typed) ?? typed;
    case 'parts':
      return partsIn(typed);
    default:
      return text;
  }
}

const DATE = /(\d{1,2})[ /.-]{1,3}([A-Za-z]{3,9}|\d{1,2})[ /.-]{1,3}(\d{4})/;

/** A day in one line: `24 March 2026`, `24/3/2026`. */
function dayIn(text: string): string | null {
  const found = DATE.exec(text);
  return found ? dayFrom({ day: found[1]!, month: found[2]!, year: found[3]! }) : null;
}

const CLOCK = /\d{1,2}(?:[:.]\d\d){0,2} ?(?:am|pm)?/i;

/** A moment in London in one line: `10:02am on 24 March 2026`. One that the clocks made unclear is nobody's to guess. */
function momentIn(text: string): string | null {
  const date = dayIn(text);
  const clock = CLOCK.exec(text.replace(DATE, ' '));
  const time = clock && timeFrom(clock[0]);
  if (date === null || !time) return null;
  const read = momentOf(date, time, '');
  return 'instant' in read ? read.instant : null;
}

function partsIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
