import { awardIsToAnExistingProvider } from '../../../../workflows/selection/rules/award-is-to-an-existing-provider.js';
import { correctedLettersLeaveTheTime } from '../../../../workflows/selection/rules/corrected-letters-leave-the-time.js';
import { electronicMeansIn } from '../../../../workflows/agreement/electronic.js';
import { existingContractAgrees } from '../../../../workflows/opening/rules/existing-contract-agrees.js';
import { noticeTellsTheConflictsOnRecord } from '../../../../workflows/agreement/rules/notice-tells-the-conflicts-on-record.js';
import { offersAreMadeByElectronicMeans } from '../../../../workflows/selection/rules/offers-are-made-by-electronic-means.js';
import { saysThereIsNothing, whyNoReason } from '../../../../workflows/agreement/empty-texts.js';
import { statementOf } from '../../../../workflows/index.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  answersFor,
  chosen,
  competitionDecided,
  considered,
  content,
  contentUnderC,
  everyReason,
  fox,
  letter,
  opening,
  owl,
  terms,
} from '../../../support/law/places/procurements.js';

const conflicted = () =>
  contentUnderC().does('RaiseConflict', {
    person: 'dora',
    kind: 'financial',
    providers: [owl],
    description: 'Shares, it is said.',
  });
const told = { ...content, conflictsDeclared: 'One member holds shares.', conflictsManaged: 'She left the room.' };
const declared = { provision: 'reg 24(h)', field: 'data.content.conflictsDeclared' } as const;
const managed = { provision: 'reg 24(i)', field: 'data.content.conflictsManaged' } as const;
const named = { provision: 'reg 24(h)', field: 'data.content.conflicts' } as const;

ruleTable(noticeTellsTheConflictsOnRecord, [
  { when: 'none, where none is on record', given: contentUnderC, asks: ['SubmitIntentionNotice', { content }] },
  {
    when: 'none, where one is',
    given: conflicted,
    asks: ['SubmitIntentionNotice', { content }],
    no: [declared, managed],
  },
  { when: 'the one that is on record', given: conflicted, asks: ['SubmitIntentionNotice', { content: told }] },
  {
    when: 'none in the notice of the award',
    given: conflicted,
    asks: ['SubmitAwardNotice', { content: { ...told, conflictsManaged: 'N/A' } }],
    no: [managed],
  },
  {
    when: 'the one that is on record, by its reference',
    given: conflicted,
    asks: ['SubmitIntentionNotice', { content: { ...told, conflicts: ['K1'] } }],
  },
  {
    when: 'an empty list, and another than is on record',
    given: conflicted,
    asks: ['SubmitIntentionNotice', { content: { ...told, conflicts: ['K2'] } }],
    no: [named],
  },
  { when: 'a question without a command', given: conflicted, asks: ['SubmitIntentionNotice', null] },
]);

const corrected = (day: string) =>
  competitionDecided()
    .at('2026-03-25')
    .does('SubmitIntentionNotice', { content })
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-25T09:00:00.000Z' })
    .at(day)
    .does('InformUnsuccessfulProvider', letter);
const time = 'reg 11(8)(b) (corrected letters)';

