import { act } from '../act.js';
import { now } from '../decision.js';
import { account, instant, oneOf, type Carried } from '../shape.js';
import { item } from './hearing.fields.js';
import { ofInformation } from './hearing.matters.js';
import { exemptions } from './hearing.words.js';

export const withholdInformation = act('WithholdInformation', {
  event: 'InformationWithheld',
  label: 'Withhold information under an exemption',
  governedBy: 'commencement',
  decidesAt: 'representation-review',
  onRecord: { g: ['item', 'exemption', 'reason'] },
  carries: {
    item,
    exemption: oneOf(exemptions)({
      noun: 'the exemption',
      question: 'Which exemption applies?',
      hint: 'The Regulations have three, and no other.',
      says: 'One of the three of reg 12(5)',
    }),
    reason: account({
      blank: true,
      noun: 'why the exemption applies',
      question: 'Why does the exemption apply?',
    }),
    withheldAt: instant({
      ...now,
      corrects: true,
      noun: 'when the information was withheld',
      question: 'When was it decided to withhold the information?',
    }),
  },
  example: {
    item: 'I1',
    exemption: 'commercial-interests',
    reason: 'The unit prices of a competitor would be disclosed.',
  },
  ...ofInformation,
});

export type WithholdInformation = Carried<typeof withholdInformation>;
