import { invalid, judged, representation } from '../../support/law/examples/hearing-examples.js';
import { reviewed } from '../../support/law/places/hearings.js';
import { inStandstill, terms, withStandstill } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';
import { contractIsOpen, endOf, informed, second } from './standstills.js';

const proceed = { outcome: 'proceed', reasons: 'The choice stands.' } as const;
const notNeeded = (of: string) => ({ representation: of, notNeededBecause: 'The letter is clear.' });
const recipients = (story: Story) =>
  story.procurement.facts.run.hearing.decisions.at(-1)?.recipients.map(({ key }) => key);

/** Two providers write on the same day. */
const both = (process: (typeof withStandstill)[number] = 'direct-award-c') =>
  inStandstill(process).at('2026-03-26').does('MakeRepresentation', representation).does('MakeRepresentation', second);

describe.each(withStandstill)('two representations under %s, one invalid and one valid', (process) => {
  const one = () =>
    both(process).does('JudgeRepresentation', {
      representation: 'R2',
      representorIs: 'none-of-these',
      conditions: invalid,
    });

  it('leave the standstill to be heard for the valid one alone', () => {
    const story = one();
    expect(story.state).toBe('representationsReceived');
    reviewed(story.does('OfferClarification', notNeeded('R1')), 'R1').does('MakeFurtherDecision', proceed);
    expect(recipients(story)).toEqual(['R1', 'owl']);
    informed(story);
    expect([
      contractIsOpen(story, '2026-04-08T22:59:59.999Z'),
      contractIsOpen(story, '2026-04-08T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('are decided on together again where the invalid one is found valid after all', () => {
    const story = one().does('OfferClarification', notNeeded('R1'));
    informed(reviewed(story, 'R1').does('MakeFurtherDecision', proceed));
    story.does('JudgeRepresentation', { representation: 'R2', conditions: judged({ aggrieved: { met: 'in-doubt' } }) });
    expect([story.state, contractIsOpen(story, '2026-05-20')]).toEqual(['representationsReceived', false]);
    story.tries('MakeFurtherDecision', proceed);
    expect(story.refusedUnder).toEqual(
      expect.arrayContaining(['reg 12(4)(a) every-representor-was-heard', 'reg 12(4)(c) decision-was-reviewed']),
    );
    reviewed(story.does('OfferClarification', notNeeded('R2')), 'R2').does('MakeFurtherDecision', proceed);
    expect(recipients(story)).toEqual(['R1', 'R2', 'owl']);
  });
});

describe('two representations, both found invalid', () => {
  it('leave a standstill that ends by itself at its own midnight', () => {
    const story = both()
      .does('JudgeRepresentation', { representation: 'R1', representorIs: 'none-of-these', conditions: invalid })
      .does('JudgeRepresentation', { representation: 'R2', representorIs: 'none-of-these', conditions: invalid });
    expect(story.state).toBe('standstillOpen');
    story.at('2026-05-01').does('EnterIntoContract', terms);
    expect(endOf(story)).toBe('2026-04-08T23:00:00.000Z');
  });

  it('can be found valid again while the window is open, which takes the automatic end away', () => {
    const story = both().does('JudgeRepresentation', {
      representation: 'R1',
      representorIs: 'none-of-these',
      conditions: invalid,
    });
    story.does('JudgeRepresentation', { representation: 'R2', representorIs: 'none-of-these', conditions: invalid });
    story.does('JudgeRepresentation', { representation: 'R1', conditions: judged() });
    expect([story.state, contractIsOpen(story, '2026-05-01')]).toEqual(['representationsReceived', false]);
  });

  it('after a further decision was made on one of them, leave nothing of that decision in the way', () => {
    const story = both().does('JudgeRepresentation', {
      representation: 'R2',
      representorIs: 'none-of-these',
      conditions: invalid,
    });
    reviewed(story.does('OfferClarification', notNeeded('R1')), 'R1').does('MakeFurtherDecision', {
      outcome: 'abandon',
      reasons: 'The criteria were flawed.',
    });
    story.does('JudgeRepresentation', { representation: 'R1', representorIs: 'none-of-these', conditions: invalid });
    expect([story.state, contractIsOpen(story, '2026-04-09')]).toEqual(['standstillOpen', true]);
    const again = story.does('JudgeRepresentation', { representation: 'R1', conditions: judged() });
    expect([again.state, contractIsOpen(again, '2026-05-09')]).toEqual(['furtherDecisionMade', false]);
  });
});

describe('two representations, one withdrawn', () => {
  const withdrawn = () => both().does('WithdrawRepresentation', { representation: 'R2', how: 'By e-mail.' });

  it('hear nothing more from the one, and still tell it what was decided (reg 12(6)(a))', () => {
    const story = withdrawn().does('OfferClarification', notNeeded('R1'));
    reviewed(story, 'R1', 'R2').does('MakeFurtherDecision', proceed);
    expect(recipients(story)).toEqual(['R1', 'R2', 'owl']);
  });

  it('still hold the standstill when both are, for they were received in time (reg 12(9))', () => {
    const story = withdrawn().does('WithdrawRepresentation', { representation: 'R1' });
    expect([story.state, contractIsOpen(story, '2026-06-01')]).toEqual(['representationsReceived', false]);
    informed(reviewed(story, 'R1', 'R2').does('MakeFurtherDecision', proceed));
    expect(contractIsOpen(story, '2026-04-08T23:00:00.000Z')).toBe(true);
  });

  it('cannot be withdrawn before they were received', () => {
    const story = both().tries('WithdrawRepresentation', {
      representation: 'R1',
      withdrawnAt: '2026-03-25T09:00:00.000Z',
    });
    expect(story.refusedUnder).toEqual(['reg 24 act-follows-the-step-before']);
  });
});

describe('a second representation, after the first was decided on', () => {
  const decided = () => {
    const first = inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
    return reviewed(first.does('OfferClarification', notNeeded('R1')), 'R1').does('MakeFurtherDecision', proceed);
  };

  it('puts the standstill back to where representations are heard, whatever was said of no more decisions', () => {
    const story = informed(decided()).at('2026-04-08T22:59:59.999Z').does('MakeRepresentation', second);
    expect([story.state, contractIsOpen(story, '2026-06-01')]).toEqual(['representationsReceived', false]);
  });

  it('keeps nobody from being informed of that decision, nor from asking the Panel about it (reg 12(6))', () => {
    const story = decided().at('2026-04-01').does('MakeRepresentation', second);
    story.does('InformOfFurtherDecision', { recipient: 'R1' }).does('InformOfFurtherDecision', { recipient: 'owl' });
    story.does('RequestPanelReview', { representation: 'R1' }).does('RecordPanelAcceptance', { request: 'P1' });
    expect(story.state).toBe('representationsReceived');
  });

  it('leaves that decision standing where it is found invalid itself', () => {
    const story = informed(decided()).at('2026-04-01').does('MakeRepresentation', second);
    story.does('JudgeRepresentation', { representation: 'R2', representorIs: 'none-of-these', conditions: invalid });
    expect([story.state, contractIsOpen(story, '2026-04-09')]).toEqual(['furtherDecisionMade', true]);
  });

  it('warns of the providers that the replacing decision passes over', () => {
    const story = decided()
      .at('2026-04-01')
      .does('MakeRepresentation', second)
      .does('OfferClarification', notNeeded('R2'));
    reviewed(story, 'R2').at('2026-04-09').does('MakeFurtherDecision', proceed);
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'decision-replaced-before-everyone-was-informed' }] });
  });
});

describe('a late representation beside one in time', () => {
  it('is kept, holds nothing, and is owed nothing', () => {
    const story = both().does('JudgeRepresentation', {
      representation: 'R2',
      representorIs: 'none-of-these',
      conditions: invalid,
    });
    story.at('2026-04-09').does('MakeRepresentation', second);
    reviewed(story.does('OfferClarification', notNeeded('R1')), 'R1').does('MakeFurtherDecision', proceed);
    expect(recipients(story)).toEqual(['R1', 'owl']);
    expect(story.procurement.facts.run.hearing.representations.R3).toMatchObject({ inTime: false });
  });
});
