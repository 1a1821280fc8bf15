import type { Gate } from '../gates/gate.js';
import { correctedActIsPossible } from '../rules/corrections/corrected-act-is-possible.js';
import { correctionIsOfASlip } from '../rules/corrections/correction-is-of-a-slip.js';
import { correctionIsOfWhatIsOnRecord } from '../rules/corrections/correction-is-of-what-is-on-record.js';
import { correctionSaysWhyAndWhoWasTold } from '../rules/corrections/correction-says-why-and-who-was-told.js';
import { nobodyActedOnWhatIsStruck } from '../rules/corrections/nobody-acted-on-what-is-struck.js';
import { whoeverCorrectsMayBindTheAuthority } from '../rules/corrections/whoever-corrects-may-bind-the-authority.js';
import { whoeverCorrectsMayTakePart } from '../rules/corrections/whoever-corrects-may-take-part.js';

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
