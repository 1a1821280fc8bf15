import { requestSubcontractingInformation } from '../acts/exclusions/request-subcontracting-information.js';
import { recordIntendedSubcontractors } from '../acts/exclusions/record-intended-subcontractors.js';
import { recordExclusionCheck } from '../acts/exclusions/record-exclusion-check.js';
import { offerSelfCleaning } from '../acts/exclusions/offer-self-cleaning.js';
import { recordSelfCleaning } from '../acts/exclusions/record-self-cleaning.js';
import { londonDateOf } from '../calendar/index.js';
import type { CommandData } from '../acts/commands.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { byDebarmentOnly, groundsUnder, groundUnder, type Regime } from '../law/index.js';
import { step } from '../rules/step.js';
import type { NamedSubcontractor, Subject } from '../acts/exclusions/exclusions.fields.js';
import type { GroundsConsidered } from '../acts/exclusions/grounds.fields.js';
import type { CheckFacts, StandingGround, SubcontractingFacts } from '../facts/exclusions.facts.js';
import { asMade, assessedGrounds } from './status.js';
import { subjectIn, withExclusions, withSubject } from './providers-and-subcontractors.js';

function withSubcontracting(facts: Facts, provider: string, known: SubcontractingFacts): Facts {
  return withExclusions(facts, { subcontracting: { ...facts.exclusions.subcontracting, [provider]: known } });
}

const named = (list: readonly NamedSubcontractor[]) => Object.fromEntries(list.map(({ id, name }) => [id, name]));

export const requestSubcontractingInformationStep = step(requestSubcontractingInformation, {
  when: (data) => data.requestedAt,
  apply: (facts, { data: { provider }, at }) => {
    const known = entryOf(facts.exclusions.subcontracting, provider.id);
    const nothing = { answer: null, answeredAt: null, subcontractors: {} };
    return withSubcontracting(facts, provider.id, { ...(known ?? nothing), askedAt: known?.askedAt ?? at });
  },
});

export const recordIntendedSubcontractorsStep = step(recordIntendedSubcontractors, {
  when: (data) => data.answeredAt,
  notBefore: (facts, data) => {
    const asked = data && entryOf(facts.exclusions.subcontracting, data.provider.id);
    return asked ? { at: asked.askedAt, what: 'the provider was asked' } : null;
  },
  apply: (facts, { data: { provider, answer, subcontractors = [] }, at }) => {
    const askedAt = entryOf(facts.exclusions.subcontracting, provider.id)?.askedAt ?? at;
    const known = { askedAt, answer, answeredAt: at, subcontractors: named(subcontractors) };
    return withSubcontracting(facts, provider.id, known);
  },
});

export const recordExclusionCheckStep = step(recordExclusionCheck, {
  when: (data) => data.checkedAt,
  derive: ({ procurement: { regime }, data, at, evidence }) => ({
    check: checkOf(data, at, evidence.actor?.person ?? null, regime),
  }),
  warn: ({ data }) =>
    data.discretionary === 'every' || data.groundsAsMade
      ? []
      : [
          {
            code: 'discretionary-grounds-not-all-considered',
            provision: 'reg 20(2)',
            message:
              'Not every discretionary ground was considered, so nobody can say that the provider is not excludable.',
          },
        ],
  apply: (facts, { data, derived }) => {
    const check = derived.check;
    const subject = subjectIn(facts, data);
    // A later check finds anew whether the circumstances are continuing, whatever an earlier answer had shown.
    const selfCleaning = subject.selfCleaning?.sufficient ? null : subject.selfCleaning;
    return withSubject(facts, subject, { check, selfCleaning });
  },
});

export const offerSelfCleaningStep = step(offerSelfCleaning, {
  when: (data) => data.offeredAt,
  notBefore: afterTheCheck,
  derive: ({ facts, data }) => ({ grounds: assessedGrounds(subjectIn(facts, data)) }),
  apply: (facts, { data, derived, at }) =>
    withSubject(facts, subjectIn(facts, data), {
      opportunity: { at, until: data.until, grounds: derived.grounds },
      selfCleaning: null,
    }),
});

export const recordSelfCleaningStep = step(recordSelfCleaning, {
  when: (data) => data.judgedAt,
  notBefore: (facts, data) => {
    const offered = data && subjectIn(facts, data).opportunity;
    return offered ? { at: offered.at, what: 'the opportunity was given' } : null;
  },
  derive: ({ facts, data }) => ({
    grounds: assessedGrounds(subjectIn(facts, data)),
    evidence: (data.evidence ?? '').trim() !== '',
  }),
  apply: (facts, { data, derived, at }) =>
    withSubject(facts, subjectIn(facts, data), {
      selfCleaning: {
        at,
        evidence: derived.evidence,
        sufficient: data.sufficient,
        grounds: derived.grounds,
      },
    }),
});

/** An act about a ground is not dated before the check that found it. */
export function afterTheCheck(facts: Facts, data: Subject | null): { at: string; what: string } | null {
  const check = data && subjectIn(facts, data).check;
  return check ? { at: check.at, what: 'the check was made' } : null;
}

/** What a check comes to: whether every ground was considered, and the grounds that count. */
function checkOf(data: CommandData['RecordExclusionCheck'], at: string, by: string | null, regime: Regime): CheckFacts {
  return {
    at,
    on: londonDateOf(at),
    by,
    everyMandatoryGround: isEvery(data.mandatory, 'mandatory', regime),
    everyDiscretionaryGround: isEvery(data.discretionary, 'discretionary', regime),
    debarmentListOn: data.debarmentList?.lookedAtOn ?? null,
    grounds: [...assessed(data, regime), ...inOwnWords(data), ...debarred(data, regime)],
  };
}

function isEvery(considered: GroundsConsidered, kind: 'mandatory' | 'discretionary', regime: Regime): boolean {
  if (considered === 'every' || considered === 'none') return considered === 'every';
  return groundsUnder(regime)
    .filter((ground) => ground.kind === kind && ground.id !== byDebarmentOnly)
    .every(({ id }) => considered.includes(id));
}

const exclusionOn = (id: string, regime: Regime) => (groundUnder(id, regime)?.kind === 'mandatory' ? 'must' : 'may');

function assessed({ grounds = [] }: CommandData['RecordExclusionCheck'], regime: Regime): readonly StandingGround[] {
  return grounds
    .filter(({ continuing }) => continuing)
    .map(({ ground }) => ({ ground, exclusion: exclusionOn(ground, regime), basis: 'assessed' }));
}

function inOwnWords({ groundsAsMade = [] }: CommandData['RecordExclusionCheck']): readonly StandingGround[] {
  return groundsAsMade.map(({ exclusion }) => ({ ground: asMade, exclusion, basis: 'assessed' }));
}

/** A debarment for national security counts only for contracts of a kind described in the entry (s 57(3)). */
function debarred({ debarmentList }: CommandData['RecordExclusionCheck'], regime: Regime): readonly StandingGround[] {
  return (debarmentList?.entries ?? [])
    .filter(({ ground, contractIsOfTheKind }) => ground !== byDebarmentOnly || contractIsOfTheKind === true)
    .map(({ ground }) => ({ ground, exclusion: exclusionOn(ground, regime), basis: 'debarment-list' }));
}
