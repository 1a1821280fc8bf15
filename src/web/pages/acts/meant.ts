import type { CommandType } from '../../../../workflows/index.js';
import type { DraftKey } from '../../drafts/act-drafts.js';
import type { Reader } from '../../session/reader.js';
import { commandInAddress } from '../../words/commands.js';

/** Which act of which procurement is meant; a procurement that is to be opened has none, and is for an authority. */
export interface Meant {
  readonly type: CommandType;
  readonly procurementId: string | null;
  readonly authorityId: string | null;
  /** The authority to open one for, where somebody chose among several: every address of it names it. */
  readonly chosen?: string;
}

/** Whose draft of it is meant. */
export const draftKey = ({ personId }: Reader, { type, procurementId, authorityId }: Meant): DraftKey => ({
  personId,
  about: procurementId ?? authorityId ?? '',
  command: type,
});

/** Where the form of an act stands or, of its way, a step: `/check`, `/saved`. */
export function formAddress(
  { type, procurementId, chosen }: Pick<Meant, 'type' | 'procurementId' | 'chosen'>,
  step = '',
): string {
  if (procurementId !== null) return `/procurements/${procurementId}/do/${commandInAddress(type)}${step}`;
  const named = chosen === undefined ? '' : `?authority=${encodeURIComponent(chosen)}`;
  return `/procurements/new${step}${named}`;
}
