import { noAwardHasBeenMade } from '../../../../workflows/conclusion/rules/no-award-has-been-made.js';
import { processMayBeSwitchedTo } from '../../../../workflows/conclusion/rules/process-may-be-switched-to.js';
import { stepIsAnEarlierOne } from '../../../../workflows/conclusion/rules/step-is-an-earlier-one.js';
import { type Process } from '../../../../workflows/index.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import {
  chosen,
  contentUnderC,
  identified,
  inStandstill,
  opening,
  owl,
  terms,
  awarded,
  contacted,
  standstillOver,
} from '../../../support/law/places/procurements.js';
import { frameworkStandstillOver, frameworkTerms } from '../../../support/law/places/frameworks.js';

ruleTable(noAwardHasBeenMade, [
  { when: 'an abandonment before the award', given: () => contacted('direct-award-a'), asks: ['Abandon', null] },
  {
    when: 'an abandonment after it',
    given: () => awarded('direct-award-a'),
    asks: ['Abandon', null],
    no: [{ provision: 'reg 15(1)' }],
  },
  {
    when: 'a return after it',
    given: () => awarded('competitive'),
    asks: ['ReturnToStep', { step: 1, reasons: 'New.' }],
    no: [{ provision: 'reg 15(1)' }],
  },
  {
    when: 'an abandonment after a framework agreement',
    given: () => frameworkStandstillOver().does('ConcludeFramework', frameworkTerms),
    asks: ['Abandon', null],
    no: [{ provision: 'reg 15(1)' }],
  },
  {
    when: 'an abandonment under B after the first of several awards',
    given: () => awarded('direct-award-b'),
    asks: ['Abandon', null],
    no: [{ provision: 'reg 15(1)' }],
  },
]);

const switching = (switchingTo?: Process) => ['Abandon', { reasons: 'Another fits better.', switchingTo }] as const;
const noSwitch = [{ provision: 'reg 6(9)', field: 'data.switchingTo' }];

ruleTable(processMayBeSwitchedTo, [
  { when: 'an abandonment that switches to nothing', given: () => chosen('competitive'), asks: switching() },
  {
    when: 'a switch from C to the competitive process under 6(5)',
    given: () => chosen('direct-award-c'),
    asks: switching('competitive'),
  },
  {
    when: 'a switch from C to C',
    given: () => chosen('direct-award-c'),
    asks: switching('direct-award-c'),
    no: noSwitch,
  },
  {
    when: 'a switch from C to A, which is no option but a duty',
    given: () => chosen('direct-award-c'),
    asks: switching('direct-award-a'),
    no: noSwitch,
  },
  {
    when: 'a switch from the most suitable provider process to the competitive one under 6(6)',
    given: () => chosen('most-suitable-provider'),
    asks: switching('competitive'),
  },
  {
    when: 'a switch from it to C, which 6(6) does not leave open',
    given: () => chosen('most-suitable-provider'),
    asks: switching('direct-award-c'),
    no: noSwitch,
  },
  {
    when: 'a switch from the compulsory B',
    given: () => chosen('direct-award-b'),
    asks: switching('competitive'),
    no: noSwitch,
  },
  {
    when: 'a switch from the compulsory competitive process',
    given: () => chosen('competitive'),
    asks: switching('most-suitable-provider'),
    no: noSwitch,
  },
  {
    when: 'a switch before any process is chosen',
    given: () => new Story().at('2026-03-02').does('OpenProcurement', opening),
    asks: switching('competitive'),
    no: noSwitch,
  },
  { when: 'a question without a command', given: () => chosen('competitive'), asks: ['Abandon', null] },
]);

const back = (step: number) => ['ReturnToStep', { step, reasons: 'New evidence.' }] as const;
const notThere = [{ provision: 'reg 15(8)(a)', field: 'data.step' }];

ruleTable(stepIsAnEarlierOne, [
  { when: 'a return from step 2 of C to step 1', given: contentUnderC, asks: back(1) },
  { when: 'a return from step 2 to step 2', given: contentUnderC, asks: back(2), no: notThere },
  { when: 'a return to step 0', given: contentUnderC, asks: back(0), no: notThere },
  {
    when: 'a return from the end of the standstill of C to each of its steps',
    given: () => standstillOver('direct-award-c'),
    asks: back(2),
  },
  {
    when: 'a return to the standstill itself',
    given: () => standstillOver('direct-award-c'),
    asks: back(3),
    no: notThere,
  },
  { when: 'a return from step 2 of the most suitable provider process to step 1', given: identified, asks: back(1) },
  { when: 'a return from there to step 3, which lies ahead', given: identified, asks: back(3), no: notThere },
  { when: 'a return to step 5 of the competitive process', given: () => standstillOver('competitive'), asks: back(5) },
  { when: 'a return to step 7 of it', given: () => standstillOver('competitive'), asks: back(7), no: notThere },
  { when: 'a return to step 1 on the day of publication', given: () => inStandstill('competitive'), asks: back(1) },
  { when: 'a return to step 7 on that day', given: () => inStandstill('competitive'), asks: back(7), no: notThere },
  {
    when: 'a return under A, which has no steps',
    given: () => contacted('direct-award-a').does('EnterIntoContract', { ...terms, providers: [owl] }),
    asks: back(1),
    no: notThere,
  },
  { when: 'a question without a command', given: contentUnderC, asks: ['ReturnToStep', null] },
]);
