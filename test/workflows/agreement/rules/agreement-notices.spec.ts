import { contractsAnnouncedAddUp } from '../../../../workflows/agreement/rules/contracts-announced-add-up.js';
import { differenceHasItsReason } from '../../../../workflows/agreement/rules/difference-has-its-reason.js';
import { noticeAnnouncesWhatWasInvited } from '../../../../workflows/agreement/rules/notice-announces-what-was-invited.js';
import { thresholdHoldsForWhatIsAwarded } from '../../../../workflows/agreement/rules/threshold-holds-for-what-is-awarded.js';
import { bothWon, lot, lots, threeLots } from '../../../support/law/places/lots.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  competitionDecided,
  content,
  contentUnderC,
  readyToIntend,
  terms,
  contacted,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import {
  frameworkContent,
  frameworkDecided,
  frameworkStandstillOver,
  frameworkTerms,
} from '../../../support/law/places/frameworks.js';

const [more] = frameworkTerms.users;
const once = 'reg 12(1) (one award)';

const unsound = (when: string, contracts: Parameters<typeof lots>[0], reasons: number) => ({
  when,
  given: bothWon,
  asks: ['SubmitIntentionNotice', { content: lots(contracts) }] as const,
  no: Array.from({ length: reasons }, () => ({ provision: once, field: 'data.content.contracts' })),
});

ruleTable(contractsAnnouncedAddUp, [
  {
    when: 'several contracts that come to the whole',
    given: bothWon,
    asks: ['SubmitIntentionNotice', { content: lots(threeLots) }],
  },
  { when: 'a notice that tells none apart', given: bothWon, asks: ['SubmitIntentionNotice', { content }] },
  unsound('contracts that come to less', [lot('L1', 1, 'owl'), lot('L2', 1, 'fox')], 1),
  unsound('somebody who was not chosen', [lot('L1', 4_300_000, 'owl', 'fox', 'elk')], 1),
  unsound('nobody for one of those chosen', [lot('L1', 4_300_000, 'owl')], 1),
  unsound('one reference twice, and with nobody', [lot('L1', 4_300_000, 'owl', 'fox'), lot('L1', 0)], 2),
]);

const invitedValue = {
  provision: 'reg 11(3) and (9) (what was invited)',
  field: 'data.content.approximateLifetimeValue',
};

ruleTable(noticeAnnouncesWhatWasInvited, [
  { when: 'what was invited', given: competitionDecided, asks: ['SubmitIntentionNotice', { content }] },
  {
    when: 'less than a quarter more',
    given: competitionDecided,
    asks: ['SubmitIntentionNotice', { content: { ...content, approximateLifetimeValue: 5_374_999.99 } }],
  },
  {
    when: 'a quarter more, for longer',
    given: competitionDecided,
    asks: [
      'SubmitIntentionNotice',
      {
        content: {
          ...content,
          approximateLifetimeValue: 5_375_000,
          intendedDates: { startsOn: '2026-09-01', endsOn: '2030-08-31' },
        },
      },
    ],
    no: [invitedValue, { ...invitedValue, field: 'data.content.intendedDates' }],
  },
  {
    when: 'one more user of the framework agreement',
    given: frameworkDecided,
    asks: [
      'SubmitIntentionNotice',
      { content: { ...frameworkContent, frameworkUsers: [...frameworkContent.frameworkUsers, 'Borderland Council'] } },
    ],
    no: [{ provision: 'reg 16(4)', field: 'data.content.frameworkUsers' }],
  },
  {
    when: 'a notice that leaves the value and the dates to the invitation',
    given: competitionDecided,
    asks: ['SubmitIntentionNotice', { content: { decisionMakers: 'The board' } }],
  },
  { when: 'a question without a command', given: competitionDecided, asks: ['SubmitIntentionNotice', null] },
]);

const threshold = { provision: 'reg 6(5)(c)' } as const;

ruleTable(thresholdHoldsForWhatIsAwarded, [
  { when: 'the value that was answered on', given: contentUnderC, asks: ['SubmitIntentionNotice', { content }] },
  {
    when: 'a value that leaves the threshold a penny away',
    given: contentUnderC,
    asks: ['SubmitIntentionNotice', { content: { ...content, approximateLifetimeValue: 4_999_999.99 } }],
  },
  {
    when: 'a value with which the threshold is met',
    given: contentUnderC,
    asks: ['SubmitIntentionNotice', { content: { ...content, approximateLifetimeValue: 5_000_000 } }],
    no: [{ ...threshold, field: 'data.content.approximateLifetimeValue' }],
  },
  {
    when: 'a contract with which the threshold is met, though it is less than a quarter above the notice',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 5_000_000 }],
    no: [{ ...threshold, field: 'data.lifetimeValue' }],
  },
  {
    when: 'amounts payable',
    given: () => standstillOver('direct-award-c'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: undefined }],
  },
  {
    when: 'another process',
    given: () => readyToIntend('competitive'),
    asks: ['SubmitIntentionNotice', { content: { ...content, approximateLifetimeValue: 9e6 } }],
  },
  { when: 'a question without a command', given: contentUnderC, asks: ['SubmitIntentionNotice', null] },
]);

const reason = { provision: 'reg 24(g)', field: 'data.reasonsForDifference' } as const;

ruleTable(differenceHasItsReason, [
  { when: 'no difference', given: () => standstillOver('competitive'), asks: ['EnterIntoContract', terms] },
  {
    when: 'a start that moved, with its reason',
    given: () => standstillOver('competitive'),
    asks: [
      'EnterIntoContract',
      { ...terms, startsOn: '2026-10-01', endsOn: '2029-09-30', reasonsForDifference: 'The premises are late.' },
    ],
  },
  {
    when: 'a start that moved and a lower value, without one',
    given: () => standstillOver('competitive'),
    asks: [
      'EnterIntoContract',
      { ...terms, startsOn: '2026-10-01', lifetimeValue: 4_000_000, reasonsForDifference: ' - ' },
    ],
    no: [reason, reason],
  },
  {
    when: 'a framework agreement with one user fewer',
    given: frameworkStandstillOver,
    asks: ['ConcludeFramework', { ...frameworkTerms, users: [more!] }],
    no: [reason],
  },
  {
    when: 'a start that moved between the invitation and the notice',
    given: competitionDecided,
    asks: [
      'SubmitIntentionNotice',
      { content: { ...content, intendedDates: { startsOn: '2026-10-01', endsOn: '2029-09-30' } } },
    ],
    no: [reason],
  },
  {
    when: 'an invitation for more than the procurement was opened at',
    given: () => chosen('competitive'),
    asks: ['SubmitInvitationNotice', { content: { ...content, approximateLifetimeValue: 9_000_000 } }],
    no: [reason],
  },
  {
    when: 'a direct award under A of another value than it was opened at',
    given: () => contacted('direct-award-a'),
    asks: ['EnterIntoContract', { ...terms, lifetimeValue: 9_000_000 }],
    no: [reason],
  },
  {
    when: 'a question without a command',
    given: () => standstillOver('competitive'),
    asks: ['EnterIntoContract', null],
  },
]);
