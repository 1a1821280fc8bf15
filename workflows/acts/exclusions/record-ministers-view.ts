import { act } from '../act.js';
import { now } from '../decision.js';
import { flag, instant, reference, type Carried } from '../shape.js';
import { exampleProvider, exampleSubcontractor, subject } from './exclusions.fields.js';

/** What the Minister considers, without which nobody is excluded for a threat to national security (reg 20B(2)(b)). */
export const recordMinistersView = act('RecordMinistersView', {
  event: 'MinistersViewRecorded',
  label: 'Record the Minister’s view',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    ...subject,
    receivedAt: instant({
      ...now,
      corrects: true,
      noun: 'when the view was received',
      question: 'When was the Minister’s view received?',
    }),
    /** Reg 20B(2)(b)(i). */
    excludable: flag({
      noun: 'whether the Minister considers the provider excludable',
      question: 'Does the Minister consider the provider or sub-contractor excludable?',
      says: 'Whether the Minister considers it excludable by reference to Sch 7 para 14',
    }),
    /** Reg 20B(2)(b)(ii). */
    shouldBeExcluded: flag({
      noun: 'whether the Minister considers that the provider should be excluded',
      question: 'Does the Minister consider that the provider should be excluded?',
      says: 'Whether the Minister considers that the provider should be excluded',
    }),
    reference: reference({
      optional: true,
      corrects: true,
      noun: 'the reference of the Minister’s view',
      question: 'What is the reference of the Minister’s view?',
    }),
  },
  example: {
    provider: exampleProvider,
    subcontractor: exampleSubcontractor,
    excludable: true,
    shouldBeExcluded: true,
    reference: 'NS-2026-3',
  },
});

export type RecordMinistersView = Carried<typeof recordMinistersView>;
