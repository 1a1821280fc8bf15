import { dateInWords, londonDateOf } from '../../calendar/index.js';
import type { Facts } from '../../facts/facts.js';
import { gap, type Gap, type RecordStage } from '../gap.js';
import { needsPrinciples } from '../record-notes.js';
import type { KeyDecision } from '../../acts/record/record.words.js';
import type { DecisionOnRecord, RecordFacts } from '../../facts/record.facts.js';

/** What each key decision is called in a sentence. */
export const decisionNames: Readonly<Record<KeyDecision, string>> = {
  'process-selection': 'the choice of the process',
  selection: 'the selection of the provider',
  award: 'the award',
  'further-decision': 'the further decision',
  abandonment: 'the decision to abandon',
  'going-back': 'the decision to go back to an earlier step',
};

const stages: Readonly<Record<KeyDecision, RecordStage>> = {
  'process-selection': 'process-selection',
  selection: 'award-decision',
  award: 'conclusion',
  'further-decision': 'further-decision',
  abandonment: 'conclusion',
  'going-back': 'conclusion',
};

/** Key decisions whose makers nobody has named, with them or afterwards (reg 24(d)). */
export function unnamedDecisionMakers({ record }: Facts): readonly Gap[] {
  return record.decisions
    .filter(
      (one) =>
        !one.named && !completed(record, one, ({ item, namesDecisionMakers }) => item === 'd' && namesDecisionMakers),
    )
    .map((one) =>
      gap(
        'd',
        stages[one.decision],
        `Nobody is named as having taken ${nameOf(one)}.`,
        'Name the individuals with the decision or, where it has been taken, add them to the record under item d.',
      ),
    );
}

/** Key decisions without their reasons (reg 24(g)). */
export function unreasonedDecisions({ record }: Facts): readonly Gap[] {
  return record.decisions
    .filter((one) => !one.reasoned && !completed(record, one, ({ item }) => item === 'g'))
    .map((one) =>
      gap(
        'g',
        stages[one.decision],
        `No reasons are recorded for ${nameOf(one)}.`,
        'Give the reasons with the decision or, where it has been taken, add them to the record under item g.',
      ),
    );
}

/** Key decisions of which nothing says how regulation 4 was applied. */
export function principlesNotApplied({ record, choice }: Facts): readonly Gap[] {
  return record.decisions
    .filter((one) => needsPrinciples(one.decision, choice?.process ?? null))
    .filter((one) => {
      const before = previous(record, one);
      const applied = record.principles.filter(({ decision }) => decision === one.decision);
      return !applied.some(({ version }) => version > before);
    })
    .map((one) =>
      gap(
        'g',
        stages[one.decision],
        `Nothing says how the procurement principles were applied in ${nameOf(one)}.`,
        'Record how they were applied, with the decision or on its own.',
        'reg4Principles',
      ),
    );
}

type Addition = RecordFacts['additions'][number];

/** Whether something was added later that completes a decision: after it was taken, and before the next of its kind. */
function completed(record: RecordFacts, one: DecisionOnRecord, by: (addition: Addition) => boolean): boolean {
  const next = record.decisions.find(({ decision, version }) => decision === one.decision && version > one.version);
  return record.additions.some(
    (addition) =>
      addition.decision === one.decision &&
      addition.version > one.version &&
      (next === undefined || addition.version < next.version) &&
      by(addition),
  );
}

/** The version of the decision of the same kind before this one; 0 where there is none. */
function previous({ decisions }: RecordFacts, { decision, version }: DecisionOnRecord): number {
  return decisions.filter((one) => one.decision === decision && one.version < version).at(-1)?.version ?? 0;
}

const nameOf = ({ decision, at }: DecisionOnRecord): string =>
  `${decisionNames[decision]} of ${dateInWords(londonDateOf(at))}`;
