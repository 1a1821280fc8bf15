import { commandTypes, edgesFrom, processes, type CommandType } from '../../../workflows/index.js';
import { firstInEachState } from '../../support/law/drawn/pool.js';
import { readyToIntend, terms } from '../../support/law/places/procurements.js';
import { wayTo } from '../../../workflows/deciding/way-to.js';

const under = (state: string) => ({ regime: '2026-03-24', machine: 'direct-award-c', state }) as const;

describe('the way to a step that does not come now', () => {
  it.each<[string, CommandType, readonly CommandType[] | null]>([
    ['readyForIntentionNotice', 'RecordIntentionNoticePublished', ['SubmitIntentionNotice']],
    [
      'readyForIntentionNotice',
      'EnterIntoContract',
      ['SubmitIntentionNotice', 'RecordIntentionNoticePublished', 'EndStandstill'],
    ],
    ['readyForIntentionNotice', 'SubmitAbandonmentNotice', ['Abandon']],
    ['standstillOpen', 'MakeFurtherDecision', ['MakeRepresentation']],
    ['standstillOpen', 'RecordFindings', ['EndStandstill', 'ReturnToStep']],
    // Not by finding the representation invalid, though that is as short.
    ['representationsReceived', 'EnterIntoContract', ['MakeFurtherDecision', 'EndStandstill']],
    ['representationsReceived', 'SubmitAbandonmentNotice', ['MakeFurtherDecision', 'EndStandstill']],
    ['awarded', 'Abandon', null],
    ['complete', 'EnterIntoContract', null],
  ])('leads from %s to %s', (state, command, way) => {
    expect(wayTo(under(state), command)).toEqual(way);
  });

  it('is empty where the step comes now, and made of steps that come one after the other', () => {
    for (const { procurement } of firstInEachState().values()) {
      if (!(processes as readonly string[]).includes(procurement.machine)) continue;
      for (const command of commandTypes) {
        const way = wayTo(procurement, command);
        if (edgesFrom(procurement, command).length > 0) expect(way).toEqual([]);
        else if (way) expect(edgesFrom(procurement, way[0]!)).not.toEqual([]);
      }
    }
  });

  it('is what the refusal names, after what weighs more, and never more than three steps of it', () => {
    const early = readyToIntend('direct-award-c').tries('EnterIntoContract', terms);
    expect(early.refusedUnder.at(-1)).toBe('reg 9(9) step-comes-now');
    expect(early.refusedUnder[0]).toBe('reg 12(1) standstill-has-ended');
    expect(early.reasons.at(-1)?.unblock).toBe(
      'Next comes “Submit the notice of intention to award”; then “Record that the notice of intention to award was published”; then “End the standstill period”, which comes by itself.',
    );
    const further = readyToIntend('direct-award-c').tries('CloseProcurement', { reasons: 'Done.' });
    expect(further.reasons.at(-1)?.unblock).toMatch(/, which comes by itself; further steps follow\.$/);
  });
});
