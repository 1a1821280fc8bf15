import { abandoning } from './abandonment.js';
import { about, called, edge, passing } from './statute.js';
import { telling, type returning } from './returning.js';

/** A representation, whoever records it: from a state in which it may begin to hold the standstill. */
function lodging<T extends string>(state: T) {
  const edges = [
    called(
      'Receive representations in time',
      edge('representationsReceived', 'reg12OnRepresentations', 'aRepresentationIsUndecided'),
    ),
    called('Receive representations that do not hold the standstill', edge(state, 'reg12RepresentationsWindow')),
  ];
  return { MakeRepresentation: edges, RecordRepresentation: edges };
}

/**
 * Representations at any other time: never lost, and never what holds a standstill (they are early, or late). Information can be asked
 * for at any time too; it is owed where representations were received in time (reg 12(4)).
 */
export const lodgingAtAnyTime = {
  MakeRepresentation: called('Receive representations, early or late', edge(undefined, 'reg12RepresentationsWindow')),
  RecordRepresentation: called('Record representations, early or late', edge(undefined, 'reg12RepresentationsWindow')),
  AcknowledgeRepresentation: edge(undefined, 'reg12RepresentationsWindow'),
  AnswerRepresentation: edge(undefined, 'reg12RepresentationsWindow'),
  RequestInformation: edge(undefined, 'reg12Information'),
  ProvideInformation: edge(undefined, 'reg12Information'),
  WithholdInformation: edge(undefined, 'reg12Exemptions'),
};

/**
 * A representation that was received in time, and recorded only after the standstill seemed to have ended; or one made in a
 * window that a newer holiday list has opened again. A request for information likewise, which was made in the standstill.
 */
export function lodgingRecordedLate<T extends string>(state: T) {
  const edges = [
    called(
      'Record representations received in time',
      edge('representationsReceived', 'reg12OnRepresentations', 'aRepresentationIsUndecided'),
    ),
    called('Record representations received late', edge(state, 'reg12RepresentationsWindow')),
  ];
  const RequestInformation = [
    called(
      'Record a request for information that was made in the standstill',
      edge('furtherDecisionMade', 'reg12Information', 'standstillIsOpenAgainAfterADecision'),
    ),
    edge(state, 'reg12Information'),
  ];
  return { MakeRepresentation: edges, RecordRepresentation: edges, RequestInformation };
}

/** What is owed to each representor, in any order; it leaves the procurement where it is (reg 12(4)(a) to (c)). */
function duties<T extends string>(state: T) {
  return {
    WithdrawRepresentation: edge(state, 'reg12RepresentationsWindow'),
    OfferClarification: edge(state, 'reg12Clarify'),
    AnswerClarification: edge(state, 'reg12Clarify'),
    RequestInformation: edge(state, 'reg12Information'),
    ProvideInformation: edge(state, 'reg12Information'),
    WithholdInformation: edge(state, 'reg12Exemptions'),
    RecordReview: edge(state, 'reg12Review'),
    ApplyCalendar: edge(state, 'reg12WorkingDay'),
  };
}

/** Who is told of the decision that stands, and what the Panel does: a further representation changes nothing of it. */
function informing<T extends string>(state: T) {
  return {
    InformOfFurtherDecision: edge(state, 'reg12Communicate'),
    RequestPanelReview: edge(state, 'reg23Advice'),
    RecordPanelAcceptance: edge(state, 'reg23Advice'),
    RecordPanelRefusal: edge(state, 'reg23Advice'),
    RecordPanelAdvice: edge(state, 'reg23Advice'),
    ReleasePanelHold: edge(state, 'reg23PanelHold'),
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
          called(
            'Judge again a representation that was found invalid',
            edge('standstillOpen', 'reg12RepresentationsWindow', 'noRepresentationHolds'),
          ),
          called(
            'Find valid after all a representation that was found invalid',
            edge('representationsReceived', 'reg12RepresentationsWindow', 'aRepresentationIsUndecided'),
          ),
          called(
            'Find valid after all what the further decision was made on',
            edge('furtherDecisionMade', 'reg12RepresentationsWindow'),
          ),
        ],
        ApplyCalendar: edge('standstillOpen', 'reg12WorkingDay'),
        EndStandstill: called('The standstill period ends', edge('standstillEnded', 'reg12EndsByItself')),
        ...telling('standstillOpen'),
        ...beforeItBegins,
      },
    },
    representationsReceived: {
      meta: about('Standstill period: representations are being heard', 'reg12OnRepresentations', step + 1),
      on: {
        ...lodging('representationsReceived'),
        JudgeRepresentation: [
          called(
            'Find the only representation invalid',
            edge('standstillOpen', 'reg12RepresentationsWindow', 'noRepresentationHolds'),
          ),
          called(
            'Find the only representation invalid that the further decision was made without',
            edge('furtherDecisionMade', 'reg12RepresentationsWindow', 'everyRepresentationIsDecided'),
          ),
          edge('representationsReceived', 'reg12RepresentationsWindow'),
        ],
        ...duties('representationsReceived'),
        ...informing('representationsReceived'),
        MakeFurtherDecision: edge('furtherDecisionMade', 'reg12FurtherDecision'),
        ...telling('representationsReceived'),
        ...beforeItBegins,
      },
    },
    furtherDecisionMade: {
      meta: about('Standstill period: a further decision has been made', 'reg12EndsOnConditions', step + 1),
      on: {
        ...lodging('furtherDecisionMade'),
        JudgeRepresentation: [
          called(
            'Find invalid what the further decision was made on, which leaves nothing to decide',
            edge('standstillOpen', 'reg12RepresentationsWindow', 'noRepresentationHolds'),
          ),
          called(
            'Find valid after all a representation that the further decision was made without',
            edge('representationsReceived', 'reg12RepresentationsWindow', 'aRepresentationIsUndecided'),
          ),
          edge('furtherDecisionMade', 'reg12RepresentationsWindow'),
        ],
        ...duties('furtherDecisionMade'),
        MakeFurtherDecision: called(
          'Make a further decision that replaces the last',
          edge('furtherDecisionMade', 'reg12Subsequent'),
        ),
        ...informing('furtherDecisionMade'),
        IntendNoFurtherDecision: edge('furtherDecisionMade', 'reg12EndNoMoreDecisions'),
        EndStandstill: [
          called(
            'The standstill period ends; the authority proceeds',
            edge('standstillEnded', 'reg12EndToProceed', 'decidedToProceed'),
          ),
          called(
            'The standstill period ends; the authority goes back',
            edge('goingBack', 'reg12EndToStop', 'decidedToGoBack'),
          ),
          called(
            'The standstill period ends; the procurement is abandoned',
            edge('abandoned', 'reg12EndToStop', 'decidedToAbandon'),
          ),
        ],
        ...telling('furtherDecisionMade'),
        ...beforeItBegins,
      },
    },
  };
}
