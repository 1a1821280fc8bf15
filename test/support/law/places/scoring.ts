import type { CommandData, CommandType } from '../../../../workflows/index.js';
import { importance } from '../examples/evaluation-examples.js';
import type { Story } from '../story.js';
import { considered, evaluation, fox, identified, invited, owl } from './procurements.js';

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
