import { correctionEdgesAfterStandstill } from '../parts/corrections.edges.js';
import { amending, appointing, scoring, settlingCriteria } from '../parts/evaluation.edges.js';
import { abandoning, abandonmentStates } from '../parts/abandonment.js';
import { awardStates, entering } from '../parts/award.js';
import { returning, telling } from '../parts/returning.js';
import { lodgingAtAnyTime, lodgingRecordedLate, standstillStates } from '../parts/standstill.js';
import { onRecord } from '../parts/on-record.js';
import { about, called, edge, ongoing, statute } from '../parts/statute.js';

const step1 = { step: 1, state: 'settingAwardCriteria', label: 'the award criteria' } as const;
const step2 = { step: 2, state: 'readyToInvite', label: 'the notice inviting offers' } as const;
const step3 = { step: 3, state: 'evaluatingOffers', label: 'the assessment of the offers' } as const;
const step4 = { step: 4, state: 'evaluatingOffers', label: 'the decision as to the successful provider' } as const;
const step5 = { step: 5, state: 'informingProviders', label: 'the letters to the providers' } as const;
const step6 = { step: 6, state: 'informingProviders', label: 'the notice of intention to award' } as const;

const letters = <T extends string>(state: T) => ({
  InformUnsuccessfulProvider: called(
    'Inform an unsuccessful provider, with what Schedule 9 asks for',
    edge(state, 'reg11InformUnsuccessful'),
  ),
});

/** Letters are corrected while the standstill runs, where the notice was published on another day than planned. */
function withLetters<T extends string>(states: ReturnType<typeof standstillStates<T>>) {
  const { standstillOpen, representationsReceived, furtherDecisionMade } = states;
  return {
    standstillOpen: { ...standstillOpen, on: { ...standstillOpen.on, ...letters('standstillOpen') } },
    representationsReceived: {
      ...representationsReceived,
      on: { ...representationsReceived.on, ...letters('representationsReceived') },
    },
    furtherDecisionMade: {
      ...furtherDecisionMade,
      on: { ...furtherDecisionMade.on, ...letters('furtherDecisionMade') },
    },
  };
}

/** The Competitive Process (reg 11), step by step. */
export const competitive = statute.createMachine({
  id: 'competitive',
  initial: 'settingAwardCriteria',
  context: ({ input }) => input as never,
  on: { ...lodgingAtAnyTime, ...onRecord(undefined) },
  states: {
    settingAwardCriteria: {
      meta: about('Step 1: the award criteria are to be determined', 'reg11Step1', 1),
      on: {
        SetAwardCriteria: edge('readyToInvite', 'reg11Step1'),
        ...settlingCriteria('settingAwardCriteria'),
        ...telling('settingAwardCriteria'),
        ...abandoning,
      },
    },
    readyToInvite: {
      meta: about('Step 2: offers are to be invited', 'reg11Step2', 2),
      on: {
        SetAwardCriteria: called(
          'Determine the award criteria anew, before they are published',
          edge('readyToInvite', 'reg11Step1'),
        ),
        SubmitInvitationNotice: called(
          'Submit the notice inviting offers, which freezes the criteria',
          edge('receivingOffers', 'reg11Step2'),
        ),
        ...returning(step1),
        ...settlingCriteria('readyToInvite'),
        ...telling('readyToInvite'),
        ...abandoning,
      },
    },
    receivingOffers: {
      meta: about('Offers are being received', 'reg11Step2', 3),
      on: {
        RecordInvitationNoticePublished: edge('receivingOffers', 'reg11Step2'),
        RecordOffer: ongoing(edge('receivingOffers', 'reg11Step3')),
        CloseOffers: edge('evaluatingOffers', 'reg11Step3'),
        ...returning(step1, step2),
        ...appointing('receivingOffers'),
        ...telling('receivingOffers'),
        ...abandoning,
      },
    },
    evaluatingOffers: {
      meta: about('Steps 3 and 4: offers are being assessed; the decision follows', 'reg11Step3', 4),
      on: {
        RecordOffer: called('Record late an offer that was received in time', edge('evaluatingOffers', 'reg11Step3')),
        RecordEvaluation: edge('evaluatingOffers', 'reg11Step3'),
        SelectProviders: edge('informingProviders', 'reg11Step4'),
        ...returning(step1, step2, step3),
        ...scoring('evaluatingOffers'),
        ...telling('evaluatingOffers'),
        ...abandoning,
      },
    },
    informingProviders: {
      meta: about('Steps 5 and 6: each provider is informed; the notice of intention follows', 'reg11Step5', 6),
      on: {
        InformSuccessfulProvider: edge('informingProviders', 'reg11InformSuccessful'),
        ...letters('informingProviders'),
        SubmitIntentionNotice: edge('intentionNoticeSubmitted', 'reg11Step6'),
        ...returning(step1, step2, step3, step4, step5),
        ...amending('informingProviders'),
        ...telling('informingProviders'),
        ...abandoning,
      },
    },
    intentionNoticeSubmitted: {
      meta: about('The notice of intention awaits publication', 'reg11Step7', 7),
      on: {
        RecordIntentionNoticePublished: [
          called(
            'Record its publication; standstill begins the day after; representations have arrived already',
            edge('representationsReceived', 'reg11Step7', 'aRepresentationIsUndecided'),
          ),
          called('Record its publication; standstill begins the day after', edge('standstillOpen', 'reg11Step7')),
        ],
        ...letters('intentionNoticeSubmitted'),
        ...returning(step1, step2, step3, step4, step5, step6),
        ...telling('intentionNoticeSubmitted'),
        ...abandoning,
      },
    },
    ...withLetters(standstillStates(7, returning(step1, step2, step3, step4, step5, step6))),
    goingBack: {
      meta: about('Standstill has ended; the authority goes back to an earlier step', 'reg11Step8', 8),
      on: {
        ...returning(step1, step2, step3, step4, step5, step6),
        ...lodgingRecordedLate('goingBack'),
        ...correctionEdgesAfterStandstill('goingBack'),
        ...telling('goingBack'),
        ...abandoning,
      },
    },
    standstillEnded: {
      meta: about(
        'Step 9: standstill has ended; the contract may be entered into or the framework concluded',
        'reg11Step9',
        9,
      ),
      on: {
        ...entering('reg11Step9'),
        ...entering('reg11Step9', 'ConcludeFramework'),
        ...letters('standstillEnded'),
        ...returning(step1, step2, step3, step4, step5, step6),
        ...lodgingRecordedLate('standstillEnded'),
        ...correctionEdgesAfterStandstill('standstillEnded'),
        ...telling('standstillEnded'),
        ...abandoning,
      },
    },
    ...awardStates(
      { enter: 'reg11Step9', notice: 'reg11Step10', steps: [9, 10] },
      'EnterIntoContract',
      'ConcludeFramework',
    ),
    ...abandonmentStates,
  },
});
