import { judgeRepresentation } from '../acts/hearing/judge-representation.js';
import { withdrawRepresentation } from '../acts/hearing/withdraw-representation.js';
import { acknowledgeRepresentation } from '../acts/hearing/acknowledge-representation.js';
import { answerRepresentation } from '../acts/hearing/answer-representation.js';
import { offerClarification } from '../acts/hearing/offer-clarification.js';
import { answerClarification } from '../acts/hearing/answer-clarification.js';
import { requestInformation } from '../acts/hearing/request-information.js';
import { provideInformation } from '../acts/hearing/provide-information.js';
import { withholdInformation } from '../acts/hearing/withhold-information.js';
import { recordReview } from '../acts/hearing/record-review.js';
import { isOutsideSpan, londonDateOf, workingDaysAfter, type Instant } from '../calendar/index.js';
import type { CommandData } from '../acts/commands.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { holding, type InformationFacts } from '../facts/hearing.facts.js';
import { parameterValue } from '../law/index.js';
import { heard, withRepresentation } from './hearing-facts.js';
import { againstTheReason, againstWhatWasAsked, isAllOfIt } from './information.js';
import type { Warning } from '../facts/outcome.js';
import { mayOpenAgain, openAgain } from './reopened-standstill.js';
import { step } from '../rules/step.js';

/** What a representor wrote that it is, beside what it was found to be and why. */
function foundOtherwise({ run }: Facts, data: CommandData['JudgeRepresentation']): readonly Warning[] {
  const { met, reason = '' } = data.conditions.providerOfTheServices;
  const known = entryOf(run.hearing.representations, data.representation);
  if (met !== 'no' || !known) return [];
  return [
    {
      code: 'found-to-be-no-provider-of-the-services',
      provision: 'reg 12(3)',
      message: `${known.representor} wrote in the capacity “${known.standing}”, and is found to be no provider of the services: “${reason}” Whoever provides a part of them, or might have, as a sub-contractor too, or what is procured together with them, is one (reg 3(5)).`,
    },
  ];
}

const owedToNobodyYet: Warning = {
  code: 'information-is-not-owed-yet',
  provision: 'reg 12(4)',
  message:
    'It is on record. It must be given where representations were received in time that nobody has found invalid, whoever asks; none have been, so the standstill ends without it.',
};

const aggrievedIsEnough: Warning = {
  code: 'being-aggrieved-is-enough',
  provision: 'reg 12(3)(a)',
  message:
    'What counts is that the provider is aggrieved by the decision. Whether it made an offer, for how much of the services it could have done so, and whether it is right, is no part of that.',
};

export const judgeRepresentationStep = step(judgeRepresentation, {
  when: (data) => data.decidedAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  derive: ({ data }) => {
    const unmet = Object.entries(data.conditions).filter(([, { met }]) => met === 'no');
    return { valid: unmet.length === 0, unmet: unmet.map(([name]) => name as keyof typeof data.conditions) };
  },
  warn: ({ facts, data }) => [
    ...foundOtherwise(facts, data),
    ...(data.conditions.aggrieved.met === 'no' ? [aggrievedIsEnough] : []),
    ...(data.conditions.believesFailure.met === 'no'
      ? [
          {
            code: 'belief-is-what-counts',
            provision: 'reg 12(3)(b)',
            message:
              'What counts is that the provider believes that there has been a failure to comply. Whether there has been one is for the review.',
          },
        ]
      : []),
  ],
  apply: (facts, { data, derived, at }) =>
    withRepresentation(facts, data.representation, {
      judged: {
        valid: derived.valid,
        unmet: derived.unmet,
        at,
      },
    }),
});

export const withdrawRepresentationStep = step(withdrawRepresentation, {
  when: (data) => data.withdrawnAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  apply: (facts, { data, at }) => withRepresentation(facts, data.representation, { withdrawnAt: at }),
});

export const acknowledgeRepresentationStep = step(acknowledgeRepresentation, {
  when: (data) => data.sentAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  apply: (facts, { data, at }) => withRepresentation(facts, data.representation, { acknowledgedAt: at }),
});

export const answerRepresentationStep = step(answerRepresentation, {
  when: (data) => data.answeredAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  apply: (facts, { data, at }) => withRepresentation(facts, data.representation, { answeredAt: at }),
});

export const offerClarificationStep = step(offerClarification, {
  when: (data) => data.offeredAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  apply: (facts, { data, at }) =>
    withRepresentation(facts, data.representation, {
      clarification: { offeredAt: at, notNeeded: data.notNeededBecause !== undefined, answeredAt: null },
    }),
});

