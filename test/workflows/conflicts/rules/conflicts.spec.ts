import { actingPersonMayTakePart } from '../../../../workflows/conflicts/rules/acting-person-may-take-part.js';
import { conflictIsManagedBySomebodyElse } from '../../../../workflows/conflicts/rules/conflict-is-managed-by-somebody-else.js';
import { conflictIsOnRecord } from '../../../../workflows/conflicts/rules/conflict-is-on-record.js';
import { everyoneNamedMayTakePart } from '../../../../workflows/conflicts/rules/everyone-named-may-take-part.js';
import { outcomeIsOneTheLawAllows } from '../../../../workflows/conflicts/rules/outcome-is-one-the-law-allows.js';
import { by, declared, findings, governed, interestIn, underC } from '../../../support/law/places/conflicts.js';
import type { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { terms } from '../../../support/law/places/procurements.js';
import { stagedOffers } from '../../../support/law/places/stages.js';

const managed = (outcome: 'no-conflict' | 'restricted' | 'recused') =>
  by(declared(), 'guardian', 'conflicts-guardian').does('ManageConflict', {
    ...{ conflict: 'K1', outcome, mightBePerceived: outcome === 'recused', reason: 'As considered.' },
  });
const decides = ['RecordFindings', findings] as const;
const named = (person: string) =>
  ['RecordFindings', { ...findings, decisionMakers: [{ name: 'A', role: 'B', person }] }] as const;
const recused = { provision: 'reg 21(2)(b)', field: undefined };
/** Offers by Owl and Fox have been received; Bob is a director of Owl and a member of the board. */
const boardMember = (story: Story) =>
  by(story, 'guardian').does('NameParticipant', {
    ...{ person: 'bob', capacity: 'board-member', boardMember: true },
    posts: [{ provider: { id: 'owl' }, position: 'director' }],
  });
const competing = () => boardMember(stagedOffers());
const registered = governed({
  interests: [{ ...interestIn('bob', 'OWL HEALTH LTD.'), boardMember: true, post: true }],
});
const scored = ['SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest.' }] as const;

ruleTable(actingPersonMayTakePart, [
  { when: 'somebody of whom nothing is known', given: () => by(underC(), 'ann'), asks: decides },
  { when: 'somebody whose conflict is declared and not managed', given: () => by(declared(), 'ann'), asks: decides },
  { when: 'somebody found to have no conflict', given: () => by(managed('no-conflict'), 'ann'), asks: decides },
  { when: 'somebody recused', given: () => by(managed('recused'), 'ann'), asks: decides, no: [recused] },
  {
    when: 'somebody recused who only asks what could be done',
    given: () => by(managed('recused'), 'ann'),
    asks: ['RecordFindings', null],
    no: [recused],
  },
  {
    when: 'somebody recused in another role',
    given: () => by(managed('recused'), 'ann', 'commissioner'),
    asks: decides,
    no: [recused],
  },
  { when: 'somebody else', given: () => by(managed('recused'), 'cleo'), asks: decides },
  { when: 'nobody in particular', given: () => managed('recused').branch({ actor: undefined }), asks: decides },
  {
    when: 'somebody who recused themselves',
    given: () => by(underC(), 'ann').does('Recuse', {}),
    asks: decides,
    no: [recused],
  },
  {
    when: 'somebody restricted, at the stage that is closed',
    given: () => by(managed('restricted'), 'ann'),
    asks: decides,
    no: [{ provision: 'reg 21(1)' }],
  },
  {
    when: 'somebody restricted, at another stage',
    given: () => by(managed('restricted'), 'ann'),
    asks: ['EnterIntoContract', terms],
  },
  {
    when: 'a member of the board with a post in a provider that made an offer',
    given: () => by(competing(), 'bob'),
    asks: scored,
    no: [{ provision: 'reg 21(4)' }],
  },
  {
    when: 'the same, where only the register knows of the post, under another spelling of the name',
    given: () => by(stagedOffers(), 'bob', 'decision-maker', { governance: registered }),
    asks: scored,
    no: [{ provision: 'reg 21(4)' }],
  },
  {
    when: 'the same under Direct Award Process C',
    given: () => by(boardMember(underC().does('RecordFindings', findings)), 'bob'),
    asks: ['EnterIntoContract', terms],
  },
]);

