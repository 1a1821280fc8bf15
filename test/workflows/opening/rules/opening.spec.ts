import { predecessorWasAbandoned } from '../../../../workflows/opening/rules/predecessor-was-abandoned.js';
import { procurementIsInScope } from '../../../../workflows/opening/rules/procurement-is-in-scope.js';
import { qualifierHasItsReason } from '../../../../workflows/opening/rules/qualifier-has-its-reason.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { opening } from '../../../support/law/places/procurements.js';

const nothing = () => new Story().at('2026-03-02');
const opened = (more = {}) => nothing().does('OpenProcurement', { ...opening, ...more });
const mixed = { healthValue: 1_000_000.01, otherValue: 1_000_000, inseparable: true, inseparableReason: 'One ward.' };
const communityHealth = { cpv: '85323000-9', cpvQualifierMet: true };

ruleTable(procurementIsInScope, [
  { when: 'services under a code of Schedule 1', given: nothing, asks: ['OpenProcurement', opening] },
  {
    when: 'the same code without its check digit',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, cpv: '85121200' }],
  },
  {
    when: 'works, which no code of Schedule 1 covers',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, cpv: '45000000-7' }],
    no: [{ provision: 'Sch 1' }],
  },
  {
    when: 'services that are not for the health service',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, healthServicePurpose: false }],
    no: [{ provision: 'reg 3(1)' }],
  },
  {
    when: 'a buyer that is no relevant authority',
    given: () => new Story({ authority: { id: 'gp', kind: 'general-practice' } }).at('2026-03-02'),
    asks: ['OpenProcurement', opening],
    no: [{ provision: 'NHS Act 2006 s.12ZB(7)' }],
  },
  {
    when: 'a code in scope only in part, its qualification not confirmed',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, cpv: '85323000-9' }],
    no: [{ provision: 'Sch 1' }],
  },
  {
    when: 'a mixed procurement whose health services are a penny the higher',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, mixed }],
  },
  {
    when: 'a mixed procurement of equal values, of which neither is the higher',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, mixed: { ...mixed, healthValue: 1_000_000 } }],
    no: [{ provision: 'reg 3(3)(a)' }],
  },
  {
    when: 'a mixed procurement that could be separated',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, mixed: { ...mixed, inseparable: false } }],
    no: [{ provision: 'reg 3(3)(b)' }],
  },
  {
    when: 'a mixed procurement that is called inseparable without saying why',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, mixed: { ...mixed, inseparableReason: '  ' } }],
    no: [{ provision: 'reg 3(4)(b)' }],
  },
  {
    when: 'an opening that fails twice, for both reasons',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, cpv: '45000000-7', healthServicePurpose: false }],
    no: [{ provision: 'Sch 1' }, { provision: 'reg 3(1)' }],
  },
  {
    when: 'an amendment of the title',
    given: opened,
    asks: ['AmendProcurement', { title: 'Diagnostics', reason: 'x' }],
  },
  {
    when: 'an amendment that takes the procurement out of scope',
    given: opened,
    asks: ['AmendProcurement', { healthServicePurpose: false, reason: 'A slip.' }],
    no: [{ provision: 'reg 3(1)' }],
  },
  {
    when: 'an amendment to a qualified code whose qualification was answered at the opening',
    given: () => opened({ ...communityHealth, cpvQualifierReason: 'To individuals.' }),
    asks: ['AmendProcurement', { cpv: '85312330-1', reason: 'A better code.' }],
  },
  {
    when: 'an amendment that leaves the mixed part out, where it was the obstacle',
    given: () => opened({ mixed }),
    asks: ['AmendProcurement', { mixed: null, reason: 'The rest is bought apart.' }],
  },
  { when: 'a question without a command', given: nothing, asks: ['OpenProcurement', null] },
]);

ruleTable(qualifierHasItsReason, [
  {
    when: 'a qualified code with the reason why the services are within it',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, ...communityHealth, cpvQualifierReason: 'Delivered to individuals.' }],
  },
  {
    when: 'a qualified code without a reason',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, ...communityHealth }],
    no: [{ provision: 'Sch 1', field: 'data.cpvQualifierReason' }],
  },
  {
    when: 'a reason of spaces',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, ...communityHealth, cpvQualifierReason: ' \t' }],
    no: [{ provision: 'Sch 1', field: 'data.cpvQualifierReason' }],
  },
  {
    when: 'a code that is not qualified',
    given: nothing,
    asks: ['OpenProcurement', { ...opening, cpvQualifierMet: true }],
  },
  {
    when: 'an amendment to a qualified code without a reason',
    given: opened,
    asks: ['AmendProcurement', { ...communityHealth, reason: 'A better code.' }],
    no: [{ provision: 'Sch 1', field: 'data.cpvQualifierReason' }],
  },
  {
    when: 'an amendment from one qualified code to another without a new reason',
    given: () => opened({ ...communityHealth, cpvQualifierReason: 'Delivered to individuals.' }),
    asks: ['AmendProcurement', { cpv: '85312330-1', reason: 'A better code.' }],
    no: [{ provision: 'Sch 1', field: 'data.cpvQualifierReason' }],
  },
  {
    when: 'an amendment of something else',
    given: () => opened({ ...communityHealth, cpvQualifierReason: 'Delivered to individuals.' }),
    asks: ['AmendProcurement', { title: 'Diagnostics', reason: 'Too long.' }],
  },
  { when: 'a question without a command', given: nothing, asks: ['OpenProcurement', null] },
]);

const after = (predecessor: { id: string; abandoned: boolean } | null) => () =>
  new Story({ predecessor }).at('2026-03-02');

ruleTable(predecessorWasAbandoned, [
  { when: 'an opening that follows nothing', given: after(null), asks: ['OpenProcurement', opening] },
  {
    when: 'an opening that follows an abandoned procurement',
    given: after({ id: 'P-1', abandoned: true }),
    asks: ['OpenProcurement', { ...opening, follows: 'P-1' }],
  },
  {
    when: 'an opening that follows a procurement which is still going on',
    given: after({ id: 'P-1', abandoned: false }),
    asks: ['OpenProcurement', { ...opening, follows: 'P-1' }],
    no: [{ provision: 'reg 6(9)', field: 'data.follows' }],
  },
  {
    when: 'an opening that follows a procurement of somebody else',
    given: after(null),
    asks: ['OpenProcurement', { ...opening, follows: 'P-1' }],
    no: [{ provision: 'reg 6(9)', field: 'data.follows' }],
  },
  {
    when: 'an opening that follows another procurement than the one that was looked up',
    given: after({ id: 'P-2', abandoned: true }),
    asks: ['OpenProcurement', { ...opening, follows: 'P-1' }],
    no: [{ provision: 'reg 6(9)', field: 'data.follows' }],
  },
  { when: 'a question without a command', given: after(null), asks: ['OpenProcurement', null] },
]);
