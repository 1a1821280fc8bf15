import { awardIsToNoExcludedProvider } from '../../../../workflows/exclusions/rules/award-is-to-no-excluded-provider.js';
import { excludableProviderWasDecidedOn } from '../../../../workflows/exclusions/rules/excludable-provider-was-decided-on.js';
import { exclusionChecksAreCurrent } from '../../../../workflows/exclusions/rules/exclusion-checks-are-current.js';
import { processIsStillGoingOn } from '../../../../workflows/exclusions/rules/process-is-still-going-on.js';
import { subcontractingWasAskedAbout } from '../../../../workflows/exclusions/rules/subcontracting-was-asked-about.js';
import {
  award,
  breached,
  bribed,
  check,
  checked,
  contactedUnder,
  found,
  heardOut,
  listed,
  notified,
  underTheLawAsMade,
  withStoat,
} from '../../../support/law/places/exclusions.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { complete } from '../../../support/law/places/procurements.js';

const provider = { id: 'owl' };
const approved = { provider, approver: { name: 'A. Officer', role: 'Chief Executive' }, reasons: 'Nobody else.' };
const field = 'data.providers';

ruleTable(awardIsToNoExcludedProvider, [
  { when: 'an award to a provider of which nothing was found', given: checked, asks: award() },
  { when: 'one to a provider that is excludable', given: breached, asks: award() },
  { when: 'one to an excluded provider', given: bribed, asks: award(), no: [{ provision: 'reg 20(1)', field }] },
  {
    when: 'one to a provider on the debarment list',
    given: () => checked(listed('Sch 6 para 17')),
    asks: award(),
    no: [{ provision: 'reg 20(1)', field }],
  },
  { when: 'one to another than the excluded one', given: bribed, asks: award('fox') },
  {
    when: 'one in the public interest',
    given: () => bribed().does('OverrideExclusion', { ...approved, whyExceptional: 'The only other closed.' }),
    asks: award(),
  },
  {
    when: 'one in the public interest, after a further ground was found',
    given: () =>
      bribed()
        .does('OverrideExclusion', { ...approved, whyExceptional: 'The only other closed.' })
        .does('RecordExclusionCheck', check({ grounds: found('Sch 6 para 14') })),
    asks: award(),
    no: [{ provision: 'reg 20(1)', field }],
  },
  {
    when: 'one to a provider that was heard and has put things right',
    given: () =>
      heardOut(bribed()).does('RecordSelfCleaning', {
        provider,
        evidence: 'A new board.',
        sufficient: true,
        reasons: 'Its cause is removed.',
      }),
    asks: award(),
  },
  {
    when: 'one to an excludable provider that was excluded',
    given: () =>
      heardOut(breached())
        .at('2026-03-21')
        .does('DecideExclusion', { provider, outcome: 'exclude', reasons: 'A grave breach.' }),
    asks: award(),
    no: [{ provision: 'reg 20(1)', field }],
  },
  {
    when: 'one to a provider with a debarred sub-contractor',
    given: withStoat,
    asks: award(),
    no: [{ provision: 'reg 20A(3)', field }],
  },
  {
    when: 'one to it once that is replaced',
    given: () => notified().does('ReplaceSubcontractor', { provider, subcontractor: 'stoat' }),
    asks: award(),
  },
  {
    when: 'one to it in the public interest',
    given: () => withStoat().does('OverrideExclusion', { ...approved, subcontractor: 'stoat' }),
    asks: award(),
  },
]);

ruleTable(processIsStillGoingOn, [
  { when: 'a check while it goes on', given: contactedUnder, asks: ['RecordExclusionCheck', check()] },
  {
    when: 'a check after it was abandoned',
    given: () => contactedUnder().does('Abandon', { reasons: 'Not wanted.' }),
    asks: ['RecordExclusionCheck', check()],
    no: [{ provision: 'reg 20(1)' }],
  },
  {
    when: 'the question once it is complete',
    given: () => complete('direct-award-a'),
    asks: ['DecideExclusion', null],
    no: [{ provision: 'reg 20(1)' }],
  },
]);

/** Checked on 10 March 2026; 90 days later it is 8 June. */
ruleTable(exclusionChecksAreCurrent, [
  { when: 'a check of the same day', given: checked, asks: award() },
  { when: 'a check of 90 days before', given: () => checked().at('2026-06-08'), asks: award() },
  {
    when: 'a check of 91 days before',
    given: () => checked().at('2026-06-09'),
    asks: award(),
    no: [{ provision: 'reg 20(1) (current check)', field }],
  },
  {
    when: 'a check made after the award',
    given: () => checked().at('2026-03-12'),
    asks: ['EnterIntoContract', { ...award()[1], enteredIntoAt: '2026-03-09T09:00:00.000Z' }],
    no: [{ provision: 'reg 20(1) (current check)', field }],
  },
  { when: 'no check', given: contactedUnder, asks: award(), no: [{ provision: 'reg 20(1) (current check)', field }] },
  {
    when: 'a check that left mandatory grounds out',
    given: () => checked({ mandatory: ['Sch 6 para 2'] }),
    asks: award(),
    no: [{ provision: 'reg 20(1) (current check)', field }],
  },
  {
    when: 'a look at the debarment list long before',
    given: () => checked({ debarmentList: { lookedAtOn: '2025-12-09', entries: [] } }),
    asks: award(),
    no: [{ provision: 'reg 20(1) (current check)', field }],
  },
  {
    when: 'a sub-contractor named since',
    given: () =>
      notified().does('ReplaceSubcontractor', {
        provider,
        subcontractor: 'stoat',
        replacement: { id: 'hare', name: 'Hare Imaging CIC' },
      }),
    asks: award(),
    no: [{ provision: 'reg 20A(1)(b)', field }],
  },
  {
    when: 'a sub-contractor looked for in the debarment list',
    given: () => withStoat({ mandatory: 'none' }),
    asks: award(),
  },
  {
    when: 'no check under reg 20 as made',
    given: underTheLawAsMade,
    asks: award(),
    no: [{ provision: 'reg 20 (as made)', field }],
  },
]);

ruleTable(subcontractingWasAskedAbout, [
  {
    when: 'an award to a provider never asked',
    given: contactedUnder,
    asks: award(),
    no: [{ provision: 'reg 20A(1)(a)', field }],
  },
  {
    when: 'one to a provider that has not answered',
    given: () => contactedUnder().does('RequestSubcontractingInformation', { provider }),
    asks: award(),
    no: [{ provision: 'reg 20A(1)(b)', field }],
  },
  {
    when: 'one to a provider that gave no answer',
    given: () => contactedUnder().does('RecordIntendedSubcontractors', { provider, answer: 'not-given' }),
    asks: award(),
  },
  { when: 'one under the law of before', given: underTheLawAsMade, asks: award() },
]);

ruleTable(excludableProviderWasDecidedOn, [
  {
    when: 'an award to an excludable provider',
    given: breached,
    asks: award(),
    no: [{ provision: 'reg 20(2)', field }],
  },
  {
    when: 'one to an excludable provider that is kept',
    given: () =>
      heardOut(breached())
        .at('2026-03-21')
        .does('DecideExclusion', { provider, outcome: 'not-exclude', reasons: 'Another kind of contract.' }),
    asks: award(),
  },
  {
    when: 'one to a provider whose sub-contractor is excludable',
    given: () => withStoat({ grounds: found('Sch 7 para 12(1)') }),
    asks: award(),
    no: [{ provision: 'reg 20A(5)', field }],
  },
  { when: 'one to a provider of which nothing was found', given: checked, asks: award() },
]);
