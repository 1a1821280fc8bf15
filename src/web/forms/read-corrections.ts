import type { Answers } from './answers.js';

/** What somebody says was recorded wrongly, from the inputs of a form: each in one of the three forms of a correction. */
export function readCorrections(answers: Answers, path: string): readonly unknown[] {
  return answers.places(path).map((place) => {
    const at = (name: string): string => answers.text(`${path}[${place}].${name}`);
    const is: unknown = valueIn(answers.one(`${path}[${place}].is`) ?? '', at('as'));
    if (at('of') !== '') return { of: at('of'), id: at('id'), path: at('path'), is };
    const event = Number(at('event'));
    if (at('strike') !== 'yes') return { event, path: at('path'), is };
    return { event, strike: true, ...(at('sameAs') === '' ? {} : { sameAs: at('sameAs') }) };
  });
}

/** What is right, as what it is: text, a number, yes or no, nothing, or a value of several parts. */
function valueIn(text: string, as: string): unknown {
  switch (as) {
    case 'number':
      return Number(text.replace(/[£,\s]/g, ''));
    case 'flag':
      return text === 'yes';
    case 'none':
      return null;
    case 'parts':
      return partsIn(text);
    default:
      return text;
  }
}

function partsIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
