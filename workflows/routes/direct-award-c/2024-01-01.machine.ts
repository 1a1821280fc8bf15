import { correctionEdgesAfterStandstill } from '../parts/corrections.edges.js';
import { settlingCriteria } from '../parts/evaluation.edges.js';
import { abandoning, abandonmentStates } from '../parts/abandonment.js';
import { awardStates, entering } from '../parts/award.js';
import { returning, telling } from '../parts/returning.js';
import { lodgingAtAnyTime, lodgingRecordedLate, standstillStates } from '../parts/standstill.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, statute } from '../parts/statute.js';

const step1 = {
  step: 1,
  state: 'assessingExistingProvider',
  label: 'the findings about the existing provider',
} as const;
const step2 = { step: 2, state: 'readyForIntentionNotice', label: 'the notice of intention to award' } as const;

/** Direct Award Process C (reg 9), step by step. */
export const directAwardC = statute.createMachine({
  id: 'direct-award-c',
  initial: 'assessingExistingProvider',
  context: ({ input }) => input as never,
  on: { ...lodgingAtAnyTime, ...onRecord(undefined) },
  states: {
    assessingExistingProvider: {
      meta: about('Step 1: is the authority content with the existing provider?', 'reg9Step1', 1),
      on: {
        RecordFindings: [
          called(
            'Find that the authority is content',
            edge('readyForIntentionNotice', 'reg9Step1', 'authorityIsContent'),
          ),
          called('Find that the authority is not content', edge('notContent', 'reg9Step1')),
        ],
        ...settlingCriteria('assessingExistingProvider'),
        ...telling('assessingExistingProvider'),
        ...abandoning,
      },
    },
    notContent: {
      meta: about('The authority is not content: this process cannot go on', 'reg9Step2', 2),
      on: { ...returning(step1), ...telling('notContent'), ...abandoning },
    },
    readyForIntentionNotice: {
      meta: about('Step 2: the notice of intention to award is to be submitted', 'reg9Step2', 2),
      on: {
        SubmitIntentionNotice: edge('intentionNoticeSubmitted', 'reg9Step2'),
        ...returning(step1),
        ...telling('readyForIntentionNotice'),
        ...abandoning,
      },
    },
    intentionNoticeSubmitted: {
      meta: about('The notice of intention awaits publication', 'reg9Step3', 3),
      on: {
        RecordIntentionNoticePublished: [
          called(
            'Record its publication; standstill begins the day after; representations have arrived already',
            edge('representationsReceived', 'reg9Step3', 'aRepresentationIsUndecided'),
          ),
          called('Record its publication; standstill begins the day after', edge('standstillOpen', 'reg9Step3')),
        ],
        ...returning(step1, step2),
        ...telling('intentionNoticeSubmitted'),
        ...abandoning,
      },
    },
    ...standstillStates(3, returning(step1, step2)),
    goingBack: {
      meta: about('Standstill has ended; the authority goes back to an earlier step', 'reg9Step4', 4),
      on: {
        ...returning(step1, step2),
        ...lodgingRecordedLate('goingBack'),
        ...correctionEdgesAfterStandstill('goingBack'),
        ...telling('goingBack'),
        ...abandoning,
      },
    },
    standstillEnded: {
      meta: about('Step 5: standstill has ended; the contract may be entered into', 'reg9Step5', 5),
      on: {
        ...entering('reg9Step5'),
        ...returning(step1, step2),
        ...lodgingRecordedLate('standstillEnded'),
        ...correctionEdgesAfterStandstill('standstillEnded'),
        ...telling('standstillEnded'),
        ...abandoning,
      },
    },
    ...awardStates({ enter: 'reg9Step5', notice: 'reg9Step6', steps: [5, 6] }),
    ...abandonmentStates,
  },
});
