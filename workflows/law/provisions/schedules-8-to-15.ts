import { law } from './provision.js';

/** Schedules 8 to 11 and 15: what the notices and letters of the Competitive Process must say. */
export const schedules8To15 = {
  sch8Content: law('Sch 8', 'Content of the notice inviting offers.'),
  sch8Para1TitleRef: law('Sch 8 para 1', 'The contract or framework agreement title and reference.'),
  sch8Para2Services: law('Sch 8 para 2', 'A description of the services, including the most relevant CPV code.'),
  sch8Para3PlannedDates: law(
    'Sch 8 para 3',
    'The intended or estimated service dates and duration of the contract with potential extensions, or the term of the framework agreement.',
  ),
  sch8Para4ApproximateValue: law(
    'Sch 8 para 4',
    'The approximate lifetime value of the contract or framework agreement.',
  ),
  sch8Para5AwardCriteria: law('Sch 8 para 5', 'The contract or framework award criteria.'),
  sch8Para6FrameworkUsers: law(
    'Sch 8 para 6',
    'For a framework agreement: the authorities which will be able to use it.',
  ),
  sch8Para7HowToOffer: law('Sch 8 para 7', 'How offers must be made, which must be by electronic means.'),
  sch8Para8HowAssessed: law('Sch 8 para 8', 'How offers will be assessed, including whether in stages.'),

  sch9Content: law('Sch 9', 'Content of the communication to an unsuccessful provider.'),
  sch9Para1TitleRef: law('Sch 9 para 1', 'The contract or framework agreement title and reference.'),
  sch9Para2AwardCriteria: law('Sch 9 para 2', 'The contract or framework award criteria.'),
  sch9Para3WhySuccessful: law('Sch 9 para 3', 'Why the successful provider was successful.'),
  sch9Para4WhyUnsuccessful: law('Sch 9 para 4', 'Why the unsuccessful provider was unsuccessful.'),
  sch9Para5RepresentationDates: law(
    'Sch 9 para 5',
    'The dates of the beginning and end of the period in which written representations may be made.',
  ),

  sch10Content: law('Sch 10', 'Content of the notice of intention under the Competitive Process.'),
  sch10Para1Statement: law(
    'Sch 10 para 1',
    'A statement that the authority intends to award a contract or conclude a framework agreement under the Competitive Process.',
  ),
  sch10Para2TitleRef: law('Sch 10 para 2', 'The contract or framework agreement title and reference.'),
  sch10Para3Provider: law(
    'Sch 10 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch10Para4Services: law('Sch 10 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch10Para5FrameworkTermAndUsers: law(
    'Sch 10 para 5',
    'For a framework agreement: its duration and the authorities which will be able to use it.',
  ),
  sch10Para6ApproximateValue: law(
    'Sch 10 para 6',
    'The approximate lifetime value of the contract or framework agreement.',
  ),
  sch10Para7DecisionMakers: law('Sch 10 para 7', 'Details of the decision-makers.'),
  sch10Para8Reasons: law(
    'Sch 10 para 8',
    "The decision-makers' reasons for selecting the chosen provider, with reference to the key criteria.",
  ),
  sch10Para9Conflicts: law('Sch 10 para 9', 'Any declared conflicts or potential conflicts of interest.'),
  sch10Para10ConflictsManaged: law(
    'Sch 10 para 10',
    'How any conflicts or potential conflicts of interest were managed.',
  ),
  sch10Para11FrameworkUsed: law('Sch 10 para 11', 'Where appropriate, whether a framework agreement was used.'),

  sch11Content: law('Sch 11', 'Content of the notice following a competition under the Competitive Process.'),
  sch11Para1Statement: law(
    'Sch 11 para 1',
    'A statement that the award follows a competition under the Competitive Process.',
  ),
  sch11Para2TitleRef: law('Sch 11 para 2', 'The contract or framework agreement title and reference.'),
  sch11Para3Provider: law(
    'Sch 11 para 3',
    'The name and address of the registered office or principal place of business of the provider.',
  ),
  sch11Para4Services: law('Sch 11 para 4', 'A description of the services, including the most relevant CPV code.'),
  sch11Para5LifetimeValue: law(
    'Sch 11 para 5',
    'For a contract: the lifetime value or, where it is not known, the amounts payable to the provider.',
  ),
  sch11Para6FrameworkTermUsersAndValue: law(
    'Sch 11 para 6',
    'For a framework agreement: its duration, the authorities which will be able to use it and its lifetime value.',
  ),
  sch11Para7ServiceDates: law(
    'Sch 11 para 7',
    'For a contract: the dates between which it provides for the services to be provided.',
  ),
  sch11Para8DecisionMakers: law('Sch 11 para 8', 'Details of the decision-makers.'),
  sch11Para9Conflicts: law('Sch 11 para 9', 'Any declared conflicts or potential conflicts of interest.'),
  sch11Para10ConflictsManaged: law(
    'Sch 11 para 10',
    'How any conflicts or potential conflicts of interest were managed.',
  ),

  sch13Para7LongerThanUsual: law(
    'Sch 13 para 7',
    'The reasons for the dates of an urgent award whose services are provided for longer than 12 months.',
  ),

  sch15Content: law(
    'Sch 15',
    'Content of the invitation to providers party to a framework agreement to submit an offer.',
  ),
  sch15Para1Services: law('Sch 15 para 1', 'A description of the services, including the most relevant CPV code.'),
  sch15Para2AwardCriteria: law('Sch 15 para 2', 'The contract award criteria.'),
  sch15Para3PlannedDates: law(
    'Sch 15 para 3',
    'The intended or estimated service dates and the duration of the contract including potential extensions.',
  ),
  sch15Para4ApproximateValue: law('Sch 15 para 4', 'The approximate lifetime value of the contract.'),
} as const;
