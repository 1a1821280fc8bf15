import { Injectable } from '@nestjs/common';
import {
  connected,
  emptyRegister,
  endOfDay,
  enter,
  lasts,
  londonDateOf,
  overlayOf,
  readUnder,
  type CalendarDate,
  type Interest,
  type Overlay,
  type Register,
  type SealedIn,
  type StandingInterest,
} from '../../workflows/index.js';
import { asStreamEvent, AuthorityHistory, doneAt, Engine } from '../engine/index.js';
import { IdentityQueries } from '../identity/index.js';
import { Denial, InvalidInput } from '../platform/errors.js';
import { Trail, type Disclosures, type TrailEvent } from '../trail/index.js';

/** A register as it stood at the end of a day, with what is needed to write it out. */
export interface AsItStood {
  readonly authority: { readonly id: string; readonly name: string };
  readonly on: CalendarDate;
  /** The version of the authority's history now, whichever day is meant. */
  readonly version: number;
  readonly register: Register;
  /** The register as it stands now: what is withheld now is not shown of past days either. */
  readonly current: Register;
  readonly events: readonly TrailEvent[];
  /** A text by its name and the version of its event. Null where there is none; says so where it was erased. */
  readonly text: (version: SealedIn, name: string) => string | null;
}

/** Stands where a text was erased. */
const ERASED = '[erased]';

/** No slug or UUID of an organisation looks otherwise. */
const ID = /^[a-z0-9-]{1,100}$/;

/** Reads registers of interests, now or as they stood. Who may see what of them is for the caller. */
@Injectable()
export class RegisterQueries {
  constructor(
    private readonly organisations: IdentityQueries,
    private readonly history: AuthorityHistory,
    private readonly engine: Engine,
    private readonly trail: Trail,
  ) {}

  /**
   * The register of an authority as it stood at the end of a London day; as it stands now, where none is named.
   *
   * @throws Denial (404) where there is no such authority; InvalidInput for a day that has not come.
   */
  async asItStood(authorityId: string, day?: CalendarDate): Promise<AsItStood> {
    const authority = ID.test(authorityId) ? await this.organisations.organisation(authorityId) : undefined;
    if (authority?.kind !== 'authority') throw new Denial('not-found', 'There is no such authority.');
    const today = londonDateOf(await this.engine.now());
    const on = day ?? today;
    if (on > today) throw InvalidInput.field('query.on', `must not be in the future; today is ${today}`);
    const version = await this.history.version(authorityId);
    const events = await this.history.upTo(authorityId, version);
    const until = endOfDay(on);
    const overlay = overlayOf(events);
    const sealed = await this.trail.disclose(
      { authority: authorityId, type: 'authority', id: authorityId },
      1,
      version,
    );
    return {
      authority: { id: authority.id, name: (await this.organisations.nameOn(authorityId, on)) ?? authority.name },
      on,
      version,
      register: registerOf(
        events.filter((event) => doneAt(event) < until),
        overlay,
      ),
      current: registerOf(events, overlay),
      events,
      text: (where, name) => textOf(sealed, where, name),
    };
  }
}

/** The register that events make, with everything put right that is known now to have been wrong. */
function registerOf(events: readonly TrailEvent[], overlay: Overlay | null): Register {
  return events.reduce((register, event) => {
    const read = readUnder(asStreamEvent(event), event.version, overlay);
    return read ? enter(register, { ...read, version: event.version }) : register;
  }, emptyRegister);
}

function textOf(sealed: Disclosures, version: SealedIn, name: string): string | null {
  const found = version === null ? undefined : sealed.get(version)?.[name];
  if (!found) return null;
  return 'value' in found ? String(found.value) : ERASED;
}

/** The interests of some people that are in force on a day, with the organisations that each reaches. */
export function standingInterests(
  register: Register,
  people: readonly string[],
  on: CalendarDate,
): readonly StandingInterest[] {
  return Object.values(register.interests)
    .filter(({ person, from, to }) => people.includes(person) && lasts(from, to, on))
    .map((interest) => standing(register, interest, on));
}

function standing(register: Register, interest: Interest, on: CalendarDate): StandingInterest {
  const { id, person, kind, from, to, post, organisation } = interest;
  const boardMember = register.individuals[person]?.boardMember ?? false;
  const organisations = organisation === null ? [] : connected(register, organisation, on);
  return { id, person, kind, from, to, boardMember, post, organisations };
}
