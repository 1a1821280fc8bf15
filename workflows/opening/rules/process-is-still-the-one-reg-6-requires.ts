import { dateInWords, londonDateOf } from '../../calendar/index.js';
import { processTitles } from '../../law/index.js';
import { rule } from '../../rules/rule.js';
import { askedAnew } from '../answers-anew.js';

/** The acts by which a procurement commences. */
type Commencing =
  'ContactProvider' | 'SubmitIntendedApproachNotice' | 'SubmitInvitationNotice' | 'SubmitIntentionNotice';

/**
 * What must be followed is the process that reg 6 requires or allows when the procurement commences. Where the law was changed since the
 * process was chosen, the answers are asked again, and a process that they no longer lead to is not begun.
 */
export const processIsStillTheOneReg6Requires = rule<Commencing>(
  'process-is-still-the-one-reg-6-requires',
  ['reg6AppropriateProcess', 'reg6AtCommencement', 'si2025Reg34'],
  (context, no) => {
    const asked = askedAnew(context);
    if (!asked?.now || asked.now.may.includes(asked.choice.process)) return null;
    const { choice, now, lawFrom } = asked;
    const since = `The process was chosen on ${dateInWords(londonDateOf(choice.decidedAt))}, and the procurement would commence under the law in force from ${lawFrom}.`;
    const open = now.may.map((process) => processTitles[process].title).join(' or ');
    const found =
      now.gateway === null
        ? `On the answers given then these Regulations no longer apply: ${now.reasons.find(({ holds }) => !holds)?.because ?? ''}`
        : `On the answers given then reg ${now.gateway} now applies: the authority must follow ${open}, not ${processTitles[choice.process].title}.`;
    return no({
      message: `${since} ${found}`,
      unblock:
        'Abandon this procurement, and open another that says that it follows this one. Where an answer was put on record wrongly, correct the record.',
      by: ['Abandon'],
      found: { chosen: choice.process, may: now.may, conditions: now.reasons },
    });
  },
);
