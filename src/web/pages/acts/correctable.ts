import {
  acts,
  commandOf,
  dateInWords,
  isInstant,
  correctableIn,
  correctableInProcurements,
  isMeantBy,
  keepersOf,
  ownActs,
  type Correctable,
  type CommandType,
  type Facts,
  type Field,
  type Fields,
} from '../../../../workflows/index.js';
import type { EventView } from '../../../history/history.views.js';
import type { Choice } from '../../forms/choices.js';
import { fieldsWithin } from '../../forms/form-fields.js';
import { timeAndDay } from '../../words/moments.js';

/** The longest value that is shown beside what it is. */
const LONGEST = 60;

/** What of a history can be put right: values of its events, acts that can be struck, and names that stand in several places. */
export function correctable(events: readonly EventView[], facts: Facts): readonly Choice[] {
  const inEvents = events.toReversed().flatMap((event) => {
    const command = commandOf(event.type);
    return command === null || command === undefined ? [] : inEvent(event, ofProcurements, command);
  });
  const everywhere = Object.values(facts.providers).flatMap(({ id, name, address }) => [
    { value: `provider|${id}|name|text`, text: `The name of ${name || id}, wherever it stands` },
    ...(address
      ? [{ value: `provider|${id}|address|text`, text: `The address of ${name || id}, wherever it stands` }]
      : []),
  ]);
  return [...inEvents, ...everywhere];
}

/**
 * The same of what an authority has settled of itself, as far as somebody in some roles looks after it; nothing stands there in several
 * places.
 */
export const correctableOfItsOwn = (newestFirst: readonly EventView[], roles: readonly string[]): readonly Choice[] =>
  newestFirst.flatMap((event) => {
    const act = Object.values(ownActs).find((one) => one.event === event.type);
    const theirs = act && (act.type === 'CorrectRecord' || keepersOf(act.type).some((role) => roles.includes(role)));
    return theirs ? inEvent(event, ofItsOwn, act.type) : [];
  });

/** What the acts of a kind of history say of being put right. */
interface Says extends Correctable<string> {
  readonly carriesOf: (type: string) => Fields;
}

const ofProcurements: Says = {
  ...(correctableInProcurements as Correctable<string>),
  carriesOf: (type) => acts[type as CommandType].carries,
};

const ofItsOwn: Says = {
  ...correctableIn(ownActs),
  carriesOf: (type) => ownActs[type as keyof typeof ownActs].carries,
};

function inEvent({ version, data, disclosed = {} }: EventView, says: Says, command: string): readonly Choice[] {
  const carries = says.carriesOf(command);
  const { derived: _derived, ...open } = data;
  const known = Object.entries(disclosed).flatMap(([name, one]) =>
    'value' in one ? [[name, one.value] as const] : [],
  );
  const label = `${version}: ${says.labelOf(command)}`;
  const values = leavesOf({ ...open, ...Object.fromEntries(known) }, '')
    .filter(([path]) => says.patternsOf(command).some((pattern) => isMeantBy(path, pattern)))
    .map(([path, value]) => ({
      value: `${version}|${path}|${kindOf(value)}`,
      text: `${label} – ${questionAt(carries, path)} (${valueInWords(value)})`,
    }));
  const missing = says
    .patternsOf(command)
    .filter(
      (pattern) => !pattern.includes('*') && !pattern.includes('.') && !(pattern in open) && !(pattern in disclosed),
    )
    .flatMap((name) => {
      const field = carries[name];
      const as = field && kindsTyped[field.kind.is];
      return field && as
        ? [{ value: `${version}|${name}|${as}`, text: `${label} – ${field.question} (not said)` }]
        : [];
    });
  const struck = says.mayBeStruck(command)
    ? [{ value: `${version}|strike|`, text: `${label} – it was never done: strike it` }]
    : [];
  return [...values, ...missing, ...struck];
}

/** What is typed for a field that an event lacks. */
const kindsTyped: Partial<Record<Field['kind']['is'], string>> = {
  text: 'text',
  formatted: 'text',
  instant: 'moment',
  day: 'day',
  flag: 'flag',
  amount: 'number',
  whole: 'number',
  figure: 'number',
};

/** The values within a value, each with its path: `providers.0.name`. */
function leavesOf(value: unknown, path: string): readonly (readonly [path: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return path === '' ? [] : [[path, value]];
  return Object.entries(value).flatMap(([name, one]) => leavesOf(one, path === '' ? name : `${path}.${name}`));
}

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text);

function kindOf(value: unknown): string {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'flag';
  if (typeof value !== 'string') return 'text';
  return isInstant(value) ? 'moment' : isDay(value) ? 'day' : 'text';
}

/** A value as it is shown beside what it is. */
export function valueInWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-GB');
  if (typeof value !== 'string') return 'nothing';
  const text = isInstant(value) ? timeAndDay(value) : isDay(value) ? dateInWords(value) : value;
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)} …`;
}

/** What a person is asked for a value, by its path; of a provider, what of it is meant. */
export function questionAt(carries: Fields, path: string): string {
  let among = carries;
  let asked = '';
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part)) continue;
    const field: Field | undefined = Object.hasOwn(among, part) ? among[part] : undefined;
    if (!field) return `${asked} ${part === 'name' ? 'Its name' : part === 'address' ? 'Its address' : ''}`.trim();
    asked = field.question;
    among = fieldsWithin(field);
  }
  return asked;
}
