import type { ConfirmInterestsDto, MakeNilReturnDto } from '../dto/interests.dto.js';
import type { RecordDepartureDto, RegisterIndividualDto, SetConfirmationPeriodDto } from '../dto/register.dto.js';
import { findOrganisation } from '../../identity/index.js';
import { interestsOf } from '../register.facts.js';
import {
  enrolment,
  individualNamed,
  memberNamed,
  notInFuture,
  refused,
  requireRole,
  whose,
  wrong,
  type Handler,
} from './asked.js';

/** Somebody has nothing to declare. */
export const makeNilReturn: Handler<MakeNilReturnDto> = async (data, asked) => {
  const person = whose(data.person, asked);
  const entered = await enrolment(person, asked);
  const standing = interestsOf(asked.register, person, asked.today).map(({ id }) => id);
  if (standing.length > 0) {
    throw refused(
      'nothing-is-on-the-register',
      `A nil return says that there is nothing to declare, but the register has ${standing.join(', ')}.`,
      'Confirm those with ConfirmInterests or, where they have ended, say so with EndInterest.',
    );
  }
  return [...entered, { type: 'NilReturnMade', data: { person, on: asked.today } }];
};

/** What the register says of somebody is complete and correct. */
export const confirmInterests: Handler<ConfirmInterestsDto> = (data, asked) => {
  const person = whose(data.person, asked);
  const interests = interestsOf(asked.register, person, asked.today).map(({ id }) => id);
  if (interests.length === 0) {
    throw refused(
      'something-is-on-the-register',
      'There is nothing on the register to confirm.',
      'Where there is nothing to declare, make a nil return.',
    );
  }
  return [{ type: 'InterestsConfirmed', data: { person, on: asked.today, interests } }];
};

/** Puts somebody on the register, or says anew what they are. */
export const registerIndividual: Handler<RegisterIndividualDto> = async (data, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const { person, role } = data;
  const known = Object.hasOwn(asked.register.individuals, person) ? asked.register.individuals[person] : undefined;
  const member = await memberNamed(asked, person);
  if (!member && !known && IS_UUID.test(person)) throw wrong('person', 'names no member of the authority');
  const name = data.name ?? (known ? undefined : member?.name);
  if (name === undefined && !known) throw wrong('name', 'is missing; it is needed for somebody without an account');
  const boardMember = data.boardMember ?? known?.boardMember ?? false;
  if (boardMember) {
    const authority = await findOrganisation(asked.tx, asked.authorityId);
    if (authority?.authorityKind !== 'integrated-care-board') {
      throw wrong(
        'boardMember',
        'is for the members of an integrated care board (reg 21(5)), which this authority is not',
      );
    }
  }
  const committees = data.committees ?? known?.committees ?? [];
  const decisionMaker = data.decisionMaker ?? known?.decisionMaker ?? member?.roles.includes('decision-maker') ?? false;
  const sealed = { ...(name === undefined ? {} : { name }), ...(role === undefined ? {} : { role }) };
  return [
    { type: 'IndividualRegistered', data: { person, committees, decisionMaker, boardMember, on: asked.today }, sealed },
  ];
};

/** Somebody has left: no confirmation of theirs is due any more. */
export const recordDeparture: Handler<RecordDepartureDto> = ({ person, leftOn = null }, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const known = individualNamed(asked, person);
  const last = leftOn ?? asked.today;
  notInFuture('leftOn', last, asked);
  if (last < known.registeredOn)
    throw wrong('leftOn', `must not be before ${known.registeredOn}, when they were registered`);
  if (known.leftOn !== null) {
    throw refused('person-is-there', `They left already, on ${known.leftOn}.`, 'Nothing more is needed.');
  }
  return [{ type: 'IndividualLeft', data: { person, leftOn: last } }];
};

/** How often everyone confirms what the register says of them. */
export const setConfirmationPeriod: Handler<SetConfirmationPeriodDto> = (data, asked) => {
  requireRole(asked, 'conflicts-guardian');
  const { months, decisionMakersMonths = months } = data;
  return [{ type: 'ConfirmationPeriodSet', data: { months, decisionMakersMonths } }];
};

const IS_UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
