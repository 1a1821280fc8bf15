import { identifierForm, type Field, type Fields, type Instant } from '../../../workflows/index.js';
import type { Answers } from './answers.js';
import { askedAs, fieldsWithin, inputName } from './form-fields.js';
import { dayFrom, momentOf, timeFrom } from './london-clock.js';
import { identifierFor, nameKey } from './made-identifiers.js';
import { readCorrections } from './read-corrections.js';
import {
  flagRead,
  given,
  isBlank,
  linesOf,
  listRead,
  nothing,
  numbered,
  numberRead,
  performanceRead,
  textRead,
  wrongPart,
  type Read,
} from './read-values.js';

/** What is known where a form is read. */
export interface Known {
  /** What an instant is that somebody says is now, where it cannot be left out. */
  readonly now: Instant;
  /** The providers that have an identifier, by it. */
  readonly providers: Readonly<Record<string, { readonly name: string }>>;
  /** What people are called, by their ids. */
  readonly people: ReadonlyMap<string, string>;
}

/** What is wrong with how something was typed, which no value can be made of. `input` is the one to be looked at. */
export interface Unread {
  readonly field: string;
  readonly what: 'day' | 'time' | 'skipped' | 'twice' | 'no-day';
  readonly input: string;
  /** The two readings of a time that came twice. */
  readonly readings?: readonly [Instant, Instant];
}

export interface ReadForm {
  /** What the JSON reader is to check. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly unread: readonly Unread[];
}

/**
 * Makes of what a form sent the plain object that the reader of commands checks. Nothing is judged here: what is not understood is handed
 * on as it was typed, and the reader refuses it.
 *
 * @param within what the names of the inputs begin with.
 */
export function readForm(carries: Fields, answers: Answers, known: Known, within = 'data'): ReadForm {
  const unread: Unread[] = [];
  const { value } = new Reading(answers, known, unread).fields(carries, within);
  return { data: value as ReadForm['data'], unread };
}

/** Whether a text is a name that an identifier is made of, and none itself: `D1` is one. */
const isName = (text: string): boolean => !identifierForm.test(text) || /^[A-Z][a-z]/.test(text);

class Reading {
  /** Identifiers that were made in this form, by what they were made of. */
  private readonly made = new Map<string, string>();

  constructor(
    private readonly answers: Answers,
    private readonly known: Known,
    private readonly unread: Unread[],
  ) {}

  fields(carries: Fields, within: string): Read {
    const value: Record<string, unknown> = {};
    let any = false;
    for (const [name, field] of Object.entries(carries)) {
      const read = this.field(field, inputName(within, name), carries, within);
      if (read.given) any = true;
      if (read.value !== undefined) value[name] = read.value;
    }
    const { person } = value;
    // Who somebody is says what they are called, where it is known.
    if (typeof person === 'string' && 'name' in carries && value['name'] === undefined) {
      const name = this.known.people.get(person);
      if (name !== undefined) value['name'] = name;
    }
    return { value, given: any };
  }

  private field(field: Field, path: string, among: Fields, within: string): Read {
    const { answers } = this;
    if (field.nullable === true && answers.one(`${path}.none`) === 'yes') return given(null);
    switch (askedAs(field, among)) {
      case 'line':
        return this.line(field, path);
      case 'paragraphs':
        return textRead(answers.one(path) ?? '', field);
      case 'number':
      case 'money':
        return numberRead(answers.text(path));
      case 'flag':
        return flagRead(answers.text(path));
      case 'choice':
        return this.choice(field, path, 'name' in among ? inputName(within, 'name') : `${path}.name`);
      case 'choices':
        return this.choices(field, path);
      case 'lines':
        return listRead(linesOf(answers.one(path) ?? ''), field);
      case 'day':
        return this.day(path);
      case 'moment':
        return this.moment(field, path);
      case 'provider':
        return this.provider(path);
      case 'providers':
        return this.providers(field, path);
      case 'group':
        return this.group(field, path);
      case 'groups':
        return this.groups(field, path);
      case 'documents':
        return this.documents(path);
      case 'grounds-considered':
        return this.grounds(path);
      case 'corrections':
        return given(readCorrections(answers, path));
      case 'performance':
        return performanceRead(this.answers.all(path), field);
      case 'numbered':
        return numbered(this.answers, path, this.made);
      case 'made':
        return this.madeOf(path, answers.text(inputName(within, 'name')));
    }
  }

  private line(field: Field, path: string): Read {
    const text = this.answers.text(path);
    if (text !== '' && field.of === 'new' && isName(text)) return given(this.namedHere(text) ?? identifierFor(text));
    return textRead(text, field);
  }

  /** The identifier of what is called so in this form, where it has one already. */
  private namedHere(name: string): string | undefined {
    const found = this.answers.entries.find(
      ([input, value]) => input.endsWith('].name') && nameKey(value) === nameKey(name),
    );
    return found && (this.answers.text(found[0].replace(/name$/, 'id')) || undefined);
  }

  /** @param named the input in which somebody is named who is not among those that can be chosen. */
  private choice({ of }: Field, path: string, named: string): Read {
    const chosen = this.answers.text(path);
    if (of === 'anybody' && (chosen === '' || chosen === 'somebody-else')) {
      const name = this.answers.text(named);
      if (name !== '') return given(this.answers.text(`${path}.id`) || identifierFor(name));
      return nothing;
    }
    return chosen === '' ? nothing : given(chosen);
  }

