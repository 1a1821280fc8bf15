import { good, type Json } from '../support/notices/good-notices.js';
import { found, lint } from '../support/notices/lint.js';

const SAID = 'PSR Direct Award Process C. Decision-maker: Chief Operating Officer. Conflicts: none.';
const REASONS =
  'Reasons: safe streaming record (quality and innovation); hourly rate (value); works with out of hours (integration); evening cover (access); local GPs (social value).';

/** A notice of intention published on 24 March 2026, for which the law gives until the end of 8 April. */
const intention = (description: string): Json => ({
  ...good('intention, C'),
  description: `${description} ${REASONS}`,
  tender: tenderOf('Eye tests.'),
});

/** A notice of the award of a contract that was signed on 10 March. */
const award = (description: string, lot: string): Json => ({
  ...good('award, A'),
  description: `${description} PSR Direct Award Process A. Decision-maker: Chief Operating Officer. Conflicts: none.`,
  tender: tenderOf(`Eye tests. ${lot}`),
});

function tenderOf(description: string): Json {
  return { ...(good('award, A')['tender'] as Json), lots: [{ id: '1', description }] };
}

describe('the deadline of a notice of intention, in the words of its author', () => {
  it.each([
    'Providers have until 11.59pm on 8 April 2026 to make representations.',
    'Written representations are welcome up to and including Wed 8 April.',
    'The last day for representations is Wednesday the 8th of April 2026.',
    'Representations period: 25 March 2026 to 8 April 2026 inclusive.',
    'You can object until midnight on 8/4/26.',
    'Standstill period runs 25.03.2026 - 08.04.2026 (both dates inclusive); representations during it.',
    'Representations close at 23:59 on 8th April 2026.',
    'Deadline: 8 April 2026 (midnight). Representations should be sent to a@b.example.',
    'Any provider who thinks the rules were not followed can tell us by the end of 8 April 2026.',
    'Send any representation so that it arrives no later than the end of Wednesday, April 8th, 2026.',
    'Representations until and including 08-Apr-2026.',
    'We will accept representations on or before 8 April 2026.',
    'Standstill will end at midnight on 8 April 2026. Representations: a@b.example.',
    'Objections must be made in writing by 2359hrs 8 April 2026.',
    'The eight working day window for representations closes at the end of the day on 08 April 2026.',
    'REPRESENTATIONS BY 8TH APRIL 2026',
  ])('is right: %s', (words) => {
    expect(found(intention(`The ICB intends to award a contract. ${SAID} ${words}`))).toEqual([]);
  });

  it.each([
    'Providers have until 5pm on 8 April 2026 to make representations.',
    'Representations by noon, 8 April 2026.',
    'Representations must be in by 2 April 2026.',
    'Standstill ends on 3 April 2026.',
    'Deadline for representations: 7/4/2026.',
    'Representations close 17:00 hours 8 April 2026.',
    'Representations until close of play on 7th Apr.',
    'Please make representations within the standstill, which finishes at midnight on Sunday 5 April 2026.',
    'Representations up to 09:00 on 8 April 2026.',
    'Providers may make representations by [ 2 April 2026 ].',
    'Representations by Thusday 2 April 2026.',
    'Representations by 2nd of Aprill 2026.',
    'Representations by *2 April 2026*',
  ])('is too early: %s', (words) => {
    expect(found(intention(`The ICB intends to award a contract. ${SAID} ${words}`))).toEqual([
      'error deadline-too-early',
    ]);
  });
});

describe('what a notice is, in the words of its author', () => {
  it.each([
    'Notice of our intention to let the contract.',
    'The Council is minded to award the contract to the existing provider.',
    'It is proposed that the contract be awarded to the existing provider.',
    'This notice announces the award that the ICB intends.',
    'Intention to contract with the current provider.',
    'Proposed award. No contract has yet been made.',
    'The trust has chosen its provider and will award the contract after standstill.',
    'Preferred provider announced; award subject to standstill.',
    'Pre-award notice.',
  ])('is an intention: %s', (words) => {
    expect(lint(intention(`${words} ${SAID} Representations by 8 April 2026.`)).notice).toBe('intention-to-award');
  });

  it.each([
    'The contract was concluded on 20 March 2026.',
    'Award made.',
    'We awarded this contract on 20 March 2026.',
    'This confirms that the contract has been let.',
    'The contract is now signed.',
    'Contract award.',
    'Confirmation that the agreement has been entered into.',
    'Result of the process: awarded.',
  ])('is an award: %s', (words) => {
    expect(lint(award(words, '1 May 2026 to 30 April 2028.')).notice).toBe('award');
  });
});

describe('the dates of the services, in the words of their author', () => {
  it.each([
    '1 May 2026 to 30 April 2028.',
    'Runs from 1 May 2026 until 30 April 2028.',
    'Start 01/05/2026, end 30/04/2028.',
    'Two years from 1 May 2026.',
    'Commences 1 May 2026 for 24 months.',
    '1st May 2026 – 30th April 2028',
    'Term: 01.05.26 - 30.04.28',
    'between 1 May 2026 and 30 April 2028',
    'Start date: 1 May 2026. End date: 30 April 2028.',
    'The service begins on 1 May 2026 and ends on 30 April 2028.',
    'From 1 May 2026, for a period of two years',
    'Contract start: 1 May 2026; contract end: 30 April 2028',
  ])('are given by: %s', (words) => {
    expect(found(award('The contract has been awarded.', words))).toEqual([]);
  });

  it.each([
    'A three-year contract.',
    'For 36 months.',
    'Duration three years with an option of two.',
    'GP streaming in A&E.',
  ])('are not given by: %s', (words) => {
    expect(found(award('The contract has been awarded.', words))).toEqual(['error service-dates-missing']);
  });
});
