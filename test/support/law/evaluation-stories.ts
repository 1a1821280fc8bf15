import { londonDateOf, type CommandData, type CommandType } from '../../../workflows/index.js';
import { addressed, eachMet, importance, selectionCriteria } from './evaluations.js';
import type { Story } from './given.js';
import { considered, content, criteria, evaluation, fox, identified, invited, owl } from './stories.js';
import { opened, type Told } from './told.js';

/** Who gives the commands of a story from here on; nobody where none is named. */
export function as<S extends Story>(story: S, person: string | null, role = 'commissioner'): S {
  Object.assign(story.evidence, { actor: person === null ? undefined : { person, organisation: 'icb', role } });
  return story;
}

/** Gives one command as somebody, and nothing after it. */
export function by<S extends Story, T extends CommandType>(story: S, person: string, type: T, data: CommandData[T]): S {
  as(story, person, 'evaluator').does(type, data);
  return as(story, null);
}

export const score = (
  id: string,
  criterion: string,
  points: number,
  more: object = {},
): CommandData['RecordScore'] => ({
  ...{ provider: { id }, criterion, score: points, comment: `What ${id} says on ${criterion}.` },
  ...more,
});

export const agreed = (id: string, criterion: string, points: number): CommandData['ModerateCriterion'] => ({
  ...{ provider: { id }, criterion, score: points, reasons: `As discussed of ${id} on ${criterion}.` },
});

/** Two offers received and closed, and two evaluators appointed. */
export function appointed(): Story {
  return invited()
    .at('2026-03-16')
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .at('2026-03-17')
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' })
    .does('AppointEvaluator', { evaluator: 'eli', experience: 'Two years.' });
}

/** Both have scored both offers on both criteria; nobody has locked. */
export function scored(story = appointed(), ids = ['owl', 'fox'], on = ['quality', 'cost']): Story {
  for (const [person, points] of [
    ['eva', 80],
    ['eli', 70],
  ] as const) {
    for (const id of ids) for (const one of on) by(story, person, 'RecordScore', score(id, one, points));
  }
  return story;
}

export function locked(story = scored()): Story {
  return by(by(story, 'eva', 'LockScores', {}), 'eli', 'LockScores', {});
}

/** What was agreed: `owl` 80 and 75, `fox` 60 and 75, on quality and cost. */
export function moderated(story = locked()): Story {
  return story
    .at('2026-03-18')
    .does('ModerateCriterion', agreed('owl', 'quality', 80))
    .does('ModerateCriterion', agreed('owl', 'cost', 75))
    .does('ModerateCriterion', agreed('fox', 'quality', 60))
    .does('ModerateCriterion', agreed('fox', 'cost', 75));
}

export const recordedAs = (id: string, quality: number, cost: number): CommandData['RecordEvaluation'] => ({
  ...evaluation(id, 0),
  scores: [
    { criterion: 'quality', score: quality, reasons: 'A clear plan.' },
    { criterion: 'cost', score: cost, reasons: 'Within budget.' },
  ],
});

export function recorded(story = moderated()): Story {
  return story.does('RecordEvaluation', recordedAs('owl', 80, 75)).does('RecordEvaluation', recordedAs('fox', 60, 75));
}

/** The most suitable provider process: one provider kept, assessed by one evaluator on the five key criteria. */
export function assessing(): Story {
  return identified()
    .does('SetKeyCriteria', importance)
    .at('2026-03-19')
    .does('CompleteIdentification', {})
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' });
}

export const keyIds = Object.keys(considered);

/** A competition with everything on record of its criteria and its scores, one of which is changed after moderation. */
export function evaluatedInFull(begins: string): Told {
  const story = opened(begins, 'competitive')
    .does('SetBasicSelectionCriteria', selectionCriteria)
    .does('SetKeyCriteria', importance)
    .does('SetAwardCriteria', {
      ...criteria,
      addressed,
      unserved: {
        integrationCollaborationAndSustainability: 'It is a term of the contract for everybody.',
        socialValue: 'It is a term of the contract for everybody.',
      },
    })
    .day(1)
    .does('SubmitInvitationNotice', { content });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(1) })
    .day(14)
    .does('RecordOffer', { provider: owl })
    .does('RecordOffer', { provider: fox })
    .does('CloseOffers', {})
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' })
    .does('AppointEvaluator', { evaluator: 'eli' });
  by(story, 'eli', 'RecordEvaluatorExperience', { experience: 'Two years.' });
  locked(scored(story.day(15)));
  story
    .day(16)
    .does('ModerateCriterion', agreed('owl', 'quality', 80))
    .does('ModerateCriterion', agreed('owl', 'cost', 75))
    .does('ModerateCriterion', agreed('fox', 'quality', 60))
    .does('ModerateCriterion', agreed('fox', 'cost', 75));
  by(story.day(17), 'eli', 'AmendScore', { ...score('owl', 'quality', 65), reason: 'The annex was overlooked.' });
  return story
    .does('OpenModerationRound', { reason: 'A score was changed.' })
    .does('ModerateCriterion', agreed('owl', 'quality', 72.5))
    .day(18)
    .does('RecordEvaluation', { ...recordedAs('owl', 72.5, 75), basicSelectionCriteria: eachMet })
    .does('RecordEvaluation', { ...recordedAs('fox', 60, 75), basicSelectionCriteria: eachMet })
    .day(19)
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'The highest total.' });
}

/** A competition in which one evaluator leaves before locking, and another after what they scored was agreed on. */
export function evaluatorLeft(begins: string): Told {
  const story = opened(begins, 'competitive')
    .does('SetAwardCriteria', criteria)
    .day(1)
    .does('SubmitInvitationNotice', { content });
  story
    .does('RecordInvitationNoticePublished', { publishedAt: story.on(1) })
    .day(14)
    .does('RecordOffer', { provider: owl })
    .does('CloseOffers', {})
    .does('AppointEvaluator', { evaluator: 'eva', experience: 'Ten years.' })
    .does('AppointEvaluator', { evaluator: 'eli', experience: 'Two years.' })
    .does('AppointEvaluator', { evaluator: 'una', experience: 'A year.' });
  by(story.day(15), 'una', 'RecordScore', score('owl', 'quality', 20));
  locked(scored(story, ['owl']));
  return story
    .day(16)
    .does('WithdrawEvaluator', {
      person: 'una',
      from: londonDateOf(story.on(15)),
      reason: 'She takes up a post elsewhere.',
    })
    .does('ModerateCriterion', agreed('owl', 'quality', 75))
    .day(17)
    .does('WithdrawEvaluator', {
      person: 'eli',
      from: londonDateOf(story.on(16)),
      reason: 'He joins a bidder.',
      scores: 'set-aside',
      scoresReason: 'He was in talks with it when he scored.',
    })
    .does('OpenModerationRound', { reason: 'A score was set aside.' })
    .does('ModerateCriterion', agreed('owl', 'quality', 80));
}
