import type { Exemption, FurtherOutcome, RecordItem, Standing } from '../../../workflows/index.js';

/** In what capacity somebody makes representations (reg 12(3)). */
export const standingWords: Readonly<Record<Standing, string>> = {
  provider: 'As a provider of the services',
  'would-be-provider': 'As a provider that might have been awarded the contract',
  subcontractor: 'As a sub-contractor',
  'supplier-of-the-other-part-of-a-mixed-procurement':
    'As a supplier of the other goods or services procured together with them',
};

/** Why information that a provider asked for may be withheld (reg 12(5)). */
export const exemptionWords: Readonly<Record<Exemption, string>> = {
  'commercial-interests': 'it would prejudice the legitimate commercial interests of somebody',
  'fair-competition': 'it might prejudice fair competition between providers',
  'public-interest': 'it would otherwise be contrary to the public interest',
};

/** What a further decision comes to (reg 12(7)). */
export const outcomeWords: Readonly<Record<FurtherOutcome, string>> = {
  proceed: 'To enter into the contract as intended',
  'go-back': 'To go back to an earlier step of the process',
  abandon: 'To abandon the process',
};

/** What the record of regulation 24 holds, item by item, for whoever asks for a part of it. */
export const recordItemWords: Readonly<Record<RecordItem, string>> = {
  a: 'The name of each provider to whom a contract is awarded',
  b: 'The name of each provider that is party to a framework agreement',
  c: 'The address of each of them',
  d: 'The decision-making process followed, and who took the decisions',
  e: 'How the criteria were taken into account, where there was no competition',
  f: 'How the criteria were taken into account and offers evaluated, in a competition',
  g: 'The reasons for decisions',
  h: 'Conflicts of interest that were declared',
  i: 'How conflicts of interest were managed, for each decision',
  j: 'The date on which the procurement was abandoned',
};
