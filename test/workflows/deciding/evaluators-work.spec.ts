import { workOfEvaluator } from '../../../workflows/index.js';
import { appointed, assessing, by, locked, moderated, score, scored } from '../../support/law/places/scoring.js';
import { invited, owl } from '../../support/law/places/procurements.js';
import type { Story } from '../../support/law/story.js';

const DECLARE = 'Declare for the stage “evaluation” a conflict of interest, or that there is none, before you score.';

const workOf = (story: Story, person: string) => workOfEvaluator(story.procurement, story.known(), person);
const labels = (story: Story, person = 'eva') => workOf(story, person).map(({ label }) => label);
const kinds = (story: Story, person = 'eva') => workOf(story, person).map(({ kind }) => kind);
const declared = (story: Story, person = 'eva') => by(story, person, 'DeclareNoConflict', { stages: ['evaluation'] });

describe('what waits for an evaluator', () => {
  it('is what they declare, and every score that is theirs to give, offer by offer', () => {
    const story = appointed();
    expect(labels(story)).toEqual([
      DECLARE,
      'Score Owl Health Limited on every criterion.',
      'Score Fox Care CIC on every criterion.',
    ]);
    expect(workOf(declared(story), 'eva')[0]).toMatchObject({
      ...{ kind: 'give-scores', about: 'owl', command: 'RecordScore', provision: 'reg 24(f)', dueOn: null },
    });
  });

  it('gets less with each score, and is the lock when none is missing, and nothing when they have locked', () => {
    const story = declared(appointed());
    by(story, 'eva', 'RecordScore', score('fox', 'quality', 60));
    expect(labels(story)).toContain('Score Fox Care CIC on Cost.');
    scored(story);
    expect(labels(story)).toEqual(['Lock your scores: each of them is given.']);
    by(story, 'eva', 'LockScores', {});
    expect(labels(story)).toEqual([]);
    // What others have left to do is theirs to know.
    expect(kinds(story, 'eli')).toEqual(['declare', 'lock-scores']);
  });

  it('is of offers and criteria that they were given, and of nobody who was not appointed', () => {
    const story = declared(
      appointed().does('AppointEvaluator', { evaluator: 'una', offers: ['owl'], criteria: ['quality'] }),
      'una',
    );
    expect(kinds(story, 'una')).toEqual(['record-experience', 'give-scores']);
    expect(labels(story, 'una')[1]).toBe('Score Owl Health Limited on Quality of the service.');
    for (const stranger of ['nobody', 'constructor', 'decider']) expect(labels(story, stranger)).toEqual([]);
  });

  it('ends for whoever was withdrawn, stood down or recused, and for everybody once it is announced or abandoned', () => {
    const leaves = { person: 'eva', from: '2026-03-17', reason: 'A post elsewhere.' };
    expect(labels(appointed().does('WithdrawEvaluator', leaves))).toEqual([]);
    expect(labels(appointed().does('AppointEvaluator', { evaluator: 'eva', offers: [] }))).toEqual([]);
    const recused = by(appointed(), 'eva', 'Recuse', { reason: 'My sister works there.' });
    expect(labels(recused)).toEqual([]);
    expect(labels(appointed().does('Abandon', { reasons: 'The service is no longer needed.' }))).toEqual([]);
  });

  it('is to declare, for whoever is named to evaluate and not appointed yet', () => {
    const named = () =>
      invited().does('NameParticipant', { person: 'una', name: 'U. Na', role: 'Nurse', capacity: 'evaluator' });
    expect(workOf(named(), 'una')).toMatchObject([{ kind: 'declare', command: 'DeclareNoConflict' }]);
    expect(labels(declared(named(), 'una'), 'una')).toEqual([]);
    const deciding = { person: 'una', name: 'U. Na', role: 'Director', capacity: 'decision-maker' } as const;
    expect(labels(invited().does('NameParticipant', deciding), 'una')).toEqual([]);
  });

  it('is the same of a provider that is assessed without a competition', () => {
    const story = declared(assessing());
    expect(workOf(story, 'eva')).toMatchObject([{ kind: 'give-scores', about: 'owl', provision: 'reg 24(e)' }]);
    expect(labels(moderated(locked(scored(appointed()))))).toEqual([]);
  });

  it('asks for no score before there is an offer to score', () => {
    const story = invited().at('2026-03-16').does('RecordOffer', { provider: owl });
    expect(labels(story)).toEqual([]);
  });
});
