import { keyCriteria, type KeyCriteria } from '../../../../workflows/index.js';
import { aPotentialProviderWasKept } from '../../../../workflows/selection/rules/a-potential-provider-was-kept.js';
import { assessmentAddressesEachKeyCriterion } from '../../../../workflows/selection/rules/assessment-addresses-each-key-criterion.js';
import { chosenProviderWasAssessed } from '../../../../workflows/selection/rules/chosen-provider-was-assessed.js';
import { everyCandidateWasAssessed } from '../../../../workflows/selection/rules/every-candidate-was-assessed.js';
import { findingsAddressEachKeyCriterion } from '../../../../workflows/selection/rules/findings-address-each-key-criterion.js';
import { identificationGateHasPassed } from '../../../../workflows/selection/rules/identification-gate-has-passed.js';
import { providerWasIdentifiedAndKept } from '../../../../workflows/selection/rules/provider-was-identified-and-kept.js';
import { examples } from '../../../support/law/examples/all-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  considered,
  content,
  criteria,
  elk,
  fox,
  identified,
  owl,
} from '../../../support/law/places/procurements.js';

const [findings] = examples.RecordFindings;
const [assessment] = examples.AssessProvider;
const silentOn = (criterion: keyof KeyCriteria): KeyCriteria => ({ ...considered, [criterion]: ' ' });
const atChoice = () => chosen('direct-award-c');

ruleTable(findingsAddressEachKeyCriterion, [
  { when: 'two findings, each on the five key criteria', given: atChoice, asks: ['RecordFindings', findings] },
  ...keyCriteria.map((criterion) => ({
    when: `a finding about the existing contract that says nothing on ${criterion}`,
    given: atChoice,
    asks: ['RecordFindings', { ...findings, past: { satisfied: true, keyCriteria: silentOn(criterion) } }] as const,
    no: [{ provision: 'reg 9(2)', field: `data.past.keyCriteria.${criterion}` }],
  })),
  ...keyCriteria.map((criterion) => ({
    when: `a finding about the proposed contract that says nothing on ${criterion}`,
    given: atChoice,
    asks: [
      'RecordFindings',
      { ...findings, future: { likelyToSatisfy: true, keyCriteria: silentOn(criterion) } },
    ] as const,
    no: [{ provision: 'reg 9(2)', field: `data.future.keyCriteria.${criterion}` }],
  })),
  { when: 'a question without a command', given: atChoice, asks: ['RecordFindings', null] },
]);

ruleTable(assessmentAddressesEachKeyCriterion, [
  { when: 'an assessment on the five key criteria', given: identified, asks: ['AssessProvider', assessment] },
  { when: 'award criteria set with the five in view', given: identified, asks: ['SetAwardCriteria', criteria] },
  ...keyCriteria.map((criterion) => ({
    when: `an assessment that says nothing on ${criterion}`,
    given: identified,
    asks: ['AssessProvider', { ...assessment, keyCriteria: silentOn(criterion) }] as const,
    no: [{ provision: 'reg 5', field: `data.keyCriteria.${criterion}` }],
  })),
  {
    when: 'award criteria set without a word on value and on social value',
    given: identified,
    asks: ['SetAwardCriteria', { ...criteria, keyCriteria: { ...considered, value: '', socialValue: '' } }],
    no: [
      { provision: 'reg 5', field: 'data.keyCriteria.value' },
      { provision: 'reg 5', field: 'data.keyCriteria.socialValue' },
    ],
  },
  { when: 'a question without a command', given: identified, asks: ['AssessProvider', null] },
]);

const submittedAt = (instant: string) => () =>
  chosen('most-suitable-provider')
    .at('2026-11-20')
    .does('SubmitIntendedApproachNotice', { content, submittedAt: instant });
const opens = '2026-11-16T00:00:00.000Z';

ruleTable(identificationGateHasPassed, [
  {
    when: 'a completion in the last millisecond of the thirteenth day, the notice submitted on Monday 2 November',
    given: () => submittedAt('2026-11-02T09:00:00.000Z')().at('2026-11-15T23:59:59.999Z'),
    asks: ['CompleteIdentification', {}],
    no: [{ provision: 'reg 10(5)', unblockedAt: opens }],
  },
  {
    when: 'a completion in the first millisecond of Monday 16 November',
    given: () => submittedAt('2026-11-02T09:00:00.000Z')().at(opens),
    asks: ['CompleteIdentification', {}],
  },
  {
    when: 'the question in that millisecond',
    given: () => submittedAt('2026-11-02T09:00:00.000Z')().at(opens),
    asks: ['CompleteIdentification', null],
  },
  {
    when: 'the question a millisecond before',
    given: () => submittedAt('2026-11-02T09:00:00.000Z')().at('2026-11-15T23:59:59.999Z'),
    asks: ['CompleteIdentification', null],
    no: [{ provision: 'reg 10(5)', unblockedAt: opens }],
  },
  {
    when: 'a completion recorded late and dated a millisecond too early',
    given: submittedAt('2026-11-02T23:59:59.999Z'),
    asks: ['CompleteIdentification', { completedAt: '2026-11-15T23:59:59.999Z' }],
    no: [{ provision: 'reg 10(5)', unblockedAt: opens, field: 'data.completedAt' }],
  },
  {
    when: 'a completion counted over the end of summer time, in the first millisecond of the day in London',
    given: submittedAt('2026-10-17T22:59:59.999Z'),
    asks: ['CompleteIdentification', { completedAt: '2026-10-31T00:00:00.000Z' }],
  },
  {
    when: 'a completion counted from one millisecond later, which is the next day in London',
    given: submittedAt('2026-10-17T23:00:00.000Z'),
    asks: ['CompleteIdentification', { completedAt: '2026-10-31T23:59:59.999Z' }],
    no: [{ provision: 'reg 10(5)', unblockedAt: '2026-11-01T00:00:00.000Z', field: 'data.completedAt' }],
  },
  {
    when: 'a completion 14 days after the submission where the publication came later',
    given: () =>
      submittedAt('2026-11-02T09:00:00.000Z')()
        .does('RecordIntendedApproachNoticePublished', { publishedAt: '2026-11-09T09:00:00.000Z' })
        .at(opens),
    asks: ['CompleteIdentification', {}],
  },
  {
    when: 'a completion before any notice was submitted',
    given: () => chosen('most-suitable-provider'),
    asks: ['CompleteIdentification', {}],
    no: [{ provision: 'reg 10(5)' }],
  },
]);

