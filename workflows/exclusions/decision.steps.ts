import { notifyMinisterOfIntention } from '../acts/exclusions/notify-minister-of-intention.js';
import { recordMinistersView } from '../acts/exclusions/record-ministers-view.js';
import { notifyOfIntendedExclusion } from '../acts/exclusions/notify-of-intended-exclusion.js';
import { replaceSubcontractor } from '../acts/exclusions/replace-subcontractor.js';
import { decideExclusion } from '../acts/exclusions/decide-exclusion.js';
import { overrideExclusion } from '../acts/exclusions/override-exclusion.js';
import { notifyMinister } from '../acts/exclusions/notify-minister.js';
import { recordRepresentationsOnExclusion } from '../acts/exclusions/record-representations-on-exclusion.js';
import { recordProceedings } from '../acts/exclusions/record-proceedings.js';
import { recordProceedingsDetermined } from '../acts/exclusions/record-proceedings-determined.js';
import { endOfDay, dateInWords } from '../calendar/index.js';
import type { CommandData } from '../acts/commands.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { step } from '../rules/step.js';
import { afterTheCheck } from './check.steps.js';
import { groundKey, type ExclusionMatterFacts, type StandingGround } from '../facts/exclusions.facts.js';
import { ministerNotices } from './minister-notices.js';
import { reportedGrounds, standingGrounds } from './status.js';
import { subcontractorName, subjectIn, withExclusions, withSubject } from './providers-and-subcontractors.js';

const nextMatter = ({ exclusions }: Facts) => `X${exclusions.matters.length + 1}`;
const nextContest = ({ exclusions }: Facts) => `C${exclusions.contests.length + 1}`;

function withMatter(facts: Facts, matter: ExclusionMatterFacts): Facts {
  return withExclusions(facts, { matters: [...facts.exclusions.matters, matter] });
}

export const notifyMinisterOfIntentionStep = step(notifyMinisterOfIntention, {
  when: (data) => data.notifiedAt,
  notBefore: afterTheCheck,
  apply: (facts, { data, at }) =>
    withSubject(facts, subjectIn(facts, data), { minister: { notifiedAt: at, view: null } }),
});

export const recordMinistersViewStep = step(recordMinistersView, {
  when: (data) => data.receivedAt,
  notBefore: (facts, data) => {
    const minister = data && subjectIn(facts, data).minister;
    return minister ? { at: minister.notifiedAt, what: 'the Minister was notified' } : null;
  },
  apply: (facts, { data: { excludable, shouldBeExcluded, ...data }, at }) => {
    const subject = subjectIn(facts, data);
    if (!subject.minister) return facts;
    return withSubject(facts, subject, {
      minister: { ...subject.minister, view: { at, excludable, shouldBeExcluded } },
    });
  },
});

export const notifyOfIntendedExclusionStep = step(notifyOfIntendedExclusion, {
  when: (data) => data.notifiedAt,
  notBefore: afterTheCheck,
  apply: (facts, { data: { until, grounds, ...data }, at }) =>
    withSubject(facts, subjectIn(facts, data), { notice: { at, until, ...(grounds ? { grounds } : {}) } }),
});

export const replaceSubcontractorStep = step(replaceSubcontractor, {
  when: (data) => data.replacedAt,
  derive: ({ facts, data }): MatterOwed => {
    const grounds = standingGrounds(subjectIn(facts, data));
    return grounds.length === 0 ? {} : { reference: nextMatter(facts), reported: reportedGrounds(grounds) };
  },
  apply: (facts, { data, derived, at }) => {
    const { provider, subcontractor, replacement } = data;
    const known = entryOf(facts.exclusions.subcontracting, provider.id);
    if (!known) return facts;
    const rest = Object.fromEntries(Object.entries(known.subcontractors).filter(([id]) => id !== subcontractor));
    const subcontractors = replacement ? { ...rest, [replacement.id]: replacement.name } : rest;
    const replaced = withSubject(
      withExclusions(facts, {
        subcontracting: { ...facts.exclusions.subcontracting, [provider.id]: { ...known, subcontractors } },
      }),
      subjectIn(facts, data),
      { replacedAt: at, name: subcontractorName(facts, provider.id, subcontractor) },
    );
    const { reference, reported } = derived;
    if (reference === undefined) return replaced;
    const matter = { reference, kind: 'replacement', provider: provider.id, subcontractor, at } as const;
    return withMatter(replaced, { ...matter, reported: reported ?? [] });
  },
});

/** A matter that a Minister is owed a notice of, and what is reported of it; nothing where none is. */
interface MatterOwed {
  readonly reference?: string;
  readonly reported?: readonly string[];
}

interface Decided extends MatterOwed {
  readonly restsOn: readonly StandingGround[];
  readonly considered: readonly string[];
}

