import type { CommandData } from '../../../../workflows/index.js';
import type { Story } from '../../../support/law/story.js';
import {
  acting,
  breached,
  bribed,
  checked,
  contactedUnder,
  excluded,
  found,
  heardOut,
  listed,
  notified,
  withStoat,
} from '../../../support/law/places/exclusions.js';
import { answer, ruleTable } from '../../../support/law/rules/rule-table.js';
import { approverDidNotRecordTheCheck } from '../../../../workflows/exclusions/rules/approver-did-not-record-the-check.js';
import { excludedProviderIsNotKept } from '../../../../workflows/exclusions/rules/excluded-provider-is-not-kept.js';
import { exclusionRestsOnAGround } from '../../../../workflows/exclusions/rules/exclusion-rests-on-a-ground.js';
import { opportunityWasGiven } from '../../../../workflows/exclusions/rules/opportunity-was-given.js';
import { overrideIsOfAnExcludedProvider } from '../../../../workflows/exclusions/rules/override-is-of-an-excluded-provider.js';

const provider = { id: 'owl' };
const decide = (more: Partial<CommandData['DecideExclusion']> = {}) =>
  ['DecideExclusion', { provider, outcome: 'exclude', reasons: 'As found.', ...more }] as const;
const keep = decide({ outcome: 'not-exclude' });
const because = { subcontractor: 'stoat' };

ruleTable(exclusionRestsOnAGround, [
  { when: 'the exclusion of an excluded provider', given: bribed, asks: decide() },
  { when: 'that of an excludable one', given: breached, asks: decide() },
  { when: 'on the ground found', given: breached, asks: decide({ grounds: ['Sch 7 para 12(1)'] }) },
  {
    when: 'on another',
    given: breached,
    asks: decide({ grounds: ['Sch 7 para 5'] }),
    no: [{ provision: 'reg 20(1)', field: 'data.grounds[0]' }],
  },
  {
    when: 'on none',
    given: breached,
    asks: decide({ grounds: [] }),
    no: [{ provision: 'reg 20(1)', field: 'data.grounds' }],
  },
  {
    when: 'that of one never checked',
    given: contactedUnder,
    asks: decide(),
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'that of one of which circumstances are over',
    given: () => checked({ grounds: found('Sch 6 para 17', { continuing: false }) }),
    asks: decide(),
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'that of one debarred for contracts of another kind',
    given: () =>
      checked({
        debarmentList: {
          lookedAtOn: '2026-03-10',
          entries: [{ ground: 'Sch 6 para 35', contractIsOfTheKind: false }],
        },
      }),
    asks: decide(),
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'taking back what a new check no longer bears out',
    given: () => excluded().does('RecordExclusionCheck', { ...checkAgain }),
    asks: keep,
  },
  {
    when: 'a notification about a sub-contractor in order',
    given: () => withStoat({}),
    asks: ['NotifyOfIntendedExclusion', { provider, subcontractor: 'stoat', until: '2026-03-20' }],
    no: [{ provision: 'reg 20A(3)', field: 'data.subcontractor' }],
  },
]);
const checkAgain: CommandData['RecordExclusionCheck'] = {
  provider,
  mandatory: 'every',
  discretionary: 'every',
  debarmentList: { lookedAtOn: '2026-03-10', entries: [] },
  assessment: 'The entry was of another company.',
};

const heard = 'Procurement Act 2023 s.58(2)';
ruleTable(opportunityWasGiven, [
  {
    when: 'a decision before any opportunity',
    given: bribed,
    asks: decide(),
    no: [{ provision: heard, field: 'data.provider' }],
  },
  {
    when: 'one while the opportunity runs, on its last day',
    given: () => heardOut(bribed()).at('2026-03-20'),
    asks: decide(),
    no: [{ provision: heard, field: 'data.decidedAt', unblockedAt: '2026-03-21T00:00:00.000Z' }],
  },
  { when: 'one the day after', given: () => heardOut(bribed()).at('2026-03-21'), asks: decide() },
  {
    when: 'one as soon as the evidence was judged',
    given: () =>
      heardOut(bribed()).does('RecordSelfCleaning', {
        provider,
        evidence: 'A letter.',
        sufficient: false,
        reasons: 'Too little.',
        statementOfReasons: 'Too little.',
      }),
    asks: decide(),
  },
  { when: 'one that rests on the debarment list', given: () => checked(listed('Sch 6 para 17')), asks: decide() },
  {
    when: 'one on a ground found after the opportunity',
    given: () =>
      heardOut(bribed())
        .at('2026-03-21')
        .does('RecordExclusionCheck', { ...checkAgain, grounds: found('Sch 6 para 14') }),
    asks: decide(),
    no: [{ provision: heard, field: 'data.provider' }],
  },
]);

