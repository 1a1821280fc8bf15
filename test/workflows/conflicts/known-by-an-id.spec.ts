import type { Evidence } from '../../../workflows/index.js';
import { by, underC } from '../../support/law/places/conflicts.js';

describe('somebody who is named by an id', () => {
  const named = (evidence: Partial<Evidence>, story = underC()) =>
    by(story, 'guardian', 'conflicts-guardian', evidence).does('NameParticipant', {
      person: 'ann',
      capacity: 'evaluator',
    });
  const codes = ({ outcome }: ReturnType<typeof named>) =>
    outcome?.accepted ? outcome.warnings.map(({ code }) => code) : null;

  it('that nobody is known by is named, and pointed out', () => {
    expect(codes(named({ personIsKnown: false }))).toEqual(['nobody-is-known-by-this-id']);
    expect(codes(named({ personIsKnown: true }))).toEqual([]);
    // A history from before this was looked at.
    expect(codes(named({}))).toEqual([]);
  });

  it('is pointed out once, however often they are named in the procurement', () => {
    expect(codes(named({ personIsKnown: false }, named({ personIsKnown: false })))).toEqual([]);
  });
});
