import { abandoning, abandonmentStates } from '../parts/abandonment.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, ongoing, statute } from '../parts/statute.js';

/**
 * Direct Award Process B (reg 8): a contract for every provider that qualifies, each with its own notice of Schedule 2 within
 * its own 30 days. It stays open to providers that qualify later, until the authority closes it.
 */
export const directAwardB = statute.createMachine({
  id: 'direct-award-b',
  initial: 'contactingProviders',
  context: ({ input }) => input as never,
  on: onRecord(undefined),
  states: {
    contactingProviders: {
      meta: about('Providers are to be contacted', 'reg8Process'),
      on: {
        ContactProvider: called(
          'Contact a provider, which commences the procurement',
          edge('openToProviders', 'reg8Process'),
        ),
        ...abandoning,
      },
    },
    openToProviders: {
      meta: about('Open: every provider that qualifies is awarded a contract', 'reg8Award'),
      on: {
        ContactProvider: called('Contact another provider', edge('openToProviders', 'reg8Process')),
        EnterIntoContract: ongoing(
          called('Enter into a contract with a provider that qualifies', edge('openToProviders', 'reg8Award')),
        ),
        SubmitAwardNotice: called('Submit the notice of an award', edge('openToProviders', 'reg8AwardNotice')),
        RecordAwardNoticePublished: called(
          'Record the publication of a notice',
          edge('openToProviders', 'reg8AwardNotice'),
        ),
        CloseProcurement: called('Close the procurement to further providers', edge('complete', 'reg8Process')),
        ...abandoning,
      },
    },
    complete: { type: 'final', meta: about('Closed: every award made and its notice published', 'reg8AwardNotice') },
    ...abandonmentStates,
  },
});
