import { addDays, addMonths, numberOn, type CalendarDate } from '../../workflows/index.js';
import { doneAt } from '../engine/index.js';
import type {
  ConfirmationDto,
  InternalIndividualDto,
  InternalInterestDto,
  InternalRegisterDto,
} from './dto/internal.dto.js';
import type { Individual, Interest, Register } from '../../workflows/index.js';
import type { AsItStood } from './register.queries.js';

/** The whole register, with what is withheld and why; or, where somebody is named, what it says of them. */
export function internal(stood: AsItStood, person?: string): InternalRegisterDto {
  const { authority, on, register } = stood;
  const meant = (each: { readonly person: string }): boolean => person === undefined || each.person === person;
  const { organisations, relations, confirmMonths, decisionMakersConfirmMonths } = register;
  return {
    authority,
    on,
    individuals: Object.values(register.individuals)
      .filter(meant)
      .map((each) => individualOf(each, stood)),
    interests: Object.values(register.interests)
      .filter(meant)
      .map((each) => interestOf(each, stood)),
    organisations: Object.values(organisations),
    relations,
    sameness: register.sameness.map(({ reason, ...said }) => ({ ...said, reason: stood.text(reason, 'reason') })),
    ...{ confirmMonths, decisionMakersConfirmMonths },
  };
}

/** When everyone has to confirm next what the register says of them, the first one first. */
export function confirmationsDue({ register, on, text }: AsItStood): readonly ConfirmationDto[] {
  return Object.values(register.individuals)
    .filter(({ leftOn }) => leftOn === null || leftOn > on)
    .map((individual) => {
      const { person, decisionMaker, confirmations } = individual;
      const dueOn = confirmationDue(individual, register, on);
      const confirmedOn = confirmations.at(-1)?.on ?? null;
      return { person, name: text(individual.name, 'name'), decisionMaker, confirmedOn, dueOn, overdue: dueOn < on };
    })
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** The last day for the next confirmation: the authority's period after the one before or, for the first, as for any interest. */
export function confirmationDue(individual: Individual, register: Register, on: CalendarDate): CalendarDate {
  const { confirmations, decisionMaker, registeredOn } = individual;
  const last = confirmations.at(-1)?.on;
  const months = decisionMaker ? register.decisionMakersConfirmMonths : register.confirmMonths;
  if (last !== undefined) return addMonths(last, months);
  return addDays(registeredOn, numberOn('interest-declaration-days', on).value);
}

function individualOf(individual: Individual, { text }: AsItStood): InternalIndividualDto {
  const { name, role, ...said } = individual;
  return { ...said, name: text(name, 'name'), role: text(role, 'role') };
}

function interestOf(interest: Interest, { text, events }: AsItStood): InternalInterestDto {
  const { description, relationship, withheld, management, events: versions, ...said } = interest;
  return {
    ...said,
    description: text(description, 'description'),
    relationship: text(relationship, 'relationship'),
    withheld: withheld === null ? null : { reason: text(withheld, 'reason') },
    management: management.map(({ action, ...agreed }) => ({ ...agreed, action: text(action, 'action') })),
    history: versions.map((version) => {
      const event = events[version - 1]!;
      const by = 'personId' in event.actor ? event.actor.personId : null;
      const reason = event.type === 'InterestAmended' ? text(version, 'reason') : null;
      return { version, type: event.type, at: doneAt(event), by, reason };
    }),
  };
}
