import type { FurtherOutcome } from '../../../workflows/index.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill, withStandstill } from '../../support/law/places/procurements.js';
import { frameworkContent, frameworkDecided } from '../../support/law/places/frameworks.js';
import type { Story } from '../../support/law/story.js';
import { contractIsOpen, endOf, informed, publishedAt } from './standstills.js';

const ready = (process: (typeof withStandstill)[number] = 'direct-award-c') =>
  heard(inStandstill(process).at('2026-03-26'));
const proceed = { outcome: 'proceed', reasons: 'The choice stands.' } as const;

describe('a further decision before the window has closed', () => {
  it('is warned of, and the standstill stays open to the last day', () => {
    const story = ready().at('2026-03-27').does('MakeFurtherDecision', proceed);
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'further-decision-before-the-window-closed' }] });
    informed(story);
    // Its five working days are over with Wednesday 4 April, and Good Friday makes that Tuesday 7 April.
    expect(contractIsOpen(story, '2026-04-08T22:59:59.999Z')).toBe(false);
    expect(contractIsOpen(story, '2026-04-08T23:00:00.000Z')).toBe(true);
  });

  it('is warned of in the last millisecond of the window, and not in the next', () => {
    const warned = (at: string) => ready().at(at).does('MakeFurtherDecision', proceed).outcome;
    expect(warned('2026-04-08T22:59:59.999Z')).toMatchObject({ warnings: [{}] });
    expect(warned('2026-04-08T23:00:00.000Z')).toMatchObject({ warnings: [] });
  });
});

/** The day on which the last provider was informed, and the midnight from which the standstill can be over: five complete working days. */
const waits = [
  ['a Thursday', '2026-04-09T09:00:00.000Z', '2026-04-16T23:00:00.000Z'],
  ['the first millisecond of a Friday', '2026-04-09T23:00:00.000Z', '2026-04-17T23:00:00.000Z'],
  ['the last millisecond of a Friday', '2026-04-10T22:59:59.999Z', '2026-04-17T23:00:00.000Z'],
  ['a Saturday', '2026-04-11T09:00:00.000Z', '2026-04-17T23:00:00.000Z'],
  ['before the first Monday in May', '2026-04-29T09:00:00.000Z', '2026-05-07T23:00:00.000Z'],
  ['before the clocks go back', '2026-10-23T09:00:00.000Z', '2026-10-31T00:00:00.000Z'],
  ['the week before Christmas', '2026-12-22T09:00:00.000Z', '2027-01-01T00:00:00.000Z'],
  ['Christmas Eve', '2026-12-24T09:00:00.000Z', '2027-01-06T00:00:00.000Z'],
] as const;

describe.each([
  ['proceed', 'standstillEnded'],
  ['go-back', 'goingBack'],
  ['abandon', 'abandoned'],
] as const)('the five working days after a decision to %s', (outcome, state) => {
  it.each(waits)('counted from %s (%s) are over at %s', (_day, sentAt, over) => {
    const story = decided(ready().at(sentAt), outcome, 1);
    const early = story
      .branch()
      .at(new Date(Date.parse(over) - 1).toISOString())
      .tries('EndStandstill', {});
    expect(early.refusedUnder).toEqual([
      `reg 12(10)(${outcome === 'proceed' ? 'a' : 'b'})(v) standstill-ends-on-its-conditions`,
    ]);
    story.at(over).does('EndStandstill', {});
    expect([story.state, endOf(story)]).toEqual([state, over]);
  });

  it('run from the last provider informed, not the first', () => {
    const story = ready().at('2026-04-09').does('MakeFurtherDecision', { outcome, step: 1, reasons: 'As reviewed.' });
    story.does('InformOfFurtherDecision', { recipient: 'owl' }).does('IntendNoFurtherDecision', {});
    expect(story.branch().at('2026-06-01').tries('EndStandstill', {}).outcome?.accepted).toBe(false);
    story.at('2026-04-14').does('InformOfFurtherDecision', { recipient: 'R1' });
    expect(story.at('2026-06-01').does('EndStandstill', {}).events.at(-1)?.data).toMatchObject({
      endedAt: '2026-04-21T23:00:00.000Z',
    });
  });
});

describe('a decision that replaces another on the fourth day', () => {
  it.each(['proceed', 'go-back', 'abandon'] as const)('with one to %s starts the five days again', (outcome) => {
    // Informed on Thursday 9 April; the fourth working day is Wednesday 15 April.
    const story = decided(ready().at('2026-04-09'), 'proceed');
    decided(story.at('2026-04-15T16:00:00.000Z'), outcome, 1);
    expect(story.procurement.facts.run.hearing.decisions.map((each) => [each.reference, each.outcome])).toEqual([
      ['D1', 'proceed'],
      ['D2', outcome],
    ]);
    for (const at of ['2026-04-16T23:00:00.000Z', '2026-04-22T22:59:59.999Z']) {
      expect(story.branch().at(at).tries('EndStandstill', {}).outcome?.accepted).toBe(false);
    }
    expect(story.at('2026-04-22T23:00:00.000Z').does('EndStandstill', {}).state).not.toBe('furtherDecisionMade');
  });

  it('has to be communicated to everyone again, and said to be the last again', () => {
    const story = decided(ready().at('2026-04-09'), 'proceed').at('2026-04-15').does('MakeFurtherDecision', proceed);
    expect(story.at('2026-06-01').tries('EndStandstill', {}).refusedUnder).toEqual([
      'reg 12(10)(a)(iii) standstill-ends-on-its-conditions',
      'reg 12(10)(a)(iv) standstill-ends-on-its-conditions',
      'reg 12(10)(a)(v) standstill-ends-on-its-conditions',
    ]);
  });

  it('is not possible once the standstill has ended', () => {
    const story = decided(ready().at('2026-04-09'), 'proceed').at('2026-04-17').tries('MakeFurtherDecision', proceed);
    expect(story.refusedUnder.at(-1)).toBe('reg 12(4)(d) step-comes-now');
  });
});

