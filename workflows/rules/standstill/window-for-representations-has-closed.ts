import { rule } from '../rule.js';

/** Without representations the standstill period ends at the midnight that closes the window, and at no other time. */
export const windowForRepresentationsHasClosed = rule<'EndStandstill'>(
  'window-for-representations-has-closed',
  ['reg12EndsByItself', 'reg12RepresentationsWindow'],
  ({ facts, evidence }, no) => {
    const clock = facts.run.standstill?.clock;
    if (clock && evidence.now >= clock.representationsBefore) return null;
    return no({
      message: clock
        ? `Representations may be made until midnight at the end of ${clock.lastDay}.`
        : 'No standstill period has begun.',
      unblock: 'It ends by itself.',
      ...(clock ? { unblockedAt: clock.representationsBefore } : {}),
    });
  },
);
