import type { NoticeContent } from '../../../../workflows/index.js';
import { contractsAwaitANotice } from '../../../../workflows/notices/rules/contracts-await-a-notice.js';
import { contractsAwaitPublication } from '../../../../workflows/notices/rules/contracts-await-publication.js';
import { noticeIncludesItsSchedule } from '../../../../workflows/notices/rules/notice-includes-its-schedule.js';
import { noticeIsPublishedOnce } from '../../../../workflows/notices/rules/notice-is-published-once.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  considered,
  content,
  criteria,
  fox,
  owl,
  readyToIntend,
  terms,
  awarded,
  contacted,
} from '../../../support/law/places/procurements.js';
import {
  frameworkContent,
  frameworkDecided,
  frameworkStandstillOver,
  frameworkTerms,
} from '../../../support/law/places/frameworks.js';

const without = (...left: readonly (keyof NoticeContent)[]): NoticeContent =>
  Object.fromEntries(Object.entries(content).filter(([field]) => !left.includes(field as keyof NoticeContent)));
const gap = (provision: string, field?: string) => ({ provision, field: field && `data.content.${field}` });

ruleTable(noticeIncludesItsSchedule, [
  // Schedule 5
  {
    when: 'a notice of the intended approach with everything',
    given: () => chosen('most-suitable-provider'),
    asks: ['SubmitIntendedApproachNotice', { content }],
  },
  {
    when: 'a notice of the intended approach of nothing but the record',
    given: () => chosen('most-suitable-provider'),
    asks: ['SubmitIntendedApproachNotice', {}],
    no: [gap('Sch 5 para 4', 'decisionMakers')],
  },
  // Schedule 8
  {
    when: 'an invitation of nothing but the record',
    given: () => chosen('competitive').does('SetAwardCriteria', criteria),
    asks: ['SubmitInvitationNotice', {}],
    no: [
      gap('Sch 8 para 3', 'intendedDates'),
      gap('Sch 8 para 7', 'howToSubmitOffers'),
      gap('Sch 8 para 8', 'howOffersAreAssessed'),
    ],
  },
  {
    when: 'an invitation before the award criteria are determined',
    given: () => chosen('competitive'),
    asks: ['SubmitInvitationNotice', { content }],
    no: [gap('Sch 8 para 5')],
  },
  {
    when: 'an invitation to a framework agreement that does not name its users',
    given: () => chosen('competitive', {}, { framework: true }).does('SetAwardCriteria', criteria),
    asks: ['SubmitInvitationNotice', { content: { ...content, frameworkUsers: [] } }],
    no: [gap('Sch 8 para 6', 'frameworkUsers')],
  },
  // Schedules 3, 6 and 10
  ...(['direct-award-c', 'most-suitable-provider'] as const).map((process) => ({
    when: `a notice of intention under ${process} of nothing but the record`,
    given: () => readyToIntend(process),
    asks: ['SubmitIntentionNotice', {}] as const,
    no: ['6 decisionMakers', '7 reasons', '8 conflictsDeclared', '9 conflictsManaged'].map((entry) => {
      const [paragraph, field] = entry.split(' ');
      return gap(`Sch ${process === 'direct-award-c' ? 3 : 6} para ${paragraph}`, field);
    }),
  })),
  {
    when: 'a notice of intention whose reasons leave one key criterion out',
    given: () => readyToIntend('direct-award-c'),
    asks: ['SubmitIntentionNotice', { content: { ...content, reasons: { ...considered, socialValue: ' ' } } }],
    no: [gap('Sch 3 para 7', 'reasons')],
  },
  {
    when: 'a notice of intention without the approximate value, where the opening gave it',
    given: () => readyToIntend('direct-award-c'),
    asks: ['SubmitIntentionNotice', { content: without('approximateLifetimeValue') }],
  },
  {
    when: 'a competitive notice of intention that does not say whether a framework was used, which it need not',
    given: () => readyToIntend('competitive'),
    asks: ['SubmitIntentionNotice', { content }],
  },
  {
    when: 'a notice of intention to conclude a framework agreement without its term and users',
    given: frameworkDecided,
    asks: ['SubmitIntentionNotice', { content }],
    no: [gap('Sch 10 para 5', 'frameworkTerm')],
  },
  {
    when: 'the same with its term and users',
    given: frameworkDecided,
    asks: ['SubmitIntentionNotice', { content: frameworkContent }],
  },
  // Schedules 2, 4, 7 and 11
  ...(
    [
      ['direct-award-a', 2],
      ['direct-award-b', 2],
      ['direct-award-c', 4],
      ['most-suitable-provider', 7],
    ] as const
  ).map(([process, schedule]) => ({
    when: `an award notice under ${process} without the conflicts of interest`,
    given: () => awarded(process),
    asks: ['SubmitAwardNotice', { content: without('conflictsDeclared', 'conflictsManaged') }] as const,
    no: [gap(`Sch ${schedule} para 8`, 'conflictsDeclared'), gap(`Sch ${schedule} para 9`, 'conflictsManaged')],
  })),
  {
    when: 'an award notice of the competitive process without the decision-makers',
    given: () => awarded('competitive'),
    asks: ['SubmitAwardNotice', { content: without('decisionMakers') }],
    no: [gap('Sch 11 para 8', 'decisionMakers')],
  },
  {
    when: 'a notice of the conclusion of a framework agreement',
    given: () => frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    asks: ['SubmitAwardNotice', { content }],
  },
  {
    when: 'an award notice of a contract whose value is not known but whose payments are',
    given: () =>
      contacted('direct-award-a').does('EnterIntoContract', {
        ...terms,
        providers: [owl],
        lifetimeValue: undefined,
        amountsPayable: '£12 an attendance',
      }),
    asks: ['SubmitAwardNotice', { content }],
  },
  { when: 'a question without a command', given: () => awarded('competitive'), asks: ['SubmitAwardNotice', null] },
]);

