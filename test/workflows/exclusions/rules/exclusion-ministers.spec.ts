import type { CommandData } from '../../../../workflows/index.js';
import { contestedExclusionIsOnRecord } from '../../../../workflows/exclusions/rules/contested-exclusion-is-on-record.js';
import { ministerIsAskedAboutNationalSecurity } from '../../../../workflows/exclusions/rules/minister-is-asked-about-national-security.js';
import { ministerWasAskedFirst } from '../../../../workflows/exclusions/rules/minister-was-asked-first.js';
import { noticeToAMinisterIsDue } from '../../../../workflows/exclusions/rules/notice-to-a-minister-is-due.js';
import { providerCouldFindAnotherSubcontractor } from '../../../../workflows/exclusions/rules/provider-could-find-another-subcontractor.js';
import {
  bribed,
  checked,
  excluded,
  found,
  heardOut,
  notified,
  withStoat,
} from '../../../support/law/places/exclusions.js';
import { representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { inStandstill } from '../../../support/law/places/procurements.js';

const provider = { id: 'owl' };
const decide = (more: Partial<CommandData['DecideExclusion']> = {}) =>
  ['DecideExclusion', { provider, outcome: 'exclude', reasons: 'As found.', ...more }] as const;
const keep = decide({ outcome: 'not-exclude' });
const because = { subcontractor: 'stoat' };

const checkAgain: CommandData['RecordExclusionCheck'] = {
  provider,
  mandatory: 'every',
  discretionary: 'every',
  debarmentList: { lookedAtOn: '2026-03-10', entries: [] },
  assessment: 'The entry was of another company.',
};

const threat = () => checked({ grounds: found('Sch 7 para 14') });
const both = () => checked({ grounds: [...found('Sch 7 para 14'), ...found('Sch 7 para 12(1)')] });
const told = () => threat().does('NotifyMinisterOfIntention', { provider });
const viewed = (excludable: boolean, shouldBeExcluded: boolean) =>
  told().does('RecordMinistersView', { provider, excludable, shouldBeExcluded });
const view = [{ provision: 'reg 20B(2)(b)' }];
ruleTable(ministerWasAskedFirst, [
  { when: 'excluding a threat unasked', given: threat, asks: decide(), no: [{ provision: 'reg 20B(2)(a)' }] },
  { when: 'excluding it while the view is awaited', given: told, asks: decide(), no: view },
  { when: 'excluding it against the view', given: () => viewed(true, false), asks: decide(), no: view },
  { when: 'excluding what is no such threat', given: () => viewed(false, true), asks: decide(), no: view },
  { when: 'excluding it as the Minister considers', given: () => viewed(true, true), asks: decide() },
  { when: 'keeping it', given: threat, asks: keep },
  { when: 'excluding on another ground found', given: both, asks: decide({ grounds: ['Sch 7 para 12(1)'] }) },
  {
    when: 'notifying the provider of a sub-contractor that is a threat, unasked',
    given: () => withStoat({ grounds: found('Sch 7 para 14') }),
    asks: ['NotifyOfIntendedExclusion', { provider, subcontractor: 'stoat', until: '2026-03-20' }],
    no: [{ provision: 'reg 20B(2)(a)' }],
  },
  {
    when: 'notifying the provider on another ground found of that sub-contractor (reg 20A(6))',
    given: () => withStoat({ grounds: [...found('Sch 7 para 14'), ...found('Sch 7 para 12(1)')] }),
    asks: [
      'NotifyOfIntendedExclusion',
      { provider, subcontractor: 'stoat', grounds: ['Sch 7 para 12(1)'], until: '2026-03-20' },
    ],
  },
  {
    when: 'notifying the provider on both',
    given: () => withStoat({ grounds: [...found('Sch 7 para 14'), ...found('Sch 7 para 12(1)')] }),
    asks: [
      'NotifyOfIntendedExclusion',
      { provider, subcontractor: 'stoat', grounds: ['Sch 7 para 12(1)', 'Sch 7 para 14'], until: '2026-03-20' },
    ],
    no: [{ provision: 'reg 20B(2)(a)' }],
  },
]);

ruleTable(ministerIsAskedAboutNationalSecurity, [
  { when: 'a threat', given: threat, asks: ['NotifyMinisterOfIntention', { provider }] },
  {
    when: 'another ground',
    given: bribed,
    asks: ['NotifyMinisterOfIntention', { provider }],
    no: [{ provision: 'reg 20B(1)', field: 'data.provider' }],
  },
  {
    when: 'a view that nobody asked for',
    given: threat,
    asks: ['RecordMinistersView', { provider, excludable: true, shouldBeExcluded: true }],
    no: [{ provision: 'reg 20B(2)(b)', field: 'data.provider' }],
  },
  {
    when: 'the view that was asked for',
    given: told,
    asks: ['RecordMinistersView', { provider, excludable: true, shouldBeExcluded: true }],
  },
]);

ruleTable(providerCouldFindAnotherSubcontractor, [
  {
    when: 'excluding before it was notified',
    given: withStoat,
    asks: decide(because),
    no: [{ provision: 'reg 20A(6)(a)', field: 'data.subcontractor' }],
  },
  {
    when: 'excluding on the last day of the opportunity',
    given: () => notified().at('2026-03-20'),
    asks: decide(because),
    no: [{ provision: 'reg 20A(6)(b)', field: 'data.decidedAt', unblockedAt: '2026-03-21T00:00:00.000Z' }],
  },
  { when: 'excluding the day after', given: () => notified().at('2026-03-21'), asks: decide(because) },
  {
    when: 'excluding for one that was replaced',
    given: () =>
      notified()
        .does('ReplaceSubcontractor', { provider, ...because })
        .at('2026-03-21'),
    asks: decide(because),
    no: [{ provision: 'reg 20A(6)(b) (replacement)', field: 'data.subcontractor' }],
  },
  {
    when: 'an opportunity that ends at once',
    given: withStoat,
    asks: ['NotifyOfIntendedExclusion', { provider, subcontractor: 'stoat', until: '2026-03-10' }],
    no: [{ provision: 'reg 20A(6)(b)', field: 'data.until' }],
  },
]);

const notice = (deadline: string) => ['NotifyMinister', { deadline }] as const;
/** Excluded on a ground that the authority found, on 21 March 2026. */
const reported = () =>
  heardOut(bribed())
    .at('2026-03-21')
    .does(...decide());
ruleTable(noticeToAMinisterIsDue, [
  { when: 'of an exclusion on a ground found', given: reported, asks: notice('minister-notice:X1') },
  {
    when: 'of it again',
    given: () => reported().does(...notice('minister-notice:X1')),
    asks: notice('minister-notice:X1'),
    no: [{ provision: 'reg 20C(1)' }],
  },
  {
    when: 'of another',
    given: reported,
    asks: notice('minister-notice:X2'),
    no: [{ provision: 'reg 20C(1)', field: 'data.deadline' }],
  },
  {
    when: 'of an exclusion that rests on the debarment list for bribery',
    given: excluded,
    asks: notice('minister-notice:X1'),
    no: [{ provision: 'reg 20C(1)' }],
  },
  {
    when: 'of one for failure to cooperate',
    given: () =>
      heardOut(checked({ grounds: found('Sch 6 para 43') }))
        .at('2026-03-21')
        .does(...decide()),
    asks: notice('minister-notice:X1'),
    no: [{ provision: 'reg 20C(1)' }],
  },
]);

const proceedings = { exclusion: 'X1', kind: 'review', commencedAt: '2026-03-20T10:00:00.000Z' } as const;
const represented = () =>
  inStandstill('direct-award-c')
    .at('2026-03-26')
    .does('RecordExclusionCheck', {
      ...checkAgain,
      debarmentList: { lookedAtOn: '2026-03-26', entries: [{ ground: 'Sch 6 para 17' }] },
    })
    .does(...decide())
    .does('MakeRepresentation', representation);
ruleTable(contestedExclusionIsOnRecord, [
  { when: 'proceedings about an exclusion', given: excluded, asks: ['RecordProceedings', proceedings] },
  {
    when: 'proceedings about none',
    given: bribed,
    asks: ['RecordProceedings', proceedings],
    no: [{ provision: 'reg 20C(4)', field: 'data.exclusion' }],
  },
  {
    when: 'representations about it',
    given: represented,
    asks: ['RecordRepresentationsOnExclusion', { exclusion: 'X1', representation: 'R1' }],
  },
  {
    when: 'representations that nobody made',
    given: represented,
    asks: ['RecordRepresentationsOnExclusion', { exclusion: 'X1', representation: 'R2' }],
    no: [{ provision: 'reg 20C(4)', field: 'data.representation' }],
  },
  {
    when: 'the same twice',
    given: () => represented().does('RecordRepresentationsOnExclusion', { exclusion: 'X1', representation: 'R1' }),
    asks: ['RecordRepresentationsOnExclusion', { exclusion: 'X1', representation: 'R1' }],
    no: [{ provision: 'reg 20C(4)', field: 'data.representation' }],
  },
  {
    when: 'the end of proceedings',
    given: () => excluded().at('2026-04-01').does('RecordProceedings', proceedings),
    asks: [
      'RecordProceedingsDetermined',
      { proceedings: 'C1', determinedAt: '2026-04-01T08:00:00.000Z', outcome: 'Dismissed.' },
    ],
  },
  {
    when: 'the end of none',
    given: excluded,
    asks: [
      'RecordProceedingsDetermined',
      { proceedings: 'C1', determinedAt: '2026-04-01T08:00:00.000Z', outcome: 'Dismissed.' },
    ],
    no: [{ provision: 'reg 20C(4)', field: 'data.proceedings' }],
  },
]);
