import { marked } from '../../../workflows/agreement/side-by-side.js';

describe('reasons side by side', () => {
  const marks = (...given: readonly (readonly [string, string, string | null])[]) =>
    marked(
      given.map(([provider, criterion, text]) => ({ provider, criterion, text })),
      ({ provider, criterion }) => `${provider} on ${criterion}`,
    ).map(({ marks: found }) => found);

  it('are marked where the same stands for another offer or criterion, however it is spaced', () => {
    expect(
      marks(
        ['owl', 'quality', 'A clear plan for the winter.'],
        ['fox', 'quality', '  a clear plan, for the winter'],
        ['fox', 'cost', 'Dearer by a tenth.'],
      ),
    ).toEqual([['is the same as for fox on quality'], ['is the same as for owl on quality'], []]);
  });

  it('are not marked for saying the same of the same thing', () => {
    expect(marks(['owl', 'quality', 'A clear plan.'], ['owl', 'quality', 'A clear plan.'])).toEqual([[], []]);
  });

  it.each([
    ['', 'is empty'],
    ['…', 'has no words'],
    ['See above.', 'only refers to something else'],
    ['Best.', 'is a single word'],
  ])('are marked where they say nothing: %s', (text, mark) => {
    expect(marks(['owl', 'quality', text])[0]).toContain(mark);
  });

  it('say nothing of what was erased', () => {
    expect(marks(['owl', 'quality', null], ['fox', 'quality', null])).toEqual([[], []]);
  });
});