ruleTable(correctedLettersLeaveTheTime, [
  {
    when: 'a letter corrected on the day of publication',
    given: () => corrected('2026-03-25'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'on the day on which the standstill begins',
    given: () => corrected('2026-03-26'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'on the day after, which leaves a day too few',
    given: () => corrected('2026-03-27').at('2026-04-10T22:59:59.999Z'),
    asks: ['EnterIntoContract', terms],
    no: [{ provision: time, unblockedAt: '2026-04-10T23:00:00.000Z' }],
  },
  {
    when: 'on the day after, once the eight working days have passed',
    given: () => corrected('2026-03-27').at('2026-04-10T23:00:00.000Z'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'when the window had closed, however long ago',
    given: () => corrected('2026-04-10').at('2026-06-01'),
    asks: ['EnterIntoContract', null],
    no: [{ provision: time }],
  },
]);

const how = (howToSubmitOffers: string) => ({ content: { ...content, howToSubmitOffers } });

ruleTable(offersAreMadeByElectronicMeans, [
  {
    when: 'a portal',
    given: () => chosen('competitive'),
    asks: ['SubmitInvitationNotice', how('Through the portal.')],
  },
  {
    when: 'the post',
    given: () => chosen('competitive'),
    asks: ['SubmitInvitationNotice', how('By post, in two copies.')],
    no: [{ provision: 'Sch 8 para 7', field: 'data.content.howToSubmitOffers' }],
  },
  {
    when: 'nothing that can be told',
    given: () => chosen('competitive'),
    asks: ['SubmitInvitationNotice', how('As usual.')],
  },
  { when: 'a question without a command', given: () => chosen('competitive'), asks: ['SubmitInvitationNotice', null] },
]);

const choice = (more: object) => ({
  process: 'direct-award-a' as const,
  answers: answersFor['direct-award-a'],
  reasons: everyReason,
  ...more,
});
const opened = () => new Story().at('2026-03-02').does('OpenProcurement', opening);
const held = () => opened().does('ChooseProcess', choice({ existingProviders: [owl] }));
const ends = (endsOn: string) => {
  const { existingContract } = answersFor['direct-award-a'];
  return choice({ answers: { ...answersFor['direct-award-a'], existingContract: { ...existingContract!, endsOn } } });
};

ruleTable(awardIsToAnExistingProvider, [
  { when: 'contact with the existing provider', given: held, asks: ['ContactProvider', { provider: owl }] },
  {
    when: 'contact with somebody else',
    given: held,
    asks: ['ContactProvider', { provider: fox }],
    no: [{ provision: 'reg 6(3)(b)', field: 'data.provider' }],
  },
  {
    when: 'a contract with somebody else',
    given: held,
    asks: ['EnterIntoContract', { ...terms, providers: [fox] }],
    no: [{ provision: 'reg 6(3)(b)', field: 'data.providers' }],
  },
  {
    when: 'findings about somebody else',
    given: () =>
      opened().does('ChooseProcess', {
        ...choice({ existingProviders: [owl], reason: 'It fits.' }),
        process: 'direct-award-c',
        answers: answersFor['direct-award-c'],
      }),
    asks: [
      'RecordFindings',
      {
        provider: fox,
        past: { satisfied: true, keyCriteria: considered },
        future: { likelyToSatisfy: true, keyCriteria: considered },
        basicSelectionCriteria: { met: true, assessment: 'Met.' },
        reasons: 'Both.',
      },
    ],
    no: [{ provision: 'reg 9(3)', field: 'data.provider' }],
  },
  {
    when: 'anybody, where nobody was named',
    given: () => chosen('direct-award-a'),
    asks: ['ContactProvider', { provider: fox }],
  },
]);

ruleTable(existingContractAgrees, [
  { when: 'a contract that ends today', given: opened, asks: ['ChooseProcess', ends('2026-03-02')] },
  {
    when: 'a contract that ended yesterday',
    given: opened,
    asks: ['ChooseProcess', ends('2026-03-01')],
    no: [{ provision: 'reg 6(5)(b)', field: 'data.answers.existingContract.endsOn' }],
  },
  {
    when: 'an existing provider, where the answers say that there is none',
    given: opened,
    asks: [
      'ChooseProcess',
      { ...choice({ existingProviders: [owl] }), process: 'competitive', answers: answersFor.competitive },
    ],
    no: [{ provision: 'reg 6(1)', field: 'data.existingProviders' }],
  },
]);

describe('what can be told of a text without judging it', () => {
  it.each([
    'None.',
    'nil',
    'N/A',
    'No conflicts of interest were declared.',
    'There was nothing to manage.',
    'Not applicable',
  ])('%s says that there is nothing', (text) => expect(saysThereIsNothing(text)).toBe(true));
  it.each([
    'A member holds shares.',
    'She left the room.',
    'Declared and managed',
    'No part was taken by the chair',
    '',
  ])('%s does not', (text) => expect(saysThereIsNothing(text)).toBe(false));
  it.each([
    ['—', 'has no words'],
    ['100', 'has no words'],
    ['See above.', 'only refers to something else'],
    ['As discussed.', 'only refers to something else'],
    ['Best.', 'is a single word'],
    ['x', 'is a single word'],
    ['Late twice', null],
  ])('%s: %s', (text, why) => expect(whyNoReason(text)).toBe(why));
  it.each([
    ['By e-mail to the address below', 'electronic'],
    ['https://portal.example', 'electronic'],
    ['By hand or upload', 'other-ways-too'],
    ['By courier', 'other-ways-only'],
    ['As usual', 'not-said'],
  ])('%s: %s', (text, means) => expect(electronicMeansIn(text)).toBe(means));
  it('names the existing provider in the statement under C (Sch 3 para 1)', () => {
    expect(statementOf('intention', 'direct-award-c', false)).toMatch(/award a contract to an existing provider/);
    expect(statementOf('intention', 'most-suitable-provider', false)).not.toMatch(/existing provider/);
  });
});
