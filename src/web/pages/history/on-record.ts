import { asItReads, dateInWords, type CommandType } from '../../../../workflows/index.js';
import type { TimelineEvent } from '../../../history/timeline.reading.js';
import type { Called } from '../../words/called.js';
import { aboutOf, givenIn } from '../../words/given.js';
import { actBehind, answersIn, kindName } from './event-words.js';

/** One thing that was on record at a moment, as it read then. */
export interface OnRecord {
  readonly label: string;
  /** Of which act it is, and what that is about. */
  readonly matter: string;
  readonly text: string;
  readonly long: boolean;
  /** The version that said it last. */
  readonly by: number;
  readonly byLaw: boolean;
}

/** Acts of which each says something of its own, and none replaces the one before. */
const eachOfItsOwn: ReadonlySet<CommandType> = new Set([
  'AddToRecord',
  'RecordPerformance',
  'DepartFromGuidance',
  'SeekExpertAdvice',
  'PrepareRecommendation',
  'RaiseConflict',
  'DeclareConflict',
  'CorrectRecord',
]);

/**
 * Everything that was on record once these events were, by what it is: the last that was said of each thing, as it had been put right by
 * then. What is kept from whoever reads is there as kept.
 */
export function onRecordAfter(events: readonly TimelineEvent[], called: Called): ReadonlyMap<string, OnRecord> {
  const record = new Map<string, OnRecord>();
  const placed = events.map((event) => ({
    ...event,
    disclosed: valuesOf(event),
    sealedNames: Object.keys(event.sealed),
  }));
  const seen = new Map(events.map((event) => [event.version, event]));
  for (const read of asItReads(placed as never)) {
    const event = seen.get((read as { version: number }).version)!;
    const command = actBehind(event);
    if (!command || command === 'CorrectRecord') continue;
    const data = (read as unknown as { data: Readonly<Record<string, unknown>> }).data;
    const about = aboutOf(command, data, called);
    const under = command === 'AmendProcurement' ? 'OpenProcurement' : command;
    const key = eachOfItsOwn.has(command) ? `${under}#${event.version}` : `${under}|${about}`;
    const matter = about === '' ? kindName(event.type) : `${kindName(event.type)}: ${about}`;
    const disclosed = (read as unknown as { disclosed: Readonly<Record<string, unknown>> }).disclosed;
    const open = givenIn(command, { ...data, ...disclosed }, called);
    for (const { path, label, text, long } of open)
      record.set(`${key}|${path}`, { ...{ label, matter, text, long }, by: event.version, byLaw: false });
    for (const { label, text } of answersIn(event, called).filter(({ kept }) => kept))
      record.set(`${key}|${label}`, { ...{ label, matter, text, long: false }, by: event.version, byLaw: false });
    if (open.length === 0)
      record.set(`${key}|done`, {
        ...{ label: matter, matter: '', text: 'Done', long: false },
        by: event.version,
        byLaw: false,
      });
    for (const [label, text] of madeOfIt(data))
      record.set(`law|${label}`, { ...{ label, matter: '', text, long: false }, by: event.version, byLaw: true });
  }
  return record;
}

function valuesOf({ disclosed = {} }: TimelineEvent): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(disclosed).flatMap(([name, found]) => ('value' in found ? [[name, found.value]] : [])),
  );
}

/** What the law made of an act that people look for: the days of a standstill. */
function madeOfIt({ derived }: Readonly<Record<string, unknown>>): readonly (readonly [label: string, text: string])[] {
  const { standstill } = (derived ?? {}) as {
    readonly standstill?: {
      readonly standstillBegins?: string;
      readonly lastDay?: string;
      readonly earliestAward?: string;
    };
  };
  if (!standstill?.lastDay || !standstill.standstillBegins || !standstill.earliestAward) return [];
  return [
    ['The day the standstill period begins', dateInWords(standstill.standstillBegins)],
    ['The last day for representations', dateInWords(standstill.lastDay)],
    ['The earliest day of an award, if nobody objects', dateInWords(standstill.earliestAward)],
  ];
}
