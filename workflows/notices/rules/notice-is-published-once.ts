import type { CommandType } from '../../acts/commands.js';
import { correctTheRecord } from '../../rules/correct-the-record.js';
import { momentInWords } from '../../calendar/index.js';
import { actsDo, nothingDoes, rule } from '../../rules/rule.js';

type Publication =
  'RecordIntendedApproachNoticePublished' | 'RecordInvitationNoticePublished' | 'RecordAbandonmentNoticePublished';

const submissionOf = {
  RecordIntendedApproachNoticePublished: 'SubmitIntendedApproachNotice',
  RecordInvitationNoticePublished: 'SubmitInvitationNotice',
  RecordAbandonmentNoticePublished: 'SubmitAbandonmentNotice',
} as const satisfies Record<Publication, CommandType>;

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
      ...(notice
        ? nothingDoes(
            `Nothing is due. Where it was put down wrongly: ${correctTheRecord('the notice was published')}`,
            'CorrectRecord',
          )
        : actsDo('Submit the notice first.', submissionOf[type])),
    });
  },
);
