import type { NoticeItem } from '../law/index.js';

/** What each item is called, and the field of the command that gives it where the record does not. */
export const noticeItems: Readonly<Record<NoticeItem, { readonly what: string; readonly field: string | null }>> = {
  statement: { what: 'the statement of what the notice is', field: null },
  titleAndReference: { what: 'the title and reference', field: null },
  providers: { what: 'the name and address of each provider', field: null },
  service: { what: 'the description of the services and the CPV code', field: null },
  approximateLifetimeValue: { what: 'the approximate lifetime value', field: 'approximateLifetimeValue' },
  lifetimeValue: { what: 'the lifetime value or the amounts payable', field: null },
  serviceDates: { what: 'the dates of the services', field: null },
  intendedDates: { what: 'the intended dates and duration', field: 'intendedDates' },
  decisionMakers: { what: 'the details of the decision-makers', field: 'decisionMakers' },
  reasons: { what: 'the reasons by reference to each of the five key criteria', field: 'reasons' },
  conflictsDeclared: {
    what: 'the declared or potential conflicts of interest, or that there are none',
    field: 'conflictsDeclared',
  },
  conflictsManaged: { what: 'how conflicts of interest were managed', field: 'conflictsManaged' },
  awardCriteria: { what: 'the award criteria', field: null },
  frameworkUsers: { what: 'the authorities able to use the framework agreement', field: 'frameworkUsers' },
  frameworkTermAndUsers: {
    what: 'the term of the framework agreement and the authorities able to use it',
    field: 'frameworkTerm',
  },
  frameworkTermUsersAndValue: {
    what: 'the term, the users and the lifetime value of the framework agreement',
    field: null,
  },
  frameworkUsed: { what: 'whether a framework agreement was used', field: 'frameworkUsed' },
  howToSubmitOffers: { what: 'how offers must be made, by electronic means', field: 'howToSubmitOffers' },
  howOffersAreAssessed: { what: 'how offers will be assessed, and whether in stages', field: 'howOffersAreAssessed' },
};
