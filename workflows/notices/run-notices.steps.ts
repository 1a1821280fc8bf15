import { submitIntendedApproachNotice } from '../acts/notices/submit-intended-approach-notice.js';
import { recordIntendedApproachNoticePublished } from '../acts/notices/record-intended-approach-notice-published.js';
import { submitInvitationNotice } from '../acts/notices/submit-invitation-notice.js';
import { recordInvitationNoticePublished } from '../acts/notices/record-invitation-notice-published.js';
import { submitIntentionNotice } from '../acts/notices/submit-intention-notice.js';
import { recordIntentionNoticePublished } from '../acts/notices/record-intention-notice-published.js';
import type { CommandData } from '../acts/commands.js';
import { londonDateOf } from '../calendar/index.js';
import { standstillClock } from '../law/index.js';
import type { Facts, StandstillFacts } from '../facts/facts.js';
import { standstillDays } from '../law/index.js';
import { intendedProviders, noticeOf, type NoticeKind } from './index.js';
import { published, submitted } from './notice-facts.js';
import { inRun } from '../facts/in-run.js';
import { step, type Derived, type OfAct, type Step, type StepContext, type StepParts } from '../rules/step.js';

type Slot = 'intendedApproach' | 'invitation' | 'intention';
type Submission = 'SubmitIntendedApproachNotice' | 'SubmitInvitationNotice' | 'SubmitIntentionNotice';
type Publication =
  'RecordIntendedApproachNoticePublished' | 'RecordInvitationNoticePublished' | 'RecordIntentionNoticePublished';

/** A notice that belongs to the run: submitted once, published once, each with an instant of its own. */
function submission<T extends Submission>(
  act: OfAct<T>,
  kind: NoticeKind,
  slot: Slot,
  more: Pick<Partial<Step<T>>, 'notBefore' | 'commences'>,
) {
  return step(act, {
    when: ({ submittedAt }: CommandData[Submission]) => submittedAt,
    derive: ({ procurement, data }: StepContext<Submission>) => ({
      notice: noticeOf(kind, procurement, data.content ?? {}),
    }),
    apply: (facts, event) => inRun(facts, { [slot]: submitted(event) }),
    ...more,
  });
}

function publication<T extends Publication, D extends object = Derived>(
  act: OfAct<T>,
  slot: Slot,
  more: Partial<StepParts<T, D>>,
) {
  return step<T, D>(act, {
    when: ({ publishedAt }: CommandData[Publication]) => publishedAt,
    notBefore: ({ run }) => {
      const notice = run[slot];
      return notice && { at: notice.submittedAt, what: 'the notice was submitted' };
    },
    apply: (facts, event) => publish(facts, slot, event),
    ...more,
  });
}

function publish(facts: Facts, slot: Slot, event: Parameters<typeof published>[1]): Facts {
  const notice = facts.run[slot];
  return notice ? inRun(facts, { [slot]: published(notice, event) }) : facts;
}

export const submitIntendedApproachNoticeStep = submission(
  submitIntendedApproachNotice,
  'intended-approach',
  'intendedApproach',
  {
    notBefore: ({ choice }) => choice && { at: choice.decidedAt, what: 'the process was chosen' },
    commences: { evidence: 'the notice of intention to follow the process was submitted' },
  },
);

export const recordIntendedApproachNoticePublishedStep = publication(
  recordIntendedApproachNoticePublished,
  'intendedApproach',
  {},
);

export const submitInvitationNoticeStep = submission(submitInvitationNotice, 'invitation', 'invitation', {
  notBefore: ({ run }) => run.criteria && { at: run.criteria.setAt, what: 'the award criteria were determined' },
  commences: { evidence: 'the notice inviting offers was submitted' },
});

export const recordInvitationNoticePublishedStep = publication(recordInvitationNoticePublished, 'invitation', {});

export const submitIntentionNoticeStep = submission(submitIntentionNotice, 'intention', 'intention', {
  notBefore: ({ run }) => {
    const decidedAt = run.chosen?.decidedAt ?? run.findings?.decidedAt;
    const instants = [...Object.values(run.letters).map(({ sentAt }) => sentAt), ...(decidedAt ? [decidedAt] : [])];
    const last = instants.sort().at(-1);
    return last ? { at: last, what: 'the decision was taken and every provider informed of it' } : null;
  },
  commences: { evidence: 'the notice of intention to award was submitted' },
});

export const recordIntentionNoticePublishedStep = publication(recordIntentionNoticePublished, 'intention', {
  derive: ({ facts, data, procurement: { regime }, evidence: { calendar } }) => ({
    standstill: standstillClock(londonDateOf(data.publishedAt), calendar, standstillDays(regime)),
    calendar: { division: calendar.division, asOf: calendar.asOf, source: calendar.source },
    intendedProviders: intendedProviders(facts),
  }),
  apply: (facts, event) => {
    const standstill: StandstillFacts = {
      publishedAt: event.at,
      // The gate lets through a publication that the list of holidays covers only.
      clock: event.derived.standstill as StandstillFacts['clock'],
      intendedProviders: event.derived.intendedProviders,
      endedAt: null,
      replacedClocks: [],
    };
    return inRun(publish(facts, 'intention', event), { standstill });
  },
});
