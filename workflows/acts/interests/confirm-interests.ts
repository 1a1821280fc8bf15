import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { ofWhom } from './interests.fields.js';
import { ofPerson } from './interests.matters.js';

/** Somebody says that what the register holds of them is all there is, and true. */
export const confirmInterests = ownAct('ConfirmInterests', {
  event: 'InterestsConfirmed',
  label: 'Confirm what the register of interests says',
  says: 'What the register says is complete and correct.',
  governedBy: 'act',
  carries: { person: ofWhom },
  example: {},
  ...ofPerson,
});

export type ConfirmInterests = Carried<typeof confirmInterests>;
