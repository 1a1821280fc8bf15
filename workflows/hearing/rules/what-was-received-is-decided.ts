import { atMoment } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

/**
 * A standstill does not end, and nothing is awarded after it, over something that a provider sent before its end and that nobody has
 * decided yet: it was received when it was received (reg 12(3)), and whether it holds the standstill is still to be said.
 */
export const whatWasReceivedIsDecided = rule<'EndStandstill' | 'EnterIntoContract' | 'ConcludeFramework'>(
  'what-was-received-is-decided',
  ['reg12RepresentationsWindow', 'reg12EndsByItself', 'reg12EndsOnConditions', 'reg12SetAside'],
  ({ type, data, facts, evidence: { undecidedSince, now } }, no) => {
    if (undecidedSince === undefined || !facts.run.standstill) return null;
    const asked = type === 'EndStandstill' && data !== null && 'endedAt' in data ? data.endedAt : undefined;
    if (undecidedSince >= (asked ?? facts.run.standstill.endedAt ?? now)) return null;
    return no({
      message: `Something that a provider sent was received ${atMoment(undecidedSince)}, before the standstill period ended, and has not been decided yet.`,
      unblock:
        'Nothing is to be done at first: it is decided by itself, by the time at which it was received; the worklist shows what is still waiting. What could not be decided, however often that was tried, a decision-maker can set aside, with reasons.',
      instead: [],
      found: { undecidedSince },
    });
  },
);
