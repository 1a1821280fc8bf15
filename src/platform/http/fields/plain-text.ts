import { field, listField, type FieldOptions, type FieldRule, type ListFieldOptions } from './field.js';
import { wrongWithText } from './text-rules.js';

export interface PlainTextOptions extends FieldOptions {
  /** 1 by default: present and not blank. */
  readonly min?: number;
}

function textRule(max: number, options: PlainTextOptions): FieldRule {
  const rules = { max, min: options.min ?? 1 };
  return {
    name: 'plainText',
    wrong: (value) => wrongWithText(value, rules),
    schema: { type: String, maxLength: max, minLength: rules.min },
  };
}

/** Text of at most `max` characters, taken exactly as it comes. */
export function PlainText(max: number, options: PlainTextOptions = {}): PropertyDecorator {
  return field(textRule(max, options), options);
}

/** A list of such texts. */
export function PlainTexts(max: number, options: PlainTextOptions & ListFieldOptions = {}): PropertyDecorator {
  return listField(textRule(max, options), options);
}
