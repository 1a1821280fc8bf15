import type { CommandData } from '../../../../workflows/index.js';
import { askerIsNamed } from '../../../../workflows/hearing/rules/asker-is-named.js';
import { confirmationIsTheAskers } from '../../../../workflows/hearing/rules/confirmation-is-the-askers.js';
import { informationItemIsOpen } from '../../../../workflows/hearing/rules/information-item-is-open.js';
import { whatWasReceivedIsDecided } from '../../../../workflows/hearing/rules/what-was-received-is-decided.js';
import { withholdingHasItsReason } from '../../../../workflows/hearing/rules/withholding-has-its-reason.js';
import { representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { inStandstill, terms } from '../../../support/law/places/procurements.js';

const R1 = { representation: 'R1' };
const received = () => inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
const asked = () =>
  received().does('RequestInformation', {
    ...R1,
    items: [
      { description: 'How value was assessed.', record: 'e' },
      { description: 'Who decided.', record: 'd' },
    ],
  });
const providing = (item: string) =>
  ['ProvideInformation', { item, what: 'The worksheet.', to: 'Fox Care CIC' }] as const;
const withholding = (item: string, reason = 'Prices.'): ['WithholdInformation', CommandData['WithholdInformation']] => [
  'WithholdInformation',
  { item, exemption: 'commercial-interests', reason },
];
const notOpen = [{ provision: 'reg 12(4)(b)', field: 'data.item' }];

ruleTable(informationItemIsOpen, [
  { when: 'an item that was asked for', given: asked, asks: providing('I2') },
  { when: 'an item that was not', given: asked, asks: providing('I3'), no: notOpen },
  { when: 'an item given already', given: () => asked().does(...providing('I1')), asks: providing('I1'), no: notOpen },
  {
    when: 'withholding an item given already',
    given: () => asked().does(...providing('I1')),
    asks: withholding('I1'),
    no: notOpen,
  },
  {
    when: 'giving after all an item that was withheld',
    given: () => asked().does(...withholding('I1')),
    asks: providing('I1'),
  },
  {
    when: 'withholding an item twice',
    given: () => asked().does(...withholding('I1')),
    asks: withholding('I1'),
    no: notOpen,
  },
  {
    when: 'the question where nothing was asked for',
    given: () => received(),
    asks: ['ProvideInformation', null],
    no: [{ provision: 'reg 12(4)(b)' }],
  },
  { when: 'the question where something was', given: asked, asks: ['ProvideInformation', null] },
]);

ruleTable(withholdingHasItsReason, [
  { when: 'an exemption with its reason', given: asked, asks: withholding('I1') },
  {
    when: 'an exemption without one',
    given: asked,
    asks: withholding('I1', ' '),
    no: [{ provision: 'reg 12(5)', field: 'data.reason' }],
  },
  { when: 'a question without a command', given: asked, asks: ['WithholdInformation', null] },
]);

const items = [{ description: 'Who decided.', record: 'd' }] as const;
const elk = { name: 'Elk Clinics LLP' };

ruleTable(askerIsNamed, [
  { when: 'a request with a representation', given: received, asks: ['RequestInformation', { ...R1, items }] },
  { when: 'a request of somebody who made none', given: received, asks: ['RequestInformation', { by: elk, items }] },
  {
    when: 'a request of nobody',
    given: received,
    asks: ['RequestInformation', { items }],
    no: [{ provision: 'reg 12(4)(b)', field: 'data.representation' }],
  },
  {
    when: 'a request of two',
    given: received,
    asks: ['RequestInformation', { ...R1, by: elk, items }],
    no: [{ provision: 'reg 12(4)(b)', field: 'data.by' }],
  },
  { when: 'a question without a command', given: received, asks: ['RequestInformation', null] },
]);

const confirmed = (confirmation?: string): ['ProvideInformation', CommandData['ProvideInformation']] => [
  'ProvideInformation',
  {
    ...{ item: 'I1', what: 'The worksheet.', to: 'Fox Care CIC', extent: 'confirmed-by-the-asker' },
    ...(confirmation === undefined ? {} : { confirmation }),
  },
];

ruleTable(confirmationIsTheAskers, [
  { when: 'all of it', given: asked, asks: providing('I1') },
  { when: 'what its asker says is enough', given: asked, asks: confirmed('By e-mail of 30 March.') },
  ...[undefined, ' '].map((how) => ({
    when: `what its asker is said to find enough, without saying how (${how ?? 'left out'})`,
    given: asked,
    asks: confirmed(how),
    no: [{ provision: 'reg 12(4)(b)', field: 'data.confirmation' }],
  })),
  { when: 'a question without a command', given: asked, asks: ['ProvideInformation', null] },
]);

const midnight = '2026-04-08T23:00:00.000Z';
const waiting = (undecidedSince: string) => () =>
  inStandstill('direct-award-c').at(midnight).branch({ undecidedSince });

ruleTable(whatWasReceivedIsDecided, [
  {
    when: 'an end over nothing',
    given: () => inStandstill('direct-award-c').at(midnight),
    asks: ['EndStandstill', {}],
  },
  {
    when: 'an end over what was received in the last millisecond before it',
    given: waiting('2026-04-08T22:59:59.999Z'),
    asks: ['EndStandstill', { endedAt: midnight }],
    no: [{ provision: 'reg 12(3)' }],
  },
  {
    when: 'an end over what was received in its own instant',
    given: waiting(midnight),
    asks: ['EndStandstill', { endedAt: midnight }],
  },
  {
    when: 'a contract over what is not decided',
    given: waiting('2026-03-30T09:00:00.000Z'),
    asks: ['EnterIntoContract', terms],
    no: [{ provision: 'reg 12(3)' }],
  },
]);
