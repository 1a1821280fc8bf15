import { run, type Finished } from '../../support/processes.js';

const probity = (...args: readonly string[]): Promise<Finished> => run(args);

/** The JSON documents that were printed, one a line. */
function documents(finished: Finished): readonly Record<string, unknown>[] {
  return finished.stdout
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('probity standstill', () => {
  it('prints one line of JSON per date, with the days counted', async () => {
    const finished = await probity('standstill', '2026-03-24', '2026-04-28', '--json');
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(documents(finished)).toEqual([
      {
        published: '2026-03-24',
        standstillBegins: '2026-03-25',
        lastDay: '2026-04-08',
        representationsBefore: '2026-04-08T23:00:00.000Z',
        earliestAward: '2026-04-09',
        days: expect.arrayContaining([
          { date: '2026-03-25', counted: false, why: 'the day standstill begins' },
          { date: '2026-03-26', counted: true, n: 1 },
          { date: '2026-04-03', counted: false, why: 'Good Friday' },
          { date: '2026-04-08', counted: true, n: 8 },
        ]),
        calendar: { division: 'england-and-wales', asOf: '2026-11-21' },
        provisions: ['reg 12(2)', 'reg 12(3)', 'reg 12(9)', 'reg 12(12)'],
      },
      expect.objectContaining({ published: '2026-04-28', lastDay: '2026-05-12', earliestAward: '2026-05-13' }),
    ]);
  });

  it('tells a person the same, day by day', async () => {
    const { code, stdout } = await probity('standstill', '2026-03-24');
    expect(code).toBe(0);
    expect(stdout).toContain('Last day for representations    Wednesday 8 April 2026');
    expect(stdout).toContain('    -  Friday 3 April 2026: Good Friday\n');
    expect(stdout).toContain('    -  Saturday 4 April 2026\n');
    expect(stdout).toContain('    8  Wednesday 8 April 2026\n');
    expect(stdout).toContain('GOV.UK bank holidays (Open Government Licence v3.0), as of 2026-11-21');
  });

  it('refuses a date outside the holiday list with its span, and still answers the others', async () => {
    const finished = await probity('standstill', '2029-02-01', '2026-11-02', '2028-12-20', '--json');
    expect(finished.code).toBe(1);
    expect(finished.stderr).toContain('2029-02-01 is outside the holiday list, which covers 2023-01-01 to 2028-12-31');
    const span = { code: 'outside-the-holiday-list', from: '2023-01-01', to: '2028-12-31' };
    expect(documents(finished)).toEqual([
      { published: '2029-02-01', refused: expect.objectContaining({ ...span, date: '2029-02-01' }) },
      expect.objectContaining({ published: '2026-11-02', lastDay: '2026-11-13' }),
      { published: '2028-12-20', refused: expect.objectContaining({ ...span, date: '2029-01-01' }) },
    ]);
  });

  it('says of a date before the Regulations that it is arithmetic only', async () => {
    const finished = await probity('standstill', '2023-12-29', '--json');
    expect(finished.code).toBe(0);
    expect(finished.stderr).toContain('came into force on Monday 1 January 2024');
    expect(documents(finished)[0]).toMatchObject({ warnings: [{ code: 'before-the-regulations' }] });
  });

  it.each(['2026-04-31', '0000-01-01', 'tomorrow', '24/03/2026', ''])('does not take %j for a date', async (date) => {
    const finished = await probity('standstill', '2026-03-24', date, '--json');
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toContain(`DATE ${JSON.stringify(date)} is not a date that exists`);
  });

  it('asks for a date', async () => {
    const finished = await probity('standstill');
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toContain('DATE');
  });
});

describe('probity working-days', () => {
  it('gives the N-th working day after a date, with its working', async () => {
    const finished = await probity('working-days', '2026-11-10', '5', '--json');
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(documents(finished)).toEqual([
      expect.objectContaining({ after: '2026-11-10', n: 5, lastDay: '2026-11-17', provisions: ['reg 12(12)'] }),
    ]);
  });

  it.each(['0', '-1', '1.5', 'five', '1e3', ''])('does not take %j for a number of days', async (n) => {
    const finished = await probity('working-days', '--json', '--', '2026-11-10', n);
    expect(finished).toMatchObject({ code: 2, stdout: '' });
    expect(finished.stderr).toContain(`N ${JSON.stringify(n)} is not a whole number`);
  });

  it('refuses a count that leaves the holiday list', async () => {
    const finished = await probity('working-days', '2028-12-22', '99999', '--json');
    expect(finished.code).toBe(1);
    expect(documents(finished)).toEqual([
      { after: '2028-12-22', n: 99999, refused: expect.objectContaining({ date: '2029-01-01' }) },
    ]);
  });
});

describe('probity msp-gate', () => {
  it('gives the earliest day to complete step 2, counted in plain days from submission', async () => {
    const finished = await probity('msp-gate', '2026-11-02', '2026-03-20', '--json');
    expect(finished).toMatchObject({ code: 0, stderr: '' });
    expect(documents(finished)).toEqual([
      expect.objectContaining({
        submitted: '2026-11-02',
        earliestDay: '2026-11-16',
        notBefore: '2026-11-16T00:00:00.000Z',
        dayType: 'plain',
        provisions: ['reg 10(5)'],
      }),
      expect.objectContaining({ earliestDay: '2026-04-03', notBefore: '2026-04-02T23:00:00.000Z' }),
    ]);
  });

  it('needs no holiday list, and so has no span', async () => {
    const { code, stdout } = await probity('msp-gate', '2031-02-03');
    expect(code).toBe(0);
    expect(stdout).toContain('Monday 17 February 2031');
  });
});
