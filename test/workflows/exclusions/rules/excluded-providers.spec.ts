import { excludedProviderIsOutOfTheProcess } from '../../../../workflows/exclusions/rules/excluded-provider-is-out-of-the-process.js';
import { check, excluded, found, listed } from '../../../support/law/places/exclusions.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { competitionDecided, evaluated, evaluation, fox } from '../../../support/law/places/procurements.js';

const provider = { id: 'owl' };

const outOfIt = () =>
  evaluated()
    .does('RecordExclusionCheck', check({ provider: fox, ...listed('Sch 6 para 17') }))
    .does('DecideExclusion', { provider: { id: 'fox' }, outcome: 'exclude', reasons: 'It is on the list.' });
const listedAndEvaluated = () =>
  evaluated().does('RecordExclusionCheck', check({ provider: fox, ...listed('Sch 6 para 17') }));
const foundAndEvaluated = () =>
  evaluated().does('RecordExclusionCheck', check({ provider: fox, grounds: found('Sch 6 para 17') }));

ruleTable(excludedProviderIsOutOfTheProcess, [
  {
    when: 'the choice of another',
    given: outOfIt,
    asks: ['SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest.' }],
  },
  {
    when: 'its choice',
    given: outOfIt,
    asks: ['SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Highest.' }],
    no: [{ provision: 'reg 20(1)', field: 'data.providers' }],
  },
  {
    when: 'first contact with it',
    given: excluded,
    asks: ['ContactProvider', { provider }],
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'the notice that it is to be awarded to',
    given: () =>
      competitionDecided()
        .does('RecordExclusionCheck', check(listed('Sch 6 para 17')))
        .does('DecideExclusion', { provider, outcome: 'exclude', reasons: 'It is on the list.' }),
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 20(1)' }],
  },
  {
    when: 'the choice of one that is on the debarment list, though nobody has decided to exclude it',
    given: listedAndEvaluated,
    asks: ['SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Highest.' }],
    no: [{ provision: 'reg 20(1)', field: 'data.providers' }],
  },
  {
    when: 'its evaluation',
    given: listedAndEvaluated,
    asks: ['RecordEvaluation', evaluation('fox', 60)],
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'that its offer goes no further',
    given: listedAndEvaluated,
    asks: ['RecordEvaluation', { ...evaluation('fox', 60), goesOn: false }],
  },
  {
    when: 'the evaluation of one of which a mandatory ground was found, before it has been heard',
    given: foundAndEvaluated,
    asks: ['RecordEvaluation', evaluation('fox', 60)],
  },
  {
    when: 'its choice, all the same',
    given: foundAndEvaluated,
    asks: ['SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Highest.' }],
    no: [{ provision: 'reg 20(1)', field: 'data.providers' }],
  },
  {
    when: 'its evaluation on the last day on which it may be heard',
    given: () =>
      foundAndEvaluated()
        .does('OfferSelfCleaning', { provider: { id: 'fox' }, until: '2026-03-20' })
        .at('2026-03-20'),
    asks: ['RecordEvaluation', evaluation('fox', 60)],
  },
  {
    when: 'its evaluation the day after',
    given: () =>
      foundAndEvaluated()
        .does('OfferSelfCleaning', { provider: { id: 'fox' }, until: '2026-03-20' })
        .at('2026-03-21'),
    asks: ['RecordEvaluation', evaluation('fox', 60)],
    no: [{ provision: 'reg 20(1)', field: 'data.provider' }],
  },
  {
    when: 'its choice in the public interest',
    given: () =>
      listedAndEvaluated().does('OverrideExclusion', {
        provider: { id: 'fox' },
        approver: { name: 'The Chief', role: 'Chief executive' },
        reasons: 'Nobody else can keep the ward open.',
        whyExceptional: 'The winter.',
      }),
    asks: ['SelectProviders', { providers: [{ id: 'fox' }], reasons: 'Highest.' }],
  },
  {
    when: 'the notice that one is to be awarded to which came onto the list after it was chosen',
    given: () => competitionDecided().does('RecordExclusionCheck', check(listed('Sch 6 para 17'))),
    asks: ['SubmitIntentionNotice', null],
    no: [{ provision: 'reg 20(1)' }],
  },
  {
    when: 'that its name is dropped',
    given: excluded,
    asks: ['IdentifyProvider', { provider, outcome: 'dropped', reasons: 'Excluded.' }],
  },
]);
