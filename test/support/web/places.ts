import { Sweeper } from '../../../src/deadlines/sweeper.js';
import { commandOf, regimes, type Process, type Regime, type ReplayedEvent } from '../../../workflows/index.js';
import type { Service } from '../http/service.js';
import { fullStories } from '../law/whole/every-story.js';

/** A state of a process under one edition of the law, and what has to be done to get there. */
export interface Place {
  readonly regime: Regime;
  readonly process: Process | null;
  readonly state: string;
  /** What was given and left behind until then. */
  readonly recorded: readonly ReplayedEvent[];
}

/** The day on which the stories of each edition begin. */
const begins: Readonly<Record<Regime, string>> = {
  '2024-01-01': '2024-03-04',
  '2025-02-24': '2025-03-24',
  '2026-03-24': '2026-09-07',
};

/** What rests on something that an installation has, and a story only says: a newer holiday list, other versions, a second person. */
const onlyTold: readonly string[] = ['ApplyCalendar', 'CorrectRecord', 'OverrideExclusion'];

/** A story by the law of one edition; nothing where it tells of what that law does not know. */
function told(tell: (typeof fullStories)[string], begins: string): ReturnType<typeof tell>['path'] {
  try {
    return tell(begins).path;
  } catch (error) {
    if (!(error as Error).message.includes('was refused')) throw error;
    return [];
  }
}

/** Every state that the stories of the law reach, by edition and process, each by the shortest way. */
export function placesOf(regime: Regime): readonly Place[] {
  const places = new Map<string, Place>();
  for (const tell of Object.values(fullStories)) {
    for (const place of placesOn(regime, tell)) {
      const shortest = places.get(keyOf(place));
      if (shortest && shortest.recorded.length <= place.recorded.length) continue;
      places.set(keyOf(place), place);
    }
  }
  return [...places.values()];
}

/** A story that is told once, and the places that it comes by and no story before it. */
export interface Tour {
  readonly recorded: readonly ReplayedEvent[];
  /** By how much has been recorded when it stands there. */
  readonly stops: ReadonlyMap<number, Place>;
}

/** Every state that the stories of the law reach, by edition and process, on as few ways as will do: those that see most come first. */
export function toursOf(regime: Regime): readonly Tour[] {
  const tours: Tour[] = [];
  const seen = new Set<string>();
  const ways = Object.values(fullStories).map((tell) => placesOn(regime, tell));
  for (;;) {
    const left = ways.map((way) => firstOfEach(way.filter((place) => !seen.has(keyOf(place)))));
    const best = left.reduce((most, way) => (way.length > most.length ? way : most));
    if (best.length === 0) return tours;
    for (const place of best) seen.add(keyOf(place));
    tours.push({
      recorded: best.at(-1)!.recorded,
      stops: new Map(best.map((place) => [place.recorded.length, place])),
    });
  }
}

const keyOf = ({ process, state }: Place): string => `${process} ${state}`;

const firstOfEach = (way: readonly Place[]): readonly Place[] =>
  way.filter((place, at) => way.findIndex((other) => keyOf(other) === keyOf(place)) === at);

/** Every place on the way of a story, in order. */
function placesOn(regime: Regime, tell: (typeof fullStories)[string]): readonly Place[] {
  const recorded: ReplayedEvent[] = [];
  const places: Place[] = [];
  let process: Process | null = null;
  for (const { taken, left, procurement } of told(tell, begins[regime]!)) {
    if (onlyTold.includes(taken)) break;
    recorded.push(...left);
    if (taken === 'ChooseProcess') process = (left[0]!.data as { process: Process }).process;
    places.push({ regime, process, state: procurement.state, recorded: [...recorded] });
  }
  return places;
}

/** The law that procurements commence under today. */
export const newestRegime: Regime = regimes.at(-1)!;

/** Goes to a place over HTTP, each act by whoever may do it and time by itself. Gives the procurement's id; the clock stays there. */
export function arriveAt(service: Service, place: Place): Promise<string> {
  const { recorded } = place;
  return goOn(service, { recorded, stops: new Map([[recorded.length, place]]) }, () => Promise.resolve());
}

/** Goes on a tour over HTTP, as to a place, and stops at each of its places. Gives the procurement's id. */
export async function goOn(
  service: Service,
  { recorded, stops }: Tour,
  stop: (id: string, place: Place) => Promise<void>,
): Promise<string> {
  let id = '';
  for (const [at, { type, data: given, disclosed, recordedAt }] of recorded.entries()) {
    const command = commandOf(type)!;
    const { derived: _derived, ...open } = given;
    const data = { ...open, ...disclosed };
    service.at(recordedAt);
    if (command === 'OpenProcurement') id = await service.opens(data);
    else if (command === 'EndStandstill') await service.app.get(Sweeper).sweepOnce();
    else if (command === 'MakeRepresentation') await lodge(service, id, data);
    else await service.does(id, command, data);
    const place = stops.get(at + 1);
    if (place === undefined) continue;
    const { body } = await service.ask('GET', `procurements/${id}`, { as: 'auditor' });
    if (body['state'] !== place.state)
      throw new Error(`it stands at ${String(body['state'])}, and not at ${place.state}`);
    await stop(id, place);
  }
  return id;
}

/** Sends representations as somebody without an account does. */
async function lodge(service: Service, id: string, { failure, text }: Record<string, unknown>): Promise<void> {
  const representor = { name: 'Fox Care CIC' };
  const body = {
    representor,
    contact: 'fox@example.org',
    standing: 'would-be-provider',
    aggrieved: true,
    failure,
    text,
  };
  const answer = await service.ask('POST', `procurements/${id}/representations`, { as: null, body });
  if (answer.status !== 201) throw new Error(`not lodged: ${answer.text}`);
}
