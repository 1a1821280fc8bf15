import { addressOf, ownStage, scoringView } from '../../../src/web/pages/evaluation/scoring.view.js';
import type { EvaluationView, StageView } from '../../../src/evaluation/evaluation.views.js';

const own = { lockedAt: null, unscored: [], experienced: true };
const stage = (name: string, standing: object | null): StageView =>
  ({ stage: name, own: standing, offers: [{ id: 'owl', name: 'Owl Health Limited' }], scores: [] }) as never;

const viewOf = (...stages: readonly StageView[]): EvaluationView =>
  ({ id: 'p1', title: 'Podiatry', criteria: [], stages }) as never;

describe('the stages at which somebody scores', () => {
  const written = stage('written-offers', { ...own, lockedAt: '2026-03-03T10:00:00.000Z' });
  const interviews = stage('interviews', own);
  const others = stage('site-visits', null);
  const view = viewOf(written, interviews, others);

  it('begins with the first that is not locked, and opens the one that is asked for, if it is theirs', () => {
    expect(ownStage(view)).toBe(interviews);
    expect(ownStage(view, 'written-offers')).toBe(written);
    expect(ownStage(view, 'site-visits')).toBeNull();
    expect(ownStage(view, 'no-such-stage')).toBeNull();
  });

  it('are led to from each other, and stay in the addresses of offers', () => {
    const shown = scoringView(view, interviews, 'eva', { offer: undefined, key: 'k', saved: false });
    expect(shown.stages).toEqual([
      {
        text: 'Written offers, locked',
        href: '/procurements/p1/evaluation?mine=yes&stage=written-offers',
        current: false,
      },
      { text: 'Interviews', href: '/procurements/p1/evaluation?mine=yes&stage=interviews', current: true },
    ]);
    expect(shown.offers.map(({ href }) => href)).toEqual(['/procurements/p1/evaluation?offer=owl&stage=interviews']);
  });

  it('are not spoken of where there is only one', () => {
    const one = viewOf(interviews, others);
    expect(scoringView(one, interviews, 'eva', { offer: undefined, key: 'k', saved: false }).stages).toEqual([]);
    expect(addressOf(one, interviews, 'owl')).toBe('/procurements/p1/evaluation?offer=owl');
  });
});
