import { dateInWords, millisecondsBetween, timeInWords } from '../../../../workflows/index.js';
import { takenTypesInWords } from '../../words/document-words.js';
import type { PublishedProcurement } from '../../../procurements/published.reading.js';
import { lawAddress } from '../../words/commands.js';
import { hoursAndMinutes } from '../../words/durations.js';
import { standingWords } from '../../words/hearing.js';
import { workingDaysLeft } from '../../words/moments.js';
import { publicStateOf, type PublicState } from '../register/public-state.js';
import { carried, isStanding, type LodgingAnswers } from './lodging-answers.js';
import {
  isAnswered,
  isComplete,
  mostCharacters,
  questions,
  type LodgingProblem,
  type QuestionNumber,
} from './lodging-problems.js';

/** What every page of lodging shows beside its question. */
function aroundIt(found: PublishedProcurement, answers: LodgingAnswers, problems: readonly LodgingProblem[]) {
  const state = publicStateOf(found, found.asOf);
  return {
    title: found.title,
    reference: found.reference,
    authority: found.authorityName,
    base: `/register/${found.id}/represent`,
    published: `/register/${found.id}`,
    timeLeft: timeLeftOf(found, state),
    late: state.is !== 'open' && state.is !== 'not-yet',
    problems: problems.map(({ at, text }) => ({ href: `#${at}`, text })),
    wrong: Object.fromEntries(problems.map(({ at, text }) => [at, text])),
    complete: isComplete(answers),
    sendNow: isComplete(answers) && state.is === 'open' && state.today,
    cites: {
      window: lawAddress('reg 12(3)'),
      clarify: lawAddress('reg 12(4)(a)'),
    },
  };
}

/** How long it is until the window closes, on its last day; null on all others. */
function timeLeftOf({ standstill, asOf }: PublishedProcurement, state: PublicState) {
  if (state.is !== 'open' || !state.today || !standstill) return null;
  return {
    left: hoursAndMinutes(millisecondsBetween(asOf, standstill.representationsBefore)),
    until: `until midnight at the end of today, ${dateInWords(state.lastDay)}`,
    made: timeInWords(asOf),
  };
}

interface SoFar {
  readonly number: number;
  readonly short: string;
  readonly lines: readonly string[];
  readonly change: string;
}

const LONGEST_SHOWN = 300;

const shortened = (text: string): string =>
  text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN).trimEnd()}…` : text;

/** The answers that are there, by question. */
export function answersSoFar(answers: LodgingAnswers, without: number | null, whole = false): readonly SoFar[] {
  const said = whole ? (text: string): string => text : shortened;
  const lines: Readonly<Record<QuestionNumber, readonly string[]>> = {
    1: [answers.name, answers.contact, ...(isStanding(answers.standing) ? [standingWords[answers.standing]] : [])],
    2: [answers.aggrieved === 'yes' ? 'Yes' : 'No'],
    3: [said(answers.failure)],
    4: [said(answers.text)],
  };
  return questions
    .filter(({ number, inputs }) => number !== without && isAnswered(answers, inputs))
    .map(({ number, short }) => ({
      number,
      short,
      lines: lines[number].filter(Boolean),
      change: `question-${number}`,
    }));
}

/** The page of one of the four questions. */
export function questionView(
  found: PublishedProcurement,
  number: QuestionNumber,
  answers: LodgingAnswers,
  problems: readonly LodgingProblem[],
  toCheck: boolean,
) {
  const { title, inputs } = questions[number - 1]!;
  const { documents, trap: _trap, ...values } = answers;
  return {
    ...aroundIt(found, answers, problems),
    number,
    question: title,
    values,
    capacities: Object.entries(standingWords).map(([value, text]) => ({
      value,
      text,
      chosen: value === answers.standing,
    })),
    most: mostCharacters,
    hidden: carried(answers, inputs),
    toCheck,
    soFar: answersSoFar(answers, number),
    documents: documents.length,
    intro: number === 1 ? introOf(found) : null,
    back: number === 1 ? null : { value: `question-${number - 1}`, text: `Back to question ${number - 1}` },
    next: toCheck ? 'Continue to check your answers' : number === 4 ? 'Continue to documents' : 'Continue',
  };
}

/** Until when, what counts, and what happens then: said before the first question. */
function introOf(found: PublishedProcurement) {
  const state = publicStateOf(found, found.asOf);
  switch (state.is) {
    case 'open':
      return {
        until: `Your representations are in time if they arrive before midnight at the end of ${dateInWords(state.lastDay)}.`,
        left: state.today ? null : workingDaysLeft(found.clock?.days ?? [], found.asOf),
      };
    case 'not-yet':
      return {
        until:
          'No notice of a decision has been published here yet. If the authority has told you what it decided, you can send your representations now.',
        left: null,
      };
    case 'closed':
      return {
        until: `The time for representations ended at midnight at the end of ${dateInWords(state.lastDay)}. What you send now is kept and read, and is marked late.`,
        left: null,
      };
    default:
      return {
        until:
          'There is no time for representations about this decision any more. What you send now is kept and read, and is marked late.',
        left: null,
      };
  }
}

/** The page of the fifth question. */
export function documentsView(
  found: PublishedProcurement,
  answers: LodgingAnswers,
  problems: readonly LodgingProblem[],
) {
  return {
    ...aroundIt(found, answers, problems),
    documents: answers.documents,
    hidden: carried(answers, []),
    kinds: takenTypesInWords,
    soFar: answersSoFar(answers, null),
  };
}

/** All answers once more, before they are sent. */
export function checkView(found: PublishedProcurement, answers: LodgingAnswers, problems: readonly LodgingProblem[]) {
  return {
    ...aroundIt(found, answers, problems),
    soFar: answersSoFar(answers, null, true),
    documents: answers.documents,
    hidden: carried(answers, []),
    notAggrieved: answers.aggrieved === 'no',
  };
}
