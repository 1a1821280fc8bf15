import type { Field, Fields, Kind } from '../../../workflows/index.js';
import { timeAndDay } from '../words/moments.js';
import { askedAs, fieldsWithin, idOf, inputName, leftOutIsNow, nextPlace } from './form-fields.js';
import { isAnswered, type Asking, type Input, type Question } from './question.js';
import { choice, choices, corrections, flag, grounds, performance, provider, providers } from './written-choices.js';
import { aboutOf, inputOf, optionsOf, type Writing } from './writing.js';

/** The longest text of which characters are counted. */
const COUNTED = 10_000;

/** The questions of a form for what an act, or a part of one, carries, with what was answered so far. */
export function questionsFor(carries: Fields, writing: Writing, within = 'data'): readonly Question[] {
  return new Written(writing).questions(carries, within);
}

class Written {
  constructor(private readonly writing: Writing) {}

  questions(carries: Fields, within: string): readonly Question[] {
    const entries = Object.entries(carries);
    // Who somebody is comes first: what they are called follows from it.
    const first = entries.filter(([name, { of }]) => name === 'person' && of !== undefined && 'name' in carries);
    return [...first, ...entries.filter((one) => !first.includes(one))].flatMap(([name, field]) =>
      this.question(field, inputName(within, name), carries),
    );
  }

  private question(field: Field, path: string, among: Fields): readonly Question[] {
    const asked = askedAs(field, among);
    const about = aboutOf(this.writing, field, path);
    const { answers } = this.writing;
    switch (asked) {
      case 'line':
      case 'number':
      case 'money': {
        const input = inputOf(this.writing, path, field.question, widthOf(field, asked), keysOf(asked));
        const suggested = field.of === undefined ? [] : this.writing.choices.of(field.of).map(({ text }) => text);
        return [{ ...about, is: 'line', input, prefix: asked === 'money' ? '£' : null, suggested }];
      }
      case 'paragraphs':
        return [paragraphs(about, field.kind, answers.one(path) ?? '')];
      case 'lines':
        return [
          { ...about, ...linesHint(about), is: 'paragraphs', value: answers.one(path) ?? '', rows: 3, most: null },
        ];
      case 'flag':
        return [flag(this.writing, field, about)];
      case 'choice':
        return choice(this.writing, field, about, among);
      case 'choices':
        return choices(this.writing, field, about);
      case 'day':
        return [{ ...about, is: 'day', inputs: this.dayInputs(path) }];
      case 'moment':
        return [this.moment(field, about)];
      case 'provider':
        return [provider(this.writing, about)];
      case 'providers':
        return [providers(this.writing, about)];
      case 'group':
        return [this.group(field, about)];
      case 'groups':
        return [this.list(field, about)];
      case 'documents':
        return [this.documents(about)];
      case 'grounds-considered':
        return grounds(this.writing, field, about);
      case 'corrections':
        return [corrections(this.writing, about)];
      case 'performance':
        return performance(this.writing, field, about);
      case 'numbered':
      case 'made':
        return [{ ...about, is: 'hidden', value: answers.text(path) }];
    }
  }

  private dayInputs(path: string): readonly Input[] {
    return [
      inputOf(this.writing, `${path}.day`, 'Day', 2, 'numeric'),
      inputOf(this.writing, `${path}.month`, 'Month', 2),
      inputOf(this.writing, `${path}.year`, 'Year', 4, 'numeric'),
    ];
  }