ruleTable(aPotentialProviderWasKept, [
  {
    when: 'a completion with one provider kept and one dropped',
    given: identified,
    asks: ['CompleteIdentification', {}],
  },
  {
    when: 'a completion with nobody identified',
    given: () => chosen('most-suitable-provider').does('SubmitIntendedApproachNotice', { content }),
    asks: ['CompleteIdentification', null],
    no: [{ provision: 'reg 10(4)' }],
  },
  {
    when: 'a completion with everybody dropped',
    given: () => identified().does('IdentifyProvider', { provider: owl, outcome: 'dropped', reasons: 'Withdrew.' }),
    asks: ['CompleteIdentification', {}],
    no: [{ provision: 'reg 10(4)' }],
  },
]);

const assessing = () =>
  identified()
    .does('IdentifyProvider', { provider: elk, outcome: 'kept', reasons: 'Has the capacity.' })
    .at('2026-03-19')
    .does('CompleteIdentification', {});
const assessed = (id: string, met: boolean) =>
  assessing().does('AssessProvider', {
    ...assessment,
    provider: { id },
    basicSelectionCriteria: { met, assessment: 'As found.' },
  });

ruleTable(providerWasIdentifiedAndKept, [
  { when: 'an assessment of a provider that was kept', given: assessing, asks: ['AssessProvider', assessment] },
  {
    when: 'an assessment of a provider that was dropped',
    given: assessing,
    asks: ['AssessProvider', { ...assessment, provider: { id: 'fox' } }],
    no: [{ provision: 'reg 10(6)', field: 'data.provider' }],
  },
  {
    when: 'an assessment of a provider that was never identified',
    given: assessing,
    asks: ['AssessProvider', { ...assessment, provider: { id: 'valueOf' } }],
    no: [{ provision: 'reg 10(6)', field: 'data.provider' }],
  },
  { when: 'a question without a command', given: assessing, asks: ['AssessProvider', null] },
]);

ruleTable(everyCandidateWasAssessed, [
  {
    when: 'a choice with one of two kept providers assessed',
    given: () => assessed('owl', true),
    asks: ['ChooseMostSuitableProvider', null],
    no: [{ provision: 'reg 10(6)' }],
  },
  {
    when: 'a choice with both assessed and the dropped one left alone',
    given: () => assessed('owl', true).does('AssessProvider', { ...assessment, provider: { id: 'elk' } }),
    asks: ['ChooseMostSuitableProvider', null],
  },
]);

const choosing = (...ids: readonly string[]) =>
  ['ChooseMostSuitableProvider', { providers: ids.map((id) => ({ id })), reasons: 'As assessed.' }] as const;

ruleTable(chosenProviderWasAssessed, [
  {
    when: 'a provider that was assessed and meets the criteria',
    given: () => assessed('owl', true),
    asks: choosing('owl'),
  },
  {
    when: 'a provider that does not meet the basic selection criteria',
    given: () => assessed('owl', false),
    asks: choosing('owl'),
    no: [{ provision: 'reg 19(1)', field: 'data.providers[0]' }],
  },
  {
    when: 'a second provider that was not assessed',
    given: () => assessed('owl', true),
    asks: choosing('owl', 'elk'),
    no: [{ provision: 'reg 10(6)', field: 'data.providers[1]' }],
  },
  {
    when: 'a provider that was dropped, and one that nobody identified',
    given: () => assessed('owl', true),
    asks: choosing(fox.id, 'constructor'),
    no: [
      { provision: 'reg 10(6)', field: 'data.providers[0]' },
      { provision: 'reg 10(6)', field: 'data.providers[1]' },
    ],
  },
  {
    when: 'nobody',
    given: () => assessed('owl', true),
    asks: choosing(),
    no: [{ provision: 'reg 10(6)', field: 'data.providers' }],
  },
  { when: 'a question without a command', given: assessing, asks: ['ChooseMostSuitableProvider', null] },
]);
