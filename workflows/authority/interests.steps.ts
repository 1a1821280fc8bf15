import { daysBetween } from '../calendar/index.js';
import { numberOn } from '../law/index.js';
import { amendInterest } from '../acts/interests/amend-interest.js';
import { confirmInterests } from '../acts/interests/confirm-interests.js';
import { declareInterest } from '../acts/interests/declare-interest.js';
import { endInterest } from '../acts/interests/end-interest.js';
import { makeNilReturn } from '../acts/interests/make-nil-return.js';
import { publishInterest } from '../acts/interests/publish-interest.js';
import { recordManagement } from '../acts/interests/record-management.js';
import { withholdInterest } from '../acts/interests/withhold-interest.js';
import { interestIn, personMeant } from './authority-rule.js';
import { authorityStep, whereGiven, type Said } from './authority-step.js';
import { entering, naming } from './entering.js';
import type { RegisterEvents } from './register.events.js';
import { interestsOf, nextInterest } from './register.facts.js';

export const declareInterestStep = authorityStep(declareInterest, {
  first: (context) => [...entering(context), ...naming(context, context.data.organisation ?? null)],
  says: ({ data, evidence, facts, today }) => {
    const { kind, organisation = null, post = false, from, to = null, awareOn, declaredOn = today } = data;
    const { description, relationship } = data;
    const interest = nextInterest(facts.register);
    const days = daysBetween(awareOn, declaredOn);
    const late = days > numberOn('interest-declaration-days', today).value;
    const person = personMeant(data, evidence)!;
    const said = { interest, person, kind, organisation, post, from, to, awareOn, declaredOn, days, late };
    return { ...(said satisfies RegisterEvents['InterestDeclared']), description, relationship };
  },
  given: ({ interest: _, days: __, late: ___, ...given }) => whereGiven(given),
});

export const amendInterestStep = authorityStep(amendInterest, {
  first: (context) => naming(context, context.data.organisation ?? null),
  says: ({ data, facts }) => {
    const { interest, reason, description, relationship, organisationName: _, ...changes } = data;
    const known = interestIn(facts, interest)!;
    const { kind, organisation, post, from, to } = { ...known, ...changes };
    const without = organisation === null && changes.post === undefined;
    const whole = { kind, organisation, post: without ? false : post, from, to };
    const said = { interest, person: known.person, ...whole } satisfies RegisterEvents['InterestAmended'];
    return { ...said, reason, description, relationship };
  },
  given: ({ person: _, ...said }, facts) => {
    const known = (interestIn(facts, String(said['interest'])) ?? {}) as Said;
    const whole = ['kind', 'organisation', 'post', 'from', 'to'];
    return Object.fromEntries(Object.entries(said).filter(([name, is]) => !whole.includes(name) || is !== known[name]));
  },
});

export const endInterestStep = authorityStep(endInterest, {
  says: ({ data: { interest, endedOn }, facts, today }) => {
    const { person } = interestIn(facts, interest)!;
    return { interest, person, endedOn: endedOn ?? today } satisfies RegisterEvents['InterestEnded'];
  },
  given: ({ interest, endedOn }) => ({ interest, endedOn }),
});

export const makeNilReturnStep = authorityStep(makeNilReturn, {
  first: (context) => entering(context),
  says: ({ data, evidence, today }) =>
    ({ person: personMeant(data, evidence)!, on: today }) satisfies RegisterEvents['NilReturnMade'],
  given: ({ person }) => ({ person }),
});

export const confirmInterestsStep = authorityStep(confirmInterests, {
  says: ({ data, evidence, facts, today }) => {
    const person = personMeant(data, evidence)!;
    const interests = interestsOf(facts.register, person, today).map(({ id }) => id);
    return { person, on: today, interests } satisfies RegisterEvents['InterestsConfirmed'];
  },
  given: ({ person }) => ({ person }),
});

export const recordManagementStep = authorityStep(recordManagement, {
  says: ({ data, evidence, today }) => {
    const { interest, action, agreedBy = evidence.actor!.person, agreedOn = today } = data;
    return { ...({ interest, agreedBy, agreedOn } satisfies RegisterEvents['InterestManaged']), action };
  },
});

export const withholdInterestStep = authorityStep(withholdInterest, {
  says: ({ data: { interest, reason } }) => ({ interest, reason }),
});

export const publishInterestStep = authorityStep(publishInterest, {
  says: ({ data: { interest } }) => ({ interest }),
});
