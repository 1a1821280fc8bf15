import { decided, heard, reviewed } from '../../support/law/places/hearings.js';
import { representation } from '../../support/law/examples/hearing-examples.js';
import { inStandstill, terms, standstillOver, withStandstill } from '../../support/law/places/procurements.js';
import { contractIsOpen, endOf, letterOf, second } from './standstills.js';

/** Received on the last evening, found in the post room the day after. */
const onTheLastEvening = letterOf('2026-04-08T22:50:00.000Z');

describe.each(withStandstill)('a letter received in time and recorded late, under %s', (process) => {
  it('takes back the end of the standstill, which had not come (reg 12(9))', () => {
    const story = standstillOver(process).at('2026-04-10').does('RecordRepresentation', onTheLastEvening);
    expect([story.state, endOf(story), contractIsOpen(story, '2026-06-01')]).toEqual([
      'representationsReceived',
      null,
      false,
    ]);
    expect(story.events.map(({ type }) => type)).toContain('StandstillEnded');
  });

  it('is then heard like any other, and the standstill ends on the conditions of reg 12(10)', () => {
    const story = standstillOver(process).at('2026-04-10').does('RecordRepresentation', onTheLastEvening);
    story.does('OfferClarification', { representation: 'R1', notNeededBecause: 'The letter is clear.' });
    decided(reviewed(story, 'R1'), 'proceed');
    expect([
      contractIsOpen(story, '2026-04-17T22:59:59.999Z'),
      contractIsOpen(story, '2026-04-17T23:00:00.000Z'),
    ]).toEqual([false, true]);
  });

  it('received late is on record and takes nothing back', () => {
    const story = standstillOver(process)
      .at('2026-04-10')
      .does('RecordRepresentation', letterOf('2026-04-08T23:00:00.000Z'));
    expect([story.state, contractIsOpen(story, '2026-04-10')]).toEqual(['standstillEnded', true]);
  });

  it('takes back an end on conditions too, and the decision to go back that it led to', () => {
    const story = decided(heard(inStandstill(process).at('2026-03-26')).at('2026-04-09'), 'go-back', 1);
    story
      .at('2026-04-17')
      .does('EndStandstill', {})
      .does('RecordRepresentation', letterOf('2026-04-08T22:50:00.000Z', second));
    expect([story.state, endOf(story)]).toEqual(['representationsReceived', null]);
    expect(story.tries('ReturnToStep', { step: 1, reasons: 'As decided.' }).refusedUnder).toContain(
      'reg 15(2) no-standstill-is-running',
    );
  });

  it('after the contract cannot undo it, and says in plain words what has happened (reg 12(1))', () => {
    const story = standstillOver(process).does('EnterIntoContract', terms).at('2026-04-10');
    story.does('RecordRepresentation', onTheLastEvening);
    expect(story.outcome).toMatchObject({
      warnings: [{ code: 'award-made-before-a-representation-was-recorded', provision: 'reg 12(1)' }],
    });
    expect(story.procurement.facts.run.hearing.representations.R1).toMatchObject({ inTime: true });
    expect(story.state).toBe('awarded');
  });
});

describe('a letter about a decision', () => {
  it('cannot have arrived before the decision was taken, nor tomorrow', () => {
    const story = inStandstill('direct-award-c').at('2026-03-26');
    expect(story.branch().tries('RecordRepresentation', letterOf('2026-03-01T09:00:00.000Z')).refusedUnder).toEqual([
      'reg 24 act-follows-the-step-before',
    ]);
    expect(story.branch().tries('RecordRepresentation', letterOf('2026-03-27T09:00:00.000Z')).refusedUnder).toEqual([
      'reg 24 act-is-not-in-the-future',
    ]);
  });

  it('is never refused for coming late, wherever the procurement has got to', () => {
    const story = standstillOver('competitive').at('2026-04-15').does('Abandon', { reasons: 'Not wanted.' });
    story
      .does('SubmitAbandonmentNotice', {})
      .does('RecordAbandonmentNoticePublished', { publishedAt: '2026-04-15T09:00:00.000Z' });
    story.at('2026-05-01').does('MakeRepresentation', representation);
    expect([story.state, story.procurement.facts.run.hearing.representations.R1?.inTime]).toEqual([
      'abandonmentPublished',
      false,
    ]);
  });
});
