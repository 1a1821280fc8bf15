import type { CommandData } from '../acts/commands.js';
import type { PerformanceRef } from '../acts/selection/selection.fields.js';
import type { PerformanceOnRecord } from './record.facts.js';

/** An entry about the performance of a contract that was found on record in a procurement of the same authority. */
export type CitedPerformance = PerformanceRef &
  Pick<PerformanceOnRecord, 'contract' | 'indicator' | 'target' | 'actual' | 'unit' | 'from' | 'to' | 'source'>;

/** The entries that the findings cite, each with the field that cites it. */
export function citedIn({ past, future }: Pick<CommandData['RecordFindings'], 'past' | 'future'>): readonly {
  readonly ref: PerformanceRef;
  readonly field: string;
}[] {
  const of = (finding: string, evidence: readonly PerformanceRef[] = []) =>
    evidence.map((ref, index) => ({ ref, field: `data.${finding}.evidence[${index}]` }));
  return [...of('past', past.evidence), ...of('future', future.evidence)];
}

/** The entry that a reference names, among those that were found; undefined where there is none. */
export function entryCited(found: readonly CitedPerformance[], ref: PerformanceRef): CitedPerformance | undefined {
  return found.find(({ procurement, entry }) => procurement === ref.procurement && entry === ref.entry);
}
