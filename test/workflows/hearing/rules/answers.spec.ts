import { representationDoesNotHoldTheStandstill } from '../../../../workflows/hearing/rules/representation-does-not-hold-the-standstill.js';
import { invalid, representation } from '../../../support/law/examples/hearing-examples.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { inStandstill } from '../../../support/law/places/procurements.js';

const received = () => inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
const late = () =>
  inStandstill('direct-award-c').at('2026-04-08T23:00:00.000Z').does('MakeRepresentation', representation);

ruleTable(representationDoesNotHoldTheStandstill, [
  {
    when: 'an answer to one that came late',
    given: late,
    asks: ['AnswerRepresentation', { representation: 'R1', answer: 'It is late.' }],
  },
  {
    when: 'an answer to one that was found invalid',
    given: () => received().does('JudgeRepresentation', { representation: 'R1', conditions: invalid }),
    asks: ['AnswerRepresentation', { representation: 'R1', answer: 'It is not from a provider.' }],
  },
  {
    when: 'an answer to one that is to be heard',
    given: received,
    asks: ['AnswerRepresentation', { representation: 'R1', answer: 'We disagree.' }],
    no: [{ provision: 'reg 12(3)', field: 'data.representation' }],
  },
  {
    when: 'the question where every one is to be heard',
    given: received,
    asks: ['AnswerRepresentation', null],
    no: [{ provision: 'reg 12(3)' }],
  },
  { when: 'the question where one came late', given: late, asks: ['AnswerRepresentation', null] },
]);
