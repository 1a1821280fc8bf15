import { inWords } from '../../../src/representations/duration.js';

describe('a length of time in words', () => {
  it.each([
    [0, 'no time at all'],
    [1, '1 millisecond'],
    [-1, '1 millisecond'],
    [1500, '1 second and 500 milliseconds'],
    [60_000, '1 minute'],
    [3_600_001, '1 hour'],
    [90 * 60_000, '1 hour and 30 minutes'],
    [86_400_000 * 2 + 3_600_000 * 3, '2 days and 3 hours'],
    [86_400_000 + 60_000, '1 day'],
  ])('%d is %s', (milliseconds, words) => expect(inWords(milliseconds)).toBe(words));
});
