import { deadlines, type CommandData } from '../../../workflows/index.js';
import { content, inStandstill, readyToIntend, terms } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';

const representation: CommandData['MakeRepresentation'] = {
  representor: { name: 'Fox Care CIC', organisation: 'fox' },
  standing: 'would-be-provider',
  aggrieved: true,
  failure: 'Regulation 6(4): patients may choose a provider of this service.',
  text: 'We set out below why Direct Award Process B was compulsory.',
};

/** A representation heard in full, up to where a further decision may be made. */
function heard(story: Story): Story {
  return story
    .does('MakeRepresentation', representation)
    .does('OfferClarification', { representation: 'R1', notNeededBecause: 'The letter is clear.' })
    .does('RecordReview', {
      representations: ['R1'],
      reviewers: [{ name: 'A Reviewer', role: 'Director' }],
      lookedAt: 'The choice worksheet.',
      findings: 'The choice stands.',
    });
}

function informed(story: Story): Story {
  return story
    .does('InformOfFurtherDecision', { recipient: 'R1' })
    .does('InformOfFurtherDecision', { recipient: 'owl' });
}

describe('a standstill with representations', () => {
  it('is held by a representation in the last millisecond of the window, and not by one a millisecond later', () => {
    const last = inStandstill('direct-award-c')
      .at('2026-04-08T22:59:59.999Z')
      .does('MakeRepresentation', representation);
    expect(last.state).toBe('representationsReceived');
    const late = inStandstill('direct-award-c')
      .at('2026-04-08T23:00:00.000Z')
      .does('MakeRepresentation', representation);
    expect(late.state).toBe('standstillEnded');
    expect(late.procurement.facts.run.hearing.representations.R1).toMatchObject({ inTime: false });
  });

  it('runs from the first letter to the last day', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26'));
    story.at('2026-03-31').does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'The choice stands.' });
    expect(story.outcome).toMatchObject({ warnings: [{ code: 'further-decision-before-the-window-closed' }] });
    informed(story).does('IntendNoFurtherDecision', {});
    story.at('2026-04-09T22:59:59.999Z').tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
    story.at('2026-04-09T23:00:00.000Z').does('EnterIntoContract', terms);
    expect(story.procurement.facts.run.standstill?.endedAt).toBe('2026-04-09T23:00:00.000Z');
  });

  it('goes back only by a further decision, and only when it has ended', () => {
    const story = heard(inStandstill('most-suitable-provider').at('2026-03-26')).at('2026-04-10');
    story.does('MakeFurtherDecision', { outcome: 'go-back', step: 3, reasons: 'The assessment is thin.' });
    informed(story).does('IntendNoFurtherDecision', {});
    story.tries('ReturnToStep', { step: 3, reasons: 'As decided.' });
    expect(story.refusedUnder).toContain('reg 15(2) no-standstill-is-running');
    story.at('2026-04-20').does('ReturnToStep', { step: 3, reasons: 'As decided.' });
    expect(story.state).toBe('assessingProviders');
    expect(story.procurement.facts.earlierRuns).toHaveLength(1);
  });

  it('abandons only by a further decision, and gives notice only when it has ended', () => {
    const story = heard(inStandstill('competitive').at('2026-03-26')).at('2026-04-10');
    story.does('MakeFurtherDecision', { outcome: 'abandon', reasons: 'The criteria were flawed.' });
    informed(story).does('IntendNoFurtherDecision', {});
    story.tries('SubmitAbandonmentNotice', {});
    expect(story.outcome?.accepted).toBe(false);
    story.at('2026-04-18').does('SubmitAbandonmentNotice', {});
    expect(deadlines(story.procurement).find(({ kind }) => kind === 'abandonment-notice')).toMatchObject({
      dueOn: '2026-05-17',
    });
  });

  it('starts the five days again with each replacing decision', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-10');
    informed(story.does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' })).does(
      'IntendNoFurtherDecision',
      {},
    );
    story.at('2026-04-16');
    informed(story.does('MakeFurtherDecision', { outcome: 'abandon', reasons: 'On reflection.' })).does(
      'IntendNoFurtherDecision',
      {},
    );
    story.at('2026-04-22T12:00:00.000Z').tries('EnterIntoContract', terms);
    expect(story.procurement.facts.run.standstill?.endedAt).toBeNull();
    expect(story.at('2026-04-23T23:00:00.000Z').open).toContain('SubmitAbandonmentNotice');
  });

  it('is held while a request to the Panel is open', () => {
    const story = heard(inStandstill('direct-award-c').at('2026-03-26')).at('2026-04-10');
    informed(story.does('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' })).does(
      'IntendNoFurtherDecision',
      {},
    );
    story.at('2026-04-14').does('RequestPanelReview', { representation: 'R1' });
    story.at('2026-05-10').tries('EnterIntoContract', terms);
    expect(story.refusedUnder).toContain('reg 23(1) (while the Panel advises) standstill-has-ended');
    story.does('RecordPanelAcceptance', { request: 'P1' }).at('2026-06-01').does('RecordPanelAdvice', {
      request: 'P1',
      advises: 'abandon',
      advice: 'Process B applied.',
    });
    story.tries('MakeFurtherDecision', { outcome: 'proceed', reasons: 'It stands.' });
    expect(story.refusedUnder).toContain('reg 24(g) departure-from-advice-has-its-reasons');
    informed(story.does('MakeFurtherDecision', { outcome: 'abandon', reasons: 'On advice.' })).does(
      'IntendNoFurtherDecision',
      {},
    );
    expect(story.at('2026-06-09').open).toContain('SubmitAbandonmentNotice');
  });

  it('is reopened by a representation that arrived in time and was recorded late', () => {
    const story = inStandstill('direct-award-c').at('2026-04-09T08:00:00.000Z');
    story.does('RecordRepresentation', { ...representation, receivedAt: '2026-04-08T22:50:00.000Z', how: 'e-mail' });
    expect(story.state).toBe('representationsReceived');
    expect(story.events.map(({ type }) => type).slice(-2)).toEqual(['StandstillEnded', 'RepresentationRecorded']);
  });

  it('ends by itself again where the only representation is found invalid', () => {
    const yes = { met: 'yes' } as const;
    const conditions = {
      providerOfTheServices: { met: 'no', reason: 'A catering supplier.' } as const,
      aggrieved: yes,
      believesFailure: yes,
      inWriting: yes,
      toTheAuthority: yes,
      inTime: yes,
    };
    const story = inStandstill('direct-award-c').at('2026-03-26').does('MakeRepresentation', representation);
    story.tries('JudgeRepresentation', { representation: 'R1', conditions, otherGrounds: ['not a bidder'] });
    expect(story.refusedUnder).toContain('reg 12(3) validity-rests-on-the-six-conditions');
    story.does('JudgeRepresentation', { representation: 'R1', conditions });
    expect(story.at('2026-04-09').open).toContain('EnterIntoContract');
  });

  it('hears representations that arrive between the submission of the notice and its publication', () => {
    const story = readyToIntend('direct-award-c').at('2026-03-24').does('SubmitIntentionNotice', { content });
    story.does('MakeRepresentation', representation);
    story.does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T09:00:00.000Z' });
    expect(story.state).toBe('representationsReceived');
  });
});
