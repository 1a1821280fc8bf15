import type { CommandType } from '../../acts/commands.js';
import { missingFrom, noticeItems, noticeOf, type NoticeKind } from '../index.js';
import type { Reason } from '../../facts/outcome.js';
import { awaitingNotice } from '../notice-facts.js';
import type { NoticeContent } from '../../acts/notices/notices.fields.js';
import { actsDo, rule } from '../../rules/rule.js';

type Submission = Extract<
  CommandType,
  'SubmitIntendedApproachNotice' | 'SubmitInvitationNotice' | 'SubmitIntentionNotice' | 'SubmitAwardNotice'
>;

const kinds: Record<Submission, NoticeKind> = {
  SubmitIntendedApproachNotice: 'intended-approach',
  SubmitInvitationNotice: 'invitation',
  SubmitIntentionNotice: 'intention',
  SubmitAwardNotice: 'award',
};

/** A notice is submitted only with everything that its Schedule asks for; each gap is named by its paragraph. */
export const noticeIncludesItsSchedule = rule<Submission>(
  'notice-includes-its-schedule',
  [
    'reg24Record',
    'reg7AwardNoticeContent',
    'reg8AwardNoticeContent',
    'reg9IntentionContent',
    'reg9AwardNoticeContent',
    'reg10IntendedApproachContent',
    'reg10IntentionContent',
    'reg10AwardNoticeContent',
    'reg11InvitationContent',
    'reg11IntentionContent',
    'reg11AwardNoticeContent',
  ],
  ({ type, data, facts, procurement }) => {
    if (data === null) return null;
    const covered = type === 'SubmitAwardNotice' ? awaitingNotice(facts, contractsIn(data)) : [];
    if (type === 'SubmitAwardNotice' && covered.length === 0) return null;
    const references = covered.map(({ reference }) => reference);
    const notice = noticeOf(kinds[type], procurement, (data as { content?: NoticeContent }).content ?? {}, references);
    return missingFrom(notice).map(({ paragraph, item }): Reason => {
      const { what, field } = noticeItems[item];
      return {
        code: 'notice-includes-its-schedule',
        provision: `Sch ${notice.schedule} para ${paragraph}`,
        message: `The notice does not give ${what}.`,
        ...(field
          ? { ...actsDo('Give it with the notice.', type), field: `data.content.${field}` }
          : actsDo('Complete the record that it is taken from.', 'CorrectRecord')),
      };
    });
  },
);

function contractsIn(data: object): readonly string[] | undefined {
  return (data as { contracts?: readonly string[] }).contracts;
}
