import { correctionEdgesAfterStandstill } from '../parts/corrections.edges.js';
import { amending, appointing, scoring, settlingCriteria } from '../parts/evaluation.edges.js';
import { abandoning, abandonmentStates } from '../parts/abandonment.js';
import { awardStates, entering } from '../parts/award.js';
import { returning, telling } from '../parts/returning.js';
import { lodgingAtAnyTime, lodgingRecordedLate, standstillStates } from '../parts/standstill.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, ongoing, statute } from '../parts/statute.js';

const step1 = { step: 1, state: 'announcingApproach', label: 'the notice of the intended approach' } as const;
const step2 = { step: 2, state: 'identifyingProviders', label: 'the identification of potential providers' } as const;
const step3 = { step: 3, state: 'assessingProviders', label: 'the assessment and the choice' } as const;
const step4 = { step: 4, state: 'readyForIntentionNotice', label: 'the notice of intention to award' } as const;

/** The Most Suitable Provider Process (reg 10), step by step. */
export const mostSuitableProvider = statute.createMachine({
  id: 'most-suitable-provider',
  initial: 'announcingApproach',
  context: ({ input }) => input as never,
  on: {
    // Nothing later waits for the publication of this notice, so it is recorded whenever it is known (reg 10(3)).
    RecordIntendedApproachNoticePublished: edge(undefined, 'reg10Step1'),
    ...lodgingAtAnyTime,
    ...onRecord(undefined),
  },
  states: {
    announcingApproach: {
      meta: about('Step 1: the notice of the intended approach is to be submitted', 'reg10Step1', 1),
      on: {
        SubmitIntendedApproachNotice: edge('identifyingProviders', 'reg10Step1'),
        ...settlingCriteria('announcingApproach'),
        ...telling('announcingApproach'),
        ...abandoning,
      },
    },
    identifyingProviders: {
      meta: about('Step 2: potential providers are being identified', 'reg10Step2', 2),
      on: {
        IdentifyProvider: ongoing(
          called('Identify a potential provider, kept or dropped', edge('identifyingProviders', 'reg10Step2')),
        ),
        CompleteIdentification: called(
          'Complete the identification, once the days before it are over',
          edge('assessingProviders', 'reg10FourteenDays'),
        ),
        ...returning(step1),
        ...settlingCriteria('identifyingProviders'),
        ...appointing('identifyingProviders'),
        ...telling('identifyingProviders'),
        ...abandoning,
      },
    },
    assessingProviders: {
      meta: about('Step 3: potential providers are being assessed', 'reg10Step3', 3),
      on: {
        AssessProvider: edge('assessingProviders', 'reg10Step3'),
        ChooseMostSuitableProvider: edge('readyForIntentionNotice', 'reg10Step3'),
        ...returning(step1, step2),
        ...settlingCriteria('assessingProviders'),
        ...scoring('assessingProviders'),
        ...telling('assessingProviders'),
        ...abandoning,
      },
    },
    readyForIntentionNotice: {
      meta: about('Step 4: the notice of intention to award is to be submitted', 'reg10Step4', 4),
      on: {
        SubmitIntentionNotice: edge('intentionNoticeSubmitted', 'reg10Step4'),
        ...returning(step1, step2, step3),
        ...amending('readyForIntentionNotice'),
        ...telling('readyForIntentionNotice'),
        ...abandoning,
      },
    },
    intentionNoticeSubmitted: {
      meta: about('The notice of intention awaits publication', 'reg10Step5', 5),
      on: {
        RecordIntentionNoticePublished: [
          called(
            'Record its publication; standstill begins the day after; representations have arrived already',
            edge('representationsReceived', 'reg10Step5', 'aRepresentationIsUndecided'),
          ),
          called('Record its publication; standstill begins the day after', edge('standstillOpen', 'reg10Step5')),
        ],
        ...returning(step1, step2, step3, step4),
        ...telling('intentionNoticeSubmitted'),
        ...abandoning,
      },
    },
    ...standstillStates(5, returning(step1, step2, step3, step4)),
    goingBack: {
      meta: about('Standstill has ended; the authority goes back to an earlier step', 'reg10Step6', 6),
      on: {
        ...returning(step1, step2, step3, step4),
        ...lodgingRecordedLate('goingBack'),
        ...correctionEdgesAfterStandstill('goingBack'),
        ...telling('goingBack'),
        ...abandoning,
      },
    },
    standstillEnded: {
      meta: about('Step 7: standstill has ended; the contract may be entered into', 'reg10Step7', 7),
      on: {
        ...entering('reg10Step7'),
        ...returning(step1, step2, step3, step4),
        ...lodgingRecordedLate('standstillEnded'),
        ...correctionEdgesAfterStandstill('standstillEnded'),
        ...telling('standstillEnded'),
        ...abandoning,
      },
    },
    ...awardStates({ enter: 'reg10Step7', notice: 'reg10Step8', steps: [7, 8] }),
    ...abandonmentStates,
  },
});
