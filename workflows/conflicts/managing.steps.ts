import { manageConflict } from '../acts/conflicts/manage-conflict.js';
import { recuse } from '../acts/conflicts/recuse.js';
import { prepareRecommendation } from '../acts/conflicts/prepare-recommendation.js';
import { step } from '../rules/step.js';
import type { Warning } from '../facts/outcome.js';
import type { Conflict } from '../facts/conflicts.facts.js';
import { recorded, withConflicts } from './declarations.steps.js';

export const manageConflictStep = step(manageConflict, {
  when: (data) => data.decidedAt,
  notBefore: ({ conflicts }, data) => {
    const known = conflicts.conflicts.find(({ reference }) => reference === data?.conflict);
    return known ? { at: known.at, what: `${known.reference} was ${known.source}` } : null;
  },
  derive: ({ facts, data, evidence }) => {
    const known = facts.conflicts.conflicts.find(({ reference }) => reference === data.conflict);
    return {
      person: known?.person ?? null,
      by: evidence.actor?.person ?? null,
      mightBePerceived: data.mightBePerceived ?? data.outcome !== 'no-conflict',
      stages: data.stages ?? known?.stages ?? [],
    };
  },
  warn: ({ facts, data }) => {
    const known = facts.conflicts.conflicts.find(({ reference }) => reference === data.conflict);
    return known && data.outcome !== 'recused' && known.kind === 'financial' && !known.dualRole
      ? [financialInterest(known)]
      : [];
  },
  apply: (facts, event) => {
    const { data, derived } = event;
    const managed = {
      ...recorded(event),
      outcome: data.outcome,
      mightBePerceived: derived.mightBePerceived,
      stages: derived.stages,
      by: derived.by,
    };
    const { conflicts, recusals } = facts.conflicts;
    // The gate lets through nothing about a conflict that is not on record.
    const person = derived.person!;
    return withConflicts(facts, {
      conflicts: conflicts.map((one) => (one.reference === data.conflict ? { ...one, managed } : one)),
      recusals:
        data.outcome === 'recused'
          ? [...recusals, { ...recorded(event), person, of: 'managed', conflict: data.conflict }]
          : recusals,
    });
  },
});

export const recuseStep = step(recuse, {
  derive: ({ evidence }) => ({ person: evidence.actor?.person ?? null }),
  apply: (facts, event) => {
    // Nobody recuses anybody but themselves.
    const person = event.derived.person!;
    const conflict = event.data.conflict ?? null;
    return withConflicts(facts, {
      recusals: [...facts.conflicts.recusals, { ...recorded(event), person, of: 'self', conflict }],
    });
  },
});

export const prepareRecommendationStep = step(prepareRecommendation, {
  when: (data) => data.preparedAt,
  derive: ({ facts, evidence }) => ({
    reference: `N${facts.conflicts.recommendations.length + 1}`,
    preparer: evidence.actor?.person ?? null,
  }),
  apply: (facts, event) => {
    const { data, derived } = event;
    const one = {
      ...recorded(event),
      reference: derived.reference,
      decision: data.decision,
      preparer: derived.preparer,
    };
    return withConflicts(facts, { recommendations: [...facts.conflicts.recommendations, one] });
  },
});

/** A financial interest is the first that reg 21(2)(a) names. */
function financialInterest({ reference }: Conflict): Warning {
  return {
    code: 'financial-interest-found-not-to-compromise',
    provision: 'reg 21(2)(a)',
    message: `${reference} is a financial interest, and the person goes on taking part: the reason on record must show why it could not be perceived to compromise their impartiality and independence.`,
  };
}
