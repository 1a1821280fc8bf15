import {
  acts,
  type CommandData,
  type Evidence,
  type KeyCriteria,
  type NoticeContent,
  type Process,
} from '../../../../workflows/index.js';
import { Story } from '../story.js';

export const considered: KeyCriteria = {
  qualityAndInnovation: 'Outcomes above the national median; a virtual clinic is being introduced.',
  value: 'Unit costs below the regional mean.',
  integrationCollaborationAndSustainability: 'Works with primary care; stable workforce.',
  accessInequalitiesAndChoice: 'Evening clinics in the two most deprived wards.',
  socialValue: 'Local apprenticeships.',
};

export const owl = { id: 'owl', name: 'Owl Health Limited', address: '1 Barn Lane, Carlisle CA1 1AA' };
export const fox = { id: 'fox', name: 'Fox Care CIC', address: '2 Den Road, Hull HU1 1AA' };
export const elk = { id: 'elk', name: 'Elk Clinics LLP', address: '3 Moor View, York YO1 1AA' };

export const opening: CommandData['OpenProcurement'] = {
  title: 'Community diagnostics',
  reference: 'ICB-2026-014',
  description: 'Community diagnostic services for adults',
  cpv: '85121200-5',
  healthServicePurpose: true,
  lifetimeValue: 4_300_000,
};

type Answers = CommandData['ChooseProcess']['answers'];

/** The documented answers, but that nobody expects to be able to say who is most suitable. */
const incumbent: Answers = { ...acts.ChooseProcess.example.answers, likelyToIdentifyMostSuitable: false };

const nobody: Answers = {
  ...incumbent,
  existingProvider: false,
  existingContract: null,
  change: null,
  sufficientStandard: null,
};

/** Answers that lead to each process. */
export const answersFor: Readonly<Record<Process, Answers>> = {
  'direct-award-a': { ...incumbent, onlyExistingProviderCapable: true },
  'direct-award-b': {
    ...nobody,
    patientChoice: {
      offered: true,
      numbersUnrestricted: true,
      allQualifyingOffered: true,
      expressionsOfInterestArranged: true,
    },
  },
  'direct-award-c': incumbent,
  'most-suitable-provider': { ...nobody, likelyToIdentifyMostSuitable: true },
  competitive: nobody,
};

export const everyReason = {
  existingProvider: 'The contract register shows it.',
  onlyExistingProviderCapable: 'See the market analysis.',
  patientChoice: 'No legal right to choose applies to this service.',
  existingContract: 'The contract ends on 31 August 2026.',
  change: 'The specification is carried over.',
  sufficientStandard: 'Quarterly reviews were met.',
  likelyToIdentifyMostSuitable: 'The market is small and known.',
};

export const content: NoticeContent = {
  decisionMakers: 'The Commissioning Committee',
  approximateLifetimeValue: 4_300_000,
  reasons: considered,
  conflictsDeclared: 'None were declared.',
  conflictsManaged: 'There was nothing to manage.',
  intendedDates: { startsOn: '2026-09-01', endsOn: '2029-08-31', extensions: 'up to two years' },
  howToSubmitOffers: 'Through the electronic portal named in the notice.',
  howOffersAreAssessed: 'In a single stage, against the award criteria.',
};

export const terms = {
  lifetimeValue: 4_300_000,
  startsOn: '2026-09-01',
  endsOn: '2029-08-31',
  reasons: 'As set out in the award report.',
};

/** A procurement opened on 2 March 2026 and its process chosen the same day. */
export function chosen(
  process: Process,
  evidence: Partial<Evidence> = {},
  more: Partial<CommandData['OpenProcurement']> = {},
): Story {
  return new Story(evidence)
    .at('2026-03-02')
    .does('OpenProcurement', { ...opening, ...more })
    .does('ChooseProcess', { process, answers: answersFor[process], reasons: everyReason, reason: 'It fits.' });
}

const findings: CommandData['RecordFindings'] = {
  provider: owl,
  past: { satisfied: true, keyCriteria: considered },
  future: { likelyToSatisfy: true, keyCriteria: considered },
  basicSelectionCriteria: { met: true, assessment: 'Registered with the CQC; accounts reviewed.' },
  reasons: 'Both findings are supported by the contract reviews.',
};

/** Direct award process C up to where the notice of intention may be submitted. */
export function contentUnderC(changes: Partial<CommandData['RecordFindings']> = {}): Story {
  return chosen('direct-award-c')
    .at('2026-03-10')
    .does('RecordFindings', { ...findings, ...changes });
}

/** Any of the three processes with a standstill, up to where the notice of intention may be submitted (23 March 2026). */
export function readyToIntend(process: Process): Story {
  if (process === 'direct-award-c') return contentUnderC().at('2026-03-23');
  if (process === 'most-suitable-provider') return mostSuitableChosen().at('2026-03-23');
  return competitionDecided().at('2026-03-23');
}

