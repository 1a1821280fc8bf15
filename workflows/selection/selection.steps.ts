import { closeOffers } from '../acts/selection/close-offers.js';
import { setAwardCriteria } from '../acts/selection/set-award-criteria.js';
import { recordEvaluation } from '../acts/selection/record-evaluation.js';
import { selectProviders } from '../acts/selection/select-providers.js';
import { recordFindings } from '../acts/selection/record-findings.js';
import { identifyProvider } from '../acts/selection/identify-provider.js';
import { contactProvider } from '../acts/selection/contact-provider.js';
import { assessProvider } from '../acts/selection/assess-provider.js';
import { chooseMostSuitableProvider } from '../acts/selection/choose-most-suitable-provider.js';
import { recordOffer } from '../acts/selection/record-offer.js';
import { completeIdentification } from '../acts/selection/complete-identification.js';
import { inRun } from '../facts/in-run.js';
import { sharesOfAWhole } from '../evaluation/weights.js';
import { entryOf, namesOf, type CandidateFacts, type Facts, type OfferFacts, type Run } from '../facts/facts.js';
import { cite } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import type { CommandData } from '../acts/commands.js';
import { inDecimals, nought, plus } from '../evaluation/exact-numbers.js';
import { pointsOf } from '../evaluation/weighed-points.js';
import { madeAware } from '../rules/providers-in-commands.js';
import { citedIn, entryCited } from '../facts/cited-performance.js';
import { step } from '../rules/step.js';

export const contactProviderStep = step(contactProvider, {
  when: (data) => data.contactedAt,
  commences: { evidence: 'a provider was contacted in order to commence the procurement' },
  apply: (facts, { data, at }) => madeAware(facts, [data.provider.id], at),
});

export const recordFindingsStep = step(recordFindings, {
  when: (data) => data.decidedAt,
  notBefore: (facts) => choiceMade(facts),
  derive: ({ data, evidence }) => {
    const performed = citedIn(data).flatMap(({ ref }) => entryCited(evidence.performed ?? [], ref) ?? []);
    return performed.length > 0 ? { performed } : {};
  },
  apply: (facts, { data, at }) =>
    inRun(madeAware(facts, [data.provider.id], at), {
      findings: {
        provider: data.provider.id,
        satisfied: data.past.satisfied,
        likelyToSatisfy: data.future.likelyToSatisfy,
        meetsBasicSelectionCriteria: data.basicSelectionCriteria.met,
        decidedAt: at,
      },
    }),
});

export const identifyProviderStep = step(identifyProvider, {
  apply: (facts, { data, at }) => {
    const candidate: CandidateFacts = { outcome: data.outcome, assessed: false, meetsBasicSelectionCriteria: null };
    const noted = inRun(facts, { candidates: { ...facts.run.candidates, [data.provider.id]: candidate } });
    return data.aware ? madeAware(noted, [data.provider.id], at) : noted;
  },
});

export const completeIdentificationStep = step(completeIdentification, {
  when: (data) => data.completedAt,
  notBefore: ({ run }) =>
    run.intendedApproach && {
      at: run.intendedApproach.submittedAt,
      what: 'the notice of the intended approach was submitted',
    },
  apply: (facts, { at }) => inRun(facts, { identificationCompletedAt: at }),
});

export const assessProviderStep = step(assessProvider, {
  when: (data) => data.assessedAt,
  notBefore: (facts) => identified(facts),
  apply: (facts, { data }) => {
    const known = entryOf(facts.run.candidates, data.provider.id);
    if (!known) return facts;
    const assessed: CandidateFacts = {
      ...known,
      assessed: true,
      meetsBasicSelectionCriteria: data.basicSelectionCriteria.met,
    };
    return inRun(facts, { candidates: { ...facts.run.candidates, [data.provider.id]: assessed } });
  },
});

export const chooseMostSuitableProviderStep = step(chooseMostSuitableProvider, {
  when: (data) => data.decidedAt,
  notBefore: (facts) => identified(facts),
  apply: (facts, { data, at }) => choose(facts, data, at),
});

export const setAwardCriteriaStep = step(setAwardCriteria, {
  when: (data) => data.setAt,
  notBefore: (facts) => choiceMade(facts),
  warn: ({ data }) => sharesOfAWhole(data.criteria.map(({ weight }) => weight)),
  apply: (facts, { data, at }) =>
    inRun(facts, { criteria: { criteria: data.criteria, stages: data.stages ?? ['single'], setAt: at } }),
});

