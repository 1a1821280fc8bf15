import { dateInWords, type Fields } from '../../../workflows/index.js';
import { pounds } from '../../platform/words/amounts.js';
import { timeAndDay } from '../words/moments.js';
import { dayFrom, momentOf, timeFrom } from './london-clock.js';
import type { Option, Question } from './question.js';
import { questionsFor } from './written-form.js';
import type { Writing } from './writing.js';

/** An answer as it is shown before it is sent. */
export interface AnsweredRow {
  readonly question: string;
  /** What was answered, a part for each line; nothing where the question only begins a group. */
  readonly answer: readonly string[];
  /** What begins with this row: how deep it stands in what it belongs to. */
  readonly level: number;
  readonly isGroup: boolean;
  /** The part of the form where it is changed. */
  readonly id: string;
}

/** Every answer that was given, question by question, in the order of the form. */
export function answeredRows(carries: Fields, writing: Writing): readonly AnsweredRow[] {
  return rowsOf(questionsFor(carries, writing), 0);
}

function rowsOf(questions: readonly Question[], level: number): readonly AnsweredRow[] {
  return questions.flatMap((question) => rowsFor(question, level));
}

function rowsFor(question: Question, level: number): readonly AnsweredRow[] {
  const { label, id } = question;
  if (question.noneInput?.chosen) return [{ question: label, answer: ['There is none'], level, isGroup: false, id }];
  if (question.is === 'group') return grouped(label, id, level, rowsOf(question.questions, level + 1));
  if (question.is === 'list') {
    const members = question.members.flatMap(({ number, id: member, questions }) =>
      grouped(`${number} of ${question.members.length}`, member, level + 1, rowsOf(questions, level + 2)),
    );
    return grouped(label, id, level, members);
  }
  const answer = answerTo(question);
  return answer.length === 0 ? [] : [{ question: label, answer, level, isGroup: false, id }];
}

function grouped(label: string, id: string, level: number, rows: readonly AnsweredRow[]): readonly AnsweredRow[] {
  return rows.length === 0 ? [] : [{ question: label, answer: [], level, isGroup: true, id }, ...rows];
}

const chosen = (options: readonly Option[]): readonly string[] =>
  options.filter((option) => option.chosen && option.value !== '').map(({ text }) => text);

const given = (text: string): readonly string[] => (text.trim() === '' ? [] : [text]);

/** What was answered, in words. */
function answerTo(question: Question): readonly string[] {
  switch (question.is) {
    case 'line':
      return question.prefix === null ? given(question.input.value) : given(money(question.input.value));
    case 'paragraphs':
      return given(question.value);
    case 'radios':
    case 'select':
      return [
        ...chosen(question.options).filter((text) => !isElse(text)),
        ...(question.other ? described(question.other) : []),
      ];
    case 'checkboxes':
      return [...chosen(question.options), ...(question.added?.members ?? []).flatMap(({ other }) => described(other))];
    case 'day': {
      const [day, month, year] = question.inputs.map(({ value }) => value.trim()) as [string, string, string];
      const date = dayFrom({ day, month, year });
      return date === null ? given([day, month, year].join(' ')) : [dateInWords(date)];
    }
    case 'moment':
      return moment(question);
    case 'described':
      return described(question.other);
    case 'documents':
      return question.attached.map(({ name }) => name.value);
    case 'corrections':
      return question.members.flatMap(({ options, right }) =>
        chosen(options).map((what) => (right.value.trim() === '' ? what : `${what}: ${right.value.trim()}`)),
      );
    case 'group':
    case 'list':
    case 'hidden':
      return [];
  }
}

const isElse = (text: string): boolean => text === 'Another provider' || text === 'Somebody who is not in this list';

function described({
  inputs,
  address,
}: {
  inputs: readonly { value: string }[];
  address: { value: string } | null;
}): readonly string[] {
  const name = inputs.map(({ value }) => value.trim()).filter((text) => text !== '');
  const where = address === null || address.value.trim() === '' ? [] : [address.value.trim().replaceAll('\n', ', ')];
  return name.length + where.length === 0 ? [] : [[...name, ...where].join(', ')];
}

function moment({ when, inputs, time, which }: Extract<Question, { is: 'moment' }>): readonly string[] {
  const [day, month, year] = inputs.map(({ value }) => value.trim()) as [string, string, string];
  const date = dayFrom({ day, month, year });
  const clock = timeFrom(time.value);
  if (date === null || clock === null) return chosen(when).includes('Now') ? ['Now'] : [];
  const read = momentOf(date, clock, which.find((option) => option.chosen)?.value ?? '');
  return 'instant' in read ? [timeAndDay(read.instant)] : given(`${time.value} on ${dateInWords(date)}`);
}

function money(text: string): string {
  const amount = Number(text.replace(/[£,\s]/g, ''));
  return text.trim() !== '' && Number.isFinite(amount) ? pounds(amount) : text;
}