export function mostSuitableChosen(): Story {
  return identified()
    .at('2026-03-19')
    .does('CompleteIdentification', {})
    .does('AssessProvider', {
      provider: { id: 'owl' },
      keyCriteria: considered,
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
    })
    .does('ChooseMostSuitableProvider', { providers: [{ id: 'owl' }], reasons: 'Strongest on access.' });
}

export function identified(): Story {
  return chosen('most-suitable-provider')
    .at('2026-03-05')
    .does('SubmitIntendedApproachNotice', { content })
    .does('IdentifyProvider', { provider: owl, outcome: 'kept', reasons: 'Has the capacity.', aware: true })
    .does('IdentifyProvider', { provider: fox, outcome: 'dropped', reasons: 'Outside the area.' });
}

export const criteria: CommandData['SetAwardCriteria'] = {
  criteria: [
    {
      id: 'quality',
      name: 'Quality of the service',
      weight: 60,
      keyCriteria: ['qualityAndInnovation', 'accessInequalitiesAndChoice'],
    },
    { id: 'cost', name: 'Cost', weight: 40, keyCriteria: ['value'] },
  ],
  keyCriteria: considered,
  basicSelectionCriteria: 'Registration with the CQC; audited accounts; three years of experience.',
};

export function invited(): Story {
  return chosen('competitive')
    .does('SetAwardCriteria', criteria)
    .at('2026-03-03')
    .does('SubmitInvitationNotice', { content })
    .does('RecordInvitationNoticePublished', { publishedAt: '2026-03-03T09:00:00.000Z' });
}

export const evaluation = (id: string, score: number): CommandData['RecordEvaluation'] => ({
  provider: { id },
  scores: [
    { criterion: 'quality', score, reasons: 'A clear plan.' },
    { criterion: 'cost', score, reasons: 'Within budget.' },
  ],
  basicSelectionCriteria: { met: true, assessment: 'Met.' },
  goesOn: true,
});

export function evaluated(): Story {
  return invited()
    .at('2026-03-16')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .at('2026-03-18')
    .does('RecordEvaluation', evaluation('owl', 80))
    .does('RecordEvaluation', evaluation('fox', 60));
}

export const letter: CommandData['InformUnsuccessfulProvider'] = {
  provider: { id: 'fox' },
  plannedPublicationOn: '2026-03-24',
  whySuccessful: 'It scored highest on quality.',
  whyUnsuccessful: 'Mobilisation was not evidenced.',
};

export function competitionDecided(): Story {
  return evaluated()
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.' })
    .does('InformSuccessfulProvider', { provider: { id: 'owl' } })
    .does('InformUnsuccessfulProvider', letter);
}

/** A standstill opened by a notice published on 24 March 2026: representations until the end of 8 April. */
export function inStandstill(process: Process): Story {
  return readyToIntend(process)
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
}

/** A process run through to the end without interruption. */
export function complete(process: Process): Story {
  const story =
    process === 'direct-award-a' || process === 'direct-award-b'
      ? chosen(process).at('2026-03-10').does('ContactProvider', { provider: owl })
      : inStandstill(process);
  story
    .at('2026-04-09')
    .does('EnterIntoContract', {
      ...terms,
      ...(story.procurement.facts.run.standstill ? {} : { providers: [{ id: 'owl' }] }),
    })
    .at('2026-04-20')
    .does('SubmitAwardNotice', { content })
    .does('RecordAwardNoticePublished', { publishedAt: '2026-04-20T09:00:00.000Z' });
  return process === 'direct-award-b' ? story.does('CloseProcurement', { reasons: 'No more are expected.' }) : story;
}

/** The three processes with a notice of intention, a standstill period and steps to go back to. */
export const withStandstill = ['direct-award-c', 'most-suitable-provider', 'competitive'] as const;

/** The number of the first step of each process, and of the one at which the notice of intention is submitted. */
export const stepsOf = {
  'direct-award-c': { intention: 2, all: [1, 2] },
  'most-suitable-provider': { intention: 4, all: [1, 2, 3, 4] },
  competitive: { intention: 6, all: [1, 2, 3, 4, 5, 6] },
} as const;

/** A standstill that ran out without representations: it is 9 April 2026, and nothing has been awarded. */
export function standstillOver(process: (typeof withStandstill)[number]): Story {
  return inStandstill(process).at('2026-04-09').does('EndStandstill', {});
}

/** Direct award A or B with one provider contacted on 10 March 2026. */
export function contacted(process: 'direct-award-a' | 'direct-award-b'): Story {
  return chosen(process).at('2026-03-10').does('ContactProvider', { provider: owl });
}

/** The first contract of a procurement, of 9 April 2026; its notice is not yet submitted. */
export function awarded(process: Process): Story {
  if (process === 'direct-award-a' || process === 'direct-award-b') {
    return contacted(process)
      .at('2026-04-09')
      .does('EnterIntoContract', { ...terms, providers: [{ id: 'owl' }] });
  }
  return standstillOver(process).does('EnterIntoContract', terms);
}
