import type { Stage } from '../acts/stages.js';
import type { ProvisionKey } from '../law/index.js';
import type { RecordItem } from '../acts/record-items.js';

/** The stages at which somebody decides, and the end of the procurement. */
export type RecordStage = Stage | 'conclusion';

/** Something that regulation 24 asks for and the record does not hold, at the stage where it belongs. */
export interface Gap {
  readonly item: RecordItem;
  /** What asks for it, most often the item itself. */
  readonly provision: ProvisionKey;
  readonly stage: RecordStage;
  /** What is missing, as a sentence. */
  readonly missing: string;
  readonly unblock: string;
}

/** The provision of each item of regulation 24. */
export const itemProvisions = {
  a: 'reg24Awardees',
  b: 'reg24FrameworkParties',
  c: 'reg24Addresses',
  d: 'reg24DecisionMakers',
  e: 'reg24CriteriaDirect',
  f: 'reg24CriteriaCompetitive',
  g: 'reg24Reasons',
  h: 'reg24Conflicts',
  i: 'reg24ConflictsManaged',
  j: 'reg24AbandonedOn',
} as const satisfies Record<RecordItem, ProvisionKey>;

/** A gap in an item, under the item's own provision unless another asks for it. */
export function gap(
  item: RecordItem,
  stage: RecordStage,
  missing: string,
  unblock: string,
  provision: ProvisionKey = itemProvisions[item],
): Gap {
  return { item, provision, stage, missing, unblock };
}
