import type { FurtherOutcome } from '../../../workflows/index.js';
import type { Story } from '../../support/law/story.js';
import { decided, heard } from '../../support/law/places/hearings.js';
import { inStandstill, terms, withStandstill } from '../../support/law/places/procurements.js';
import { contractIsOpen, endOf, informed } from './standstills.js';

const P1 = { request: 'P1' } as const;

/** A decision to proceed, everyone informed on Thursday 9 April 2026: the Panel may be asked until the end of the 16th. */
const proceeding = (process: (typeof withStandstill)[number] = 'direct-award-c') =>
  decided(heard(inStandstill(process).at('2026-03-26')).at('2026-04-09'), 'proceed');
const asked = (process?: (typeof withStandstill)[number]) =>
  proceeding(process).at('2026-04-14').does('RequestPanelReview', { representation: 'R1', reference: 'CR0099-26' });
const advised = (advises: FurtherOutcome | 'other') =>
  asked()
    .at('2026-04-20')
    .does('RecordPanelAcceptance', P1)
    .at('2026-06-01')
    .does('RecordPanelAdvice', { ...P1, advises, advice: 'As published.' });

describe.each(withStandstill)('a request for the Panel’s review under %s', (process) => {
  it('holds the end of the standstill for as long as it is open, however long', () => {
    const story = asked(process);
    for (const at of ['2026-04-16T23:00:00.000Z', '2026-09-01', '2028-12-01'])
      expect(contractIsOpen(story, at)).toBe(false);
    expect(story.at('2026-09-01').tries('EnterIntoContract', terms).refusedUnder.slice(0, -1)).toEqual([
      'reg 12(1) standstill-has-ended',
      'reg 23(1) (while the Panel advises) standstill-has-ended',
    ]);
  });

  it('holds it after the acceptance too', () => {
    expect(contractIsOpen(asked(process).at('2026-04-20').does('RecordPanelAcceptance', P1), '2026-09-01')).toBe(false);
  });
});

describe('the five working days in which the Panel may be asked', () => {
  it('run to the last millisecond of the fifth, on which the standstill would end', () => {
    const story = proceeding().at('2026-04-16T22:59:59.999Z').does('RequestPanelReview', { representation: 'R1' });
    expect(story.events.at(-1)?.data.derived).toMatchObject({ inTime: true, lastDay: '2026-04-16' });
    expect(contractIsOpen(story, '2026-05-01')).toBe(false);
  });

  it('are those of the provider that asks, also where another was informed later', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-09');
    story.does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    story
      .does('InformOfFurtherDecision', { recipient: 'R1' })
      .at('2026-04-15')
      .does('InformOfFurtherDecision', { recipient: 'owl' });
    story.does('IntendNoFurtherDecision', {}).at('2026-04-16T23:00:00.000Z');
    story.does('RequestPanelReview', { representation: 'R1' });
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'panel-request-late', provision: 'reg 23(1)' }] });
    expect([
      contractIsOpen(story, '2026-04-22T22:59:59.999Z'),
      contractIsOpen(story, '2026-04-22T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('begin when that provider is informed: before, there is nothing to ask about', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-09');
    story.tries('RequestPanelReview', { representation: 'R1' });
    expect(story.refusedUnder).toContain('reg 12(4)(d) a-further-decision-stands');
    story.does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    expect(story.tries('RequestPanelReview', { representation: 'R1' }).refusedUnder).toEqual([
      'reg 23(1) panel-may-be-asked',
    ]);
  });

  it.each(['go-back', 'abandon'] as const)('are not given after a decision to %s', (outcome) => {
    const story = decided(heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-09'), outcome, 1);
    expect(story.tries('RequestPanelReview', { representation: 'R1' }).refusedUnder).toEqual([
      'reg 23(1) panel-may-be-asked',
    ]);
  });
});

