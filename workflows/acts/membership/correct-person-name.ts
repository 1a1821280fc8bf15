import { ownAct } from '../act.js';
import { line, type Carried } from '../shape.js';
import { personId, why } from './membership.fields.js';
import { ofTheirName } from './membership.matters.js';

/** The name by which a member is shown was typed wrongly, or has changed. What bears the old one keeps it. It is put right again. */
export const correctPersonName = ownAct('CorrectPersonName', {
  event: 'PersonNameCorrected',
  label: 'Put right the name by which a person is shown',
  governedBy: 'act',
  carries: {
    personId,
    name: line({ sealed: true, noun: 'the name', question: 'What is their name?', says: 'Sealed' }),
    why,
  },
  example: {
    personId: '7b1c5a0e-6f5e-4c43-9d1b-0a8d8a1f3c11',
    name: 'Aisha Khan',
    why: 'Two letters were exchanged.',
  },
  ...ofTheirName,
});

export type CorrectPersonName = Carried<typeof correctPersonName>;
