import { commandTypes, decisionCommands, stageAt, stages } from '../../../workflows/index.js';
import { examples } from '../../support/law/examples/all-examples.js';
import { permissions } from '../../../src/identity/permissions.js';

describe('the stages of a procurement', () => {
  it('are each one in which some command decides, but moderation, which is of an evaluation', () => {
    const met = new Set(decisionCommands.flatMap((type) => examples[type].map((data) => stageAt(type, data as never))));
    expect(stages.filter((stage) => stage !== 'moderation' && !met.has(stage))).toEqual([]);
  });

  it('hold every command that is kept for decision-makers', () => {
    const kept = commandTypes.filter((type) => permissions[type].join() === 'decision-maker');
    expect(kept.filter((type) => !(decisionCommands as readonly string[]).includes(type))).toEqual([]);
  });

  it('do not hold what only puts on record what has happened', () => {
    for (const type of ['OpenProcurement', 'RecordOffer', 'SubmitIntentionNotice', 'EndStandstill'] as const) {
      expect(stageAt(type, null)).toBeNull();
    }
  });

  it('hold what decides with some of what it carries, and only then', () => {
    const about = { representation: 'R1' };
    expect(stageAt('OfferClarification', { ...about, offer: 'A meeting.' })).toBeNull();
    expect(stageAt('OfferClarification', null)).toBeNull();
    expect(stageAt('OfferClarification', { ...about, notNeededBecause: 'Clear.' })).toBe('representation-review');
  });
});
