import { edge } from './statute.js';

/** Putting the record right: at any time, and it leaves the procurement where it is (reg 24). */
export function correctionEdges<T extends string | undefined>(state: T) {
  return {
    CorrectRecord: edge(state, 'reg24Corrected', 'Correct the record'),
  };
}

/**
 * The same where a standstill has ended: it may turn out not to have, and then it is open again, where nobody has acted on its end.
 */
export function correctionEdgesAfterStandstill<T extends string>(state: T) {
  return {
    CorrectRecord: [
      edge(
        'representationsReceived',
        'reg12OnRepresentations',
        'Correct the record: the standstill is open again, and representations are to be decided',
        'standstillIsOpenAgainAndHeard',
      ),
      edge(
        'furtherDecisionMade',
        'reg12EndsOnConditions',
        'Correct the record: the standstill is open again after the further decision',
        'standstillIsOpenAgainAfterADecision',
      ),
      edge(
        'standstillOpen',
        'reg12StandstillBegins',
        'Correct the record: the standstill is open again',
        'standstillIsOpenAgain',
      ),
      edge(state, 'reg24Corrected', 'Correct the record'),
    ],
  };
}
