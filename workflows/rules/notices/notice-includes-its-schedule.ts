import type { CommandType } from '../../commands.js';
import { missingFrom, noticeOf, type NoticeItem, type NoticeKind } from '../../notices/index.js';
import type { Reason } from '../../outcome.js';
import { awaitingNotice } from '../../steps/notice-facts.js';
import type { NoticeContent } from '../../steps/notices.commands.js';
import { rule } from '../rule.js';

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

/** What each item is called, and the field of the command that gives it where the record does not. */
const items: Record<NoticeItem, { readonly what: string; readonly field: string | null }> = {
  statement: { what: 'the statement of what the notice is', field: null },
  titleAndReference: { what: 'the title and reference', field: null },
  providers: { what: 'the name and address of each provider', field: null },
  service: { what: 'the description of the services and the CPV code', field: null },
  approximateLifetimeValue: { what: 'the approximate lifetime value', field: 'approximateLifetimeValue' },
  lifetimeValue: { what: 'the lifetime value or the amounts payable', field: null },
  serviceDates: { what: 'the dates of the services', field: null },
  intendedDates: { what: 'the intended dates and duration', field: 'intendedDates' },
  decisionMakers: { what: 'the details of the decision-makers', field: 'decisionMakers' },
  reasons: { what: 'the reasons by reference to each of the five key criteria', field: 'reasons' },
  conflictsDeclared: {
    what: 'the declared or potential conflicts of interest, or that there are none',
    field: 'conflictsDeclared',
  },
  conflictsManaged: { what: 'how conflicts of interest were managed', field: 'conflictsManaged' },
  awardCriteria: { what: 'the award criteria', field: null },
  frameworkUsers: { what: 'the authorities able to use the framework agreement', field: 'frameworkUsers' },
  frameworkTermAndUsers: {
    what: 'the term of the framework agreement and the authorities able to use it',
    field: 'frameworkTerm',
  },
  frameworkTermUsersAndValue: {
    what: 'the term, the users and the lifetime value of the framework agreement',
    field: null,
  },
  frameworkUsed: { what: 'whether a framework agreement was used', field: 'frameworkUsed' },
  howToSubmitOffers: { what: 'how offers must be made, by electronic means', field: 'howToSubmitOffers' },
  howOffersAreAssessed: { what: 'how offers will be assessed, and whether in stages', field: 'howOffersAreAssessed' },
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
  ({ type, data, facts }) => {
    if (data === null) return null;
    const covered = type === 'SubmitAwardNotice' ? awaitingNotice(facts, contractsIn(data)) : [];
    if (type === 'SubmitAwardNotice' && covered.length === 0) return null;
    const references = covered.map(({ reference }) => reference);
    const notice = noticeOf(kinds[type], facts, (data as { content?: NoticeContent }).content ?? {}, references);
    return missingFrom(notice).map(({ paragraph, item }): Reason => {
      const { what, field } = items[item];
      return {
        code: 'notice-includes-its-schedule',
        provision: `Sch ${notice.schedule} para ${paragraph}`,
        message: `The notice does not give ${what}.`,
        unblock: field ? `Give \`content.${field}\`.` : 'Complete the record that it is taken from.',
        ...(field ? { field: `data.content.${field}` } : {}),
      };
    });
  },
);

function contractsIn(data: object): readonly string[] | undefined {
  return (data as { contracts?: readonly string[] }).contracts;
}
