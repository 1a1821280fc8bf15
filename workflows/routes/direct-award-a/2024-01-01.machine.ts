import { abandoning, abandonmentStates } from '../parts/abandonment.js';
import { awardStates, entering } from '../parts/award.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, statute } from '../parts/statute.js';

/** Direct Award Process A (reg 7): award without a competition, then the notice of Schedule 2. */
export const directAwardA = statute.createMachine({
  id: 'direct-award-a',
  initial: 'contactingProvider',
  context: ({ input }) => input as never,
  on: onRecord(undefined),
  states: {
    contactingProvider: {
      meta: about('The existing provider is to be contacted', 'reg7Process'),
      on: {
        ContactProvider: called(
          'Contact the existing provider, which commences the procurement',
          edge('awarding', 'reg7Process'),
        ),
        ...abandoning,
      },
    },
    awarding: {
      meta: about('The contract is to be awarded', 'reg7Award'),
      on: {
        ContactProvider: called('Contact another provider of the group', edge('awarding', 'reg7Process')),
        ...entering('reg7Award'),
        ...abandoning,
      },
    },
    ...awardStates({ enter: 'reg7Award', notice: 'reg7AwardNotice' }),
    ...abandonmentStates,
  },
});
