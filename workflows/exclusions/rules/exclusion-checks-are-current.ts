import { addDays, londonDateOf, dateInWords } from '../../calendar/index.js';
import { amendedLawGoverns } from '../governing-law.js';
import { subjectOf, subjectsOf } from '../status.js';
import type { SubjectFacts } from '../../facts/exclusions.facts.js';
import { parameterValue } from '../../law/index.js';
import { contractProviders } from '../../notices/award-reference.js';
import { subjectName } from '../providers-and-subcontractors.js';
import type { Procurement } from '../../facts/procurement.js';
import { groundsSince } from '../grounds-since.js';
import { rule } from '../../rules/rule.js';

type Award = 'EnterIntoContract' | 'ConcludeFramework';

/** Every provider awarded to, and every sub-contractor that it intends to use, was checked not long before the award. */
export const exclusionChecksAreCurrent = rule<Award>(
  'exclusion-checks-are-current',
  ['reg20CurrentCheck', 'reg20Excluded', 'reg20ADebarmentList', 'reg20AsMade'],
  (context, no) => {
    const { data, facts, procurement } = context;
    if (data === null) return null;
    const amended = amendedLawGoverns(context);
    const days = parameterValue('exclusion-check-days', procurement.regime);
    const awardedOn = londonDateOf(context.at);
    const since = addDays(awardedOn, -days);
    return contractProviders(facts, data.providers)
      .flatMap((provider) => (amended ? subjectsOf(facts, provider) : [subjectOf(facts, provider)]))
      .flatMap((subject) => {
        const missing = whatIsMissing(subject, since, awardedOn, amended ? procurement : null);
        if (missing === null) return [];
        return [
          no({
            message: `${subjectName(facts, subject)}: ${missing}`,
            unblock: `Record a check made in the ${days} days before the award.`,
            by: ['RecordExclusionCheck'],
            about: { RecordExclusionCheck: [subject.provider] },
            found: { ...subjectNamed(subject), checkedOn: subject.check?.on ?? 'never', since, awardedOn },
            field: 'data.providers',
            provision: !amended
              ? 'reg20AsMade'
              : subject.subcontractor === null
                ? 'reg20CurrentCheck'
                : 'reg20ADebarmentList',
          }),
        ];
      });
  },
);

function whatIsMissing(
  { check, subcontractor }: SubjectFacts,
  since: string,
  on: string,
  amended: Procurement | null,
): string | null {
  if (check === null) return 'it has not been checked.';
  if (check.on < since)
    return `it was checked on ${dateInWords(check.on)}, too long before the award of ${dateInWords(on)}.`;
  if (check.on > on) return `it was checked on ${dateInWords(check.on)} only, after the award of ${dateInWords(on)}.`;
  if (!amended) return null;
  if (check.debarmentListOn === null || check.debarmentListOn < since) {
    return `the debarment list was ${check.debarmentListOn === null ? 'not looked at' : `looked at on ${dateInWords(check.debarmentListOn)}, too long before the award of ${dateInWords(on)}`}.`;
  }
  // Of a sub-contractor, information on the grounds may be requested and need not be (reg 20A(2)).
  if (subcontractor !== null) return null;
  if (!check.everyMandatoryGround) return `the check of ${dateInWords(check.on)} left mandatory grounds out.`;
  const further = groundsSince(check, amended).map(({ id }) => id);
  return further.length === 0
    ? null
    : `the check of ${dateInWords(check.on)} was made under the law before; ${further.length > 5 ? 'the grounds of the Schedules have' : `${further.join(', ')} ${further.length === 1 ? 'has' : 'have'}`} come into force since.`;
}

const subjectNamed = ({ provider, subcontractor }: SubjectFacts) => ({
  provider,
  ...(subcontractor === null ? {} : { subcontractor }),
});
