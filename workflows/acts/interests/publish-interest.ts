import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { interest } from './interests.fields.js';
import { ofInterest } from './interests.matters.js';

/** An entry that was withheld is published. What anybody may have read is not taken back; it is withheld again. */
export const publishInterest = ownAct('PublishInterest', {
  event: 'InterestPublished',
  label: 'Publish an interest that was withheld',
  says: 'Publishes what was withheld.',
  governedBy: 'act',
  carries: { interest },
  example: { interest: 'I1' },
  ...ofInterest,
});

export type PublishInterest = Carried<typeof publishInterest>;
