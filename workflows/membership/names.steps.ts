import { correctOrganisationName } from '../acts/membership/correct-organisation-name.js';
import { correctPersonName } from '../acts/membership/correct-person-name.js';
import { renameOrganisation } from '../acts/membership/rename-organisation.js';
import { membershipStep } from './membership-step.js';

export const renameOrganisationStep = membershipStep(renameOrganisation, {
  says: ({ data: { name, from, why }, facts }) => [
    { type: 'OrganisationRenamed', data: { name, was: facts.membership.name!, from, why } },
  ],
});

export const correctOrganisationNameStep = membershipStep(correctOrganisationName, {
  says: ({ data: { name, why }, facts }) => [
    { type: 'OrganisationNameCorrected', data: { name, was: facts.membership.name!, why } },
  ],
});

export const correctPersonNameStep = membershipStep(correctPersonName, {
  says: ({ data: { personId, name, why } }) => [
    { type: 'PersonNameCorrected', data: { personId, why }, sealed: { name } },
  ],
});
