import { called, edge } from './statute.js';

/** Putting the record right: at any time, and it leaves the procurement where it is (reg 24). */
export function correctionEdges<T extends string | undefined>(state: T) {
  return {
    CorrectRecord: edge(state, 'reg24Corrected'),
  };
}

/**
 * The same where a standstill has ended: it may turn out not to have, and then it is open again, where nobody has acted on its end.
 */
export function correctionEdgesAfterStandstill<T extends string>(state: T) {
  return {
    CorrectRecord: [
      called(
        'Correct the record: the standstill is open again, and representations are to be decided',
        edge('representationsReceived', 'reg12OnRepresentations', 'standstillIsOpenAgainAndHeard'),
      ),
      called(
        'Correct the record: the standstill is open again after the further decision',
        edge('furtherDecisionMade', 'reg12EndsOnConditions', 'standstillIsOpenAgainAfterADecision'),
      ),
      called(
        'Correct the record: the standstill is open again',
        edge('standstillOpen', 'reg12StandstillBegins', 'standstillIsOpenAgain'),
      ),
      edge(state, 'reg24Corrected'),
    ],
  };
}
