import { daysBetween, numberOn, type CalendarDate, type InterestKind } from '../../../workflows/index.js';
import type { AmendInterestDto, DeclareInterestDto, EndInterestDto } from '../dto/interests.dto.js';
import {
  enrolment,
  interestNamed,
  notInFuture,
  organisationEntry,
  refused,
  whose,
  wrong,
  type Asked,
  type Handler,
} from './asked.js';

/** What an interest is, whole. */
interface Whole {
  readonly kind: InterestKind;
  readonly organisation: string | null;
  readonly post: boolean;
  readonly from: CalendarDate;
  readonly to: CalendarDate | null;
}

/** Refuses (400) what contradicts itself. */
function checkWhole({ kind, organisation, post, from, to }: Whole, relationship: 'given' | 'known' | 'none'): void {
  if (to !== null && to < from) throw wrong('to', `must not be before ${from}, on which the interest begins`);
  if (kind === 'indirect' && relationship === 'none') {
    throw wrong('relationship', 'is missing; say whose interest it is, and what they are to the person');
  }
  if (kind !== 'indirect' && relationship === 'given') throw wrong('relationship', 'is for an indirect interest only');
  if (post && organisation === null) throw wrong('organisation', 'is missing; a post is held in an organisation');
}

/** When it was declared: today for oneself; a conflicts-guardian enters what was declared to somebody else on an earlier day. */
function declaredOn(given: CalendarDate | undefined, person: string, asked: Asked): CalendarDate {
  const { today, asker } = asked;
  if (given === undefined || given === today) return today;
  notInFuture('declaredOn', given, asked);
  if (person === asker) throw wrong('declaredOn', `must be today, ${today}, where you declare for yourself`);
  return given;
}

/** Enters an interest. One that is declared late is entered all the same, and marked. */
export const declareInterest: Handler<DeclareInterestDto> = async (data, asked) => {
  const person = whose(data.person, asked);
  const { kind, organisation = null, post = false, from, to = null, awareOn } = data;
  const { description, relationship, organisationName: name, organisationKind } = data;
  const whole = { kind, organisation, post, from, to };
  checkWhole(whole, relationship === undefined ? 'none' : 'given');
  notInFuture('awareOn', awareOn, asked);
  const declared = declaredOn(data.declaredOn, person, asked);
  if (declared < awareOn)
    throw wrong('declaredOn', `must not be before ${awareOn}, when the person became aware of it`);
  const days = daysBetween(awareOn, declared);
  const late = days > numberOn('interest-declaration-days', asked.today).value;
  const interest = `I${Object.keys(asked.register.interests).length + 1}`;
  const entry =
    organisation === null ? [] : await organisationEntry(asked, { id: organisation, name, kind: organisationKind });
  return [
    ...(await enrolment(person, asked)),
    ...entry,
    {
      type: 'InterestDeclared',
      data: { interest, person, ...whole, awareOn, declaredOn: declared, days, late },
      sealed: { description, ...(relationship === undefined ? {} : { relationship }) },
    },
  ];
};

/** Changes what an interest is said to be. What it was said to be before stays in the history, and on the register of past days. */
export const amendInterest: Handler<AmendInterestDto> = async (data, asked) => {
  const known = interestNamed(asked, data.interest);
  whose(known.person, asked);
  const { interest, reason, description, relationship, organisationName: name, ...changes } = data;
  if (Object.keys(changes).length === 0 && description === undefined && relationship === undefined) {
    throw wrong('interest', 'is to be amended, but nothing is said of it that is to change');
  }
  const { kind, organisation, post, from, to } = { ...known, ...changes };
  const whole = {
    kind,
    organisation,
    post: organisation === null && changes.post === undefined ? false : post,
    from,
    to,
  };
  checkWhole(whole, relationship !== undefined ? 'given' : known.relationship !== null ? 'known' : 'none');
  const sealed = {
    reason,
    ...(description === undefined ? {} : { description }),
    ...(relationship === undefined ? {} : { relationship }),
  };
  const entry = organisation === null ? [] : await organisationEntry(asked, { id: organisation, name });
  return [...entry, { type: 'InterestAmended', data: { interest, person: known.person, ...whole }, sealed }];
};

/** Says that an interest has ended. Its entry stays. */
export const endInterest: Handler<EndInterestDto> = ({ interest, endedOn }, asked) => {
  const known = interestNamed(asked, interest);
  const { person, from, to } = known;
  whose(person, asked);
  const last = endedOn ?? asked.today;
  notInFuture('endedOn', last, asked);
  if (last < from) throw wrong('endedOn', `must not be before ${from}, on which the interest begins`);
  if (to !== null && to <= asked.today) {
    throw refused(
      'interest-has-not-ended',
      `The interest ${interest} has ended already, on ${to}.`,
      'Where that day is wrong, correct it with AmendInterest.',
    );
  }
  return [{ type: 'InterestEnded', data: { interest, person, endedOn: last } }];
};