const override = (more: object = {}) =>
  [
    'OverrideExclusion',
    {
      provider,
      approver: { name: 'A. Officer', role: 'Chief Executive' },
      reasons: 'Nobody else treats these patients.',
      whyExceptional: 'The only other closed.',
      ...more,
    },
  ] as const;

ruleTable(excludedProviderIsNotKept, [
  { when: 'keeping an excludable provider', given: breached, asks: keep },
  {
    when: 'keeping an excluded one',
    given: bribed,
    asks: keep,
    no: [{ provision: 'reg 20(1)', field: 'data.outcome' }],
  },
  { when: 'keeping one in the public interest', given: () => bribed().does(...override()), asks: keep },
  {
    when: 'keeping one whose sub-contractor is debarred',
    given: notified,
    asks: decide({ ...because, outcome: 'not-exclude' }),
    no: [{ provision: 'reg 20A(3)', field: 'data.outcome' }],
  },
]);

ruleTable(overrideIsOfAnExcludedProvider, [
  { when: 'an excluded provider', given: bribed, asks: override() },
  {
    when: 'one whose case is not said to be exceptional',
    given: bribed,
    asks: override({ whyExceptional: ' ' }),
    no: [{ provision: 'reg 20(1A)', field: 'data.whyExceptional' }],
  },
  { when: 'a sub-contractor, which need not be', given: withStoat, asks: override({ ...because, whyExceptional: '' }) },
  {
    when: 'a sub-contractor, where a framework agreement is to be concluded (reg 20A(4) speaks of a contract)',
    given: () => toConcludeAFramework(withStoat()),
    asks: override(because),
    no: [{ provision: 'reg 20A(4)', field: 'data.subcontractor' }],
  },
  {
    when: 'an excludable provider',
    given: breached,
    asks: override(),
    no: [{ provision: 'reg 20(1A)', field: 'data.provider' }],
  },
]);

ruleTable(approverDidNotRecordTheCheck, [
  { when: 'another person', given: () => bribed(acting('p-1')).branch(acting('p-2')), asks: override() },
  {
    when: 'whoever recorded the check',
    given: () => bribed(acting('p-1')),
    asks: override(),
    no: [{ provision: 'reg 20A(4) (approval)' }],
  },
]);

describe('the way out of an excluded provider', () => {
  const wayOut = (story: Story, asks: ReturnType<typeof decide>) =>
    answer(excludedProviderIsNotKept, { when: '', given: () => story, asks }).map(({ unblock }) => unblock);
  const kept = decide({ ...because, outcome: 'not-exclude' });

  it('is the public interest as well for a contract, and for the provider itself whatever is awarded (reg 20(1A))', () => {
    expect(wayOut(notified(), kept)).toEqual([expect.stringContaining('an award in the public interest')]);
    expect(wayOut(toConcludeAFramework(bribed()), keep)).toEqual([
      expect.stringContaining('an award in the public interest'),
    ]);
  });

  it('is not where a framework agreement is to be concluded with one that has an excluded sub-contractor (reg 20A(4))', () => {
    expect(wayOut(toConcludeAFramework(notified()), kept)).toEqual([
      expect.stringMatching(/^Record its replacement, .* no way out of an excluded sub-contractor\.$/),
    ]);
  });
});

/** The same story, of a procurement that was opened to conclude a framework agreement. */
function toConcludeAFramework(story: Story): Story {
  const { facts } = story.procurement;
  story.procurement = { ...story.procurement, facts: { ...facts, opening: { ...facts.opening!, framework: true } } };
  return story;
}
