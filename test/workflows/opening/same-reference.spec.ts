import { examples } from '../../support/law/examples/all-examples.js';
import { opening } from '../../support/law/places/procurements.js';
import { Story } from '../../support/law/story.js';

const sameReference = { title: 'Diagnostics in Kendal', openedOn: '2026-02-27' };
const warned = ({ outcome }: Story) => (outcome?.accepted ? outcome.warnings : null);
const nothing = () => new Story().at('2026-03-02');

describe('a reference that another procurement of the authority bears', () => {
  const warning = {
    code: 'reference-is-anothers',
    provision: 'reg 24 (references)',
    standing: 'inferred',
    message:
      'ICB-2026-014 is the reference of another procurement of this authority too: “Diagnostics in Kendal”, opened on Friday 27 February 2026.',
  };

  it('is no bar to an opening, and is pointed out', () => {
    expect(warned(nothing().branch({ sameReference }).does('OpenProcurement', opening))).toEqual([warning]);
    expect(warned(nothing().does('OpenProcurement', opening))).toEqual([]);
  });

  it('is pointed out of an amendment that gives it, and of no other', () => {
    const opened = () => nothing().does('OpenProcurement', opening).branch({ sameReference });
    const { reference } = opening;
    expect(warned(opened().does('AmendProcurement', { reference, reason: 'It was another.' }))).toEqual([warning]);
    expect(warned(opened().does('AmendProcurement', examples.AmendProcurement[0]))).toEqual([]);
  });
});