describe('the Panel refuses', () => {
  it.each(['not-eligible', 'no-capacity'] as const)('as %s, which releases the hold on that day', (ground) => {
    const story = asked()
      .at('2026-05-20')
      .does('RecordPanelRefusal', { ...P1, ground });
    expect(story.does('EnterIntoContract', terms).state).toBe('awarded');
    expect(endOf(story)).toBe('2026-05-20T09:00:00.000Z');
  });

  it('within the five days, which run on', () => {
    const story = asked()
      .at('2026-04-15')
      .does('RecordPanelRefusal', { ...P1, ground: 'no-capacity' });
    expect([
      contractIsOpen(story, '2026-04-16T22:59:59.999Z'),
      contractIsOpen(story, '2026-04-16T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('only what it has not accepted', () => {
    const story = asked()
      .does('RecordPanelAcceptance', P1)
      .tries('RecordPanelRefusal', { ...P1, ground: 'no-capacity' });
    expect(story.refusedUnder).toEqual(['reg 23(1) panel-request-is-open']);
  });
});

describe('the Panel advises', () => {
  it('and the standstill stays held until the authority has decided on the advice', () => {
    const story = advised('proceed');
    expect(contractIsOpen(story, '2026-12-01')).toBe(false);
    decided(story.at('2026-06-02'), 'proceed');
    expect([
      contractIsOpen(story, '2026-06-09T22:59:59.999Z'),
      contractIsOpen(story, '2026-06-09T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('in the very millisecond of the decision, which is not thereby a decision on the advice', () => {
    const story = proceeding().does('RequestPanelReview', { representation: 'R1' }).does('RecordPanelAcceptance', P1);
    story.does('RecordPanelAdvice', { ...P1, advises: 'abandon', advice: 'Process B applied.' });
    expect(contractIsOpen(story, '2026-12-01')).toBe(false);
    expect(contractIsOpen(departing(story), '2026-12-01')).toBe(true);
  });

  it('and a decision cannot be dated before the advice that it follows', () => {
    const decision = { outcome: 'proceed', reasons: 'It stands.', decidedAt: '2026-05-31T09:00:00.000Z' } as const;
    const story = advised('proceed').at('2026-06-02').tries('MakeFurtherDecision', decision);
    expect(story.refusedUnder).toEqual(['reg 24 act-follows-the-step-before']);
  });

  it.each([
    ['proceed', 'abandon', true],
    ['go-back', 'proceed', true],
    ['abandon', 'proceed', true],
    ['abandon', 'go-back', true],
    ['proceed', 'proceed', false],
    ['go-back', 'go-back', false],
    ['abandon', 'abandon', false],
    ['other', 'proceed', false],
  ] as const)('to %s, and a decision to %s needs reasons for departing: %s', (advice, outcome, departs) => {
    const story = advised(advice).tries('MakeFurtherDecision', { outcome, step: 1, reasons: 'As considered.' });
    expect(story.refusedUnder).toEqual(departs ? ['reg 24(g) departure-from-advice-has-its-reasons'] : []);
    story.does('MakeFurtherDecision', {
      outcome,
      step: 1,
      reasons: 'As considered.',
      reasonsForDeparting: 'The facts differ.',
    });
  });

  it('and asks for the reasons again of each decision that departs from it', () => {
    const story = advised('abandon');
    departing(story)
      .at('2026-06-03')
      .tries('MakeFurtherDecision', { outcome: 'go-back', step: 1, reasons: 'On reflection.' });
    expect(story.refusedUnder).toEqual(['reg 24(g) departure-from-advice-has-its-reasons']);
  });

  it('once on what it has accepted, and never on what it has not', () => {
    const advice = { ...P1, advises: 'proceed', advice: 'Sound.' } as const;
    for (const story of [asked(), advised('proceed')]) {
      expect(story.tries('RecordPanelAdvice', advice).refusedUnder).toEqual(['reg 23(1) panel-request-is-open']);
    }
  });
});

/** Decides to proceed against the advice, says why, and informs everyone. */
function departing(story: Story): Story {
  const reasons = { reasons: 'It stands.', reasonsForDeparting: 'The facts differ.' };
  return informed(story.does('MakeFurtherDecision', { outcome: 'proceed', ...reasons }));
}

describe('a hold released by the authority', () => {
  it('ends it with a reason, and with the standstill where nothing else is missing', () => {
    const story = asked().at('2026-05-20');
    expect(story.tries('ReleasePanelHold', { ...P1, reason: ' ' }).refusedUnder).toEqual([
      'reg 24(g) release-has-its-reason',
    ]);
    story.does('ReleasePanelHold', { ...P1, reason: 'The Panel has not answered in five weeks.' });
    expect(story.does('EnterIntoContract', terms).state).toBe('awarded');
    expect(endOf(story)).toBe('2026-05-20T09:00:00.000Z');
  });

  it('does not shorten the five days', () => {
    const story = asked().does('ReleasePanelHold', { ...P1, reason: 'Withdrawn by the provider.' });
    expect([
      contractIsOpen(story, '2026-04-16T22:59:59.999Z'),
      contractIsOpen(story, '2026-04-16T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('is no way round a decision on the advice, once the advice has come', () => {
    const story = advised('abandon').tries('ReleasePanelHold', { ...P1, reason: 'We see it otherwise.' });
    expect(story.refusedUnder).toEqual(['reg 23(1) panel-request-is-open']);
  });
});

describe('two requests', () => {
  it('hold until both are answered', () => {
    const story = asked().does('RequestPanelReview', { representation: 'R1' });
    story.does('RecordPanelRefusal', { ...P1, ground: 'not-eligible' });
    expect(contractIsOpen(story, '2026-09-01')).toBe(false);
    story.does('RecordPanelRefusal', { request: 'P2', ground: 'no-capacity' });
    expect(contractIsOpen(story, '2026-09-01')).toBe(true);
  });
});

describe('expert advice under regulation 23', () => {
  it('is logged with who gave it and when it was sought, from the first day of the standstill on', () => {
    const advice = { from: 'A King’s Counsel', endorsedBy: 'NHS England', question: 'Is step 1 sound?' } as const;
    const story = inStandstill('direct-award-c').at('2026-03-25').does('SeekExpertAdvice', advice);
    expect(story.procurement.facts.run.hearing.expertAdvice).toEqual([
      { from: 'A King’s Counsel', endorsedBy: 'NHS England', soughtAt: '2026-03-25T09:00:00.000Z' },
    ]);
    expect([story.state, contractIsOpen(story, '2026-04-09')]).toEqual(['standstillOpen', true]);
  });
});