ruleTable(everyoneNamedMayTakePart, [
  { when: 'nobody named', given: () => by(managed('recused'), 'cleo'), asks: decides },
  { when: 'somebody named who takes part', given: () => by(managed('recused'), 'cleo'), asks: named('dora') },
  {
    when: 'somebody recused, named by id',
    given: () => by(managed('recused'), 'cleo'),
    asks: named('ann'),
    no: [{ provision: 'reg 21(2)(b)', field: 'data.decisionMakers[0]' }],
  },
  {
    when: 'somebody recused, named by their name alone',
    given: () =>
      by(managed('recused'), 'cleo', 'decision-maker', {
        named: [{ field: 'data.decisionMakers[0]', person: 'ann' }],
      }),
    asks: ['RecordFindings', { ...findings, decisionMakers: [{ name: 'Dr Ann Able', role: 'B' }] }],
    no: [{ provision: 'reg 21(2)(b)', field: 'data.decisionMakers[0]' }],
  },
  { when: 'the question alone', given: () => by(managed('recused'), 'cleo'), asks: ['RecordFindings', null] },
]);

const answer = ['ManageConflict', { conflict: 'K1', outcome: 'recused', reason: 'As considered.' }] as const;

ruleTable(conflictIsOnRecord, [
  { when: 'a conflict that was declared', given: declared, asks: answer },
  {
    when: 'one that was not',
    given: underC,
    asks: answer,
    no: [{ provision: 'reg 24(h)', field: 'data.conflict' }],
  },
  {
    when: 'a recusal over another number',
    given: declared,
    asks: ['Recuse', { conflict: 'K2' }],
    no: [{ provision: 'reg 24(h)', field: 'data.conflict' }],
  },
  { when: 'a recusal over none', given: declared, asks: ['Recuse', {}] },
]);

ruleTable(conflictIsManagedBySomebodyElse, [
  { when: 'somebody else', given: () => by(declared(), 'dora'), asks: answer },
  { when: 'the person concerned', given: () => by(declared(), 'ann'), asks: answer, no: [{ provision: 'reg 21(1)' }] },
  {
    when: 'the person concerned, as conflicts guardian',
    given: () => by(declared(), 'ann', 'conflicts-guardian'),
    asks: answer,
    no: [{ provision: 'reg 21(1)' }],
  },
]);

const outcome = (
  given: 'no-conflict' | 'restricted' | 'recused',
  mightBePerceived?: boolean,
  reason = 'As considered.',
) => ['ManageConflict', { conflict: 'K1', outcome: given, mightBePerceived, reason }] as const;
const softer = [{ provision: 'reg 21(2)(b)', field: 'data.outcome' }];

ruleTable(outcomeIsOneTheLawAllows, [
  { when: 'recusal', given: declared, asks: outcome('recused') },
  { when: 'recusal where it could not be perceived so', given: declared, asks: outcome('recused', false) },
  { when: 'no conflict', given: declared, asks: outcome('no-conflict') },
  {
    when: 'no conflict, though it might be perceived so',
    given: declared,
    asks: outcome('no-conflict', true),
    no: softer,
  },
  { when: 'a restriction', given: declared, asks: outcome('restricted'), no: softer },
  {
    when: 'a restriction, though it might be perceived so',
    given: declared,
    asks: outcome('restricted', true),
    no: softer,
  },
  { when: 'a restriction out of caution', given: declared, asks: outcome('restricted', false) },
  {
    when: 'no conflict without a reason',
    given: declared,
    asks: outcome('no-conflict', false, ' '),
    no: [{ provision: 'reg 24(i)', field: 'data.reason' }],
  },
  { when: 'the same outcome again', given: () => managed('restricted'), asks: outcome('restricted', false) },
  { when: 'a stricter one', given: () => managed('no-conflict'), asks: outcome('recused') },
  {
    when: 'a softer one',
    given: () => managed('recused'),
    asks: outcome('no-conflict'),
    no: [{ provision: 'reg 24(i)', field: 'data.outcome' }],
  },
  {
    when: 'no conflict of a member of the board whose provider competes',
    given: () => by(competing(), 'cleo').does('RaiseConflict', { person: 'bob', description: 'A director of Owl.' }),
    asks: outcome('no-conflict'),
    no: [{ provision: 'reg 21(4)', field: 'data.outcome' }],
  },
  {
    when: 'the same under Direct Award Process C',
    given: () => by(boardMember(underC()), 'cleo').does('RaiseConflict', { person: 'bob', description: 'A director.' }),
    asks: outcome('no-conflict'),
  },
]);
