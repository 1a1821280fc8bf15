import { ownAct } from '../act.js';
import type { Carried } from '../shape.js';
import { renamed, why } from './membership.fields.js';
import { ofItsName } from './membership.matters.js';

/** The name that an organisation has was typed wrongly: it is put right, and was never another. One that is put right wrongly is put right again. */
export const correctOrganisationName = ownAct('CorrectOrganisationName', {
  event: 'OrganisationNameCorrected',
  label: 'Put right the name of an organisation',
  governedBy: 'act',
  carries: { name: renamed, why },
  example: { name: 'NHS Loomdale Integrated Care Board', why: 'Two letters were exchanged.' },
  ...ofItsName,
});

export type CorrectOrganisationName = Carried<typeof correctOrganisationName>;
