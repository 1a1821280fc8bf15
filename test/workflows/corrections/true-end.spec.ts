import { terms, content } from '../../support/law/places/procurements.js';
import { bothWon } from '../../support/law/places/lots.js';

/** Two won, and published on 25 March: 24 March is typed. One contract is entered into on the end that comes of it, a day early. */
function oneContractTooEarly() {
  const story = bothWon()
    .at('2026-03-24')
    .does('SubmitIntentionNotice', { content })
    .at('2026-03-25')
    .does('RecordIntentionNoticePublished', { publishedAt: '2026-03-24T16:00:00.000Z' })
    .at('2026-04-09')
    .does('EnterIntoContract', { ...terms, contract: 'LOT-1', providers: [{ id: 'owl' }] });
  const event = story.recorded.findIndex(({ type }) => type === 'IntentionNoticePublished') + 1;
  return story.at('2026-04-09T10:00:00.000Z').does('CorrectRecord', {
    corrections: [{ event, path: 'publishedAt', is: '2026-03-25T08:00:00.000Z' }],
    why: 'The platform shows it.',
    told: [],
    noneTold: 'They saw the notice.',
  });
}

const second = { ...terms, contract: 'LOT-2', providers: [{ id: 'fox' }] };

describe('a standstill whose true end is still to come, after a first contract was entered into early', () => {
  it('keeps the first contract and flags it', () => {
    const { procurement, outcome } = oneContractTooEarly();
    expect(procurement.facts.contracts).toHaveLength(1);
    expect(procurement.facts.run.standstill?.endedAt).toBe('2026-04-09T23:00:00.000Z');
    expect(outcome).toMatchObject({
      warnings: expect.arrayContaining([
        expect.objectContaining({ code: 'acted-before-the-standstill-ended' }),
      ]) as unknown,
    });
  });

  it('bars a second contract until the last millisecond of it, dated or not', () => {
    const story = oneContractTooEarly().at('2026-04-09T22:59:59.999Z').tries('EnterIntoContract', second);
    expect(story.reasons.find(({ code }) => code === 'standstill-has-ended')).toMatchObject({
      provision: 'reg 12(1)',
      unblockedAt: '2026-04-09T23:00:00.000Z',
    });
    story.tries('EnterIntoContract', { ...second, enteredIntoAt: '2026-04-09T09:00:00.000Z' });
    expect(story.refusedUnder).toContain('reg 12(1) standstill-has-ended');
  });

  it('lets it through in the first instant after it', () => {
    const story = oneContractTooEarly().at('2026-04-09T23:00:00.000Z').does('EnterIntoContract', second);
    expect(story.procurement.facts.contracts).toHaveLength(2);
  });
});
