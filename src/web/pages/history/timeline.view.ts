import {
  dateInWords,
  londonDateOf,
  regimes,
  type CalendarDate,
  stateMeta,
  type MachineId,
  type Regime,
  type Instant,
} from '../../../../workflows/index.js';
import type { Timeline, TimelineAsked, TimelineEvent } from '../../../history/timeline.reading.js';
import type { ProcurementHead } from '../../components/procurement-head.js';
import { calledIn, type Called } from '../../words/called.js';
import { dayOf } from '../../words/moments.js';
import { putRightBy, type PutRight } from './corrections.js';
import { actBehind, byWhom, kindName, momentOf, recordedLater, whatWasDone } from './event-words.js';
import { countOfWords } from './word-by-word.js';

export interface Link {
  readonly text: string;
  readonly href: string;
}

/** An event as a line of the timeline; what the law brings about on a day has no version and no links. */
export interface TimelineLine {
  readonly when: string;
  readonly instant: Instant;
  readonly what: string;
  readonly who: string;
  /** When it happened, where it was recorded on a later day; why, where somebody said so. */
  readonly later: string | null;
  /** `Led to: …`, where it did. */
  readonly led: string | null;
  /** The law, where it came to be another. */
  readonly law: string | null;
  readonly corrects: readonly (PutRight & { readonly href: string; readonly count: string | null })[];
  readonly why: string | null;
  readonly correctedBy: readonly Link[];
  readonly restatedBy: readonly Link[];
  readonly version: number | null;
  readonly links: readonly Link[];
  readonly byLaw: boolean;
}

export interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

export interface TimelineView {
  readonly head: ProcurementHead;
  readonly kinds: readonly Option[];
  readonly people: readonly Option[];
  readonly orders: readonly Option[];
  readonly filtered: boolean;
  readonly total: number;
  readonly matching: number;
  readonly lines: readonly TimelineLine[];
  readonly compare: string;
  readonly here: string;
  readonly earlier: Link | null;
  readonly later: Link | null;
}

/** A page of the timeline of a procurement. */
export function timelineOf(head: ProcurementHead, found: Timeline, asked: TimelineAsked, now: Instant): TimelineView {
  const called = calledIn(found.facts, found.people);
  const base = `/procurements/${head.id}`;
  const filtered = asked.type !== undefined || asked.person !== undefined;
  const lines = found.events.map((event) => lineOf(event, found, called, base));
  const pages = Math.ceil(found.matching / asked.perPage);
  const left = found.matching - asked.page * asked.perPage;
  const address = (page: number): string => `${base}/history?${query(asked, page)}`;
  const newest = asked.order === 'newest';
  const kinds = [...new Set(found.types.values())].map((type) => ({
    ...{ value: type, text: kindName(type) },
    chosen: type === asked.type,
  }));
  const people = found.actors.map((person) => ({
    ...{ value: person, text: called.person(person) ?? 'Somebody of another organisation' },
    chosen: person === asked.person,
  }));
  const further = (text: string): string => (newest ? `${text} earlier` : `${text} later`);
  const back = found.firstAt !== null && newest ? `, back to ${dayOf(found.firstAt)}` : '';
  return {
    ...{ head, filtered, total: found.total, matching: found.matching, here: `${base}/history` },
    kinds: kinds.sort(byText),
    people: people.sort(byText),
    orders: [
      { value: 'newest', text: 'Newest first', chosen: newest },
      { value: 'oldest', text: 'Oldest first', chosen: !newest },
    ],
    lines: filtered ? lines : withTheLawsDoing(lines, found, asked, londonDateOf(now)),
    compare: `${base}/changes?from=1&to=${found.total}`,
    earlier:
      asked.page < pages
        ? { text: `${further(String(left))} ${left === 1 ? 'event' : 'events'}${back}`, href: address(asked.page + 1) }
        : null,
    later: asked.page > 1 ? { text: newest ? 'Later events' : 'Earlier events', href: address(asked.page - 1) } : null,
  };
}

const byText = (a: Option, b: Option): number => a.text.localeCompare(b.text, 'en-GB');