export const recordOfferStep = step(recordOffer, {
  when: (data) => data.receivedAt,
  notBefore: ({ run }) =>
    run.invitation?.publishedAt ? { at: run.invitation.publishedAt, what: 'the invitation was published' } : null,
  warn: ({ facts }) => assessedWithout(facts),
  apply: (facts, { data, at }) => {
    const offer: OfferFacts = { receivedAt: at, stages: {} };
    return madeAware(
      inRun(facts, { offers: { ...facts.run.offers, [data.provider.id]: offer } }),
      [data.provider.id],
      at,
    );
  },
});

/** What was assessed before an offer came to light was assessed without it: it is pointed out, offer by offer. */
function assessedWithout(facts: Facts): readonly Warning[] {
  if (facts.run.offersClosedAt === null) return [];
  const assessed = Object.entries(facts.run.offers).filter(([, { stages }]) => Object.keys(stages).length > 0);
  const names = namesOf(
    facts,
    assessed.map(([id]) => id),
  );
  return [
    {
      code: 'offer-recorded-after-the-close',
      provision: cite('reg11Step3'),
      message:
        assessed.length === 0
          ? 'It is put on record after the receipt of offers was closed, and is assessed with the others.'
          : `It is put on record after the receipt of offers was closed. What has been recorded of ${names} was assessed without it and is out of date as a comparison: assess this offer, and look at those again.`,
    },
  ];
}

export const closeOffersStep = step(closeOffers, {
  when: (data) => data.closedAt,
  notBefore: ({ run }) => {
    const received = Object.values(run.offers).map((offer) => offer.receivedAt);
    const last = received.sort().at(-1) ?? run.invitation?.publishedAt;
    return last
      ? { at: last, what: received.length > 0 ? 'the last offer was received' : 'the invitation was published' }
      : null;
  },
  apply: (facts, { at }) => inRun(facts, { offersClosedAt: at }),
});

export const recordEvaluationStep = step(recordEvaluation, {
  when: (data) => data.evaluatedAt,
  notBefore: ({ run }) =>
    run.offersClosedAt ? { at: run.offersClosedAt, what: 'the receipt of offers was closed' } : null,
  derive: ({ facts, data }) => ({
    stage: data.stage ?? facts.run.criteria?.stages[0] ?? 'single',
    criteria: data.scores.map((score) => score.criterion),
    weightedTotal: weightedTotal(facts.run, data),
  }),
  apply: (facts, { data, derived }) => {
    const offer = entryOf(facts.run.offers, data.provider.id);
    if (!offer) return facts;
    const evaluated: OfferFacts = {
      ...offer,
      stages: {
        ...offer.stages,
        [derived.stage]: {
          criteria: derived.criteria,
          weightedTotal: derived.weightedTotal,
          meetsBasicSelectionCriteria: data.basicSelectionCriteria.met,
          goesOn: data.goesOn,
        },
      },
    };
    return inRun(facts, { offers: { ...facts.run.offers, [data.provider.id]: evaluated } });
  },
});

export const selectProvidersStep = step(selectProviders, {
  when: (data) => data.decidedAt,
  notBefore: ({ run }) =>
    run.offersClosedAt ? { at: run.offersClosedAt, what: 'the receipt of offers was closed' } : null,
  apply: (facts, { data, at }) => choose(facts, data, at),
});

/** The weighted total of the scores of one evaluation, rounded to four decimals. */
function weightedTotal(run: Run, data: CommandData['RecordEvaluation']): number {
  const criteria = new Map(run.criteria?.criteria.map((criterion) => [criterion.id, criterion]));
  const total = data.scores.reduce((sum, { criterion, score }) => {
    const known = criteria.get(criterion);
    return known ? plus(sum, pointsOf({ weight: known.weight, maximumScore: known.maximumScore ?? 100 }, score)) : sum;
  }, nought);
  return inDecimals(total);
}

function choose(facts: Facts, data: CommandData['SelectProviders'], at: string): Facts {
  return inRun(facts, { chosen: { providers: data.providers.map(({ id }) => id), decidedAt: at } });
}

function choiceMade(facts: Facts): { at: string; what: string } | null {
  return facts.choice && { at: facts.choice.decidedAt, what: 'the process was chosen' };
}

function identified({ run }: Facts): { at: string; what: string } | null {
  return run.identificationCompletedAt === null
    ? null
    : { at: run.identificationCompletedAt, what: 'the identification was completed' };
}
