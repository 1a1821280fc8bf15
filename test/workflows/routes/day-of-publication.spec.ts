import { deadlines, standstillStatus } from '../../../workflows/index.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { content, inStandstill, terms, stepsOf, withStandstill } from '../../support/law/places/procurements.js';
import { repeatFrom, tellEveryone } from '../../support/law/places/going-back.js';

// Published on 24 March 2026: the standstill begins with 25 March (reg 12(2)).
const onTheDay = (process: (typeof withStandstill)[number]) => inStandstill(process).at('2026-03-24T17:00:00.000Z');

describe.each(withStandstill)('the day of publication under %s, on which no standstill has begun', (process) => {
  it('is a day on which the procurement may be abandoned (reg 15(1)(a)), with its notice due from that day', () => {
    const story = onTheDay(process).does('Abandon', { reasons: 'The services are no longer wanted.' });
    expect([story.state, story.procurement.facts.abandonment]).toMatchObject([
      'abandoned',
      { decidedAt: '2026-03-24T17:00:00.000Z', standstillEndedAt: null },
    ]);
    expect(deadlines(story.procurement).map(({ kind, dueOn }) => `${kind} ${dueOn}`)).not.toContain(
      'standstill-ends 2026-04-08',
    );
    expect(deadlines(story.procurement).find(({ kind }) => kind === 'abandonment-notice')).toMatchObject({
      dueOn: '2026-04-23',
      provision: 'reg 15(5)(b)',
    });
    // Nothing ends by itself afterwards, and nothing is awarded.
    story.at('2026-04-20');
    expect(standstillStatus(story.procurement, story.known())).toBeNull();
    expect(story.tries('EnterIntoContract', terms).outcome?.accepted).toBe(false);
    expect(story.does('SubmitAbandonmentNotice', {}).state).toBe('abandonmentNoticeSubmitted');
  });

  it.each(stepsOf[process].all)('is a day on which the authority may go back to step %s (reg 15(1)(b))', (step) => {
    const story = onTheDay(process).does('ReturnToStep', { step, reasons: 'A date was wrong.' });
    expect(story.procurement.facts.run).toMatchObject({ number: 2, startedAtStep: step, standstill: null });
    expect(deadlines(story.procurement).filter(({ kind, metAt }) => kind === 'standstill-ends' && !metAt)).toEqual([]);
    // The notice of that day opens no standstill for what is repeated: it ends with a notice and a standstill of its own.
    repeatFrom(tellEveryone(story), process, step).at('2026-04-27').does('SubmitIntentionNotice', { content });
    expect(story.tries('EnterIntoContract', terms).refusedUnder).toContain('reg 12(1) standstill-has-ended');
  });

  it('keeps both closed from the midnight that ends it (reg 15(2))', () => {
    for (const at of ['2026-03-25T00:00:00.000Z', '2026-04-08T22:59:59.999Z']) {
      const story = inStandstill(process).at(at);
      expect(story.branch().tries('Abandon', { reasons: 'Not wanted.' }).refusedUnder).toContain(
        'reg 15(2) no-standstill-is-running',
      );
      expect(story.open).not.toContain('ReturnToStep');
    }
  });

  it('leaves a representation that had arrived on record, answered and holding nothing', () => {
    const story = onTheDay(process)
      .does('MakeRepresentation', representation)
      .does('Abandon', { reasons: 'Not wanted.' });
    expect(story.does('AnswerRepresentation', { representation: 'R1', answer: 'We have abandoned it.' }).state).toBe(
      'abandoned',
    );
  });
});

describe.each(withStandstill)('going back under %s', (process) => {
  it('may still end in abandoning: at any time before an award (reg 15(1)(a))', () => {
    const story = inStandstill(process).at('2026-04-09').does('EndStandstill', {});
    const back = { ...story.procurement, state: 'goingBack' };
    const there = story.branch();
    there.procurement = back;
    expect(there.does('Abandon', { reasons: 'Not wanted after all.' }).state).toBe('abandoned');
  });
});
