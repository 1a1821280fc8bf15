import {
  acts,
  authorityActs,
  authorityCommandTypes,
  commandTypes,
  type CommandType,
  type Fields,
} from '../../../workflows/index.js';
import { readCommand } from '../../../src/commands/procurement.commands.js';
import { Answers } from '../../../src/web/forms/answers.js';
import { answersOf } from '../../../src/web/forms/answers-of.js';
import { noChoices } from '../../../src/web/forms/choices.js';
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
