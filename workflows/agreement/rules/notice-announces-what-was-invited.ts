import { againstTheInvitation } from '../against-what-was-announced.js';
import { rule } from '../../rules/rule.js';

const fields = {
  value: 'data.content.approximateLifetimeValue',
  term: 'data.content.intendedDates',
  users: 'data.content.frameworkUsers',
} as const;

/** In a competition the notice of intention announces what offers were invited for, and not something larger, longer or wider. */
export const noticeAnnouncesWhatWasInvited = rule<'SubmitIntentionNotice'>(
  'notice-announces-what-was-invited',
  ['reg11WhatWasInvited', 'reg16Users'],
  ({ data, procurement }, no) =>
    data === null
      ? null
      : againstTheInvitation(procurement, data.content ?? {})
          .filter(({ substance }) => substance)
          .map(({ about, message, provision, found }) =>
            no({
              message,
              unblock:
                'Announce what offers were invited for, or go back to an earlier step: offers are then invited anew for what is wanted now.',
              by: ['SubmitIntentionNotice', 'ReturnToStep'],
              field: fields[about],
              found,
              ...(provision ? { provision, also: ['reg11WhatWasInvited'] } : { also: [] }),
            }),
          ),
);
