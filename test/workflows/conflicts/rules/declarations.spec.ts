import type { StandingInterest } from '../../../../workflows/index.js';
import { declarationAnswersEachInterest } from '../../../../workflows/conflicts/rules/declaration-answers-each-interest.js';
import { declarationIsThePersonsOwn } from '../../../../workflows/conflicts/rules/declaration-is-the-persons-own.js';
import { interestIsOnTheRegister } from '../../../../workflows/conflicts/rules/interest-is-on-the-register.js';
import { recusalIsOnesOwn } from '../../../../workflows/conflicts/rules/recusal-is-ones-own.js';
import { by, declared, findings, governed, interestIn, underC } from '../../../support/law/places/conflicts.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';

ruleTable(declarationIsThePersonsOwn, [
  { when: 'one’s own', given: () => by(underC(), 'ann'), asks: ['DeclareNoConflict', {}] },
  { when: 'one’s own, by id', given: () => by(underC(), 'ann'), asks: ['DeclareNoConflict', { person: 'ann' }] },
  {
    when: 'another’s',
    given: () => by(underC(), 'ann'),
    asks: ['DeclareNoConflict', { person: 'cleo' }],
    no: [{ provision: 'reg 21(1)', field: 'data.person' }],
  },
  {
    when: 'another’s, recorded by the conflicts guardian',
    given: () => by(underC(), 'ann', 'conflicts-guardian'),
    asks: ['DeclareNoConflict', { person: 'cleo' }],
  },
  {
    when: 'nobody’s',
    given: underC,
    asks: ['DeclareNoConflict', {}],
    no: [{ provision: 'reg 21(1)', field: 'data.person' }],
  },
]);

ruleTable(recusalIsOnesOwn, [
  { when: 'one’s own', given: () => by(underC(), 'ann'), asks: ['Recuse', {}] },
  { when: 'over a conflict of one’s own', given: () => by(declared(), 'ann'), asks: ['Recuse', { conflict: 'K1' }] },
  {
    when: 'over a conflict of another',
    given: () => by(declared(), 'cleo'),
    asks: ['Recuse', { conflict: 'K1' }],
    no: [{ provision: 'reg 21(2)(b)', field: 'data.conflict' }],
  },
  { when: 'nobody’s', given: underC, asks: ['Recuse', {}], no: [{ provision: 'reg 21(2)(b)' }] },
]);

const withInterests = (...interests: readonly StandingInterest[]) =>
  by(underC().does('RecordFindings', findings), 'ann', 'commissioner', { governance: governed({ interests }) });
const annsInOwl = interestIn('ann', 'Owl Health Limited');

ruleTable(interestIsOnTheRegister, [
  {
    when: 'an interest of the person’s',
    given: () => withInterests(annsInOwl),
    asks: ['DeclareConflict', { kind: 'financial', description: 'Shares.', interest: annsInOwl.id }],
  },
  {
    when: 'an interest of another',
    given: () => withInterests(interestIn('cleo', 'Owl Health Limited')),
    asks: ['DeclareConflict', { kind: 'financial', description: 'Shares.', interest: 'I-cleo' }],
    no: [{ provision: 'reg 21(1)', field: 'data.interest' }],
  },
  {
    when: 'an answer to one that is not there',
    given: () => withInterests(annsInOwl),
    asks: ['DeclareNoConflict', { answers: [{ interest: 'I-none', reason: 'Over.' }] }],
    no: [{ provision: 'reg 21(1)', field: 'data.answers[0].interest' }],
  },
]);

const open = [{ provision: 'reg 21(1)', field: 'data.answers' }];

ruleTable(declarationAnswersEachInterest, [
  { when: 'nothing on the register', given: () => withInterests(), asks: ['DeclareNoConflict', {}] },
  {
    when: 'an interest in somebody who is no provider here',
    given: () => withInterests(interestIn('ann', 'Elk Clinics LLP')),
    asks: ['DeclareNoConflict', {}],
  },
  {
    when: 'an interest in the provider, not answered',
    given: () => withInterests(annsInOwl),
    asks: ['DeclareNoConflict', {}],
    no: open,
  },
  {
    when: 'an interest in an organisation that the register connects with it',
    given: () => withInterests(interestIn('ann', 'Barn Group plc', 'Owl Health Limited')),
    asks: ['DeclareNoConflict', {}],
    no: open,
  },
  {
    when: 'an answer without a reason',
    given: () => withInterests(annsInOwl),
    asks: ['DeclareNoConflict', { answers: [{ interest: annsInOwl.id, reason: ' ' }] }],
    no: open,
  },
  {
    when: 'an answer with its reason',
    given: () => withInterests(annsInOwl),
    asks: ['DeclareNoConflict', { answers: [{ interest: annsInOwl.id, reason: 'Sold in 2024.' }] }],
  },
  {
    when: 'an interest that was declared as a conflict',
    given: () =>
      withInterests(annsInOwl).does('DeclareConflict', {
        ...{ kind: 'financial', description: 'Shares.', interest: annsInOwl.id },
      }),
    asks: ['DeclareNoConflict', {}],
  },
]);
