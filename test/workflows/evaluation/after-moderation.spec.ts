import type { CommandData, Governance } from '../../../workflows/index.js';
import { scoreOf } from '../../../workflows/evaluation/scoring.js';
import { agreed, by, recorded, recordedAs, score } from '../../support/law/places/scoring.js';

const required: Governance = { assurance: 'required', scheme: null, interests: [] };
const choose = { providers: [{ id: 'owl' }], reasons: 'The highest total.' };
const ofScores = /^(decision-rests-on-moderated-scores|choice-follows-the-ranking)$/;

describe('a score that is changed after moderation', () => {
  const changed = () =>
    by(recorded(), 'eli', 'AmendScore', { ...score('owl', 'quality', 40), reason: 'An annex was overlooked.' });
  const against = (story: ReturnType<typeof changed>) =>
    story
      .branch({ governance: required })
      .tries('SelectProviders', choose)
      .reasons.filter(({ code }) => ofScores.test(code))
      .map(({ message }) => message);

  it('is another event, marked late and altered, beside the one before', () => {
    const own = changed()
      .recorded.filter(({ type }) => type === 'ScoreRecorded' || type === 'ScoreAmended')
      .map(({ data }) => data as unknown as CommandData['RecordScore'] & { derived: Record<string, unknown> })
      .filter(
        ({ provider, criterion, derived }) =>
          derived['evaluator'] === 'eli' && provider.id === 'owl' && criterion === 'quality',
      );
    expect(own.map(({ score: points, derived: { altered, late } }) => ({ points, altered, late }))).toEqual([
      { points: 70, altered: false, late: false },
      { points: 40, altered: true, late: true },
    ]);
    expect(
      scoreOf(changed().procurement.facts, {
        stage: 'single',
        provider: 'owl',
        criterion: 'quality',
        evaluator: 'eli',
      }),
    ).toBe(40);
    expect(changed().recorded.at(-1)).toMatchObject({ type: 'ScoreAmended', data: { derived: { before: 70 } } });
  });

  it('stands in the way of the decision until it was before those who agree, and what they agreed is recorded', () => {
    expect(against(recorded())).toEqual([]);
    expect(against(changed())).toEqual([expect.stringContaining('changed after moderation')]);
    const again = changed()
      .does('OpenModerationRound', { reason: 'A score was changed.' })
      .does('ModerateCriterion', agreed('owl', 'quality', 50));
    expect(against(again)).toEqual([
      expect.stringContaining('recorded at 78'),
      // 60 and 75 against 50 and 75: the order has turned.
      expect.stringContaining('Fox Care CIC is not chosen'),
    ]);
    expect(against(again.does('RecordEvaluation', recordedAs('owl', 50, 75)))).toHaveLength(1);
    expect(again.procurement.facts.run.scoring.agreed.map(({ round }) => round)).toEqual([1, 1, 1, 1, 2]);
  });
});
