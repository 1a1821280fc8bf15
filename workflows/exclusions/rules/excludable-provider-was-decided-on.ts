import { isDecided, standingGrounds, statusOf, subjectsOf } from '../status.js';
import { contractProviders } from '../../notices/award-reference.js';
import { subjectName } from '../providers-and-subcontractors.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** Whether an excludable provider is excluded is a decision, with its reasons: it is not made by going on. */
export const excludableProviderWasDecidedOn = rule<Award>(
  'excludable-provider-was-decided-on',
  ['reg20Excludable', 'reg20AMayExclude', 'reg24Reasons'],
  ({ data, facts }, no) => {
    if (data === null) return null;
    return contractProviders(facts, data.providers)
      .flatMap((provider) => subjectsOf(facts, provider))
      .filter((subject) => statusOf(subject) === 'excludable' && !isDecided(facts, subject))
      .map((subject) =>
        no({
          message: `${subjectName(facts, subject)} is excludable (${standingGrounds(subject)
            .map(({ ground }) => ground)
            .join(', ')}), and nobody has decided what follows from it.`,
          unblock: 'Decide whether the provider is excluded, with the reasons.',
          by: ['DecideExclusion'],
          about: { DecideExclusion: [subject.provider] },
          found: { provider: subject.provider },
          field: 'data.providers',
          provision: subject.subcontractor === null ? 'reg20Excludable' : 'reg20AMayExclude',
        }),
      );
  },
);
