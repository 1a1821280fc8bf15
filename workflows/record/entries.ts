import { labelOf } from '../acts/labels.js';
import { byId } from '../facts/people.js';
import { dateInWords, londonDateOf } from '../calendar/index.js';
import { entryOf, type Facts } from '../facts/facts.js';
import type { RecordItem } from '../acts/record-items.js';
import { providersIn } from '../rules/providers-in-commands.js';
import type { CitedPerformance } from '../facts/cited-performance.js';
import {
  behind,
  commandBehind,
  detailsOf,
  documentsOf,
  peopleIn,
  type Reading,
  type RecordEntry,
  type RecordEvent,
} from './entry.js';
import { flagsOn, managedForEachDecision } from './conflicts-in-the-record.js';
import { isBesideTheProcess, ofTheProcess, sourceOf } from './sources.js';

type Events = readonly RecordEvent[];

/** Everything that the history says under an item of regulation 24, in the order in which it was recorded. */
export function entriesOf(item: RecordItem, events: Events, reading: Reading): readonly RecordEntry[] {
  const { facts } = reading;
  const made = {
    a: () => awards(events, facts, 'EnterIntoContract'),
    b: () => awards(events, facts, 'ConcludeFramework'),
    c: () => addresses(events, facts),
    d: () => steps(events, reading),
    e: () => said(item, events, reading),
    f: () => said(item, events, reading),
    g: () => said(item, events, reading),
    h: () => said(item, events, reading),
    i: () => [...said(item, events, reading), ...managedForEachDecision(events, reading)],
    j: () => abandonment(events, facts),
  }[item]();
  return [...made, ...additions(item, events)];
}

function awards(events: Events, facts: Facts, command: 'EnterIntoContract' | 'ConcludeFramework') {
  return events
    .filter((event) => commandBehind(event) === command)
    .map((event): RecordEntry => {
      const { awardedTo = [], contract = '' } = (event.data.derived ?? {}) as {
        awardedTo?: string[];
        contract?: string;
      };
      const names = awardedTo.map((id) => nameOf(facts, id)).join(', ');
      const kind = command === 'EnterIntoContract' ? 'Contract' : 'Framework agreement';
      return { says: `${kind} ${contract}: ${names}.`, people: [], details: [], event: behind(event) };
    });
}

/** Each address with the last event that gave it. */
function addresses(events: Events, facts: Facts): readonly RecordEntry[] {
  const ids = [...new Set(facts.contracts.flatMap(({ providers }) => providers))];
  return ids.flatMap((id) => {
    const given = (event: RecordEvent) =>
      providersIn(event.data as never).some((provider) => provider.id === id && provider.address !== undefined);
    const event = events.findLast(given);
    const address = entryOf(facts.providers, id)
      ?.address.split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join(', ');
    if (!event || !address) return [];
    return [{ says: `${nameOf(facts, id)}: ${address}.`, people: [], details: [], event: behind(event) }];
  });
}

/** The process as it was followed, with those who decided. */
function steps(events: Events, reading: Reading): readonly RecordEntry[] {
  return events
    .filter((event) => !isBesideTheProcess(commandBehind(event)))
    .map((event) => ({
      says: `${labelOf(commandBehind(event))}.`,
      people: peopleIn(event),
      details: [
        ...detailsOf(event, reading, ofTheProcess),
        ...documentsOf(event),
        ...givenBy(event, reading),
        ...flagsOn(event.version, reading),
      ],
      event: behind(event),
    }));
}

function givenBy({ actor }: RecordEvent, { people }: Reading): RecordEntry['details'] {
  if (!actor) return [];
  const who = people.get(actor.person) ?? byId(actor.person);
  return [{ label: 'Recorded by', text: `${who}, ${actor.role.replace(/-/g, ' ')}` }];
}

function said(item: RecordItem, events: Events, reading: Reading): readonly RecordEntry[] {
  return events.flatMap((event) => {
    const command = commandBehind(event);
    const source = sourceOf(item, command);
    if (!source) return [];
    const details = detailsOf(event, reading, source === 'all' ? undefined : source);
    if (details.length === 0) return [];
    const more = [...documentsOf(event), ...(item === 'e' ? performanceCited(event) : [])];
    return [
      {
        says: `${labelOf(command)}.`,
        people: peopleIn(event),
        details: [...details, ...more],
        event: behind(event),
      },
    ];
  });
}

/** How the existing contract performed, as far as the findings cite it: as it was on record when they were made. */
function performanceCited({ data }: RecordEvent): RecordEntry['details'] {
  const { performed = [] } = (data.derived ?? {}) as { readonly performed?: readonly CitedPerformance[] };
  return performed.map(({ contract, entry, indicator, target, actual, unit, from, to, source }) => ({
    label: `Performance cited: contract ${contract}, ${entry}`,
    text: `${indicator}, ${dateInWords(from)} to ${dateInWords(to)}: ${actual} ${unit} against a target of ${target} (${source})`,
  }));
}

/** The date of abandonment: that of the decision or, where it was taken in a standstill period, of its end (reg 15(3)). */
function abandonment(events: Events, { abandonment: abandoned }: Facts): readonly RecordEntry[] {
  if (!abandoned) return [];
  const at = abandoned.standstillEndedAt ?? abandoned.decidedAt;
  const by = abandoned.standstillEndedAt ? 'EndStandstill' : 'Abandon';
  const event = events.findLast((one) => commandBehind(one) === by);
  if (!event) return [];
  return [{ says: `Abandoned on ${dateInWords(londonDateOf(at))}.`, people: [], details: [], event: behind(event) }];
}

/** What was added to an item later. */
function additions(item: RecordItem, events: Events): readonly RecordEntry[] {
  return events
    .filter((event) => commandBehind(event) === 'AddToRecord' && event.data.item === item)
    .map((event) => {
      const { decision, why } = event.data as { decision?: string; why?: string };
      const what = event.disclosed.what;
      return {
        says: typeof what === 'string' ? what : '[erased]',
        people: peopleIn(event),
        details: [
          ...(decision ? [{ label: 'About', text: decision }] : []),
          { label: 'Why it was not recorded then', text: why ?? '' },
          ...documentsOf(event),
        ],
        event: behind(event),
      };
    });
}

const nameOf = (facts: Facts, id: string): string => entryOf(facts.providers, id)?.name || id;
