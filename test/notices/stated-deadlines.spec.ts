import { statedDeadlines } from '../../src/notices/lint/dates/stated-deadlines.js';

/** What is read from a text: the day on which the window closes and, where it is not the end of that day, when. */
function read(text: string, published: string | null = '2026-03-24'): string[] {
  const { deadlines } = statedDeadlines([{ path: 'description', text }], published);
  return deadlines.map(({ meaning }) => {
    if ('impossible' in meaning) return 'impossible';
    if ('ambiguous' in meaning) return 'ambiguous';
    const { date, minute } = meaning.closes;
    return minute === 1440 ? date : `${date} +${minute}`;
  });
}

describe('the deadline that a notice states', () => {
  it.each([
    ['Representations by providers must be made to decision makers by 8 April 2026.', '2026-04-08'],
    [
      'Representations by providers must be made to decision makers by the 8thof April 2026. This contract has not yet formally been awarded',
      '2026-04-08',
    ],
    ['Representations must be made by midnight on 8 April 2026.', '2026-04-08'],
    ['Representations must be made by midnight 8th April.', '2026-04-08'],
    ['Representations by 12 midnight on 08/04/26 via email to: a.person@nhs.net', '2026-04-08'],
    ['Representations must be made to the relevant authority by 08.04.2026. This contract', '2026-04-08'],
    ['Representations must be made by 08/04/2026', '2026-04-08'],
    ['Representations must be made by 08/04.', '2026-04-08'],
    ['Representations must be received no later than 2026-04-08', '2026-04-08'],
    ['Representations must be received on or before Wednesday, 8th April 2026 (23:59)', '2026-04-08'],
    ['Representations close at 23:59 on Wednesday 8 April 2026.', '2026-04-08'],
    ['Representations must be made by 11:59pm Wednesday 8th April 2026', '2026-04-08'],
    ['Representations must be made before midnight at the end of 8 April 2026.', '2026-04-08'],
    ['Representations must be made by 00:00 on 9 April 2026', '2026-04-09 +0'],
    ['Representations must be made before 9 April 2026', '2026-04-09 +0'],
    ['Representations must be made by midnight at the start of 9 April 2026', '2026-04-09 +0'],
    ['Representations must be made by 17:00 on 8 April 2026', '2026-04-08 +1020'],
    ['Representations must be made by 5pm on Wednesday 8 April 2026.', '2026-04-08 +1020'],
    ['Representations must be made by 12 noon on 8 April 2026', '2026-04-08 +720'],
    ['Representations must be made by noon, 8 April 2026', '2026-04-08 +720'],
    ['Representations must be made by 8 April 2026 at 17.00.', '2026-04-08 +1020'],
    ['Representations must be made by 8 April 2026, 1700hrs', '2026-04-08 +1020'],
    ['Representations must be made by close of business on 8 April 2026', '2026-04-08 +1020'],
    ['Representations must be made by April 8th, 2026.', '2026-04-08'],
    ['Representations must be made by April 8, 2026.', '2026-04-08'],
    ['REPRESENTATIONS MUST BE MADE BY 8 APRIL 2026.', '2026-04-08'],
    ['Written representations should be sent to a@nhs.net by 8 April 2026 and marked urgent.', '2026-04-08'],
    ['By 8 April 2026 any provider may make written representations.', '2026-04-08'],
    ['8 April 2026 is the deadline for representations.', '2026-04-08'],
    ['The deadline for receipt of representations is 8 April 2026.', '2026-04-08'],
    ['Deadline for representations: 8 April 2026', '2026-04-08'],
    ['Deadline: 8 April 2026 for representations', '2026-04-08'],
    ['Please send any representation to X. The closing date is 8 April 2026.', '2026-04-08'],
    ['Providers have until 8 April 2026 to make representations.', '2026-04-08'],
    ['Representations must be made by 5:00 p.m. on 8 April 2026. The contract starts 1 June 2026.', '2026-04-08 +1020'],
    ['Representations must be made by 08-Apr-2026 at 23:59hrs', '2026-04-08'],
    ['Representations must be made by 9am on Thursday 9 April 2026.', '2026-04-09 +540'],
    ['The closing date for representations will be 12 noon on 8 April 2026.', '2026-04-08 +720'],
    ['Representations about this contract award must be made by 8 April 2026.', '2026-04-08'],
    ['Representations about this contract must be received by the end of 8 April 2026.', '2026-04-08'],
    ['If a representation is made by 8 April 2026 the standstill stays open.', '2026-04-08'],
    ['Standstill End Date: Friday, 3 April 2026 at 23:59.', '2026-04-03'],
    ['The standstill period will end at midnight on 8 April 2026.', '2026-04-08'],
    [
      'The standstill period ends at midnight at the end of the 8th working day, which is Wednesday 8 April 2026.',
      '2026-04-08',
    ],
    ['The contract will not be awarded before the end of the standstill period on 8 April 2026.', '2026-04-08'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ['The standstill period begins on 25 March 2026 and ends on 8 April 2026.', ['2026-04-08']],
    ['The standstill period begins on 25 March 2026 and it ends on 8 April 2026.', ['2026-04-08']],
    ['The standstill period runs from 25 March 2026 to 8 April 2026.', ['2026-04-08']],
    ['Standstill period: 25/03/2026 - 08/04/2026', ['2026-04-08']],
    ['Standstill period 25 March to 8 April 2026 inclusive', ['2026-04-08']],
    ['Standstill is between 25 March 2026 and 8 April 2026', ['2026-04-08']],
    ['Representations can be made from 25 March 2026 until midnight on 8 April 2026.', ['2026-04-08']],
    ['Standstill Start: 25/03/2026 End: 08/04/2026', ['2026-04-08']],
    ['Standstill period\nStart: 25 March 2026\nEnd: 8 April 2026 (midnight)', ['2026-04-08']],
    ['The standstill period starts on 25 March 2026 and representations must be made by 8 April 2026.', ['2026-04-08']],
    [
      'The publication of this notice marks the start of the standstill period, which begins the day after this notice is published, and ends at midnight on 8 April 2026.',
      ['2026-04-08'],
    ],
    [
      'Representations by 8 April 2026. The contract will start on 1 May 2026 and end on 30 April 2028.',
      ['2026-04-08'],
    ],
    ['representations must be made by 8 april 2026. the contract starts on 1 june 2026.', ['2026-04-08']],
    ['If no representations are received by 8 April 2026 the contract will be signed on 9 April 2026.', ['2026-04-08']],
    ['Representations by 8 April 2026, with services from 1 May 2026 to 30 April 2028.', ['2026-04-08']],
    ['The decision was made by the Committee on 17 February 2026. Representations by 8 April 2026.', ['2026-04-08']],
    [
      'Standstill Start Date: Wednesday, 25 March 2026 (The day after publication).\nStandstill End Date: Friday, 3 April 2026 at 23:59.\nEarliest Possible Contract Signature: Saturday 4 April 2026',
      ['2026-04-03'],
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Following the standstill period, the contract will be signed on 9 April 2026.',
    'The standstill period begins on the day after the publication of this notice. The contract runs from 1 April 2026 to 31 March 2028.',
    'Representations will be considered by the board. The award decision was made on 17 February 2026.',
    'The Standstill Period begins 25 March 2026.',
    'CONTRACT SIGNATURE DATE IS INPUTTED AS 18/03 DUE TO A SYSTEM ISSUE AND THE CONTRACT WILL NOT BE SIGNED UNTIL THE STANDSTILL PERIOD HAS FULLY CONCLUDED',
    'The service is open 24/7. Representations should be sent to the address in section 1.1.',
    'Lot 2 may be awarded once representations are considered.',
  ])('is not any date of: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Representations must be made by 31 April 2026.', 'impossible'],
    ['Representations must be made by 29 February 2026.', 'impossible'],
    ['Representations must be made by 32/04/2026', 'impossible'],
    ['Representations must be made by Friday 4 April 2026.', 'ambiguous'],
    ['Representations must be made by 04/08/2026', 'ambiguous'],
    ['Representations must be made by 12am on 8 April 2026', 'ambiguous'],
    ['Representations must be made by 3 March.', 'ambiguous'],
  ])('may be no date, or two: %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is read in the order of this country even where the other order would also be a date', () => {
    expect(read('Representations must be made by 09/05/2025.', '2025-04-30')).toEqual(['2025-05-09']);
    expect(read('Representations must be made by 06/05/26.', '2026-04-24')).toEqual(['2026-05-06']);
  });

  it('is in the year after publication where the notice is published in December', () => {
    expect(read('Representations must be made by 4 January.', '2026-12-17')).toEqual(['2027-01-04']);
  });
});
