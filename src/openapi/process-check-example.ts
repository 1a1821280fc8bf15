import { acts, type ProcessCheckInput } from '../../workflows/index.js';

/** Answers that leave three processes open, of the kind that `probity check` reads from a file: those of the choice that is documented. */
export const processCheckExample: ProcessCheckInput = {
  commencedOn: '2026-03-02',
  authorityKind: 'integrated-care-board',
  healthServicePurpose: true,
  cpv: '85323000-9',
  cpvQualifierMet: true,
  mixed: null,
  framework: false,
  ...acts.ChooseProcess.example.answers,
};
