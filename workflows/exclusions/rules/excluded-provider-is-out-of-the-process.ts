import { londonDateOf, atMoment } from '../../calendar/index.js';
import type { CommandType } from '../../acts/commands.js';
import type { SubjectFacts } from '../../facts/exclusions.facts.js';
import { amendedLawGoverns } from '../governing-law.js';
import {
  exclusionsInForce,
  isOverridden,
  notOffered,
  opportunityRunsUntil,
  standingGrounds,
  statusOf,
  subjectsOf,
} from '../status.js';
import { orInThePublicInterest, settlingAnExclusion } from '../public-interest.js';
import { subjectName } from '../providers-and-subcontractors.js';
import { nameOf } from '../../facts/facts.js';
import { intendedProviders } from '../../notices/index.js';
import { providersIn } from '../../rules/providers-in-commands.js';
import { rule, type RuleContext } from '../../rules/rule.js';

/**
 * An excluded provider takes no further part, whether the authority has decided so or what is on record makes it one: it is not
 * found content with, identified, assessed, evaluated or chosen, and no notice says that it is to be awarded to. While it is
 * still being heard, or may still find another sub-contractor, it may be assessed; it is not chosen.
 */
export const excludedProviderIsOutOfTheProcess = rule(
  'excluded-provider-is-out-of-the-process',
  ['reg20Excluded', 'reg20Excludable', 'reg20AMustExclude', 'reg20AMayExclude', 'reg20PublicInterest'],
  (context, no) => {
    const { type, data, facts } = context;
    if (data === null && type !== 'SubmitIntentionNotice') return null;
    if (takesNoPart(data)) return null;
    const named = type === 'SubmitIntentionNotice' ? intendedProviders(facts) : providersIn(data).map(({ id }) => id);
    const field =
      type === 'SubmitIntentionNotice'
        ? {}
        : { field: data && 'providers' in data ? 'data.providers' : 'data.provider' };
    return named.flatMap((provider) => {
      const [decided] = exclusionsInForce(facts, provider);
      if (decided) {
        return [
          no({
            message: `${nameOf(facts, provider)} was excluded from the process ${atMoment(decided.at)}: ${decided.grounds.map(({ ground }) => ground).join(', ')}.`,
            unblock: 'Go on without it; or decide anew about the exclusion.',
            by: type === 'SubmitIntentionNotice' ? ['DecideExclusion', 'ReturnToStep'] : [type, 'DecideExclusion'],
            about: { DecideExclusion: [provider] },
            found: { provider, excludedAt: decided.at },
            ...field,
            provision: decided.subcontractor === null ? 'reg20Excluded' : 'reg20AMustExclude',
          }),
        ];
      }
      return subjectsOf(facts, provider)
        .filter((subject) => statusOf(subject) === 'excluded' && !isOverridden(subject))
        .filter((subject) => choosing.includes(type) || isSettled(subject, context))
        .map((subject) => {
          const grounds = standingGrounds(subject).map(({ ground }) => ground);
          const itself = subject.subcontractor === null;
          const otherwise = orInThePublicInterest(facts, subject.subcontractor);
          return no({
            message: `${subjectName(facts, subject)} is an excluded provider on what is on record: ${grounds.join(', ')}.`,
            unblock: itself
              ? `Exclude it and go on without it; hear its evidence${otherwise}`
              : `Give the provider the opportunity to find another, or exclude it and go on without it${otherwise}`,
            ...settlingAnExclusion(facts, subject),
            found: { provider, ...(itself ? {} : { subcontractor: subject.subcontractor }), grounds },
            ...field,
            provision: itself ? 'reg20Excluded' : 'reg20AMustExclude',
          });
        });
    });
  },
);

/** What chooses a provider, or tells somebody that it is chosen. */
const choosing: readonly CommandType[] = [
  'ChooseMostSuitableProvider',
  'SelectProviders',
  'InformSuccessfulProvider',
  'SubmitIntentionNotice',
];

/** Whether nobody is still to be heard of it: neither the provider (s 58(2)), nor one that may find another sub-contractor (20A(6)). */
function isSettled(subject: SubjectFacts, context: RuleContext): boolean {
  if (!amendedLawGoverns(context)) return true;
  const at = context.at;
  if (subject.subcontractor !== null) return subject.notice !== null && londonDateOf(at) > subject.notice.until;
  const must = standingGrounds(subject).filter(({ exclusion }) => exclusion === 'must');
  if (must.some(({ basis }) => basis === 'debarment-list')) return true;
  const unheard = notOffered(subject);
  return !must.some(({ ground }) => unheard.includes(ground)) && opportunityRunsUntil(subject, at) === null;
}

/** That a candidate is dropped, an offer goes no further, or the authority is not content may be said of an excluded provider. */
function takesNoPart(data: object | null): boolean {
  const { outcome, goesOn, past, future } = (data ?? {}) as {
    readonly outcome?: unknown;
    readonly goesOn?: unknown;
    readonly past?: { readonly satisfied: boolean };
    readonly future?: { readonly likelyToSatisfy: boolean };
  };
  return outcome === 'dropped' || goesOn === false || past?.satisfied === false || future?.likelyToSatisfy === false;
}