const two = () =>
  contacted('direct-award-b')
    .does('ContactProvider', { provider: fox })
    .does('EnterIntoContract', { ...terms, contract: 'OWL', providers: [owl] })
    .does('EnterIntoContract', { ...terms, contract: 'FOX', providers: [fox] });
const oneNotified = () => two().does('SubmitAwardNotice', { content, contracts: ['OWL'] });

ruleTable(contractsAwaitANotice, [
  { when: 'a notice of both contracts', given: two, asks: ['SubmitAwardNotice', { content }] },
  {
    when: 'a notice of the one that has none',
    given: oneNotified,
    asks: ['SubmitAwardNotice', { contracts: ['FOX'] }],
  },
  {
    when: 'a notice of the one that has one',
    given: oneNotified,
    asks: ['SubmitAwardNotice', { contracts: ['OWL', 'FOX'] }],
    no: [{ provision: 'reg 24', field: 'data.contracts' }],
  },
  {
    when: 'a notice of a contract that is not on record',
    given: two,
    asks: ['SubmitAwardNotice', { contracts: ['ELK'] }],
    no: [{ provision: 'reg 24', field: 'data.contracts' }],
  },
  {
    when: 'a notice of no contract',
    given: two,
    asks: ['SubmitAwardNotice', { contracts: [] }],
    no: [{ provision: 'reg 24', field: 'data.contracts' }],
  },
  {
    when: 'the question where every contract has its notice',
    given: () => oneNotified().does('SubmitAwardNotice', { content }),
    asks: ['SubmitAwardNotice', null],
    no: [{ provision: 'reg 24' }],
  },
  {
    when: 'the question before any award',
    given: () => contacted('direct-award-b'),
    asks: ['SubmitAwardNotice', null],
    no: [{ provision: 'reg 24' }],
  },
]);

const publishedAt = '2026-03-10T09:00:00.000Z';

ruleTable(contractsAwaitPublication, [
  {
    when: 'the publication of a notice that was submitted',
    given: oneNotified,
    asks: ['RecordAwardNoticePublished', { publishedAt }],
  },
  {
    when: 'the publication of a notice that was not',
    given: oneNotified,
    asks: ['RecordAwardNoticePublished', { publishedAt, contracts: ['FOX'] }],
    no: [{ provision: 'reg 24', field: 'data.contracts' }],
  },
  {
    when: 'the publication of a notice of no contract',
    given: oneNotified,
    asks: ['RecordAwardNoticePublished', { publishedAt, contracts: [] }],
    no: [{ provision: 'reg 24', field: 'data.contracts' }],
  },
  {
    when: 'the publication of the same notice again',
    given: () => oneNotified().does('RecordAwardNoticePublished', { publishedAt }),
    asks: ['RecordAwardNoticePublished', { publishedAt }],
    no: [{ provision: 'reg 24' }],
  },
  {
    when: 'the question before any notice',
    given: two,
    asks: ['RecordAwardNoticePublished', null],
    no: [{ provision: 'reg 24' }],
  },
]);

const announced = () => chosen('most-suitable-provider').does('SubmitIntendedApproachNotice', { content });
const then = '2026-03-02T09:00:00.000Z';

ruleTable(noticeIsPublishedOnce, [
  {
    when: 'the publication of a notice of the intended approach',
    given: announced,
    asks: ['RecordIntendedApproachNoticePublished', { publishedAt: then }],
  },
  {
    when: 'its publication a second time',
    given: () => announced().does('RecordIntendedApproachNoticePublished', { publishedAt: then }),
    asks: ['RecordIntendedApproachNoticePublished', null],
    no: [{ provision: 'reg 24' }],
  },
  {
    when: 'the publication of an invitation that was not submitted',
    given: () => chosen('competitive'),
    asks: ['RecordInvitationNoticePublished', { publishedAt: then }],
    no: [{ provision: 'reg 24' }],
  },
  {
    when: 'the publication of the notice of an abandonment',
    given: () => chosen('competitive').does('Abandon', { reasons: 'Not wanted.' }).does('SubmitAbandonmentNotice', {}),
    asks: ['RecordAbandonmentNoticePublished', { publishedAt: then }],
  },
  {
    when: 'the publication of the notice of an abandonment that has not been decided',
    given: () => chosen('competitive'),
    asks: ['RecordAbandonmentNoticePublished', null],
    no: [{ provision: 'reg 24' }],
  },
]);
