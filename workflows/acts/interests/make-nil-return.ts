import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { ofWhom } from './interests.fields.js';
import { ofPerson } from './interests.matters.js';

/** Somebody says that there is nothing of theirs to declare. What was declared is no slip: an interest is declared after it. */
export const makeNilReturn = ownAct('MakeNilReturn', {
  event: 'NilReturnMade',
  label: 'Make a nil return',
  says: 'There is nothing to declare.',
  governedBy: 'act',
  carries: { person: ofWhom },
  example: {},
  ...ofPerson,
  tag: 'optional',
});

export type MakeNilReturn = Carried<typeof makeNilReturn>;
