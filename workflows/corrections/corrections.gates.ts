import type { Gate } from '../rules/gate.js';
import { correctedActIsPossible } from './rules/corrected-act-is-possible.js';
import { correctionIsOfASlip } from './rules/correction-is-of-a-slip.js';
import { correctionIsOfWhatIsOnRecord } from './rules/correction-is-of-what-is-on-record.js';
import { correctionSaysWhyAndWhoWasTold } from './rules/correction-says-why-and-who-was-told.js';
import { nobodyActedOnWhatIsStruck } from './rules/nobody-acted-on-what-is-struck.js';
import { whoeverCorrectsMayBindTheAuthority } from './rules/whoever-corrects-may-bind-the-authority.js';
import { whoeverCorrectsMayTakePart } from './rules/whoever-corrects-may-take-part.js';

/** What a correction must pass, wherever a procurement is. Whether it is possible is asked last: that says the most. */
export const correctionGates = {
  CorrectRecord: [
    correctionSaysWhyAndWhoWasTold,
    correctionIsOfWhatIsOnRecord,
    correctionIsOfASlip,
    nobodyActedOnWhatIsStruck,
    whoeverCorrectsMayBindTheAuthority,
    whoeverCorrectsMayTakePart,
    correctedActIsPossible,
  ],
} as const satisfies Gate;
