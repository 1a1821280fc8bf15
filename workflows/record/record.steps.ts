import { addToRecord } from '../acts/record/add-to-record.js';
import { departFromGuidance } from '../acts/record/depart-from-guidance.js';
import { recordPerformance } from '../acts/record/record-performance.js';
import { recordPrinciples } from '../acts/record/record-principles.js';
import { nextReference } from '../facts/next-reference.js';
import type { Facts } from '../facts/facts.js';
import { step } from '../rules/step.js';
import type { RecordFacts } from '../facts/record.facts.js';

export const recordPrinciplesStep = step(recordPrinciples, {
  when: (data) => data.consideredAt,
  apply: (facts, { data, ...when }) =>
    kept(facts, ({ principles }) => ({ principles: [...principles, { ...times(when), decision: data.decision }] })),
});

export const departFromGuidanceStep = step(departFromGuidance, {
  when: (data) => data.decidedAt,
  derive: ({ data, evidence }) => ({ preparedBy: data.preparedBy ?? evidence.actor?.person ?? null }),
  apply: (facts, { data, ...when }) =>
    kept(facts, ({ departures }) => ({
      departures: [
        ...departures,
        {
          ...times(when),
          guidance: data.guidance,
          paragraph: data.paragraph ?? null,
          approvedBy: data.approvedBy,
        },
      ],
    })),
});

export const recordPerformanceStep = step(recordPerformance, {
  derive: ({ facts, data }) => ({
    reference: nextReference(
      'PF',
      facts,
      facts.record.performed.map(({ reference }) => reference),
    ),
    contract: contractOf(facts, data.contract),
  }),
  apply: (facts, { data, derived, ...when }) =>
    kept(facts, ({ performed }) => ({
      performed: [
        ...performed,
        {
          ...times(when),
          reference: derived.reference,
          // The gate lets through the performance of a contract on record only.
          contract: derived.contract!,
          indicator: data.indicator,
          target: data.target,
          actual: data.actual,
          unit: data.unit,
          from: data.from,
          to: data.to,
          source: data.source,
        },
      ],
    })),
});

export const addToRecordStep = step(addToRecord, {
  when: (data) => data.happenedAt,
  derive: ({ data }) => ({ namesDecisionMakers: (data.decisionMakers ?? []).length > 0 }),
  apply: (facts, { data, derived, ...when }) =>
    kept(facts, ({ additions }) => ({
      additions: [
        ...additions,
        {
          ...times(when),
          item: data.item,
          decision: data.decision ?? null,
          namesDecisionMakers: derived.namesDecisionMakers === true,
        },
      ],
    })),
});

/** The contract that is meant: the one named, or the only one there is. */
export function contractOf({ contracts }: Facts, named?: string): string | null {
  if (named !== undefined) return contracts.find(({ reference }) => reference === named)?.reference ?? null;
  return contracts.length === 1 ? contracts[0]!.reference : null;
}

function kept(facts: Facts, change: (record: RecordFacts) => Partial<RecordFacts>): Facts {
  return { ...facts, record: { ...facts.record, ...change(facts.record) } };
}

/** Which event says so, and when. */
function times({ at, recordedAt, version }: { at: string; recordedAt: string; version: number }) {
  return { version, at, recordedAt };
}
