import { identifierForm, wrongWithIdentifier } from '../../../../workflows/index.js';
import { field, listField, type FieldOptions, type FieldRule, type ListFieldOptions } from './field.js';

const rule: FieldRule = {
  name: 'identifier',
  wrong: wrongWithIdentifier,
  schema: { type: String, pattern: identifierForm.source },
};

/** An identifier that the authority chooses, or that Probity gave. */
export function Identifier(options: FieldOptions = {}): PropertyDecorator {
  return field(rule, options);
}

/** Several of them. */
export function Identifiers(options: ListFieldOptions = {}): PropertyDecorator {
  return listField(rule, options);
}
