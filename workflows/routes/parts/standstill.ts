import { abandoning } from './abandonment.js';
import { about, edge, passing } from './statute.js';
import { telling, type returning } from './returning.js';

/** A representation, whoever records it: from a state in which it may begin to hold the standstill. */
function lodging<T extends string>(state: T) {
  const edges = [
    edge(
      'representationsReceived',
      'reg12OnRepresentations',
      'Receive representations in time',
      'aRepresentationIsUndecided',
    ),
    edge(state, 'reg12RepresentationsWindow', 'Receive representations that do not hold the standstill'),
  ];
  return { MakeRepresentation: edges, RecordRepresentation: edges };
}

/**
 * Representations at any other time: never lost, and never what holds a standstill (they are early, or late). Information can be asked
 * for at any time too; it is owed where representations were received in time (reg 12(4)).
 */
export const lodgingAtAnyTime = {
  MakeRepresentation: edge(undefined, 'reg12RepresentationsWindow', 'Receive representations, early or late'),
  RecordRepresentation: edge(undefined, 'reg12RepresentationsWindow', 'Record representations, early or late'),
  AcknowledgeRepresentation: edge(undefined, 'reg12RepresentationsWindow', 'Acknowledge a representation'),
  AnswerRepresentation: edge(undefined, 'reg12RepresentationsWindow', 'Answer representations that hold nothing'),
  RequestInformation: edge(undefined, 'reg12Information', 'Put a request for information on record'),
  ProvideInformation: edge(undefined, 'reg12Information', 'Provide information'),
  WithholdInformation: edge(undefined, 'reg12Exemptions', 'Withhold information under an exemption'),
};

/**
 * A representation that was received in time, and recorded only after the standstill seemed to have ended; or one made in a
 * window that a newer holiday list has opened again. A request for information likewise, which was made in the standstill.
 */
export function lodgingRecordedLate<T extends string>(state: T) {
  const edges = [
    edge(
      'representationsReceived',
      'reg12OnRepresentations',
      'Record representations received in time',
      'aRepresentationIsUndecided',
    ),
    edge(state, 'reg12RepresentationsWindow', 'Record representations received late'),
  ];
  const RequestInformation = [
    edge(
      'furtherDecisionMade',
      'reg12Information',
      'Record a request for information that was made in the standstill',
      'standstillIsOpenAgainAfterADecision',
    ),
    edge(state, 'reg12Information', 'Put a request for information on record'),
  ];
  return { MakeRepresentation: edges, RecordRepresentation: edges, RequestInformation };
}

/** What is owed to each representor, in any order; it leaves the procurement where it is (reg 12(4)(a) to (c)). */
function duties<T extends string>(state: T) {
  return {
    WithdrawRepresentation: edge(state, 'reg12RepresentationsWindow', 'Withdraw a representation'),
    OfferClarification: edge(state, 'reg12Clarify', 'Offer the opportunity to explain or clarify'),
    AnswerClarification: edge(state, 'reg12Clarify', 'Record the explanation'),
    RequestInformation: edge(state, 'reg12Information', 'Record a request for information'),
    ProvideInformation: edge(state, 'reg12Information', 'Provide information'),
    WithholdInformation: edge(state, 'reg12Exemptions', 'Withhold information under an exemption'),
    RecordReview: edge(state, 'reg12Review', 'Record the review of the decision'),
    ApplyCalendar: edge(state, 'reg12WorkingDay', 'Apply a newer holiday list'),
  };
}

/** Who is told of the decision that stands, and what the Panel does: a further representation changes nothing of it. */
function informing<T extends string>(state: T) {
  return {
    InformOfFurtherDecision: edge(state, 'reg12Communicate', 'Inform a provider of the further decision'),
    RequestPanelReview: edge(state, 'reg23Advice', 'Ask the Panel for a review'),
    RecordPanelAcceptance: edge(state, 'reg23Advice', 'The Panel accepts the request'),
    RecordPanelRefusal: edge(state, 'reg23Advice', 'The Panel refuses the request'),
    RecordPanelAdvice: edge(state, 'reg23Advice', 'The Panel advises'),
    ReleasePanelHold: edge(state, 'reg23PanelHold', 'Release the hold of a Panel request'),
  };
}

