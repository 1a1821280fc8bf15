import type { Gate } from '../rules/gate.js';
import type { RuleOn } from '../rules/rule.js';
import type { CorrectionContext } from './correction-rule.js';
import { correctedActIsPossible } from './rules/corrected-act-is-possible.js';
import { correctionIsOfASlip } from './rules/correction-is-of-a-slip.js';
import { correctionIsOfWhatIsOnRecord } from './rules/correction-is-of-what-is-on-record.js';
import { correctionSaysWhyAndWhoWasTold } from './rules/correction-says-why-and-who-was-told.js';
import { nobodyActedOnWhatIsStruck } from './rules/nobody-acted-on-what-is-struck.js';
import { whoeverCorrectsKeepsWhatIsPutRight } from './rules/whoever-corrects-keeps-what-is-put-right.js';
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

/** The same in the history of an authority or an organisation: who may is asked there by who looks after what. */
export const correctionGateOfItsOwn: readonly RuleOn<CorrectionContext>[] = [
  correctionSaysWhyAndWhoWasTold,
  correctionIsOfWhatIsOnRecord,
  correctionIsOfASlip,
  nobodyActedOnWhatIsStruck,
  whoeverCorrectsKeepsWhatIsPutRight,
  correctedActIsPossible,
];
