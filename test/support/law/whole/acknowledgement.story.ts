import { representation } from '../examples/hearing-examples.js';
import { considered, content, owl } from '../places/procurements.js';
import { deciders, met, opened, type StoryByDays } from '../story-by-days.js';

/** Direct award C, with a representation that is acknowledged when it has arrived, and withdrawn. */
function acknowledged(begins: string): StoryByDays {
  const story = opened(begins, 'direct-award-c')
    .day(7)
    .does('RecordFindings', {
      provider: owl,
      past: { satisfied: true, keyCriteria: considered },
      future: { likelyToSatisfy: true, keyCriteria: considered },
      basicSelectionCriteria: met,
      reasons: 'Both findings rest on the contract reviews.',
      decisionMakers: deciders,
    })
    .day(14)
    .does('SubmitIntentionNotice', { content });
  story.day(15).does('RecordIntentionNoticePublished', { publishedAt: story.on(15) });
  return story
    .day(17)
    .does('MakeRepresentation', representation)
    .does('AcknowledgeRepresentation', { representation: 'R1', note: 'The contracts team writes to you in a week.' })
    .day(18)
    .does('WithdrawRepresentation', { representation: 'R1' });
}

export const stories = { acknowledged };
