import { ownAct } from '../act.js';
import { day, type Carried } from '../shape.js';
import { renamed, why } from './membership.fields.js';
import { ofItsName } from './membership.matters.js';

/** An organisation is called otherwise from a London day on; what it was called before is told by the history, and found by either name. */
export const renameOrganisation = ownAct('RenameOrganisation', {
  event: 'OrganisationRenamed',
  label: 'Rename an organisation from a day on',
  governedBy: 'act',
  carries: {
    name: renamed,
    from: day({ corrects: true, noun: 'the day', question: 'From which day is it called so?' }),
    why,
  },
  example: {
    name: 'NHS Loomdale and Fells Integrated Care Board',
    from: '2026-03-01',
    why: 'By order of 2 February 2026.',
  },
  // It never was called so.
  struck: 'slip',
  ...ofItsName,
});

export type RenameOrganisation = Carried<typeof renameOrganisation>;
