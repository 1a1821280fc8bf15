import { entryOf } from '../facts/facts.js';
import {
  decisionsToTell,
  holding,
  openItems,
  owed,
  standingDecision,
  unanswered,
  undecided,
  untold,
  type Hearing,
  type RepresentationFacts,
} from '../facts/hearing.facts.js';
import type { Evidence, Procurement } from '../facts/procurement.js';
import { isOverdue, work, type OpenWork } from '../rules/open-work.js';

/** What waits for somebody in the hearing of representations, as long as the standstill lasts (reg 12(3) to (10)). */
export function hearingWork({ facts }: Procurement, evidence: Evidence): readonly OpenWork[] {
  const { hearing, standstill } = facts.run;
  if (facts.abandonment !== null || (standstill !== null && standstill.endedAt !== null)) return [];
  return [...representations(hearing, evidence), ...decision(hearing), ...panel(hearing)];
}

/** What no further decision answers: whoever wrote too late, or without standing, is told so. */
export function answersOwed({ facts }: Procurement): readonly OpenWork[] {
  return unanswered(facts.run.hearing).map(({ reference, representor, inTime }) =>
    work(
      'answer-representation',
      reference,
      'reg12RepresentationsWindow',
      'AnswerRepresentation',
      `Answer the representation of ${representor} (${reference}), which ${inTime ? 'was found invalid' : 'came late'} and does not hold the standstill.`,
    ),
  );
}

/** Whose representation it is, and which: one provider can have made several. */
const called = ({ reference, representor }: RepresentationFacts): string => `${representor} (${reference})`;

/** The same of a representation by its reference; null where there was none. */
function calledIn({ representations: all }: Hearing, reference: string | null): string {
  const found = reference === null ? undefined : entryOf(all, reference);
  return found ? called(found) : String(reference);
}

function representations(hearing: Hearing, { now }: Evidence): readonly OpenWork[] {
  const reviewed = hearing.reviews.flatMap(({ representations: those }) => those);
  const held = holding(hearing);
  return [
    ...held
      .filter(({ judged, withdrawnAt }) => !judged && !withdrawnAt)
      .map((one) =>
        work(
          'judge-representation',
          one.reference,
          'reg12RepresentationsWindow',
          'JudgeRepresentation',
          `Judge whether the representation of ${called(one)} is valid; until then it counts as valid.`,
        ),
      ),
    ...owed(hearing)
      .filter(({ clarification }) => !clarification)
      .map((one) =>
        work(
          'offer-clarification',
          one.reference,
          'reg12Clarify',
          'OfferClarification',
          `Offer ${called(one)} the opportunity to explain or clarify, or record why none is needed.`,
        ),
      ),
    ...owed(hearing)
      .filter(({ clarification: c }) => c && !c.notNeeded && !c.answeredAt)
      .map((one) =>
        work(
          'await-clarification',
          one.reference,
          'reg12Clarify',
          'AnswerClarification',
          `${called(one)} has been offered the opportunity to explain or clarify, and has not answered.`,
        ),
      ),
    ...openItems(hearing).map(({ id, representation, by, description, dueOn }) => {
      const what = `${id}, asked for by ${by?.name ?? calledIn(hearing, representation)}`;
      const isOwed = held.length > 0;
      const label = isOwed
        ? `Provide ${what}, or withhold it under an exemption: ${description}`
        : `${what}, is on record, and is owed only once representations are received in time: ${description}`;
      return {
        ...work('give-information', id, 'reg12Information', 'ProvideInformation', label, isOwed ? dueOn : null),
        overdue: isOwed && isOverdue(dueOn, now),
      };
    }),
    ...held
      .filter(({ reference }) => !reviewed.includes(reference))
      .map((one) =>
        work(
          'record-review',
          one.reference,
          'reg12Review',
          'RecordReview',
          `Review the decision in the light of the representation of ${called(one)}.`,
        ),
      ),
  ];
}

function decision(hearing: Hearing): readonly OpenWork[] {
  const standing = standingDecision(hearing);
  const open = undecided(hearing).map(called);
  if (open.length > 0) {
    return [
      work(
        'make-further-decision',
        null,
        'reg12FurtherDecision',
        'MakeFurtherDecision',
        `Make a further decision on the representations of ${open.join(', ')}.`,
      ),
    ];
  }
  if (!standing || holding(hearing).length === 0) return [];
  const advised = Object.values(hearing.panel).some(
    (request) => request.inTime && !request.released && request.advised?.decision === standing.reference,
  );
  const toTell = decisionsToTell(hearing);
  return [
    ...(advised
      ? [
          work(
            'make-further-decision',
            null,
            'reg12Subsequent',
            'MakeFurtherDecision',
            'Decide again in the light of the Panel’s advice.',
          ),
        ]
      : []),
    ...toTell.flatMap((decision) =>
      untold(decision).map(({ key, name, because }) =>
        work(
          'inform-recipient',
          key,
          'reg12Communicate',
          'InformOfFurtherDecision',
          `Inform ${entryOf(hearing.representations, key) ? `${name} (${key})` : name} of the further decision ${decision.reference}${decision === standing ? '' : ', which was replaced'}, in writing and with reasons: it ${because === 'made representations' ? because : 'was to be awarded the contract'}.`,
        ),
      ),
    ),
    ...(toTell.length === 0 && standing.noMoreIntendedAt === null
      ? [
          work(
            'intend-no-more',
            standing.reference,
            'reg12EndNoMoreDecisions',
            'IntendNoFurtherDecision',
            'Say that no more further decisions are intended, or make another.',
          ),
        ]
      : []),
  ];
}

function panel(hearing: Hearing): readonly OpenWork[] {
  return Object.values(hearing.panel)
    .filter(({ refused, released, advised, inTime }) => inTime && !refused && !released && !advised)
    .map(({ reference, representation, acceptedAt }) =>
      acceptedAt
        ? work(
            'await-panel-advice',
            reference,
            'reg23Advice',
            'RecordPanelAdvice',
            `The Panel has accepted ${reference}; record its advice when it comes. Until then the standstill is held.`,
          )
        : work(
            'await-panel',
            reference,
            'reg23Advice',
            'RecordPanelAcceptance',
            `${calledIn(hearing, representation)} has asked the Panel (${reference}); record whether it accepts. Until then the standstill is held.`,
          ),
    );
}
