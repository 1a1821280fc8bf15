import type { InformUnsuccessfulProvider } from '../../../../workflows/index.js';
import { letterAgreesWithTheEvaluation } from '../../../../workflows/selection/rules/letter-agrees-with-the-evaluation.js';
import { governed } from '../../../support/law/places/conflicts.js';
import { recorded } from '../../../support/law/places/scoring.js';
import { ruleTable } from '../../../support/law/rules/rule-table.js';
import { evaluated, letter } from '../../../support/law/places/procurements.js';

/** `owl` was given 80 and 75, `fox` 60 and 75, on quality and cost; `owl` was selected. */
const decided = () =>
  recorded()
    .at('2026-03-20')
    .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'It has the highest total.' });
const figures = (said: InformUnsuccessfulProvider['figures']) =>
  ['InformUnsuccessfulProvider', { ...letter, ...(said ? { figures: said } : {}) }] as const;
const recipient = (field: string) => [{ provision: 'Sch 9 para 4', field: `data.figures.${field}` }];
const successful = (field: string) => [{ provision: 'Sch 9 para 3', field: `data.figures.${field}` }];
const quality = { criterion: 'quality', score: 60 };

ruleTable(letterAgreesWithTheEvaluation, [
  { when: 'a letter without figures', given: decided, asks: figures(undefined) },
  {
    when: 'what the evaluation says',
    given: decided,
    asks: figures({
      place: 2,
      successful: ['owl'],
      scores: [
        { ...quality, successful: 80 },
        { criterion: 'cost', score: 75 },
      ],
    }),
  },
  { when: 'another place', given: decided, asks: figures({ place: 1 }), no: recipient('place') },
  { when: 'another total', given: decided, asks: figures({ total: 99 }), no: recipient('total') },
  {
    when: 'another score of the recipient',
    given: decided,
    asks: figures({ scores: [{ ...quality, score: 61 }] }),
    no: recipient('scores[0].score'),
  },
  {
    when: 'another score of the successful provider',
    given: decided,
    asks: figures({ scores: [{ ...quality, successful: 81 }] }),
    no: successful('scores[0].successful'),
  },
  {
    when: 'a criterion that there was not',
    given: decided,
    asks: figures({ scores: [{ criterion: 'charm', score: 60 }] }),
    no: recipient('scores[0].criterion'),
  },
  {
    when: 'somebody else as successful',
    given: decided,
    asks: figures({ successful: ['fox'] }),
    no: successful('successful'),
  },
  {
    when: 'totals that were recorded without scores agreed, held by total and place',
    given: () =>
      evaluated()
        .at('2026-03-20')
        .does('SelectProviders', { providers: [{ id: 'owl' }], reasons: 'Highest total.' }),
    asks: figures({ place: 1, total: 1, scores: [{ criterion: 'quality', score: 3 }] }),
    no: [...recipient('place'), ...recipient('total')],
  },
  { when: 'a question without a command', given: decided, asks: ['InformUnsuccessfulProvider', null] },
]);

describe('the words of a letter', () => {
  const warned = (whyUnsuccessful: string, whySuccessful = letter.whySuccessful): readonly string[] => {
    const story = decided().branch({ governance: governed({ assurance: 'advised' }) });
    const { outcome } = story.tries('InformUnsuccessfulProvider', { ...letter, whySuccessful, whyUnsuccessful });
    return (outcome?.accepted ? outcome.warnings : []).flatMap(({ code, message }) =>
      code.startsWith('letter-') ? [message] : [],
    );
  };

  it.each([
    ['You scored 60 for quality, and the successful provider 80 out of 100.', []],
    ['Your plan of 12 March 2026 named three wards.', []],
    ['You scored 72 for quality.', ['72']],
    ['Your total was 91.5 points, ranked 2nd of 2.', ['91.5']],
    ['You were given 45%.', ['45']],
  ])('that give figures which are not on record are pointed out: %s', (text, figures) => {
    expect(warned(text)).toEqual(
      figures.length === 0
        ? []
        : [
            `The letter seems to give ${figures.join(', ')} as a score, total or place, and no evaluation on record does.`,
          ],
    );
  });
});
