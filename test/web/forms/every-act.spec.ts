import {
  acts,
  answeredAtOpening,
  authorityActs,
  authorityCommandTypes,
  commandTypes,
  type CommandType,
  type Fields,
} from '../../../workflows/index.js';
import { readCommand } from '../../../src/commands/procurement.commands.js';
import { Answers } from '../../../src/web/forms/answers.js';
import { answersOf } from '../../../src/web/forms/answers-of.js';
import { arranged, questionsOf, type Part } from '../../../src/web/forms/arranged.js';
import { noChoices } from '../../../src/web/forms/choices.js';
import { fieldsWithin } from '../../../src/web/forms/form-fields.js';
import type { Question } from '../../../src/web/forms/question.js';
import { readForm, type Known } from '../../../src/web/forms/read-form.js';
import { questionsFor } from '../../../src/web/forms/written-form.js';
import { classesOf } from '../../../src/platform/http/fields/class-of.js';
import { readTyped } from '../../../src/platform/http/typed-command.js';
import { fill } from '../../../src/web/layout/templates.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { sentBy } from '../../support/web/sent-by.js';

const known: Known = { now: '2026-04-07T09:32:00.000Z', providers: {}, people: new Map() };

/** What a browser sends of the form that is written for an act, filled with what it carries. */
function sentUnchanged(carries: Fields, data: object): Answers {
  const answers = answersOf(carries, data);
  const questions = questionsFor(carries, { answers, choices: noChoices, errors: [], unread: [] });
  return new Answers(sentBy(fill('forms/questions', { questions })));
}

/** What nobody types: text without words is an input that was left empty, and of a list that may be left out, nothing is nothing. */
const isTyped = (data: object): boolean => !/"\s+"|"(?:providers|subcontractors)":\[\]/.test(JSON.stringify(data));

const carriesOf = (type: CommandType): Fields => acts[type].carries;

type Sent = ReturnType<typeof sentBy>;

const sorted = (sent: Sent): readonly string[] => sent.map((entry) => JSON.stringify(entry)).sort();

/** What a question is called by, and whether it may be left out, by its name; of groups, what stands in them. */
function labelsIn(questions: readonly Question[]): Readonly<Record<string, string>> {
  const of = (one: Question): readonly (readonly [string, string])[] =>
    one.is === 'group'
      ? one.questions.flatMap(of)
      : one.is === 'list'
        ? one.members.flatMap((member) => member.questions.flatMap(of))
        : [[`${one.name} ${one.is}`, `${one.label} ${one.optional} ${one.hint}`]];
  return Object.fromEntries(questions.flatMap(of));
}

const picked = (fields: Fields): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name]) => (answeredAtOpening as readonly string[]).includes(name)),
  );

/** What the opening has answered before the process is chosen, which is asked in neither form. */
const knownBefore = (type: CommandType): Fields =>
  type === 'ChooseProcess' ? picked(fieldsWithin(acts.ChooseProcess.carries.answers)) : {};
const reasonsKnownBefore: Fields = picked(fieldsWithin(acts.ChooseProcess.carries.reasons));

describe('the form of every act', () => {
  it.each([...commandTypes])('sent unchanged, reads %s to the same command as its examples', (type) => {
    const wellFormed = [acts[type].example, ...examples[type]].flatMap((data) => {
      const read = readCommand(type, JSON.parse(JSON.stringify(data)));
      return 'errors' in read || !isTyped(data) ? [] : [read.command];
    });
    expect(wellFormed.length).toBeGreaterThan(0);
    for (const command of wellFormed) {
      const { data, unread } = readForm(carriesOf(type), sentUnchanged(carriesOf(type), command.data), known);
      expect(unread).toEqual([]);
      expect(readCommand(type, data)).toEqual({ command });
    }
  });

  it.each(Object.entries(arranged) as [CommandType, readonly Part[]][])(
    'arranged by hand asks for %s what the generated one asks, and is read to the same command',
    (type, parts) => {
      const carries = carriesOf(type);
      const writingOf = (answers: Answers) => ({ answers, choices: noChoices, errors: [], unread: [] });
      const sent = (questions: ReturnType<typeof questionsFor>) => sentBy(fill('forms/questions', { questions }));
      const byHand = (writing: ReturnType<typeof writingOf>) => [
        ...parts.flatMap((part) => questionsOf(part, carries, writing)),
        ...questionsFor(knownBefore(type), writing, 'data.answers'),
        ...(type === 'ChooseProcess' ? questionsFor(reasonsKnownBefore, writing, 'data.reasons') : []),
      ];
      for (const data of [acts[type].example, ...examples[type]]) {
        const read = readCommand(type, JSON.parse(JSON.stringify(data)));
        if ('errors' in read || !isTyped(data)) continue;
        const writing = writingOf(answersOf(carries, read.command.data));
        const generated = sent(questionsFor(carries, writing));
        expect(sorted(sent(byHand(writing)))).toEqual(sorted(generated));
        const arrangedData = readForm(carries, new Answers(sent(byHand(writing))), known).data;
        expect(readCommand(type, arrangedData)).toEqual({ command: read.command });
        expect(labelsIn(byHand(writing))).toEqual(labelsIn(questionsFor(carries, writing)));
      }
    },
  );

  it.each([...authorityCommandTypes])('sent unchanged, reads %s of an authority to the same as its example', (type) => {
    const { example, carries } = authorityActs[type] as unknown as { example: object; carries: Fields };
    const classes = classesOf(authorityActs);
    const given = readTyped(classes, type, JSON.parse(JSON.stringify(example).replace('"places":[],', '')));
    const data = 'errors' in given ? {} : given.command.data;
    const read = readForm(carries, sentUnchanged(carries, data), known);
    expect(read.unread).toEqual([]);
    expect(readTyped(classes, type, read.data)).toEqual(given);
  });
});
