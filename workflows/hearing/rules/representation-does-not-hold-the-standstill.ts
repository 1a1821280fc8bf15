import { holding } from '../../facts/hearing.facts.js';
import { rule } from '../../rules/rule.js';

/** A representation that holds the standstill is answered by a further decision; this is for those that are late, or not valid. */
export const representationDoesNotHoldTheStandstill = rule<'AnswerRepresentation'>(
  'representation-does-not-hold-the-standstill',
  ['reg12RepresentationsWindow', 'reg12FurtherDecision'],
  ({ data, facts }, no) => {
    // Abandoned before its standstill began, the procurement is decided on: no further decision will answer anybody.
    if (facts.abandonment !== null && facts.abandonment.standstillEndedAt === null) return null;
    const held = holding(facts.run.hearing).map(({ reference }) => reference);
    const known = Object.keys(facts.run.hearing.representations);
    const all = known.length > 0 && known.length === held.length;
    const isHeld = data === null ? all : held.includes(data.representation);
    if (!isHeld) return null;
    return no({
      message: `${data?.representation ?? 'Every representation on record'} was received in time and not found invalid: it is answered by a further decision.`,
      unblock: 'Nothing unblocks it. Hear it, decide, and inform its provider of that.',
      instead: ['OfferClarification', 'RecordReview', 'MakeFurtherDecision', 'InformOfFurtherDecision'],
      found: { held },
      ...(data === null ? {} : { field: 'data.representation' }),
    });
  },
);