describe('the order of a hearing', () => {
  const first = () => inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
  const review = (reviewedAt: string) =>
    ({
      representations: ['R1'],
      reviewers: [{ name: 'A Reviewer', role: 'Director' }],
      lookedAt: 'The file.',
      findings: 'It stands.',
      reviewedAt,
    }) as const;
  const dated = (story: Story, decidedAt: string) =>
    story.branch().tries('MakeFurtherDecision', { ...proceed, decidedAt }).outcome?.accepted;

  it('has the decision after the opportunity to explain was closed', () => {
    const story = first().does('OfferClarification', { representation: 'R1', offer: 'A meeting.' });
    story.at('2026-04-09').does('RecordReview', review('2026-03-27T09:00:00.000Z'));
    story.does('AnswerClarification', {
      representation: 'R1',
      answer: 'As annexed.',
      answeredAt: '2026-04-02T09:00:00.000Z',
    });
    expect([dated(story, '2026-04-02T08:59:59.999Z'), dated(story, '2026-04-02T09:00:00.000Z')]).toEqual([false, true]);
  });

  it('has the decision after the latest review, in whatever order the reviews were recorded', () => {
    const story = first()
      .does('OfferClarification', { representation: 'R1', notNeededBecause: 'Clear.' })
      .at('2026-04-09');
    story
      .does('RecordReview', review('2026-04-02T09:00:00.000Z'))
      .does('RecordReview', review('2026-03-27T09:00:00.000Z'));
    expect([dated(story, '2026-04-02T08:59:59.999Z'), dated(story, '2026-04-02T09:00:00.000Z')]).toEqual([false, true]);
  });

  it('has each decision after the one that it replaces', () => {
    const story = ready().at('2026-04-09').does('MakeFurtherDecision', proceed).at('2026-04-10');
    expect([dated(story, '2026-04-09T08:59:59.999Z'), dated(story, '2026-04-09T09:00:00.000Z')]).toEqual([false, true]);
  });

  it('has every duty done before the end, also one that was opened again after the decision', () => {
    const story = decided(ready().at('2026-04-09'), 'proceed').at('2026-04-14');
    story.does('OfferClarification', { representation: 'R1', offer: 'A last word.' });
    expect(story.branch().at('2026-04-20').tries('EndStandstill', {}).refusedUnder).toEqual([
      'reg 12(10)(a)(ii) standstill-ends-on-its-conditions',
    ]);
    story.at('2026-04-21').does('AnswerClarification', { representation: 'R1', noAnswerBecause: 'None came.' });
    story.at('2026-04-22').does('EndStandstill', {});
    expect(endOf(story)).toBe('2026-04-21T09:00:00.000Z');
  });
});

describe('those who are informed of a further decision', () => {
  const keysOf = (story: Story) => story.procurement.facts.run.hearing.decisions.at(-1)?.recipients;

  it.each(withStandstill)('are the representors and those of the start of the standstill (%s)', (process) => {
    const story = ready(process).does('MakeFurtherDecision', { outcome: 'abandon', reasons: 'Flawed.' });
    expect(keysOf(story)).toEqual([
      { key: 'R1', name: 'Fox Care CIC', because: 'made representations' },
      { key: 'owl', name: 'Owl Health Limited', because: 'intended award at the start of the standstill' },
    ]);
    expect(story.tries('InformOfFurtherDecision', { recipient: 'elk' }).refusedUnder).toEqual([
      'reg 12(6) recipient-is-to-be-informed',
    ]);
  });

  it('are every provider of a framework agreement that was intended', () => {
    const story = frameworkDecided()
      .at('2026-03-24')
      .does('SubmitIntentionNotice', { content: frameworkContent })
      .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    decided(heard(story.at('2026-03-26')), 'proceed');
    expect(keysOf(story)?.map(({ key }) => key)).toEqual(['R1', 'owl', 'fox']);
  });

  it('stay those of the start, whatever the run that follows intends', () => {
    const story = decided(ready('most-suitable-provider').at('2026-04-09'), 'go-back', 2).at('2026-04-17');
    story.does('ReturnToStep', { step: 2, reasons: 'As decided.' });
    const [left] = story.procurement.facts.earlierRuns;
    expect([left?.standstill?.intendedProviders, left?.hearing.decisions[0]?.recipients.map(({ key }) => key)]).toEqual(
      [['owl'], ['R1', 'owl']],
    );
    expect(story.procurement.facts.run).toMatchObject({ standstill: null, hearing: { decisions: [] } });
  });
});

describe('the floor of the eighth working day', () => {
  it.each(['proceed', 'go-back', 'abandon'] as FurtherOutcome[])(
    'holds a decision to %s of the first day',
    (outcome) => {
      const story = decided(heard(publishedAt('2026-03-24T09:00:00.000Z').at('2026-03-24T10:00:00.000Z')), outcome, 1);
      // Five working days are over with 31 March.
      const early = story.branch().at('2026-04-08T22:59:59.999Z').tries('EndStandstill', {});
      expect(early.reasons.map(({ provision, unblockedAt }) => [provision, unblockedAt])).toContainEqual([
        'reg 12(10) read with reg 12(3)',
        '2026-04-08T23:00:00.000Z',
      ]);
      story.at('2026-04-08T23:00:00.000Z').does('EndStandstill', {});
      expect(endOf(story)).toBe('2026-04-08T23:00:00.000Z');
    },
  );
});
