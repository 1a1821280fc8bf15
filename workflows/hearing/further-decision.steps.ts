import { makeFurtherDecision } from '../acts/hearing/make-further-decision.js';
import { informOfFurtherDecision } from '../acts/hearing/inform-of-further-decision.js';
import { intendNoFurtherDecision } from '../acts/hearing/intend-no-further-decision.js';
import {
  londonDateOf,
  workingDaysAfter,
  type Instant,
  type WorkingDayCount,
  momentInWords,
} from '../calendar/index.js';
import { entryOf, type Facts } from '../facts/facts.js';
import { holding, owed, standingDecision, untold, type Hearing } from '../facts/hearing.facts.js';
import { parameterValue } from '../law/index.js';
import type { Warning } from '../facts/outcome.js';
import { windowCloses } from '../standstill/standstill-end.js';
import { heard } from './hearing-facts.js';
import { beforeDeciding } from './information.js';
import { step } from '../rules/step.js';

export const makeFurtherDecisionStep = step(makeFurtherDecision, {
  when: (data) => data.decidedAt,
  notBefore: ({ run }) => whatItRestsOn(run.hearing),
  derive: ({ facts }) => ({
    reference: `D${facts.run.hearing.decisions.length + 1}`,
    representations: holding(facts.run.hearing).map(({ reference }) => reference),
    recipients: recipients(facts),
    replaces: standingDecision(facts.run.hearing)?.reference ?? null,
  }),
  warn: ({ facts, at, evidence }) => {
    const { standstill } = facts.run;
    const closes = standstill && windowCloses(standstill, evidence.calendar);
    const replaced = standingDecision(facts.run.hearing);
    const early = closes !== null && at < closes;
    return [
      ...(replaced && untold(replaced).length > 0 ? [replacedUntold(replaced.reference, untold(replaced))] : []),
      ...(early ? [beforeTheWindowCloses(closes)] : []),
      ...beforeDeciding(facts, at),
    ];
  },
  apply: (facts, { data, derived, at }) =>
    heard(facts, {
      decisions: [
        ...facts.run.hearing.decisions,
        {
          reference: derived.reference,
          outcome: data.outcome,
          step: data.step ?? null,
          reasons: data.reasons,
          decidedAt: at,
          representations: derived.representations,
          recipients: derived.recipients,
          informed: {},
          noMoreIntendedAt: null,
        },
      ],
    }),
});

export const informOfFurtherDecisionStep = step(informOfFurtherDecision, {
  when: (data) => data.sentAt,
  notBefore: ({ run }, data) => {
    const told = toldOf(run.hearing, data?.decisions);
    const last = told
      .map(({ decidedAt }) => decidedAt)
      .sort()
      .at(-1);
    return last === undefined ? null : { at: last, what: 'the further decision was made' };
  },
  derive: ({ procurement, at, evidence }) => ({
    wait: workingDaysAfter(
      londonDateOf(at),
      parameterValue('further-decision-working-days', procurement.regime),
      evidence.calendar,
    ),
  }),
  apply: (facts, { data, derived, at }) =>
    heard(facts, {
      decisions: facts.run.hearing.decisions.map((decision) =>
        toldOf(facts.run.hearing, data.decisions).includes(decision)
          ? {
              ...decision,
              informed: {
                ...decision.informed,
                // The gate lets through what the list of holidays covers only.
                [data.recipient]: { sentAt: at, wait: derived.wait as WorkingDayCount },
              },
            }
          : decision,
      ),
    }),
});

export const intendNoFurtherDecisionStep = step(intendNoFurtherDecision, {
  when: (data) => data.decidedAt,
  notBefore: ({ run }) => {
    const decision = standingDecision(run.hearing);
    return decision && { at: decision.decidedAt, what: 'the further decision was made' };
  },
  apply: (facts, { at }) => withDecision(facts, (decision) => ({ ...decision, noMoreIntendedAt: at })),
});

/** Providers are to be informed of the further decision and of every subsequent one, so none is passed over in silence. */
function replacedUntold(reference: string, those: readonly { readonly name: string }[]): Warning {
  return {
    code: 'decision-replaced-before-everyone-was-informed',
    provision: 'reg 12(6)',
    message: `${reference} is replaced before ${those.map(({ name }) => name).join(', ')} were informed of it. It is still owed to them: the letter that informs them of this decision can tell them of ${reference} too, and the standstill does not end until they have been told of both.`,
  };
}

function beforeTheWindowCloses(closes: Instant): Warning {
  return {
    code: 'further-decision-before-the-window-closed',
    provision: 'reg 12(3)',
    message: `The decision is made before the window for representations has closed (${momentInWords(closes)}): another provider may still make them, and the standstill stays open until then.`,
  };
}

/**
 * The last thing that a further decision comes after: the opportunities to explain and the reviews (reg 12(4)(a) and (c)), the
 * decision that it replaces (12(7)) and the advice of the Panel. They may have been recorded in another order.
 */
function whatItRestsOn(hearing: Hearing) {
  const decision = standingDecision(hearing);
  const before: readonly { readonly at: string | null; readonly what: string }[] = [
    ...hearing.reviews.map(({ reviewedAt: at }) => ({ at, what: 'the decision was reviewed' })),
    ...owed(hearing).map(({ reference, clarification }) => ({
      at: clarification?.answeredAt ?? clarification?.offeredAt ?? null,
      what: `the opportunity to explain was closed for ${reference}`,
    })),
    ...Object.values(hearing.panel).map(({ reference, advised }) => ({
      at: advised?.at ?? null,
      what: `the Panel advised on ${reference}`,
    })),
    ...(decision ? [{ at: decision.decidedAt, what: `${decision.reference} was made, which it replaces,` }] : []),
  ];
  return before.reduce<{ at: string; what: string } | null>(
    (last, { at, what }) => (at !== null && (last === null || at > last.at) ? { at, what } : last),
    null,
  );
}

/** Everyone who must be informed: each valid representor, and those to whom the authority intended to award (reg 12(6)). */
function recipients(facts: Facts) {
  const { standstill, hearing } = facts.run;
  return [
    ...holding(hearing).map(({ reference, representor }) => ({
      key: reference,
      name: representor,
      because: 'made representations' as const,
    })),
    ...(standstill?.intendedProviders ?? []).map((id) => ({
      key: id,
      name: entryOf(facts.providers, id)?.name ?? id,
      because: 'intended award at the start of the standstill' as const,
    })),
  ];
}

/** The decisions that a letter tells of: the one that stands, where it does not say. */
function toldOf(hearing: Hearing, references: readonly string[] | undefined) {
  const standing = standingDecision(hearing);
  if (references === undefined) return standing ? [standing] : [];
  return hearing.decisions.filter(({ reference }) => references.includes(reference));
}

/** Changes the further decision that stands. */
export function withDecision(
  facts: Facts,
  change: (decision: Hearing['decisions'][number]) => Hearing['decisions'][number],
): Facts {
  const { decisions } = facts.run.hearing;
  return heard(facts, {
    decisions: decisions.map((one, index) => (index === decisions.length - 1 ? change(one) : one)),
  });
}
