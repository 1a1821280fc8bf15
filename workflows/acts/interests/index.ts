// Written by `npm run indexes` from the files of this folder. The order is that in which the acts are met; it is kept.
import { amendInterest } from './amend-interest.js';
import { confirmInterests } from './confirm-interests.js';
import { confirmSameOrganisation } from './confirm-same-organisation.js';
import { declareInterest } from './declare-interest.js';
import { endInterest } from './end-interest.js';
import { makeNilReturn } from './make-nil-return.js';
import { publishInterest } from './publish-interest.js';
import { recordDeparture } from './record-departure.js';
import { recordManagement } from './record-management.js';
import { registerIndividual } from './register-individual.js';
import { registerOrganisation } from './register-organisation.js';
import { relateOrganisations } from './relate-organisations.js';
import { setConfirmationPeriod } from './set-confirmation-period.js';
import { withholdInterest } from './withhold-interest.js';

/** Every act of this folder, by its type. */
export const acts = {
  DeclareInterest: declareInterest,
  AmendInterest: amendInterest,
  EndInterest: endInterest,
  MakeNilReturn: makeNilReturn,
  ConfirmInterests: confirmInterests,
  RelateOrganisations: relateOrganisations,
  RegisterOrganisation: registerOrganisation,
  ConfirmSameOrganisation: confirmSameOrganisation,
  RegisterIndividual: registerIndividual,
  RecordDeparture: recordDeparture,
  RecordManagement: recordManagement,
  WithholdInterest: withholdInterest,
  PublishInterest: publishInterest,
  SetConfirmationPeriod: setConfirmationPeriod,
} as const;
