import { processes, type CommandData, type Process } from '../../../../workflows/index.js';
import { answersAgree } from '../../../../workflows/opening/rules/answers-agree.js';
import { everyAnswerHasItsReason } from '../../../../workflows/opening/rules/every-answer-has-its-reason.js';
import { processIsTheOneReg6Requires } from '../../../../workflows/opening/rules/process-is-the-one-reg-6-requires.js';
import { Story } from '../../../support/law/story.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { answersFor, everyReason, opening } from '../../../support/law/places/procurements.js';

type Choice = CommandData['ChooseProcess'];

const mixed = { healthValue: 3_000_000, otherValue: 1_000_000, inseparable: true, inseparableReason: 'One ward.' };
const choosing = (more: Partial<CommandData['OpenProcurement']> = {}) =>
  new Story().at('2026-03-02').does('OpenProcurement', { ...opening, ...more });
const choice = (process: Process, more: Partial<Choice['answers']> = {}): Choice => ({
  process,
  answers: { ...answersFor[process], ...more },
  reasons: everyReason,
  reason: 'It fits.',
});

ruleTable(answersAgree, [
  { when: 'answers that leave the opening alone', given: choosing, asks: ['ChooseProcess', choice('competitive')] },
  {
    when: 'answers that repeat the opening',
    given: choosing,
    asks: ['ChooseProcess', choice('competitive', { cpv: '85121200-5', framework: false, healthServicePurpose: true })],
  },
  {
    when: 'the same code without its check digit',
    given: choosing,
    asks: ['ChooseProcess', choice('competitive', { cpv: '85121200' })],
  },
  {
    when: 'the same mixed procurement, its parts in another order',
    given: () => choosing({ mixed }),
    asks: [
      'ChooseProcess',
      choice('competitive', {
        mixed: { inseparableReason: 'One ward.', inseparable: true, otherValue: 1_000_000, healthValue: 3_000_000 },
      }),
    ],
  },
  {
    when: 'an answer that the opening contradicts',
    given: choosing,
    asks: ['ChooseProcess', choice('competitive', { framework: true })],
    no: [{ provision: 'reg 6(1)', field: 'data.answers.framework' }],
  },
  {
    when: 'answers on another lifetime value than the procurement was opened at',
    given: () => choosing({ lifetimeValue: 40_000_000 }),
    asks: ['ChooseProcess', choice('direct-award-c')],
    no: [{ provision: 'reg 6(5)(c)', field: 'data.answers.proposed.lifetimeValue' }],
  },
  {
    when: 'answers on a value that is a penny higher',
    given: choosing,
    asks: ['ChooseProcess', choice('direct-award-c', { proposed: { lifetimeValue: 4_300_000.01 } })],
    no: [{ provision: 'reg 6(5)(c)', field: 'data.answers.proposed.lifetimeValue' }],
  },
  {
    when: 'answers that leave the value to the opening, which gives it',
    given: choosing,
    asks: ['ChooseProcess', choice('direct-award-c', { proposed: null })],
  },
  {
    when: 'answers that leave the value to an opening that gives none',
    given: () => choosing({ lifetimeValue: undefined }),
    asks: ['ChooseProcess', choice('direct-award-c', { proposed: null })],
    no: [{ provision: 'reg 6(1)', field: 'data.answers.proposed' }],
  },
  {
    when: 'answers on a value where the opening gives none',
    given: () => choosing({ lifetimeValue: undefined }),
    asks: ['ChooseProcess', choice('direct-award-c')],
  },
  {
    when: 'an existing contract without an existing provider',
    given: choosing,
    asks: ['ChooseProcess', choice('direct-award-c', { existingProvider: false })],
    no: [{ provision: 'reg 6(1)', field: 'data.answers.existingContract' }],
  },
  {
    when: 'a contract due to expire without the answers that reg 6(5) then needs',
    given: choosing,
    asks: ['ChooseProcess', choice('direct-award-c', { change: null, sufficientStandard: null })],
    no: [
      { provision: 'reg 6(1)', field: 'data.answers.change' },
      { provision: 'reg 6(1)', field: 'data.answers.sufficientStandard' },
    ],
  },
  { when: 'a question without a command', given: choosing, asks: ['ChooseProcess', null] },
]);

const gatewayOf: Record<Process, string> = {
  'direct-award-a': 'reg 6(3)',
  'direct-award-b': 'reg 6(4)',
  'direct-award-c': 'reg 6(5)',
  'most-suitable-provider': 'reg 6(6)',
  competitive: 'reg 6(7)',
};
const openUnder: Record<Process, readonly Process[]> = {
  'direct-award-a': ['direct-award-a'],
  'direct-award-b': ['direct-award-b'],
  'direct-award-c': ['direct-award-c', 'most-suitable-provider', 'competitive'],
  'most-suitable-provider': ['most-suitable-provider', 'competitive'],
  competitive: ['competitive'],
};

