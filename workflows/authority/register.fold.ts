import { doneAt, type PlacedEvent } from '../facts/stream.js';
import type { RegisterEvent } from './register.events.js';
import { isAbout, type Individual, type Interest, type Register, type SealedIn } from './register.facts.js';

/** What an event of an authority's stream makes of its register. Events about something else leave it as it is. */
export function enter(register: Register, recorded: PlacedEvent): Register {
  const { version } = recorded;
  const sealed = (name: string, before: SealedIn = null): SealedIn =>
    recorded.sealedNames.includes(name) ? version : before;
  const event = recorded as unknown as RegisterEvent;
  switch (event.type) {
    case 'OrganisationRegistered':
      return { ...register, organisations: { ...register.organisations, [event.data.id]: event.data } };
    case 'OrganisationsRelated': {
      const { organisation, other, relation } = event.data;
      const rest = register.relations.filter(
        (each) => each.organisation !== organisation || each.other !== other || each.relation !== relation,
      );
      return { ...register, relations: [...rest, event.data] };
    }
    case 'SameOrganisationConfirmed': {
      const { organisation, other, says, by, on } = event.data;
      const rest = register.sameness.filter((each) => !isAbout(each, organisation, other));
      if (says === 'taken-back') return { ...register, sameness: rest };
      const said = { organisation, other, same: says === 'same', by, on, reason: sealed('reason') };
      return { ...register, sameness: [...rest, said] };
    }
    case 'IndividualRegistered': {
      const { on, ...given } = event.data;
      const known = register.individuals[given.person];
      return withIndividual(register, {
        ...given,
        name: sealed('name', known?.name),
        role: sealed('role', known?.role),
        registeredOn: known && known.leftOn === null ? known.registeredOn : on,
        leftOn: null,
        confirmations: known?.confirmations ?? [],
      });
    }
    case 'IndividualLeft':
      return changed(register, event.data.person, (known) => ({ ...known, leftOn: event.data.leftOn }));
    case 'InterestDeclared': {
      const { interest: id, days: _days, ...given } = event.data;
      const text = { description: sealed('description'), relationship: sealed('relationship') };
      const entry = { enteredAt: doneAt(recorded), management: [], withheld: null, events: [version] };
      return withInterest(register, { id, ...given, ...text, ...entry });
    }
    case 'InterestAmended': {
      const { interest: id, ...given } = event.data;
      return amended(register, id, version, (known) => ({
        ...known,
        ...given,
        description: sealed('description', known.description),
        relationship: given.kind === 'indirect' ? sealed('relationship', known.relationship) : null,
      }));
    }
    case 'InterestEnded':
      return amended(register, event.data.interest, version, (known) => ({ ...known, to: event.data.endedOn }));
    case 'InterestWithheld':
      return amended(register, event.data.interest, version, (known) => ({ ...known, withheld: version }));
    case 'InterestPublished':
      return amended(register, event.data.interest, version, (known) => ({ ...known, withheld: null }));
    case 'InterestManaged': {
      const { interest, agreedBy, agreedOn } = event.data;
      const entry = { action: sealed('action'), agreedBy, agreedOn };
      return amended(register, interest, version, (known) => ({ ...known, management: [...known.management, entry] }));
    }
    case 'NilReturnMade':
    case 'InterestsConfirmed': {
      const confirmation = { on: event.data.on, nil: event.type === 'NilReturnMade' };
      return changed(register, event.data.person, (known) => ({
        ...known,
        confirmations: [...known.confirmations, confirmation],
      }));
    }
    case 'ConfirmationPeriodSet':
      return {
        ...register,
        confirmMonths: event.data.months,
        decisionMakersConfirmMonths: event.data.decisionMakersMonths,
      };
    default:
      return register;
  }
}

/** What an event of the register leaves that is struck: the name of an interest. */
export function passOver(register: Register, { type, data }: PlacedEvent): Register {
  if (type !== 'InterestDeclared') return register;
  return { ...register, struck: [...(register.struck ?? []), String(data['interest'])] };
}

function withIndividual(register: Register, individual: Individual): Register {
  return { ...register, individuals: { ...register.individuals, [individual.person]: individual } };
}

function withInterest(register: Register, interest: Interest): Register {
  return { ...register, interests: { ...register.interests, [interest.id]: interest } };
}

function changed(register: Register, person: string, change: (known: Individual) => Individual): Register {
  const known = register.individuals[person];
  return known ? withIndividual(register, change(known)) : register;
}

function amended(register: Register, id: string, version: number, change: (known: Interest) => Interest): Register {
  const known = register.interests[id];
  return known ? withInterest(register, { ...change(known), events: [...known.events, version] }) : register;
}