function query({ order, type, person }: TimelineAsked, page: number): string {
  const given = { order, type, who: person, page: String(page) };
  return new URLSearchParams(
    Object.entries(given).filter((one): one is [string, string] => one[1] !== undefined),
  ).toString();
}

function lineOf(event: TimelineEvent, { types }: Timeline, called: Called, base: string): TimelineLine {
  const { version, recordedAt, correctedBy = [], restatedBy = [] } = event;
  const at = (one: number): Link => ({ text: `version ${one}`, href: `${base}/history/${one}` });
  const { why } = event.data as { readonly why?: unknown };
  const later = recordedLater(event);
  return {
    when: momentOf(recordedAt),
    instant: recordedAt,
    what: whatWasDone(event, called),
    who: byWhom(event, called),
    later: later === null || typeof why !== 'string' || event.type === 'RecordCorrected' ? later : `${later}: “${why}”`,
    led: ledTo(event),
    law: lawChanged(event),
    corrects: putRightBy(event, types, called).map((one) => ({
      ...one,
      href: `${base}/history/${one.version}`,
      count: one.words === null ? null : countOfWords(one.words),
    })),
    why: event.type === 'RecordCorrected' && typeof why === 'string' ? why : null,
    correctedBy: correctedBy.map(at),
    restatedBy: restatedBy.map(at),
    version,
    links: [
      { text: 'As it stood then', href: `${base}/at/${version}` },
      ...(version === 1 ? [] : [{ text: 'What changed', href: `${base}/changes?from=${version - 1}&to=${version}` }]),
      { text: 'In full', href: `${base}/history/${version}` },
    ],
    byLaw: 'system' in event.actor,
  };
}

/** The state that an event led to, where it is another than before. */
function ledTo({ state, stateBefore, ...event }: TimelineEvent): string | null {
  if (state === null || state === stateBefore) return null;
  const label = stateInWords(state, event.regime);
  return label === null ? null : `Led to: ${label}`;
}

/** What a state is called under a law, whichever machine has it. */
export function stateInWords(state: string, regime: string | null): string | null {
  const law = (regime ?? regimes.at(-1)) as Regime;
  for (const machine of machines) {
    try {
      return stateMeta({ regime: law, machine, state }).label;
    } catch {
      // It is a state of another machine.
    }
  }
  return null;
}

const machines: readonly MachineId[] = [
  ...(['process-selection', 'direct-award-a', 'direct-award-b', 'direct-award-c'] as const),
  ...(['most-suitable-provider', 'competitive'] as const),
];

function lawChanged({ regime, regimeBefore }: TimelineEvent): string | null {
  if (regime === null || regimeBefore === null || regime === regimeBefore) return null;
  return `From here on under the law in force from ${dateInWords(regime)}`;
}

/** The timeline with the days on which the law did something by itself: the standstill begins on the day after publication. */
function withTheLawsDoing(
  lines: readonly TimelineLine[],
  { events }: Timeline,
  { order }: TimelineAsked,
  today: CalendarDate,
): readonly TimelineLine[] {
  const begun = events.flatMap((event) => {
    if (actBehind(event) !== 'RecordIntentionNoticePublished') return [];
    const { standstill } = (event.data['derived'] ?? {}) as { standstill?: { standstillBegins?: CalendarDate } };
    const day = standstill?.standstillBegins;
    return day === undefined || day > today ? [] : [day];
  });
  return begun.reduce((all, day) => {
    const later = all.filter(({ instant }) => (instant.length === 10 ? instant : londonDateOf(instant)) >= day).length;
    const place = order === 'newest' ? later : all.length - later;
    return [...all.slice(0, place), standstillBegins(day), ...all.slice(place)];
  }, lines);
}

function standstillBegins(day: string): TimelineLine {
  return {
    ...{ when: dateInWords(day), instant: day, what: 'Standstill period began', version: null, byLaw: true },
    who: 'By law, the day after publication (reg 12(2))',
    ...{ later: null, led: null, law: null, corrects: [], why: null, correctedBy: [], restatedBy: [], links: [] },
  };
}
