import { englandAndWales } from '../../../src/deadlines/holidays/england-and-wales.js';
import { NoticeLinter, TookTooLong, TooManyWaiting } from '../../../src/notices/notice-linter.js';
import { good } from '../../support/notices/good-notices.js';
import { lint } from '../../support/notices/lint.js';

const one = good('intention, C');
const many = { releases: Array.from({ length: 900 }, () => one) };

describe('the linter in its own thread', () => {
  const linter = new NoticeLinter({ milliseconds: 60_000, atOnce: 1, waiting: 2 });
  afterAll(() => linter.close());

  it('says what the linter says', async () => {
    expect(await linter.check(one, englandAndWales)).toEqual(lint(one));
    expect(await linter.check([], englandAndWales)).toMatchObject({ path: '' });
  });

  it('lets only so many wait', async () => {
    const asked = Array.from({ length: 5 }, () => linter.check(one, englandAndWales));
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual([
      ...Array<string>(3).fill('fulfilled'),
      'rejected',
      'rejected',
    ]);
    expect(settled.at(-1)).toMatchObject({ reason: expect.any(TooManyWaiting) });
  });

  it('gives up on what outruns its time, and goes on with the next', async () => {
    // Hundreds of notices take longer than a millisecond on any machine; a minute is enough for one.
    const limits = { milliseconds: 1, atOnce: 1, waiting: 2 };
    const hasty = new NoticeLinter(limits);
    await expect(hasty.check(many, englandAndWales)).rejects.toThrow(TookTooLong);
    limits.milliseconds = 60_000;
    expect(await hasty.check(one, englandAndWales)).toEqual(lint(one));
    await hasty.close();
  });
});

// Found by using the service: each of these kept it from answering anybody.
describe('a notice made to take long', () => {
  const by = 'Provider Selection Regime. Intention to award. Representations must be received by ';
  it.each([
    ['digits between a preposition and its date', `${by}${'1'.repeat(45)} q 8 April 2026.`],
    ['line ends after a digit', `${by}8${'\n'.repeat(40_000)}x`],
    ['dates in figures', `${by}${'1/1 '.repeat(12_000)}`],
    ['words that can be read as two', `${by}representations ${'date '.repeat(9000)}x`],
    ['words before an award', `PSR. ${'no publication of the '.repeat(2000)}award notice`],
  ])('is checked like any other: %s', (_what, description) => {
    const checked = lint({ ...good('intention, C'), description });
    expect(checked.notice).not.toBe('unknown');
  });

  it('is refused where a file holds more releases than are checked at once', () => {
    expect(() => lint({ releases: Array.from({ length: 1001 }, () => ({ ocid: 'a' })) })).toThrow(
      /More than 1000 releases/,
    );
  });
});
