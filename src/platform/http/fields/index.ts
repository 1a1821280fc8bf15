export { Amount } from './amount.js';
export { IsCalendarDate } from './calendar-date.js';
export { FieldOf } from './class-of.js';
export { Flag, OneOf, SomeOf, WholeNumber } from './choices.js';
export type { FieldOptions, ListFieldOptions } from './field.js';
export { Identifier, Identifiers } from './identifier.js';
export { IsInstantField } from './instant.js';
export { ListOf, Nested } from './nested.js';
export { PlainText, PlainTexts } from './plain-text.js';
