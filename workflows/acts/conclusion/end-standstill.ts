import { act } from '../act.js';
import { instant, type Carried } from '../shape.js';

/** What time has brought about: given by the passage of time, never by a person. */
export const endStandstill = act('EndStandstill', {
  event: 'StandstillEnded',
  label: 'End the standstill period',
  governedBy: 'commencement',
  decidesAt: null,
  onRecord: {},
  carries: {
    endedAt: instant({
      optional: true,
      noun: 'when the standstill ended',
      question: 'When did the standstill period end?',
    }),
  },
  example: { endedAt: '2026-04-08T23:00:00.000Z' },
  documents: 'none',
  system: true,
  // It is so whether or not it is on record yet, and nobody’s act: it overtakes nobody.
  moves: () => [],
});

export type EndStandstill = Carried<typeof endStandstill>;
