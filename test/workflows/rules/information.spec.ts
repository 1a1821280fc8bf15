import type { CommandData } from '../../../workflows/index.js';
import { informationItemIsOpen } from '../../../workflows/rules/hearing/information-item-is-open.js';
import { withholdingHasItsReason } from '../../../workflows/rules/hearing/withholding-has-its-reason.js';
import { representation } from '../../support/law/hearings.js';
import { ruleTable } from '../../support/law/rule-table.js';
import { inStandstill } from '../../support/law/stories.js';

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
