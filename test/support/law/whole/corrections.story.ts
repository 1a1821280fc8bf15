import { considered, content, owl, terms } from '../places/procurements.js';
import { deciders, met, opened, type StoryByDays } from '../story-by-days.js';

/** Direct award C, with what was typed wrongly put right: the day of publication, an address, somebody named by mistake. */
function corrected(begins: string): StoryByDays {
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
    .does('NameParticipant', { person: 'visitor', name: 'V. Visitor', role: 'Analyst', capacity: 'adviser' })
    .day(14)
    .does('SubmitIntentionNotice', { content });
  story.day(16).does('RecordIntentionNoticePublished', { publishedAt: story.on(15) });
  const told = [{ who: 'Owl Health Limited', how: 'e-mail', at: story.on(16) }];
  story
    .does('CorrectRecord', {
      corrections: [{ event: 7, path: 'publishedAt', is: story.on(16) }],
      why: 'The day before was typed.',
      told,
    })
    .day(17)
    .does('CorrectRecord', {
      corrections: [
        { of: 'provider', id: 'owl', path: 'address', is: '11 Barn Lane, Carlisle CA1 1AA' },
        { event: 5, strike: true },
        { event: 4, path: 'decisionMakers.0.name', is: 'D. Marker' },
      ],
      why: 'The house number and a name were typed wrongly; the analyst belongs to another procurement.',
      told: [],
      noneTold: 'Nothing of it was published.',
    });
  return story.day(31).does('EnterIntoContract', terms).day(33).does('SubmitAwardNotice', { content });
}

export const stories = { corrected };
