import { amended } from '../../../../workflows/editions/edition.js';
import { editions } from '../../../../workflows/editions/index.js';
import { withEditions } from '../../../../workflows/law/statute-book.js';
import { processIsStillTheOneReg6Requires } from '../../../../workflows/opening/rules/process-is-still-the-one-reg-6-requires.js';
import type { CommandData, Process, Warning } from '../../../../workflows/index.js';
import {
  considered,
  content,
  criteria,
  answersFor,
  everyReason,
  opening,
  owl,
} from '../../../support/law/places/procurements.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { Story } from '../../../support/law/story.js';

const newest = editions.at(-1)!;
const from = '2027-04-01';

/** From 1 April 2027 a contract that is five percent and £200,000 higher is another one: £4.3 million after £4 million is. */
const stricter = amended(newest, {
  from,
  source: newest.source,
  numbers: [
    { name: 'considerable-change-amount', value: 200_000, unit: 'pounds', from, provision: 'reg6ThresholdAmount' },
    { name: 'considerable-change-percent', value: 5, unit: 'percent', from, provision: 'reg6ThresholdPercent' },
  ],
});
const under = [...editions, stricter];

type Answers = CommandData['ChooseProcess']['answers'];

function chosen(process: Process, answers: Answers = answersFor[process]): Story {
  return new Story()
    .at('2027-03-15')
    .does('OpenProcurement', opening)
    .does('ChooseProcess', { process, answers, reasons: everyReason, reason: 'It fits.' });
}

const findingsOfC = () =>
  chosen('direct-award-c')
    .at('2027-03-22')
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: { met: true, assessment: 'Met.' },
      reasons: 'Both findings rest on the contract reviews.',
    });

// The clocks go forward on 28 March 2027: in London 1 April begins at 11pm of the day before by Greenwich.
const lastOfTheDayBefore = '2027-03-31T22:59:59.999Z';
const firstOfTheDay = '2027-03-31T23:00:00.000Z';
const aMinuteAfter = '2027-03-31T23:01:00.000Z';

ruleTable(
  processIsStillTheOneReg6Requires,
  [
    {
      when: 'process C in the last instant before the law is changed',
      given: () => findingsOfC().at(lastOfTheDayBefore),
      asks: ['SubmitIntentionNotice', { content }],
    },
    {
      when: 'process C in the first instant of the law by which its threshold is met',
      given: () => findingsOfC().at(firstOfTheDay),
      asks: ['SubmitIntentionNotice', { content }],
      no: [{ provision: 'reg 6(1)' }],
    },
    {
      when: 'a minute after midnight in London, where somebody only asks',
      given: () => findingsOfC().at(aMinuteAfter),
      asks: ['SubmitIntentionNotice', null],
      no: [{ provision: 'reg 6(1)' }],
    },
    {
      when: 'a notice of the day before that is put on record afterwards',
      given: () => findingsOfC().at('2027-04-02'),
      asks: ['SubmitIntentionNotice', { content, submittedAt: lastOfTheDayBefore }],
    },
    {
      when: 'a process that the later law allows as the earlier did',
      given: () => chosen('competitive').does('SetAwardCriteria', criteria).at(firstOfTheDay),
      asks: ['SubmitInvitationNotice', { content }],
    },
    {
      when: 'the most suitable provider process, where the answers leave the competitive one alone',
      given: () => chosen('most-suitable-provider', answersFor['direct-award-c']).at(firstOfTheDay),
      asks: ['SubmitIntendedApproachNotice', { content }],
      no: [{ provision: 'reg 6(1)' }],
    },
    {
      when: 'a contact under process A, which no threshold touches',
      given: () => chosen('direct-award-a').at(firstOfTheDay),
      asks: ['ContactProvider', { provider: owl }],
    },
  ],
  { under },
);

describe('the answers of regulation 6 when a procurement commences', () => {
  const warned = (story: Story): readonly Warning[] =>
    (story.recorded.at(-1)!.data.derived?.warnings ?? []) as readonly Warning[];
  const intendedApproach = (at: string) =>
    withEditions(under, () =>
      chosen('most-suitable-provider', { ...answersFor['direct-award-c'], likelyToIdentifyMostSuitable: true })
        .at(at)
        .does('SubmitIntendedApproachNotice', { content }),
    );

  it('are looked at again where they lead to another paragraph that allows the process all the same', () => {
    const story = intendedApproach(firstOfTheDay);
    expect(story.procurement.regime).toBe(from);
    expect(warned(story)).toContainEqual({
      standing: 'inferred',
      code: 'answers-under-a-later-law',
      provision: 'reg 6(1) (at commencement)',
      message: expect.stringContaining('On the answers given then reg 6(6) applies, where reg 6(5) did') as string,
    });
  });

  it('are not looked at again where the law is the same', () => {
    expect(warned(intendedApproach(lastOfTheDayBefore)).map(({ code }) => code)).not.toContain(
      'answers-under-a-later-law',
    );
  });

  it('are kept until then, and of process C also afterwards', () => {
    expect(chosen('competitive').procurement.facts.choice?.answers).toEqual(answersFor.competitive);
    expect(intendedApproach(lastOfTheDayBefore).procurement.facts.choice).not.toHaveProperty('answers');
    const announced = findingsOfC().does('SubmitIntentionNotice', { content });
    expect(announced.procurement.facts.choice?.answers).toEqual(answersFor['direct-award-c']);
  });

  it('warn where they are not at hand, as in what was stored before they were kept', () => {
    const story = chosen('competitive').does('SetAwardCriteria', criteria).at(firstOfTheDay);
    const { answers: _answers, ...choice } = story.procurement.facts.choice!;
    story.procurement = { ...story.procurement, facts: { ...story.procurement.facts, choice } };
    withEditions(under, () => story.does('SubmitInvitationNotice', { content }));
    expect(warned(story).map(({ message }) => message)).toContainEqual(
      expect.stringContaining('are not at hand: look at them again under that law'),
    );
  });
});
