import { rule } from '../../rules/rule.js';

/**
 * Whoever prepares puts slips right, and a publication that was later than recorded. An act is struck, and a standstill put right
 * that was said to end later, or to have ended, by somebody who may bind the authority.
 */
export const whoeverCorrectsMayBindTheAuthority = rule<'CorrectRecord'>(
  'whoever-corrects-may-bind-the-authority',
  ['reg24StruckByADecisionMaker'],
  ({ data, evidence: { actor, corrected }, facts }, no) => {
    if (data === null || !corrected || !actor || actor.role === 'decision-maker') return null;
    const strikes = data.corrections.some((one) => 'strike' in one);
    const ended = corrected.clocks.some(({ run }) =>
      [...facts.earlierRuns, facts.run].some(({ number, standstill }) => number === run && standstill?.endedAt),
    );
    const shorter = corrected.clocks.some(({ was, is }) => is.published < was.published);
    if (!strikes && !ended && !shorter && corrected.reopened === null) return null;
    return no({
      message: strikes
        ? 'An act is struck from the record by a decision-maker only.'
        : ended
          ? 'The standstill has ended as it was recorded; when it ended in truth is put right by a decision-maker only.'
          : 'The publication was earlier than was recorded and shown; it is put right by a decision-maker only.',
      unblock: 'A decision-maker of the authority gives the same correction.',
      by: ['CorrectRecord'],
      byOthers: true,
      found: { role: actor.role },
    });
  },
);
