import { groundsOfTheSchedules, setOn } from '../law/index.js';
import { edition20240101 } from './2024-01-01.js';
import { amended } from './edition.js';

/**
 * SI 2025/163: exclusion on the model of the Procurement Act 2023, and the central digital platform. In regulations 6 to 12 and 15 it changed
 * nothing but the name of the platform, so steps and gates are those of before; what is left of reg 20 as made asks which law governs.
 */
export const edition20250224 = amended(edition20240101, {
  from: '2025-02-24',
  source: 'si2025Reg34',
  numbers: setOn('2025-02-24'),
  grounds: groundsOfTheSchedules,
  // It tells by which act each process commences (reg 34(2)).
  commencedBy: {
    ContactProvider: 'si2025Reg34AOrB',
    SubmitIntendedApproachNotice: 'si2025Reg34MostSuitable',
    SubmitInvitationNotice: 'si2025Reg34Competitive',
    SubmitIntentionNotice: 'si2025Reg34C',
  },
});