export const decideExclusionStep = step(decideExclusion, {
  when: (data) => data.decidedAt,
  notBefore: afterTheCheck,
  warn: ({ facts, data }) => notNotified(facts, data),
  derive: ({ facts, data }): Decided => {
    const standing = standingGrounds(subjectIn(facts, data));
    const restsOn = standing.filter(({ ground }) => data.grounds?.includes(ground) ?? true);
    const decided = { restsOn, considered: standing.map(groundKey) };
    if (data.outcome === 'not-exclude') return decided;
    return { ...decided, reference: nextMatter(facts), reported: reportedGrounds(restsOn) };
  },
  apply: (facts, { data, derived, at }) => {
    const about = { provider: data.provider.id, subcontractor: data.subcontractor ?? null, at };
    const { restsOn, considered, reference, reported } = derived;
    const decision = { ...about, outcome: data.outcome, grounds: restsOn, considered };
    const decided = withExclusions(facts, { decisions: [...facts.exclusions.decisions, decision] });
    if (reference === undefined) return decided;
    return withMatter(decided, { ...about, reference, kind: 'exclusion', reported: reported ?? [] });
  },
});

/** The provider was told of the intention on some grounds, and is now excluded on others as well. */
function notNotified(facts: Facts, data: CommandData['DecideExclusion']): readonly Warning[] {
  const subject = subjectIn(facts, data);
  const told = subject.notice?.grounds;
  if (data.outcome !== 'exclude' || told === undefined) return [];
  const restsOn = data.grounds ?? standingGrounds(subject).map(({ ground }) => ground);
  const untold = restsOn.filter((ground) => !told.includes(ground));
  if (untold.length === 0) return [];
  return [
    {
      code: 'provider-was-not-notified-of-this-ground',
      provision: cite('reg20ANotify'),
      message: `The provider was notified of the intention to exclude it on ${told.join(', ')}, and not on ${untold.join(', ')}.`,
    },
  ];
}

export const overrideExclusionStep = step(overrideExclusion, {
  when: (data) => data.decidedAt,
  notBefore: afterTheCheck,
  derive: ({ facts, data }) => ({ grounds: standingGrounds(subjectIn(facts, data)).map(groundKey) }),
  apply: (facts, { data, derived, at }) =>
    withSubject(facts, subjectIn(facts, data), { override: { at, grounds: derived.grounds } }),
});

export const notifyMinisterStep = step(notifyMinister, {
  when: (data) => data.notifiedAt,
  derive: ({ facts, data, procurement: { regime } }) => ({
    grounds: ministerNotices(facts, regime).find(({ id }) => id === data.deadline)?.grounds ?? [],
  }),
  warn: ({ facts, data, at, procurement: { regime } }) => {
    const notice = ministerNotices(facts, regime).find(({ id }) => id === data.deadline);
    if (!notice || at < endOfDay(notice.due.lastDay)) return [];
    return [
      {
        code: 'minister-notice-late',
        provision: cite(notice.provision),
        message: `The notice was given after ${dateInWords(notice.due.lastDay)}, the last day for it.`,
      },
    ];
  },
  apply: (facts, { data, at }) =>
    withExclusions(facts, { notices: { ...facts.exclusions.notices, [data.deadline]: at } }),
});

export const recordRepresentationsOnExclusionStep = step(recordRepresentationsOnExclusion, {
  derive: ({ facts, data }) => ({
    reference: nextContest(facts),
    // The 30 days begin with the day on which they were made, not with the day on which this is noticed (reg 20C(5)(a)).
    at: entryOf(facts.run.hearing.representations, data.representation)?.receivedAt,
  }),
  apply: (facts, { data: { exclusion, representation }, derived, at }) => {
    const contest = { reference: derived.reference, exclusion, representation, run: facts.run.number, at };
    return withExclusions(facts, {
      contests: [...facts.exclusions.contests, { ...contest, kind: 'representations', determinedAt: null }],
    });
  },
});

export const recordProceedingsStep = step(recordProceedings, {
  when: (data) => data.commencedAt,
  derive: ({ facts }) => ({ reference: nextContest(facts) }),
  apply: (facts, { data: { exclusion, kind }, derived, at }) => {
    const contest = { reference: derived.reference, exclusion, kind, representation: null, run: null, at };
    return withExclusions(facts, { contests: [...facts.exclusions.contests, { ...contest, determinedAt: null }] });
  },
});

export const recordProceedingsDeterminedStep = step(recordProceedingsDetermined, {
  when: (data) => data.determinedAt,
  notBefore: ({ exclusions }, data) => {
    const known = exclusions.contests.find(({ reference }) => reference === data?.proceedings);
    return known ? { at: known.at, what: 'the proceedings were commenced' } : null;
  },
  apply: (facts, { data, at }) =>
    withExclusions(facts, {
      contests: facts.exclusions.contests.map((contest) =>
        contest.reference === data.proceedings ? { ...contest, determinedAt: at } : contest,
      ),
    }),
});
