import type { CommandType } from '../../../../workflows/index.js';
import type { DraftKey } from '../../drafts/act-drafts.js';
import type { Reader } from '../../session/reader.js';

/** Which act of which procurement is meant; a procurement that is to be opened has none, and is for an authority. */
export interface Meant {
  readonly type: CommandType;
  readonly procurementId: string | null;
  readonly authorityId: string | null;
}

/** Whose draft of it is meant. */
export const draftKey = ({ personId }: Reader, { type, procurementId, authorityId }: Meant): DraftKey => ({
  personId,
  about: procurementId ?? authorityId ?? '',
  command: type,
});