export const answerClarificationStep = step(answerClarification, {
  when: (data) => data.answeredAt,
  notBefore: (facts, data) => {
    const offered = data && entryOf(facts.run.hearing.representations, data.representation)?.clarification?.offeredAt;
    return offered ? { at: offered, what: 'the opportunity was offered' } : null;
  },
  apply: (facts, { data, at }) => {
    const clarification = entryOf(facts.run.hearing.representations, data.representation)?.clarification;
    return clarification
      ? withRepresentation(facts, data.representation, { clarification: { ...clarification, answeredAt: at } })
      : facts;
  },
});

export const requestInformationStep = step(requestInformation, {
  warn: ({ facts }) => (holding(facts.run.hearing).length === 0 ? [owedToNobodyYet] : []),
  when: (data) => data.requestedAt,
  notBefore: (facts, data) => receivedAt(facts, data?.representation),
  derive: ({ procurement: { regime }, facts, data, at, evidence }) => {
    const first = Object.keys(facts.run.hearing.information).length + 1;
    const days = evidence.informationWorkingDays ?? parameterValue('information-working-days', regime);
    const due = workingDaysAfter(londonDateOf(at), days, evidence.calendar);
    return {
      ...(holding(facts.run.hearing).length === 0 ? { owed: false } : {}),
      ...(wasStillOpen(facts, at) ? { reopens: true } : {}),
      items: data.items.map((item, index) => ({ ...item, id: `I${first + index}` })),
      dueOn: isOutsideSpan(due) ? londonDateOf(at) : due.lastDay,
    };
  },
  apply: (facts, { data, derived, at }) => {
    const items = derived.items;
    const asked = items.map((item): [string, InformationFacts] => [
      item.id,
      {
        ...item,
        representation: data.representation ?? null,
        ...(data.by ? { by: { name: data.by.name, organisation: data.by.organisation ?? null } } : {}),
        requestedAt: at,
        dueOn: derived.dueOn,
        provided: null,
        withheld: null,
      },
    ]);
    const after = heard(facts, { information: { ...facts.run.hearing.information, ...Object.fromEntries(asked) } });
    return derived.reopens ? openAgain(after) : after;
  },
});

/**
 * What was asked for in the standstill and recorded later was owed all the same: the standstill had not ended (reg 12(4)(b), (10)(a)(ii)).
 * A contract that was entered into, or a procurement abandoned, in between stands.
 */
function wasStillOpen(facts: Facts, asked: Instant): boolean {
  const endedAt = facts.run.standstill?.endedAt;
  return !!endedAt && asked < endedAt && holding(facts.run.hearing).length > 0 && mayOpenAgain(facts);
}

export const provideInformationStep = step(provideInformation, {
  when: (data) => data.providedAt,
  notBefore: (facts, data) => requestedAt(facts, data?.item),
  derive: ({ facts, data }) => (isAllOfIt(facts, data) ? {} : { inPart: true }),
  warn: ({ facts, data }) => againstWhatWasAsked(facts, data),
  apply: (facts, { data, derived, at }) => {
    const given = { at, to: data.to, what: data.what };
    if (derived.inPart !== true) return withItem(facts, data.item, { provided: given, withheld: null });
    const before = entryOf(facts.run.hearing.information, data.item)?.given ?? [];
    return withItem(facts, data.item, { given: [...before, given] });
  },
});

export const withholdInformationStep = step(withholdInformation, {
  when: (data) => data.withheldAt,
  notBefore: (facts, data) => requestedAt(facts, data?.item),
  warn: ({ facts, data }) => againstTheReason(facts, data),
  apply: (facts, { data, at }) =>
    withItem(facts, data.item, { withheld: { at, exemption: data.exemption, reason: data.reason } }),
});

export const recordReviewStep = step(recordReview, {
  when: (data) => data.reviewedAt,
  notBefore: (facts, data) => {
    const received = (data?.representations ?? []).map((reference) => receivedAt(facts, reference)?.at ?? '').sort();
    const last = received.at(-1);
    return last ? { at: last, what: 'the representations were received' } : null;
  },
  apply: (facts, { data, at }) =>
    heard(facts, {
      reviews: [
        ...facts.run.hearing.reviews,
        { representations: data.representations, reviewedAt: at, lookedAt: data.lookedAt },
      ],
    }),
});

function withItem(facts: Facts, id: string, change: Partial<InformationFacts>): Facts {
  const known = entryOf(facts.run.hearing.information, id);
  return known
    ? heard(facts, { information: { ...facts.run.hearing.information, [id]: { ...known, ...change } } })
    : facts;
}

function receivedAt(facts: Facts, reference: string | undefined) {
  const known = reference === undefined ? undefined : entryOf(facts.run.hearing.representations, reference);
  return known ? { at: known.receivedAt, what: 'the representation was received' } : null;
}

function requestedAt(facts: Facts, item: CommandData['ProvideInformation']['item'] | undefined) {
  const known = item === undefined ? undefined : entryOf(facts.run.hearing.information, item);
  return known ? { at: known.requestedAt, what: 'the information was asked for' } : null;
}
