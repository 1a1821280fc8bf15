import { atMoment } from '../../calendar/index.js';
import { orInThePublicInterest, settlingAnExclusion } from '../public-interest.js';
import { exclusionsInForce, isOverridden, statusOf, subjectsOf } from '../status.js';
import { contractProviders } from '../../notices/award-reference.js';
import type { SubjectFacts } from '../../facts/exclusions.facts.js';
import { subjectName } from '../providers-and-subcontractors.js';
import { nameOf, type Facts } from '../../facts/facts.js';
import { rule, type Say } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** Nothing is awarded to an excluded provider, nor to one that intends to sub-contract to one, but in the public interest. */
export const awardIsToNoExcludedProvider = rule<Award>(
  'award-is-to-no-excluded-provider',
  ['reg20Excluded', 'reg20PublicInterest', 'reg20AMustExclude', 'reg20APublicInterest'],
  ({ type, data, facts }, no) => {
    if (data === null) return null;
    return contractProviders(facts, data.providers).flatMap((provider) => {
      const barred = subjectsOf(facts, provider).filter(
        (subject) => statusOf(subject) === 'excluded' && !isOverridden(subject),
      );
      if (barred.length > 0) return barred.map((subject) => refusal(facts, subject, no));
      const [decision] = exclusionsInForce(facts, provider);
      if (!decision) return [];
      return [
        no({
          message: `${nameOf(facts, provider)} was excluded from the process ${atMoment(decision.at)}.`,
          unblock: 'Award to nobody who is excluded; or decide anew about the exclusion.',
          by: [type, 'DecideExclusion'],
          about: { DecideExclusion: [provider] },
          found: { provider, excludedAt: decision.at, grounds: decision.grounds.map(({ ground }) => ground) },
          field: 'data.providers',
          provision: decision.subcontractor === null ? 'reg20Excluded' : 'reg20AMustExclude',
        }),
      ];
    });
  },
);

function refusal(facts: Facts, subject: SubjectFacts, no: Say) {
  const { provider, subcontractor, check } = subject;
  const grounds = (check?.grounds ?? []).map(({ ground, basis }) => `${ground} (${basis.replace('-', ' ')})`);
  const itself = subcontractor === null;
  const otherwise = orInThePublicInterest(facts, subcontractor);
  return no({
    message: `${subjectName(facts, subject)} is an excluded provider: ${grounds.join('; ')}.`,
    unblock: itself
      ? `Exclude it and award to another; hear its evidence${otherwise}`
      : `Give the provider the opportunity to find another or exclude it${otherwise}`,
    ...settlingAnExclusion(facts, subject),
    found: { provider, ...(itself ? {} : { subcontractor }), grounds },
    field: 'data.providers',
    provision: itself ? 'reg20Excluded' : 'reg20AMustExclude',
  });
}
