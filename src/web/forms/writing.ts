import type { Field } from '../../../workflows/index.js';
import type { Answers } from './answers.js';
import type { Choice, Choices } from './choices.js';
import type { FormError } from './form-errors.js';
import { idOf } from './form-fields.js';
import type { Asking, Input, Option } from './question.js';
import type { Unread } from './read-form.js';

/** What a form is written from. */
export interface Writing {
  readonly answers: Answers;
  readonly choices: Choices;
  readonly errors: readonly FormError[];
  readonly unread: readonly Unread[];
}

/** What every question has, of a field whose inputs are named so. */
export function aboutOf(
  writing: Writing,
  { question, hint, optional, wanted, nullable, kind }: Field,
  path: string,
): Asking {
  const none = nullable === true && kind.is !== 'flag';
  return {
    name: path,
    id: idOf(path),
    label: question,
    optional: optional && wanted !== true,
    hint: hint ?? null,
    error: writing.errors.find(({ field }) => field === path)?.text ?? null,
    noneInput: none
      ? {
          name: `${path}.none`,
          id: idOf(`${path}.none`),
          chosen: writing.answers.one(`${path}.none`) === 'yes',
        }
      : null,
  };
}

/** An input of one line, with what was typed. */
export function inputOf(writing: Writing, name: string, label: string, width?: number, keys?: Input['keys']): Input {
  const { answers, errors } = writing;
  return {
    name,
    id: idOf(name),
    label,
    value: answers.one(name) ?? '',
    wrong: errors.some((one) => one.input === name),
    ...(width === undefined ? {} : { width }),
    ...(keys === undefined ? {} : { keys }),
  };
}

/** What can be chosen, with what was; the first has the id that a summary of errors leads to. */
export function optionsOf(writing: Writing, name: string, choices: readonly Choice[], first = 1): readonly Option[] {
  const chosen = writing.answers.all(name);
  return choices.map((choice, index) => ({
    ...choice,
    id: index === 0 && first === 1 ? idOf(name) : `${idOf(name)}-${index + first}`,
    chosen: chosen.includes(choice.value),
  }));
}