  private choices(field: Field, path: string): Read {
    const chosen = this.answers.all(path).filter((value) => value !== '');
    if (chosen.includes('none-of-them')) return given([]);
    return listRead(chosen, field);
  }

  private day(path: string): Read {
    const parts = this.parts(path);
    if (isBlank(parts)) return nothing;
    const date = dayFrom(parts);
    if (date !== null) return given(date);
    this.unread.push({ field: path, what: 'day', input: `${path}.${wrongPart(parts)}` });
    return given('');
  }

  private parts(path: string) {
    const part = (name: string): string => this.answers.text(`${path}.${name}`);
    return { day: part('day'), month: part('month'), year: part('year') };
  }

  private moment(field: Field, path: string): Read {
    const { answers, unread } = this;
    const parts = this.parts(path);
    const typed = answers.text(`${path}.time`);
    const isOther = answers.text(`${path}.when`) === 'other';
    if (isBlank(parts) && typed === '') {
      if (isOther) {
        unread.push({ field: path, what: 'no-day', input: `${path}.day` });
        return given('');
      }
      if (answers.text(`${path}.when`) !== 'now') return nothing;
      return field.optional ? nothing : given(this.known.now);
    }
    const date = dayFrom(parts);
    if (date === null) unread.push({ field: path, what: 'day', input: `${path}.${wrongPart(parts)}` });
    const time = timeFrom(typed);
    if (time === null) unread.push({ field: path, what: 'time', input: `${path}.time` });
    if (date === null || time === null) return given('');
    const read = momentOf(date, time, answers.text(`${path}.which`));
    if ('instant' in read) return given(read.instant);
    if ('skipped' in read) unread.push({ field: path, what: 'skipped', input: `${path}.time` });
    else unread.push({ field: path, what: 'twice', input: `${path}.which`, readings: read.twice });
    return given('');
  }

  private provider(path: string): Read {
    const chosen = this.answers.text(path);
    if (chosen !== '' && chosen !== 'new') return given({ id: chosen });
    return this.newProvider(path);
  }

  private newProvider(path: string): Read {
    const name = this.answers.text(`${path}.name`);
    const address = (this.answers.one(`${path}.address`) ?? '').trim();
    const id = this.answers.text(`${path}.id`);
    if (name === '' && address === '' && id === '') return nothing;
    const other = { ...(name === '' ? {} : { name }), ...(address === '' ? {} : { address }) };
    return given({ id: id || this.providerIdFor(name), ...other });
  }

  /** The same name is the same provider; another that would get the same identifier gets a number. */
  private providerIdFor(name: string): string {
    const key = nameKey(name);
    const { providers } = this.known;
    const known = Object.entries(providers).find(([, one]) => nameKey(one.name) === key)?.[0] ?? this.made.get(key);
    if (known !== undefined) return known;
    const taken = new Set(this.made.values());
    const made = identifierFor(name, (id) => Object.hasOwn(providers, id) || taken.has(id));
    this.made.set(key, made);
    return made;
  }

  private providers(field: Field, path: string): Read {
    const chosen = this.answers
      .all(path)
      .filter((id) => id !== '')
      .map((id) => ({ id }));
    const added = this.answers
      .places(path)
      .map((place) => this.newProvider(`${path}[${place}]`))
      .filter((read) => read.given)
      .map(({ value }) => value);
    return listRead([...chosen, ...added], field);
  }

  private group(field: Field, path: string): Read {
    const read = this.fields(fieldsWithin(field), path);
    return read.given || !field.optional ? read : nothing;
  }

  private groups(field: Field, path: string): Read {
    const members = this.answers
      .places(path)
      .map((place) => this.fields(fieldsWithin(field), `${path}[${place}]`))
      .filter((read) => read.given)
      .map(({ value }) => value);
    return listRead(members, field);
  }

  private documents(path: string): Read {
    const members = this.answers.places(path).map((place) => ({
      name: this.answers.text(`${path}[${place}].name`),
      digest: this.answers.text(`${path}[${place}].digest`),
    }));
    return members.length === 0 ? nothing : given(members);
  }

  private grounds(path: string): Read {
    const which = this.answers.text(`${path}.which`);
    if (which === 'every' || which === 'none') return given(which);
    const named = this.answers.all(path).filter((ground) => ground !== '');
    return which === 'these' || named.length > 0 ? given(named) : nothing;
  }

  private madeOf(path: string, name: string): Read {
    const kept = this.answers.text(path);
    if (kept !== '') return { value: kept, given: false };
    if (name === '') return nothing;
    const list = path.replace(/\[\d+\]\.[^.]*$/, '');
    const taken = this.answers.places(list).map((place) => this.answers.text(`${list}[${place}].id`));
    const before = [...this.made].flatMap(([key, id]) => (key.startsWith(`${list}|`) ? [id] : []));
    const made = identifierFor(name, (id) => taken.includes(id) || before.includes(id));
    this.made.set(`${list}|${path}`, made);
    return { value: made, given: false };
  }
}
