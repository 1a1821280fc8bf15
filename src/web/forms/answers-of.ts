import type { Field, Fields } from '../../../workflows/index.js';
import { Answers } from './answers.js';
import { askedAs, fieldsWithin, inputName, leftOutIsNow, performanceValue } from './form-fields.js';
import { typedFor } from './london-clock.js';
import { correctionTyped } from './read-corrections.js';

type Entry = readonly [name: string, value: string];

/** Which identifiers are known where a form is filled, so that what they name is chosen and not described again. */
export type IsKnown = (provider: string) => boolean;

/**
 * What stands in the inputs of a form that asks for what an act carries: the other way round than `readForm`.
 *
 * @param data what the act carries, or some of it: everything where nothing is left open.
 */
export function answersOf(carries: Fields, data: object, isKnown: IsKnown = () => false, within = 'data'): Answers {
  return new Answers(entriesOf(carries, data, isKnown, within));
}

function entriesOf(carries: Fields, data: object, isKnown: IsKnown, within: string): readonly Entry[] {
  return Object.entries(carries).flatMap(([name, field]) => {
    const value = (data as Readonly<Record<string, unknown>>)[name];
    const path = inputName(within, name);
    if (value !== undefined) return entriesFor(field, value, path, carries, isKnown);
    return askedAs(field, carries) === 'moment' && leftOutIsNow(field) ? [[`${path}.when`, 'now'] as const] : [];
  });
}

function entriesFor(field: Field, value: unknown, path: string, among: Fields, isKnown: IsKnown): readonly Entry[] {
  if (value === null) return [field.kind.is === 'flag' ? [path, 'none'] : [`${path}.none`, 'yes']];
  switch (askedAs(field, among)) {
    case 'money':
      return [[path, moneyTyped(value as number)]];
    case 'flag':
      return [[path, value === true ? 'yes' : 'no']];
    case 'choices':
      return listed(value, 'none-of-them').map((each) => [path, each] as const);
    case 'lines':
      return [[path, listed(value).join('\n')]];
    case 'day': {
      const [year = '', month = '', day = ''] = (value as string).split('-');
      return Object.entries({ day: plain(day), month: plain(month), year }).map(([part, one]) => [
        `${path}.${part}`,
        one,
      ]);
    }
    case 'moment':
      return [[`${path}.when`, 'other'], ...named(path, typedFor(value as string))];
    case 'provider':
      return providerEntries(value as Ref, path, isKnown);
    case 'providers':
      return (value as readonly Ref[]).flatMap((one, place) =>
        isKnown(one.id) ? [[path, one.id] as const] : describedProvider(one, `${path}[${place}]`),
      );
    case 'group':
      return entriesOf(fieldsWithin(field), value as object, isKnown, path);
    case 'groups':
    case 'documents':
      return (value as readonly object[]).flatMap((one, place) =>
        entriesOf(fieldsWithin(field), one, isKnown, `${path}[${place}]`),
      );
    case 'grounds-considered':
      if (!Array.isArray(value)) return [[`${path}.which`, value as string]];
      return [[`${path}.which`, 'these'], ...listed(value).map((one) => [path, one] as const)];
    case 'performance':
      return (value as readonly { procurement: string; entry: string }[]).map(
        (one) => [path, performanceValue(one)] as const,
      );
    case 'corrections':
      return (value as readonly object[]).flatMap((one, place) => correctionEntries(one, `${path}[${place}]`));
    default:
      return [[path, typeof value === 'number' ? String(value) : (value as string)]];
  }
}

interface Ref {
  readonly id: string;
  readonly name?: string;
  readonly address?: string;
}

function providerEntries(one: Ref, path: string, isKnown: IsKnown): readonly Entry[] {
  if (isKnown(one.id)) return [[path, one.id]];
  return [[path, 'new'], ...describedProvider(one, path)];
}

function describedProvider({ id, name, address }: Ref, path: string): readonly Entry[] {
  return [
    [`${path}.id`, id],
    ...(name === undefined ? [] : [[`${path}.name`, name] as const]),
    ...(address === undefined ? [] : [[`${path}.address`, address] as const]),
  ];
}

const correctionEntries = (one: object, path: string): readonly Entry[] => named(path, correctionTyped(one));

const listed = (value: unknown, none?: string): readonly string[] => {
  const members = value as readonly string[];
  return members.length === 0 && none !== undefined ? [none] : members;
};

const named = (path: string, parts: object): readonly Entry[] =>
  Object.entries(parts).flatMap(([name, value]: [string, string]) =>
    value === '' ? [] : [[`${path}.${name}`, value] as const],
  );

const plain = (digits: string): string => String(Number(digits));

/** `4,300,000`, `4,300,000.50`. */
function moneyTyped(amount: number): string {
  const pence = Number.isInteger(amount) ? 0 : 2;
  return amount.toLocaleString('en-GB', { minimumFractionDigits: pence, maximumFractionDigits: pence });
}
