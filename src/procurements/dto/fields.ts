import type { FieldOptions } from '../../platform/http/fields/field.js';
import { Letter, PlainText, PlainTexts, type ListFieldOptions } from '../../platform/http/fields/index.js';

export { Figure } from '../../platform/http/fields/figure.js';
export { Formatted } from '../../platform/http/fields/formatted.js';
export { Identifier } from '../../platform/http/fields/index.js';

const LONGEST_ACCOUNT = 10_000;
const LONGEST_LINE = 300;
const LONGEST_REFERENCE = 100;
const LONGEST_ADDRESS = 1000;

interface TextOptions extends FieldOptions {
  /** May be blank, because a rule says so where it may not, with the provision. */
  readonly blank?: boolean;
}

/** Reasons, descriptions, assessments: anything that may need paragraphs. */
export function Account({ blank = false, ...options }: TextOptions = {}): PropertyDecorator {
  return PlainText(LONGEST_ACCOUNT, { ...options, min: blank ? 0 : 1 });
}

/** A letter, by whichever door it comes. */
export function LetterText({ blank = false, ...options }: TextOptions = {}): PropertyDecorator {
  return Letter({ ...options, min: blank ? 0 : 1 });
}

/** One line: a title, a name, a way of sending. */
export function Line({ blank = false, ...options }: TextOptions = {}): PropertyDecorator {
  return PlainText(LONGEST_LINE, { ...options, min: blank ? 0 : 1 });
}

/** Lines of which each says one thing, such as the name of an authority. */
export function Lines(options: ListFieldOptions = {}): PropertyDecorator {
  return PlainTexts(LONGEST_LINE, { maxItems: 500, ...options });
}

/** A reference as somebody has given it: to a contract, to a notice. */
export function Reference(options: FieldOptions = {}): PropertyDecorator {
  return PlainText(LONGEST_REFERENCE, options);
}

/** References of which none stands for all. */
export function References(options: ListFieldOptions = {}): PropertyDecorator {
  return PlainTexts(LONGEST_REFERENCE, { maxItems: 100, ...options });
}

/** An address, on one line or several. */
export function Address(options: FieldOptions = {}): PropertyDecorator {
  return PlainText(LONGEST_ADDRESS, { ...options, min: 0 });
}
