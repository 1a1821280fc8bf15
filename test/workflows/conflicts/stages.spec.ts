import { commandTypes, decisionCommands, stageAt, stages } from '../../../workflows/index.js';
import { permissions } from '../../../src/identity/permissions.js';

describe('the stages of a procurement', () => {
  it('are each one in which some command decides, but moderation, which is of an evaluation', () => {
    const met = new Set(decisionCommands.map(stageAt));
    expect(stages.filter((stage) => stage !== 'moderation' && !met.has(stage))).toEqual([]);
  });

  it('hold every command that is kept for decision-makers', () => {
    const kept = commandTypes.filter((type) => permissions[type].join() === 'decision-maker');
    expect(kept.filter((type) => stageAt(type) === null)).toEqual([]);
  });

  it('do not hold what only puts on record what has happened', () => {
    for (const type of ['OpenProcurement', 'RecordOffer', 'SubmitIntentionNotice', 'EndStandstill'] as const) {
      expect(stageAt(type)).toBeNull();
    }
  });
});
