import { correctTheRecord } from '../../rules/correct-the-record.js';
import { momentInWords } from '../../calendar/index.js';
import { rule } from '../../rules/rule.js';

type Publication =
  'RecordIntendedApproachNoticePublished' | 'RecordInvitationNoticePublished' | 'RecordAbandonmentNoticePublished';

/** A notice is submitted before it is published, and its publication is recorded once. */
export const noticeIsPublishedOnce = rule<Publication>(
  'notice-is-published-once',
  ['reg24Record'],
  ({ type, facts }, no) => {
    const notice = {
      RecordIntendedApproachNoticePublished: facts.run.intendedApproach,
      RecordInvitationNoticePublished: facts.run.invitation,
      RecordAbandonmentNoticePublished: facts.abandonment?.notice ?? null,
    }[type];
    if (notice && notice.publishedAt === null) return null;
    return no({
      message: notice
        ? `Its publication is on record: ${momentInWords(notice.publishedAt ?? '')}.`
        : 'The notice has not been submitted.',
      unblock: notice
        ? `Nothing is due. Where it was put down wrongly: ${correctTheRecord('the notice was published')}`
        : 'Submit the notice first.',
    });
  },
);