/**
 * The standstill period (reg 12). Without valid representations it ends by itself (12(9)); with them only on the conditions
 * of 12(10). No edge leads from it to a contract. Only a further decision leads to abandonment or to an earlier step, but on the
 * day of publication: the period begins on the day after it (12(2)), so until midnight both are open under 15(1).
 *
 * @param step the number of the standstill among the steps of the process; what follows representations is the next step.
 * @param back the earlier steps that the process can go back to.
 */
export function standstillStates<T extends string>(step: number, back: ReturnType<typeof returning<T>>) {
  const beforeItBegins = {
    Abandon: passing(abandoning.Abandon),
    ReturnToStep: back.ReturnToStep.map(passing),
  };
  return {
    standstillOpen: {
      meta: about('Standstill period: representations may be made', 'reg12StandstillBegins', step),
      on: {
        ...lodging('standstillOpen'),
        JudgeRepresentation: [
          edge(
            'standstillOpen',
            'reg12RepresentationsWindow',
            'Judge again a representation that was found invalid',
            'noRepresentationHolds',
          ),
          edge(
            'representationsReceived',
            'reg12RepresentationsWindow',
            'Find valid after all a representation that was found invalid',
            'aRepresentationIsUndecided',
          ),
          edge(
            'furtherDecisionMade',
            'reg12RepresentationsWindow',
            'Find valid after all what the further decision was made on',
          ),
        ],
        ApplyCalendar: edge('standstillOpen', 'reg12WorkingDay', 'Apply a newer holiday list'),
        EndStandstill: edge('standstillEnded', 'reg12EndsByItself', 'The standstill period ends'),
        ...telling('standstillOpen'),
        ...beforeItBegins,
      },
    },
    representationsReceived: {
      meta: about('Standstill period: representations are being heard', 'reg12OnRepresentations', step + 1),
      on: {
        ...lodging('representationsReceived'),
        JudgeRepresentation: [
          edge(
            'standstillOpen',
            'reg12RepresentationsWindow',
            'Find the only representation invalid',
            'noRepresentationHolds',
          ),
          edge(
            'furtherDecisionMade',
            'reg12RepresentationsWindow',
            'Find the only representation invalid that the further decision was made without',
            'everyRepresentationIsDecided',
          ),
          edge('representationsReceived', 'reg12RepresentationsWindow', 'Judge whether a representation is valid'),
        ],
        ...duties('representationsReceived'),
        ...informing('representationsReceived'),
        MakeFurtherDecision: edge('furtherDecisionMade', 'reg12FurtherDecision', 'Make a further decision'),
        ...telling('representationsReceived'),
        ...beforeItBegins,
      },
    },
    furtherDecisionMade: {
      meta: about('Standstill period: a further decision has been made', 'reg12EndsOnConditions', step + 1),
      on: {
        ...lodging('furtherDecisionMade'),
        JudgeRepresentation: [
          edge(
            'standstillOpen',
            'reg12RepresentationsWindow',
            'Find invalid what the further decision was made on, which leaves nothing to decide',
            'noRepresentationHolds',
          ),
          edge(
            'representationsReceived',
            'reg12RepresentationsWindow',
            'Find valid after all a representation that the further decision was made without',
            'aRepresentationIsUndecided',
          ),
          edge('furtherDecisionMade', 'reg12RepresentationsWindow', 'Judge whether a representation is valid'),
        ],
        ...duties('furtherDecisionMade'),
        MakeFurtherDecision: edge(
          'furtherDecisionMade',
          'reg12Subsequent',
          'Make a further decision that replaces the last',
        ),
        ...informing('furtherDecisionMade'),
        IntendNoFurtherDecision: edge(
          'furtherDecisionMade',
          'reg12EndNoMoreDecisions',
          'Intend no more further decisions',
        ),
        EndStandstill: [
          edge(
            'standstillEnded',
            'reg12EndToProceed',
            'The standstill period ends; the authority proceeds',
            'decidedToProceed',
          ),
          edge('goingBack', 'reg12EndToStop', 'The standstill period ends; the authority goes back', 'decidedToGoBack'),
          edge(
            'abandoned',
            'reg12EndToStop',
            'The standstill period ends; the procurement is abandoned',
            'decidedToAbandon',
          ),
        ],
        ...telling('furtherDecisionMade'),
        ...beforeItBegins,
      },
    },
  };
}