  private moment(field: Field, about: Asking): Question {
    const { answers, unread } = this.writing;
    const { name } = about;
    const mayBeNow = leftOutIsNow(field) || !field.optional;
    const choices = [
      ...(mayBeNow ? [{ value: 'now', text: 'Now' }] : []),
      { value: 'other', text: mayBeNow ? 'At another time' : 'At this time' },
    ];
    const when = optionsOf(this.writing, `${name}.when`, choices).map((one) => ({
      ...one,
      chosen:
        answers.text(`${name}.when`) === one.value || (one.value === 'other' && answers.text(`${name}.day`) !== ''),
    }));
    const wrong = unread.filter((one) => one.field === name);
    const textOf = (input: string): string | null =>
      this.writing.errors.find((one) => one.field === name && one.input === `${name}.${input}`)?.text ?? null;
    const twice = wrong.find((one) => one.what === 'twice')?.readings ?? [];
    const readings = twice.map((instant, index) => ({
      value: index === 0 ? 'first' : 'second',
      text: `The ${index === 0 ? 'first' : 'second'} time: ${timeAndDay(instant)}, ${index === 0 ? 'summer' : 'winter'} time`,
    }));
    const chosen = answers.text(`${name}.which`);
    const dayError = textOf('day') ?? textOf('month') ?? textOf('year');
    const timeError = textOf('time') ?? textOf('which');
    return {
      ...about,
      is: 'moment',
      // Where it may be now, that is what it is until somebody says otherwise.
      optional: about.optional && !leftOutIsNow(field),
      error: dayError === null && timeError === null ? about.error : null,
      when,
      inputs: this.dayInputs(name),
      time: inputOf(this.writing, `${name}.time`, 'Time in London'),
      dayError,
      timeError,
      which:
        readings.length > 0
          ? optionsOf(this.writing, `${name}.which`, readings)
          : chosen === ''
            ? []
            : [{ value: chosen, text: `The ${chosen} time`, id: idOf(`${name}.which`), chosen: true }],
    };
  }

  private group(field: Field, about: Asking): Question {
    const questions = this.questions(fieldsWithin(field), about.name);
    return {
      ...about,
      is: 'group',
      questions,
      open: !about.optional || isAnswered(questions) || about.noneInput?.chosen === true,
    };
  }

  private list(field: Field, about: Asking): Question {
    const places = this.writing.answers.places(about.name);
    const shown = places.length === 0 && !about.optional ? [0] : places;
    const members = shown.map((place, index) => ({
      number: index + 1,
      id: idOf(`${about.name}[${place}]`),
      questions: this.questions(fieldsWithin(field), `${about.name}[${place}]`),
      remove: `remove:${about.name}[${place}]`,
    }));
    const add = `add:${about.name}[${nextPlace(places, members)}]`;
    return { ...about, is: 'list', members, add, open: members.length > 0 };
  }

  private documents(about: Asking): Question {
    const { answers, choices } = this.writing;
    const { name } = about;
    const attached = answers.places(name).map((place) => ({
      name: inputOf(this.writing, `${name}[${place}].name`, 'What is the document called?'),
      digest: { name: `${name}[${place}].digest`, value: answers.text(`${name}[${place}].digest`) },
      remove: `remove:${name}[${place}]`,
    }));
    const left = choices.documents.filter(({ value }) => !attached.some(({ digest }) => digest.value === value));
    return { ...about, hint: null, is: 'documents', attached, options: optionsOf(this.writing, 'document', left) };
  }
}

function paragraphs(about: Asking, kind: Kind, value: string): Question {
  const most = kind.is === 'text' ? kind.most : null;
  const rows = most !== null && most <= 1000 ? 3 : Math.min(12, Math.max(4, Math.ceil(value.length / 80)));
  // Nobody counts to a hundred thousand.
  return { ...about, is: 'paragraphs', value, rows, most: most !== null && most <= COUNTED ? most : null };
}

const linesHint = ({ hint }: Asking): Pick<Asking, 'hint'> => ({
  hint: hint === null ? 'One on each line.' : `${hint} One on each line.`,
});

function widthOf({ kind }: Field, asked: 'line' | 'number' | 'money'): number {
  if (asked === 'money') return 10;
  if (asked === 'number') return 5;
  return kind.is === 'text' && kind.most > 100 ? 30 : 20;
}

const keysOf = (asked: 'line' | 'number' | 'money'): Input['keys'] => (asked === 'line' ? undefined : 'decimal');
