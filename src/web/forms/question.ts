import type { Choice } from './choices.js';

/** An input of one line. */
export interface Input {
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly wrong: boolean;
  /** How wide it is, in characters: one of those of the design system. */
  readonly width?: number;
  /** Which keyboard a telephone shows. */
  readonly keys?: 'numeric' | 'decimal';
}

export interface Option extends Choice {
  readonly id: string;
  readonly chosen: boolean;
}

/** What every question has. */
export interface Asking {
  /** The name of its input, or the beginning of the names of its inputs. */
  readonly name: string;
  readonly id: string;
  readonly label: string;
  readonly optional: boolean;
  readonly hint: string | null;
  readonly error: string | null;
  /** That there is none of it can be said. */
  readonly noneInput: { readonly name: string; readonly id: string; readonly chosen: boolean } | null;
}

/** A question of a form, as a template shows it. */
export type Question = Asking &
  (
    | {
        readonly is: 'line';
        readonly input: Input;
        readonly prefix: string | null;
        /** What is likely to be typed. */
        readonly suggested: readonly string[];
      }
    | { readonly is: 'paragraphs'; readonly value: string; readonly rows: number; readonly most: number | null }
    | {
        readonly is: 'radios';
        readonly options: readonly Option[];
        readonly inline: boolean;
        readonly other: Other | null;
      }
    | { readonly is: 'select'; readonly options: readonly Option[]; readonly other: Other | null }
    | { readonly is: 'checkboxes'; readonly options: readonly Option[]; readonly added: Added | null }
    | { readonly is: 'day'; readonly inputs: readonly Input[] }
    | {
        readonly is: 'moment';
        readonly when: readonly Option[];
        readonly inputs: readonly Input[];
        readonly time: Input;
        readonly dayError: string | null;
        readonly timeError: string | null;
        readonly which: readonly Option[];
      }
    | { readonly is: 'described'; readonly other: Other }
    | { readonly is: 'group'; readonly questions: readonly Question[]; readonly open: boolean }
    | { readonly is: 'list'; readonly members: readonly Member[]; readonly add: string; readonly open: boolean }
    | { readonly is: 'documents'; readonly attached: readonly Attached[]; readonly options: readonly Option[] }
    | { readonly is: 'corrections'; readonly members: readonly Corrected[]; readonly add: string }
    | { readonly is: 'hidden'; readonly value: string }
  );

/** What is asked of somebody, or of an organisation, that is not among those known. */
export interface Other {
  readonly text: string;
  readonly inputs: readonly Input[];
  readonly address: Input | null;
  readonly made: { readonly name: string; readonly value: string } | null;
  readonly open: boolean;
}

/** Organisations that are not among those known, each described. */
export interface Added {
  readonly members: readonly { readonly other: Other; readonly remove: string }[];
  readonly add: string;
}

/** Something that was recorded wrongly: what it is, and what is right. */
export interface Corrected {
  readonly number: number;
  readonly name: string;
  readonly id: string;
  readonly options: readonly Option[];
  readonly right: Input;
  readonly remove: string;
}

export interface Member {
  readonly number: number;
  readonly id: string;
  readonly questions: readonly Question[];
  /** What the button sends that takes it out. */
  readonly remove: string;
}

export interface Attached {
  readonly name: Input;
  readonly digest: { readonly name: string; readonly value: string };
  readonly remove: string;
}

/** Whether anything of some questions is answered, or has to be looked at. */
export function isAnswered(questions: readonly Question[]): boolean {
  return questions.some((question) => question.error !== null || holdsAnswer(question));
}

function holdsAnswer(question: Question): boolean {
  switch (question.is) {
    case 'line':
      return question.input.value !== '';
    case 'paragraphs':
      return question.value.trim() !== '';
    case 'radios':
    case 'select':
    case 'checkboxes':
      return question.options.some(({ chosen, value }) => chosen && value !== '');
    case 'day':
      return question.inputs.some(({ value }) => value !== '');
    case 'moment':
      return (
        question.inputs.some(({ value }) => value !== '') || question.dayError !== null || question.timeError !== null
      );
    case 'described':
      return question.other.inputs.some(({ value }) => value !== '');
    case 'group':
      return question.noneInput?.chosen === true || isAnswered(question.questions);
    case 'list':
      return (question.optional && question.open) || question.members.some(({ questions }) => isAnswered(questions));
    case 'documents':
      return question.attached.length > 0;
    case 'corrections':
      return question.members.length > 0;
    case 'hidden':
      return false;
  }
}