ruleTable(processIsTheOneReg6Requires, [
  // Each process on the answers of each gateway.
  ...processes.flatMap((gateway) =>
    processes.map((process) => ({
      when: `${process} on answers that lead to ${gatewayOf[gateway]}`,
      given: choosing,
      asks: ['ChooseProcess', { ...choice(gateway), process }] as const,
      ...(openUnder[gateway].includes(process)
        ? {}
        : { no: [{ provision: gatewayOf[gateway], field: 'data.process' }] }),
    })),
  ),
  ...processes.map((process) => ({
    when: `${process} for a framework agreement, whatever else is answered`,
    given: () => choosing({ framework: true }),
    asks: ['ChooseProcess', { ...choice('direct-award-b'), process }] as const,
    ...(process === 'competitive' ? {} : { no: [{ provision: 'reg 6(8)', field: 'data.process' }] }),
  })),
  {
    when: 'C where the change is of £500,000 and 25 per cent exactly',
    given: choosing,
    asks: [
      'ChooseProcess',
      choice('direct-award-c', {
        existingContract: { dueToExpire: true, lifetimeValueAtEntry: 2_000_000 },
        proposed: { lifetimeValue: 2_500_000 },
      }),
    ],
    no: [{ provision: 'reg 6(7)', field: 'data.process' }],
  },
  {
    when: 'C where the change is a penny short of £500,000',
    given: choosing,
    asks: [
      'ChooseProcess',
      choice('direct-award-c', {
        existingContract: { dueToExpire: true, lifetimeValueAtEntry: 2_000_000 },
        proposed: { lifetimeValue: 2_499_999.99 },
      }),
    ],
  },
  { when: 'a question without a command', given: choosing, asks: ['ChooseProcess', null] },
]);

const without = (data: Choice, ...left: readonly string[]): Choice => ({
  ...data,
  reasons: Object.fromEntries(Object.entries(data.reasons ?? {}).filter(([answer]) => !left.includes(answer))),
});
const missing = (answer: string) => ({ provision: 'reg 24(g)', field: `data.reasons.${answer}` });

ruleTable(everyAnswerHasItsReason, [
  ...processes.map((process) => ({
    when: `${process} with a reason for each answer`,
    given: choosing,
    asks: ['ChooseProcess', choice(process)] as const,
  })),
  {
    when: 'A without the reasons of reg 6(3)',
    given: choosing,
    asks: ['ChooseProcess', without(choice('direct-award-a'), 'existingProvider', 'onlyExistingProviderCapable')],
    no: [missing('existingProvider'), missing('onlyExistingProviderCapable')],
  },
  {
    when: 'A without a reason for an answer that reg 6(3) does not ask for',
    given: choosing,
    asks: ['ChooseProcess', without(choice('direct-award-a'), 'patientChoice', 'change')],
  },
  {
    when: 'B without a reason about patient choice',
    given: choosing,
    asks: ['ChooseProcess', without(choice('direct-award-b'), 'patientChoice')],
    no: [missing('patientChoice')],
  },
  {
    when: 'C without the considerable change threshold explained',
    given: choosing,
    asks: ['ChooseProcess', without(choice('direct-award-c'), 'change', 'sufficientStandard')],
    no: [missing('change'), missing('sufficientStandard')],
  },
  {
    when: 'the most suitable provider process without a reason why it can be identified',
    given: choosing,
    asks: ['ChooseProcess', without(choice('most-suitable-provider'), 'likelyToIdentifyMostSuitable')],
    no: [missing('likelyToIdentifyMostSuitable')],
  },
  {
    when: 'a choice between several processes without saying why this one',
    given: choosing,
    asks: ['ChooseProcess', { ...choice('direct-award-c'), reason: ' ' }],
    no: [{ provision: 'reg 24(g)', field: 'data.reason' }],
  },
  {
    when: 'a compulsory process without saying why this one',
    given: choosing,
    asks: ['ChooseProcess', { ...choice('direct-award-b'), reason: undefined }],
  },
  {
    when: 'a framework agreement, for which the answers decide nothing',
    given: () => choosing({ framework: true }),
    asks: ['ChooseProcess', { process: 'competitive', answers: answersFor.competitive }],
  },
  { when: 'a question without a command', given: choosing, asks: ['ChooseProcess', null] },
]);

describe('a process refused because A or B is compulsory', () => {
  const choosing = (process: Process, answers: 'direct-award-a' | 'direct-award-b') =>
    new Story()
      .at('2026-03-02')
      .does('OpenProcurement', opening)
      .tries('ChooseProcess', { process, answers: answersFor[answers], reasons: everyReason, reason: 'It fits.' });

  it.each([
    ['direct-award-c', 'direct-award-b', 'reg 6(4)', ['reg 6(5)(a)']],
    ['most-suitable-provider', 'direct-award-b', 'reg 6(4)', ['reg 6(5)(a)', 'reg 6(6)(a)']],
    ['competitive', 'direct-award-b', 'reg 6(4)', ['reg 6(5)(a)', 'reg 6(6)(a)', 'reg 6(7)(a)']],
    ['direct-award-c', 'direct-award-a', 'reg 6(3)', ['reg 6(5)(a)']],
  ] as const)(
    '%s for %s cites what makes it so, and the condition of its own that fails',
    (process, answers, law, own) => {
      const [reason] = choosing(process, answers).reasons;
      expect(reason?.provision).toBe(law);
      expect(reason?.also).toEqual(expect.arrayContaining(['reg 6(1)', ...own]));
    },
  );
});
