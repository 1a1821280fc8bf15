import { rule } from '../../rules/rule.js';

/** Offers answer an invitation that has been published. */
export const invitationWasPublished = rule<'RecordOffer' | 'CloseOffers'>(
  'invitation-was-published',
  ['reg11Step2'],
  ({ facts }, no) =>
    facts.run.invitation?.publishedAt
      ? null
      : no({
          message: 'The notice inviting offers has not been recorded as published.',
          unblock: 'Record its publication.',
          by: ['RecordInvitationNoticePublished'],
        }),
);
