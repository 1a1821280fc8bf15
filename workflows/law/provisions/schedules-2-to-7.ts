import { law } from './provision.js';

/** Schedules 2 to 7: what the notices of the direct award processes and the Most Suitable Provider Process must say. */
export const schedules2To7 = {
  sch2Content: law('Sch 2', 'Content of the notice of award under A or B, or of a call-off without a competition.'),
  sch2Para1Statement: law(
    'Sch 2 para 1',
    'A statement that an award has been made following A or B, or based on a framework agreement without a competition.',
  ),
  sch2Para2TitleRef: law('Sch 2 para 2', 'The contract title and reference.'),
  sch2Para3Provider: law(
    'Sch 2 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch2Para4Services: law('Sch 2 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch2Para5LifetimeValue: law(
    'Sch 2 para 5',
    'The lifetime value of the contract or, where it is not known, the amounts payable to the provider.',
  ),
  sch2Para6ServiceDates: law(
    'Sch 2 para 6',
    'The dates between which the contract provides for the services to be provided.',
  ),
  sch2Para7DecisionMakers: law('Sch 2 para 7', 'Details of the award decision-makers.'),
  sch2Para8Conflicts: law('Sch 2 para 8', 'Any declared conflicts or potential conflicts of interest.'),
  sch2Para9ConflictsManaged: law('Sch 2 para 9', 'How any conflicts or potential conflicts of interest were managed.'),

  sch3Content: law('Sch 3', 'Content of the notice of intention to award to the existing provider under C.'),
  sch3Para1Statement: law(
    'Sch 3 para 1',
    'A statement that the authority intends to award a contract to an existing provider following Direct Award Process C.',
  ),
  sch3Para2TitleRef: law('Sch 3 para 2', 'The contract title and reference.'),
  sch3Para3Provider: law(
    'Sch 3 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch3Para4Services: law('Sch 3 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch3Para5ApproximateValue: law('Sch 3 para 5', 'The approximate lifetime value of the contract.'),
  sch3Para6DecisionMakers: law('Sch 3 para 6', 'Details of the award decision-makers.'),
  sch3Para7Reasons: law(
    'Sch 3 para 7',
    "The decision-makers' reasons for selecting the chosen provider, with reference to the key criteria.",
  ),
  sch3Para8Conflicts: law('Sch 3 para 8', 'Any declared conflicts or potential conflicts of interest.'),
  sch3Para9ConflictsManaged: law('Sch 3 para 9', 'How any conflicts or potential conflicts of interest were managed.'),

  sch4Content: law('Sch 4', 'Content of the notice following award under C.'),
  sch4Para1Statement: law('Sch 4 para 1', 'A statement that an award has been made following Direct Award Process C.'),
  sch4Para2TitleRef: law('Sch 4 para 2', 'The contract title and reference.'),
  sch4Para3Provider: law(
    'Sch 4 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch4Para4Services: law('Sch 4 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch4Para5LifetimeValue: law(
    'Sch 4 para 5',
    'The lifetime value of the contract or, where it is not known, the amounts payable to the provider.',
  ),
  sch4Para6ServiceDates: law(
    'Sch 4 para 6',
    'The dates between which the contract provides for the services to be provided.',
  ),
  sch4Para7DecisionMakers: law('Sch 4 para 7', 'Details of the award decision-makers.'),
  sch4Para8Conflicts: law('Sch 4 para 8', 'Any declared conflicts or potential conflicts of interest.'),
  sch4Para9ConflictsManaged: law('Sch 4 para 9', 'How any conflicts or potential conflicts of interest were managed.'),

  sch5Content: law('Sch 5', 'Content of the notice of intention to follow the Most Suitable Provider Process.'),
  sch5Para1Statement: law(
    'Sch 5 para 1',
    'A statement that the authority intends to follow the Most Suitable Provider Process to award a contract.',
  ),
  sch5Para2TitleRef: law('Sch 5 para 2', 'The contract title and reference.'),
  sch5Para3Services: law('Sch 5 para 3', 'A description of the services, including the most relevant CPV code.'),
  sch5Para4DecisionMakers: law('Sch 5 para 4', 'Details of the award decision-makers.'),

  sch6Content: law('Sch 6', 'Content of the notice of intention to award under the Most Suitable Provider Process.'),
  sch6Para1Statement: law(
    'Sch 6 para 1',
    'A statement that the authority intends to award a contract to a provider following the Most Suitable Provider Process.',
  ),
  sch6Para2TitleRef: law('Sch 6 para 2', 'The contract title and reference.'),
  sch6Para3Provider: law(
    'Sch 6 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch6Para4Services: law('Sch 6 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch6Para5ApproximateValue: law('Sch 6 para 5', 'The approximate lifetime value of the contract.'),
  sch6Para6DecisionMakers: law('Sch 6 para 6', 'Details of the award decision-makers.'),
  sch6Para7Reasons: law(
    'Sch 6 para 7',
    "The decision-makers' reasons for selecting the chosen provider, with reference to the key criteria.",
  ),
  sch6Para8Conflicts: law('Sch 6 para 8', 'Any declared conflicts or potential conflicts of interest.'),
  sch6Para9ConflictsManaged: law('Sch 6 para 9', 'How any conflicts or potential conflicts of interest were managed.'),

  sch7Content: law('Sch 7', 'Content of the notice following award under the Most Suitable Provider Process.'),
  sch7Para1Statement: law(
    'Sch 7 para 1',
    'A statement that an award has been made following the Most Suitable Provider Process.',
  ),
  sch7Para2TitleRef: law('Sch 7 para 2', 'The contract title and reference.'),
  sch7Para3Provider: law(
    'Sch 7 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch7Para4Services: law('Sch 7 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch7Para5LifetimeValue: law(
    'Sch 7 para 5',
    'The lifetime value of the contract or, where it is not known, the amounts payable to the provider.',
  ),
  sch7Para6ServiceDates: law(
    'Sch 7 para 6',
    'The dates between which the contract provides for the services to be provided.',
  ),
  sch7Para7DecisionMakers: law('Sch 7 para 7', 'Details of the award decision-makers.'),
  sch7Para8Conflicts: law('Sch 7 para 8', 'Any declared conflicts or potential conflicts of interest.'),
  sch7Para9ConflictsManaged: law('Sch 7 para 9', 'How any conflicts or potential conflicts of interest were managed.'),
} as const;
