import { field, listField, type FieldOptions, type FieldRule, type ListFieldOptions } from './field.js';

function choiceRule(choices: readonly string[]): FieldRule {
  return {
    name: 'oneOf',
    wrong: (value) => (choices.includes(value as string) ? undefined : `must be one of ${choices.join(', ')}`),
    schema: { type: String, enum: [...choices] },
  };
}

/** One of a fixed list of words. */
export function OneOf(choices: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  return field(choiceRule(choices), options);
}

/** A list of words from a fixed list. */
export function SomeOf(choices: readonly string[], options: ListFieldOptions = {}): PropertyDecorator {
  return listField(choiceRule(choices), options);
}

/** `true` or `false`; never the words in quotation marks. */
export function Flag(options: FieldOptions = {}): PropertyDecorator {
  const wrong = (value: unknown): string | undefined =>
    typeof value === 'boolean' ? undefined : 'must be true or false';
  return field({ name: 'flag', wrong, schema: { type: Boolean } }, options);
}

/** A whole number, both ends included. */
export function WholeNumber(minimum: number, maximum: number, options: FieldOptions = {}): PropertyDecorator {
  const wrong = (value: unknown): string | undefined =>
    Number.isInteger(value) && (value as number) >= minimum && (value as number) <= maximum
      ? undefined
      : `must be a whole number from ${minimum} to ${maximum}`;
  return field({ name: 'wholeNumber', wrong, schema: { type: 'integer', minimum, maximum } }, options);
}
