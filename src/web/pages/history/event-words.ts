import {
  acts,
  atMoment,
  commandOf,
  daysBetween,
  labelOf,
  londonDateOf,
  timeInWords,
  type CommandType,
  type Field,
  type Fields,
  type Instant,
} from '../../../../workflows/index.js';
import type { TimelineEvent } from '../../../history/timeline.reading.js';
import type { Role } from '../../../identity/index.js';
import { capital } from '../../../platform/words/amounts.js';
import type { Called } from '../../words/called.js';
import { aboutOf, fieldsOf, givenFor, type Given } from '../../words/given.js';
import { dayAndTime, dayOf } from '../../words/moments.js';
import { roleInWords } from '../../words/roles.js';

/** Something that an event says, or that it does not say to whoever reads. */
export interface Answer extends Pick<Given, 'label' | 'text' | 'long'> {
  /** Why it is not there: sealed, erased, or not open yet. */
  readonly kept: boolean;
}

/** The act that an event is of; null where it is of none that is known. */
export const actBehind = ({ type }: { readonly type: string }): CommandType | null => commandOf(type) ?? null;

/** `Receive representations in time: REP-7K3MQ`: what was done, and about which of several things. */
export function whatWasDone(event: TimelineEvent, called: Called): string {
  const command = actBehind(event);
  if (!command) return 'Something was recorded';
  const about = aboutOf(command, event.data, called);
  return about === '' ? labelOf(command) : `${labelOf(command)}: ${about}`;
}

/** `Amara Okafor, commissioner`: who did it, in which role. */
export function byWhom({ actor, data }: TimelineEvent, called: Called): string {
  if ('system' in actor) return 'By law: it came about by the passage of time';
  if ('personId' in actor) {
    return `${called.person(actor.personId) ?? 'Somebody of another organisation'}, ${roleInWords(actor.role as Role)}`;
  }
  const { representor } = data as { readonly representor?: { readonly name?: string } };
  return `${representor?.name ?? 'Somebody'}, without an account`;
}

/** When something happened, where it is on record. */
export function happenedAt({ data, recordedAt }: Pick<TimelineEvent, 'data' | 'recordedAt'>): Instant {
  const { at } = (data['derived'] ?? {}) as { readonly at?: unknown };
  return typeof at === 'string' ? at : recordedAt;
}

/** `Happened Tuesday 31 March 2026, recorded 2 days later`; null where both were on one day in London. */
export function recordedLater(event: Pick<TimelineEvent, 'data' | 'recordedAt'>): string | null {
  const happened = happenedAt(event);
  const days = daysBetween(londonDateOf(happened), londonDateOf(event.recordedAt));
  if (days <= 0) return null;
  return `Happened ${dayOf(happened)} at ${timeInWords(happened)}, recorded ${days} ${days === 1 ? 'day' : 'days'} later`;
}

/** Everything that an event says, field by field, in the order in which it is asked for. */
export function answersIn(event: TimelineEvent, called: Called): readonly Answer[] {
  const command = actBehind(event);
  if (!command) return [];
  const beside = command === 'CorrectRecord' ? ['corrections'] : [];
  return answersUnder(fieldsOf(command), event, called, beside);
}

/** The same by the fields of the act that an event is of, whatever it is about; without some of them. */
export function answersUnder(
  fields: Fields,
  event: Pick<TimelineEvent, 'data' | 'sealed' | 'disclosed'>,
  called: Called,
  without: readonly string[] = [],
): readonly Answer[] {
  const { withheld } = event.data as { readonly withheld?: unknown };
  if (typeof withheld === 'string') return [{ label: 'Not open to you yet', text: withheld, long: false, kept: true }];
  return Object.entries(fields).flatMap(([name, field]) => {
    if (without.includes(name)) return [];
    const kept = keptBack(event, name, field);
    if (kept) return [kept];
    const sealed = event.disclosed?.[name];
    const value = sealed && 'value' in sealed ? sealed.value : event.data[name];
    return givenFor(name, field, value, called).map(({ label, text, long }) => ({ label, text, long, kept: false }));
  });
}

function keptBack(
  { sealed, disclosed }: Pick<TimelineEvent, 'sealed' | 'disclosed'>,
  name: string,
  field: Field,
): Answer | null {
  if (!Object.hasOwn(sealed, name)) return null;
  const found = disclosed?.[name];
  const about = { label: capital(field.noun), long: false, kept: true } as const;
  if (found === undefined) return { ...about, text: 'Sealed: it is not for you to read' };
  if (!('erased' in found)) return null;
  const when = found.erasedAt === '' ? '' : ` ${atMoment(found.erasedAt)}`;
  return { ...about, text: `Erased${when}${found.reason === '' ? '' : `: ${found.reason}`}` };
}

/** What each kind of event is called in a list of kinds. */
export function kindName(type: string): string {
  const command = commandOf(type);
  return command ? labelOf(command) : 'Something else';
}

/** Every kind of event, to be chosen from by what it is called. */
export const eventTypes: ReadonlySet<string> = new Set(Object.values(acts).map(({ event }) => event));

export const momentOf = (instant: Instant): string => dayAndTime(instant);
