import { entryOf, namesOf } from '../../facts/facts.js';
import { rule } from '../../rules/rule.js';

/**
 * Each provider that knows it is being considered is told in writing that a step is repeated. The Regulations set no day for
 * it; it is asked for here before the next intention notice, so that it cannot be forgotten (inferred).
 */
export const relevantProvidersWereToldOfTheRepetition = rule(
  'relevant-providers-were-told-of-the-repetition',
  ['reg15InformOfRepeat', 'reg15RelevantProviders'],
  ({ facts }, no) => {
    const { repetition } = facts.run;
    const untold = repetition?.toInform.filter((id) => entryOf(repetition.informed, id) === undefined) ?? [];
    if (untold.length === 0) return null;
    return no({
      message: `Not yet told in writing of the decision to go back to step ${repetition?.toStep}: ${namesOf(facts, untold)}.`,
      unblock: 'Inform each of them.',
      by: ['InformRelevantProvider'],
      about: { InformRelevantProvider: untold },
      found: { untold },
    });
  },
);
