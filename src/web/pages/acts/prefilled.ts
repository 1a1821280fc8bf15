import type { Fields } from '../../../../workflows/index.js';
import type { Answers } from '../../forms/answers.js';
import type { Choices } from '../../forms/choices.js';
import { askedAs, inputName } from '../../forms/form-fields.js';

/** Where there is only one thing to choose and one has to be chosen, it is chosen. */
export function onlyChoices(answers: Answers, carries: Fields, choices: Choices): Answers {
  const more = Object.entries(carries).flatMap(([name, field]) => {
    if (field.optional) return [];
    const asked = askedAs(field, carries);
    const offered = asked === 'provider' ? choices.providers : field.of === undefined ? [] : choices.of(field.of);
    const [only, ...others] = offered;
    const isPerson = field.of === 'person' || field.of === 'anybody';
    return only && others.length === 0 && !isPerson && (asked === 'choice' || asked === 'provider')
      ? [[inputName('data', name), only.value] as const]
      : [];
  });
  return answers.with(...more);
}

/** What a link names that the act is about is chosen in the first field that offers it. */
export function namedFirst(answers: Answers, carries: Fields, choices: Choices, about: string | null): Answers {
  if (about === null) return answers;
  for (const [name, field] of Object.entries(carries)) {
    const asked = askedAs(field, carries);
    const offered =
      asked === 'provider' || asked === 'providers'
        ? choices.providers
        : field.of === undefined
          ? []
          : choices.of(field.of);
    if (!offered.some(({ value }) => value === about)) continue;
    const path = inputName('data', name);
    return answers.without(path).with([path, about]);
  }
  return answers;
}
