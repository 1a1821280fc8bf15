import { plainToInstance } from 'class-transformer';
import { validate } from 'class-validator';
import { acts } from '../../../../workflows/index.js';
import type { FieldError } from '../../../platform/errors.js';
import { fieldErrors } from '../../../platform/http/validation.js';
import { LodgeRepresentationDto } from '../../../representations/dto/lodging.dto.js';
import { capital } from '../../../platform/words/amounts.js';
import { asSent, isStanding, type AnswerName, type LodgingAnswers } from './lodging-answers.js';

/** What is wrong with an answer, and the input that it stands at. */
export interface LodgingProblem {
  readonly at: AnswerName | 'file' | 'website' | 'send';
  readonly text: string;
}

/** The questions that need an answer, each with the inputs of its page; the fifth, documents, needs none. */
export const questions = [
  { number: 1, title: 'Who are you?', short: 'Who you are', inputs: ['name', 'contact', 'standing'] },
  {
    number: 2,
    title: 'Are you aggrieved by the decision?',
    short: 'Aggrieved by the decision',
    inputs: ['aggrieved'],
  },
  {
    number: 3,
    title: 'What failure to comply with the Regulations do you believe there was?',
    short: 'Failure to comply',
    inputs: ['failure'],
  },
  { number: 4, title: 'What are your representations?', short: 'Your representations', inputs: ['text'] },
] as const satisfies readonly {
  readonly number: number;
  readonly title: string;
  readonly short: string;
  readonly inputs: readonly AnswerName[];
}[];

export type QuestionNumber = (typeof questions)[number]['number'];

const made = acts.MakeRepresentation.carries;
const mostOf = (kind: { readonly is: string; readonly most?: number }): number => kind.most ?? Infinity;

/** The most characters of each text. */
export const mostCharacters = {
  name: 300,
  contact: mostOf(made.contact.kind),
  failure: mostOf(made.failure.kind),
  text: mostOf(made.text.kind),
} as const;

const missing: Readonly<Record<AnswerName, string>> = {
  name: 'Enter the name of your organisation',
  contact: 'Enter how the authority can reach you',
  standing: 'Choose in what capacity you make representations',
  aggrieved: 'Say whether you are aggrieved by the decision',
  failure: 'Enter what failure to comply you believe there was',
  text: 'Enter your representations',
};

const isGiven: Readonly<Record<AnswerName, (answers: LodgingAnswers) => boolean>> = {
  name: ({ name }) => name !== '',
  contact: ({ contact }) => contact !== '',
  standing: ({ standing }) => isStanding(standing),
  aggrieved: ({ aggrieved }) => aggrieved === 'yes' || aggrieved === 'no',
  failure: ({ failure }) => failure.trim() !== '',
  text: ({ text }) => text.trim() !== '',
};

/** Whether the inputs of a question are answered. */
export const isAnswered = (answers: LodgingAnswers, inputs: readonly AnswerName[]): boolean =>
  inputs.every((input) => isGiven[input](answers));

/** Whether everything is there that representations need. */
export const isComplete = (answers: LodgingAnswers): boolean =>
  questions.every(({ inputs }) => isAnswered(answers, inputs));

/** What is wrong with the answers of one page. */
export async function problemsOf(
  answers: LodgingAnswers,
  inputs: readonly AnswerName[],
): Promise<readonly LodgingProblem[]> {
  const lacking = inputs
    .filter((input) => !isGiven[input](answers))
    .map((input): LodgingProblem => ({ at: input, text: missing[input] }));
  const wrong = (await unfit(answers)).filter(
    ({ at }) => inputs.some((input) => input === at) && !lacking.some((one) => one.at === at),
  );
  return [...trapped(answers), ...lacking, ...wrong];
}

/** What stands against sending them, all at once. */
export async function problemsOfAll(answers: LodgingAnswers): Promise<readonly LodgingProblem[]> {
  const ofPages = await problemsOf(
    answers,
    questions.flatMap(({ inputs }) => [...inputs]),
  );
  return [...ofPages, ...(await unfit(answers)).filter(({ at }) => at === 'file')];
}

/** What no person sees was filled in. It may have been a helpful program of somebody’s, so nothing is lost. */
const trapped = ({ trap }: LodgingAnswers): readonly LodgingProblem[] =>
  trap === '' ? [] : [{ at: 'website', text: 'Leave the input for a website empty' }];

/** What the interface would not take, with the input that it stands at. */
async function unfit(answers: LodgingAnswers): Promise<readonly LodgingProblem[]> {
  const errors = await validate(plainToInstance(LodgeRepresentationDto, asSent(answers)), { whitelist: true });
  return fieldErrors(errors).map(problemOf);
}

const nouns: Readonly<Record<string, string>> = {
  name: 'the name of your organisation',
  contact: 'how the authority can reach you',
  standing: 'your capacity',
  aggrieved: 'whether you are aggrieved',
  failure: 'the failure to comply',
  text: 'what your representations are',
};

/** A failing of the interface in the words of the page. */
export function problemOf({ field, message }: FieldError): LodgingProblem {
  const at = field === 'representor.name' ? 'name' : field;
  const noun = nouns[at];
  if (noun === undefined) return { at: 'file', text: `Remove the document and choose it again: ${message}` };
  return { at: at as AnswerName, text: `${capital(noun)} ${message}` };
}
